import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './env.ts'
import { StartFailure } from './failure.ts'

/** The composed schema, as it was committed. */
export function readSupergraph(): string {
  const file = join(PROJECT, 'supergraph.graphql')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new StartFailure(`${file} is missing. Compose it with \`npm run generate\`.`)
}

/** Where the built client is, if it was built. */
export function clientDir(): { clientDir?: string } {
  const folder = join(PROJECT, 'client/dist')
  return existsSync(join(folder, 'index.html')) ? { clientDir: folder } : {}
}
