import { type Database, migrateAll, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { BUS_CHANNEL, type EventPayloads, type EventType, listenToBus, publishBatch } from '@atrium/kit/events'
import type { SubgraphRequest } from '@atrium/kit/executor'
import { newId } from '@atrium/kit/ids'
import { startJobs } from '@atrium/kit/jobs'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, parseKeys } from '@atrium/kit/secrets'
import type { Subgraph, SubgraphRuntime } from '@atrium/kit/server'
import type { AnyViewer } from '@atrium/kit/viewer'
import { createTestDatabase } from '@atrium/testing'
import type { GraphQLFormattedError } from 'graphql'
import { vi } from 'vitest'
import { migrations, seed, start } from '../src/index.ts'
import { entities } from '../src/orm.ts'
import { plan } from './plan.ts'

export interface Told {
  type: EventType
  companyId: string | null
  projectId: string | null
  payload: Record<string, unknown>
  activity: { summary: string; audience: string } | null
}

export interface Projects {
  subgraph: Subgraph
  runtime: SubgraphRuntime
  /** To look into tables, as a purpose. */
  database: Database
  ask<T>(
    viewer: AnyViewer,
    query: string,
    variables?: object,
  ): Promise<{ data: T; errors: readonly GraphQLFormattedError[] | undefined }>
  /** Puts an event on the bus, of integrations unless another stream is given. Returns its position. */
  publish<T extends EventType>(event: {
    type: T
    payload: EventPayloads[T]
    companyId: string | null
    id?: string
    stream?: string
  }): Promise<string>
  /** Resolves once the stream's consumer is past that position. */
  consumed(position: string, stream?: string): Promise<void>
  /** Every event this subgraph has recorded, oldest first. */
  told(): Promise<Told[]>
  dispose(): Promise<void>
}

/** Projects on a database of its own, with the rows of `plan.ts`. */
export async function startProjects(): Promise<Projects> {
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
  const database = await openDatabase({ name: 'projects', url: appUrl, entities, log })
  // What the seed has recorded is published before anyone watches.
  await publishBatch(database)
  const subgraph = await start(runtime)
  return {
    subgraph,
    runtime,
    database,
    async ask<T>(viewer: AnyViewer, query: string, variables: object = {}) {
      const result = await subgraph.execute(request(viewer, query, variables))
      return { data: result.data as T, errors: result.errors }
    },
    publish: (event) => publish(database, event),
    consumed: (position, stream = 'integrations') => consumed(database, position, stream),
    told: () => told(database),
    async dispose() {
      await subgraph.dispose()
      await database.dispose()
      await runtime.jobs.dispose()
      await runtime.bus.dispose()
    },
  }
}

export function request(viewer: AnyViewer, query: string, variables: object = {}): SubgraphRequest {
  const client = { ip: '192.0.2.1', userAgent: null, refreshToken: null }
  return { query, viewer, variables: variables as Record<string, unknown>, requestId: 'test', client }
}

async function publish<T extends EventType>(
  database: Database,
  event: { type: T; payload: EventPayloads[T]; companyId: string | null; id?: string; stream?: string },
): Promise<string> {
  const name = event.stream ?? 'integrations'
  return transaction(database, system('relay'), async (em) => {
    const [stream] = await sql<{ head: string }>(
      em,
      'update bus.streams set head = head + 1 where stream = ? returning head::text as head',
      [name],
    )
    await sql(
      em,
      `insert into bus.events (stream, position, id, type, version, company_id, payload, occurred_at)
       values (?, ?, ?, ?, 1, ?, ?::jsonb, now())`,
      [name, stream!.head, event.id ?? newId(), event.type, event.companyId, JSON.stringify(event.payload)],
    )
    await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, name])
    return stream!.head
  })
}

async function consumed(database: Database, position: string, stream: string): Promise<void> {
  await vi.waitFor(
    () =>
      transaction(database, system('relay'), async (em) => {
        const rows = await sql(em, 'select 1 from projects.consumer_offsets where stream = ? and position >= ?', [
          stream,
          position,
        ])
        if (rows.length === 0) throw new Error(`The consumer has not come to ${position}.`)
      }),
    { timeout: 10_000, interval: 10 },
  )
}

async function told(database: Database): Promise<Told[]> {
  const columns = 'id, type, company_id as "companyId", project_id as "projectId", payload, activity'
  return transaction(database, system('relay'), (em) =>
    sql<Told>(
      em,
      `select * from (select ${columns} from bus.events where stream = 'projects' union all select ${columns} from projects.outbox) e order by id`,
    ),
  )
}
