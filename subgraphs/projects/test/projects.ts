import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { BUS_CHANNEL, type EventPayloads, type EventType, publishBatch } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { startTestSubgraph, type TestSubgraph } from '@atrium/testing'
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

export interface Projects extends TestSubgraph {
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
    projectId?: string | null
    id?: string
    stream?: string
  }): Promise<string>
  /** Resolves once the stream's consumer is past that position. */
  consumed(position: string, stream?: string): Promise<void>
  /** Every event this subgraph has recorded, oldest first. */
  told(): Promise<Told[]>
}

/** Projects on a database of its own, with the rows of `plan.ts`. */
export async function startProjects(): Promise<Projects> {
  const projects = await startTestSubgraph({
    migrations,
    start,
    entities,
    async prepare(runtime, database) {
      await seed(runtime, plan)
      // What the seed has recorded is published before anyone watches.
      await publishBatch(database)
    },
  })
  const { database } = projects
  return {
    ...projects,
    async ask<T>(viewer: AnyViewer, query: string, variables?: object) {
      const { data, errors } = await projects.execute(viewer, query, variables)
      return { data: data as T, errors }
    },
    publish: (event) => publish(database, event),
    consumed: (position, stream = 'integrations') => consumed(database, position, stream),
    told: () => told(database),
  }
}

async function publish<T extends EventType>(
  database: Database,
  event: {
    type: T
    payload: EventPayloads[T]
    companyId: string | null
    projectId?: string | null
    id?: string
    stream?: string
  },
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
      `insert into bus.events (stream, position, id, type, version, company_id, project_id, payload, occurred_at)
       values (?, ?, ?, ?, 1, ?, ?, ?::jsonb, now())`,
      [
        name,
        stream!.head,
        event.id ?? newId(),
        event.type,
        event.companyId,
        event.projectId ?? null,
        JSON.stringify(event.payload),
      ],
    )
    await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, name])
    return stream!.head
  })
}

/** How many consumers read a stream, where it is not one. */
const CONSUMERS: Record<string, number> = { accounts: 3, integrations: 3 }

async function consumed(database: Database, position: string, stream: string): Promise<void> {
  await vi.waitFor(
    () =>
      transaction(database, system('relay'), async (em) => {
        // Several consumers read a stream: all must have come so far.
        const past = await sql(em, 'select 1 from projects.consumer_offsets where stream = ? and position >= ?', [
          stream,
          position,
        ])
        if (past.length < (CONSUMERS[stream] ?? 1)) throw new Error(`The consumer has not come to ${position}.`)
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
