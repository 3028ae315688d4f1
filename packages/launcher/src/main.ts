import { runLauncher } from './run.ts'
import { parts } from './subgraphs.ts'

runLauncher(parts)
