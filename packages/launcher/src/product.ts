import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './env.ts'
import { StartFailure } from './failure.ts'

/** The composed schema, as it was committed. */
export function readSupergraph(): string {
  const file = join(PROJECT, 'supergraph.graphql')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new StartFailure(`${file} is missing. Compose it with \`npm run generate\`.`)
}

/** What third parties see of it, as it was last released. */
export function publicContract(): { tag: string; releasedOn?: string } {
  const folder = join(PROJECT, 'schema/releases')
  const days = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.graphql$/, '')) : []
  const releasedOn = days.toSorted().at(-1)
  return { tag: 'public', ...(releasedOn && { releasedOn }) }
}

const MANIFEST = 'persisted-documents.json'

/** The documents of the built client; of the committed one, where none was built. */
export function clientManifest(): string {
  const built = join(PROJECT, 'client/dist', MANIFEST)
  return readFileSync(existsSync(built) ? built : join(PROJECT, 'client/src/graphql/generated', MANIFEST), 'utf8')
}

/** Where the built client is, if it was built. */
export function clientDir(): { clientDir?: string } {
  const folder = join(PROJECT, 'client/dist')
  return existsSync(join(folder, 'index.html')) ? { clientDir: folder } : {}
}
