import { createVault, type Vault } from '@atrium/kit/data-keys'
import { type Database, migrateAll, openDatabase, type SubgraphMigrations } from '@atrium/kit/database'
import { listenToBus } from '@atrium/kit/events'
import type { ClientInfo, SubgraphRequest } from '@atrium/kit/executor'
import { startJobs } from '@atrium/kit/jobs'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, type KeyTexts, parseKeys } from '@atrium/kit/secrets'
import type { Subgraph, SubgraphRuntime } from '@atrium/kit/server'
import type { AnyViewer } from '@atrium/kit/viewer'
import type { ExecutionResult } from 'graphql'
import { createTestDatabase, type TestDatabase } from './database.ts'

type Entities = Parameters<typeof openDatabase>[0]['entities']

export interface SubgraphOptions<S extends Subgraph> {
  migrations: SubgraphMigrations
  start(runtime: SubgraphRuntime): Promise<S>
  /** Runs before the subgraph starts. */
  prepare?(runtime: SubgraphRuntime, database: Database): Promise<void>
  /** Those that the test looks at by itself, in `database`. */
  entities?: Entities
  /** What another start of the same subgraph left behind: its database and keys. Then nothing is prepared. */
  on?: Pick<TestSubgraph<S>, 'urls' | 'keyTexts'> | undefined
  runtime?: Partial<SubgraphRuntime>
}

/** A subgraph that runs as in the product, without a gateway before it. */
export interface TestSubgraph<S extends Subgraph = Subgraph> {
  subgraph: S
  runtime: SubgraphRuntime
  urls: TestDatabase
  keyTexts: KeyTexts
  /** To look into tables, as a purpose. */
  database: Database
  /** Its keys, as another process reads them. */
  vault: Vault
  /** Every line that was logged. */
  logs: string[]
  execute(
    viewer: AnyViewer,
    query: string,
    variables?: object,
    client?: Partial<ClientInfo>,
  ): Promise<ExecutionResult<any>> // oxlint-disable-line typescript/no-explicit-any -- the shape is what a test asserts
  dispose(): Promise<void>
}

/** Starts a subgraph on a migrated database of its own. */
export async function startTestSubgraph<S extends Subgraph>(options: SubgraphOptions<S>): Promise<TestSubgraph<S>> {
  const { migrations, start, prepare, entities = [], on } = options
  const urls = on?.urls ?? (await createTestDatabase({ migrate: migrationsOf(migrations) }))
  const keyTexts = on?.keyTexts ?? (await generateKeyTexts())
  const logs: string[] = []
  const log = createLogger({ level: 'debug', destination: { write: (line) => void logs.push(line) } })
  const database = await openDatabase({ name: migrations.name, url: urls.appUrl, entities, log })
  const runtime: SubgraphRuntime = {
    databaseUrl: urls.appUrl,
    keys: await parseKeys(keyTexts),
    bus: await listenToBus({ url: urls.appUrl, log }),
    jobs: await startJobs({ url: urls.appUrl, log }),
    log,
    publicUrl: 'http://localhost:4000',
    trustedHosts: [],
    ...options.runtime,
  }
  const { keyring } = runtime.keys
  const vault = await createVault({ name: migrations.name, databaseUrl: urls.appUrl, keyring, log })
  if (!on) await prepare?.(runtime, database)
  const subgraph = await start(runtime)
  return {
    subgraph,
    runtime,
    urls,
    keyTexts,
    database,
    vault,
    logs,
    execute: (...request) => subgraph.execute(requestOf(...request)),
    async dispose() {
      await subgraph.dispose()
      await vault.dispose()
      await database.dispose()
      await runtime.jobs.dispose()
      await runtime.bus.dispose()
    },
  }
}

/** A request as a gateway sends it. */
export function requestOf(
  viewer: AnyViewer,
  query: string,
  variables: object = {},
  client: Partial<ClientInfo> = {},
): SubgraphRequest {
  return {
    query,
    viewer,
    variables: variables as Record<string, unknown>,
    requestId: 'test',
    client: { ip: '192.0.2.1', userAgent: 'vitest', refreshToken: null, ...client },
  }
}

function migrationsOf(migrations: SubgraphMigrations) {
  return (ownerUrl: string, appUrl: string) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] })
}
