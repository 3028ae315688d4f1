import { fileURLToPath } from 'node:url'
import { type SubgraphMigrations, openDatabase } from '@atrium/kit/database'
import { startConsumer, startRelay } from '@atrium/kit/events'
import { answerForPeople } from '@atrium/kit/privacy'
import { createSubgraph, type Subgraph, type SubgraphRuntime } from '@atrium/kit/server'
import { teams } from './assignments/teams.consumer.ts'
import { knownCompanies } from './companies/known-companies.ts'
import { repositoryActivity } from './deployments/repository-activity.consumer.ts'
import { timeActivity } from './hours/keep-hours.ts'
import { followProjects } from './live/project-updates.ts'
import { createLoaders } from './loaders.ts'
import { entities, NAME } from './orm.ts'
import { personalData } from './privacy/personal-data.ts'
import { schema } from './schema.ts'
import { taskActivity } from './tasks/task-activity.consumer.ts'

export { schema } from './schema.ts'
export { seed } from './seed.ts'

export const migrations: SubgraphMigrations = {
  name: NAME,
  migrationsDir: fileURLToPath(new URL('../migrations/', import.meta.url)),
}

/** Opens the subgraph's database, publishes its events and acts on those of accounts and integrations. */
export async function start(runtime: SubgraphRuntime): Promise<Subgraph> {
  const log = runtime.log.child({ part: NAME })
  const database = await openDatabase({ name: NAME, url: runtime.databaseUrl, entities, log })
  const updates = await followProjects(database, runtime.bus, log)
  const relay = startRelay(database, log)
  const privacy = answerForPeople(personalData, runtime.keys.keyring)
  const consumers = [knownCompanies.consumer, teams, repositoryActivity, taskActivity, timeActivity, privacy].map(
    (consumer) => startConsumer(database, runtime.bus, consumer, log),
  )
  return createSubgraph({
    name: NAME,
    schema: schema(),
    database,
    services: { updates },
    createLoaders,
    log,
    disposables: [updates, relay, ...consumers],
  })
}
