import { fileURLToPath } from 'node:url'
import { type SubgraphMigrations, openDatabase } from '@atrium/kit/database'
import { startConsumer, startRelay } from '@atrium/kit/events'
import { answerForPeople } from '@atrium/kit/privacy'
import { createSubgraph, type Subgraph, type SubgraphRuntime } from '@atrium/kit/server'
import { createLoaders } from './loaders.ts'
import { entities, NAME } from './orm.ts'
import { personalData } from './privacy/personal-data.ts'
import { schema } from './schema.ts'

export { schema } from './schema.ts'
export { seed } from './seed.ts'

export const migrations: SubgraphMigrations = {
  name: NAME,
  migrationsDir: fileURLToPath(new URL('../migrations/', import.meta.url)),
}

/** Opens the subgraph's database and publishes its events. */
export async function start(runtime: SubgraphRuntime): Promise<Subgraph> {
  const log = runtime.log.child({ part: NAME })
  const database = await openDatabase({ name: NAME, url: runtime.databaseUrl, entities, log })
  return createSubgraph({
    name: NAME,
    schema: schema(),
    database,
    services: {},
    createLoaders,
    log,
    disposables: [
      startRelay(database, log),
      startConsumer(database, runtime.bus, answerForPeople(personalData, runtime.keys.keyring), log),
    ],
  })
}
