import { type Database, migrateAll, openDatabase } from '@atrium/kit/database'
import { listenToBus } from '@atrium/kit/events'
import { startJobs } from '@atrium/kit/jobs'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, parseKeys } from '@atrium/kit/secrets'
import type { SubgraphRuntime } from '@atrium/kit/server'
import type { AnyViewer } from '@atrium/kit/viewer'
import { createTestDatabase } from '@atrium/testing'
import type { GraphQLFormattedError } from 'graphql'
import { migrations, seed, start } from '../src/index.ts'
import { entities } from '../src/orm.ts'
import { plan } from './plan.ts'

export interface Billing {
  runtime: SubgraphRuntime
  /** To look into tables, as a purpose. */
  database: Database
  ask<T>(
    viewer: AnyViewer,
    query: string,
    variables?: object,
  ): Promise<{ data: T; errors: readonly GraphQLFormattedError[] | undefined }>
  dispose(): Promise<void>
}

/** Billing on a database of its own, with the rows of `plan.ts`. */
export async function startBilling(): Promise<Billing> {
  const log = createLogger({ level: 'error' })
  const { appUrl } = await createTestDatabase({
    migrate: (ownerUrl, appUrl) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] }),
  })
  const runtime: SubgraphRuntime = {
    databaseUrl: appUrl,
    keys: await parseKeys(await generateKeyTexts()),
    bus: await listenToBus({ url: appUrl, log }),
    jobs: await startJobs({ url: appUrl, log }),
    log,
    publicUrl: 'http://localhost:4000',
    trustedHosts: [],
  }
  await seed(runtime, plan)
  const subgraph = await start(runtime)
  const database = await openDatabase({ name: 'billing', url: appUrl, entities, log })
  return {
    runtime,
    database,
    async ask<T>(viewer: AnyViewer, query: string, variables: object = {}) {
      const client = { ip: '192.0.2.1', userAgent: null, refreshToken: null }
      const result = await subgraph.execute({
        query,
        viewer,
        variables: variables as Record<string, unknown>,
        requestId: 'test',
        client,
      })
      return { data: result.data as T, errors: result.errors }
    },
    async dispose() {
      await subgraph.dispose()
      await database.dispose()
      await runtime.jobs.dispose()
      await runtime.bus.dispose()
    },
  }
}
