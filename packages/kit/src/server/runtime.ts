import type { BusListener } from '../events/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Logger } from '../logs/index.ts'
import type { Keys } from '../secrets/index.ts'

/** What a subgraph needs of the process it runs in. */
export interface SubgraphRuntime {
  /** The application's login. */
  databaseUrl: string
  keys: Keys
  bus: BusListener
  jobs: Jobs
  log: Logger
  /** Where people and providers reach the installation, such as `http://localhost:4000`. No slash at the end. */
  publicUrl: string
  /** Hosts (`host:port`) in private networks that providers may be reached at: the simulators' in demo mode, else none. */
  trustedHosts: readonly string[]
}
