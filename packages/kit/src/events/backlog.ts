import pg from 'pg'
import { subgraphRole } from '../database/database.ts'
import { JOBS_ROLE, JOBS_SCHEMA } from '../jobs/migrate.ts'

/** What waits to be done in an installation. */
export interface Backlog {
  /** Events that were committed and have no position yet, by subgraph; and the seconds that the oldest has waited. */
  outbox: { subgraph: string; events: number; oldestSeconds: number }[]
  /** Events that have a position and that a consumer has not handled yet. */
  consumers: { subgraph: string; consumer: string; stream: string; events: number }[]
  /** Jobs by queue and state, as `created`, `retry`, `active`; those that are done are not among them. */
  jobs: { queue: string; state: string; jobs: number }[]
}

const TIMEOUT_MS = 2_000

/**
 * Counts what waits, over a connection of its own: each outbox with the role of its subgraph, the jobs with theirs.
 * @param url of the application's login.
 * @param reader the subgraph that asks, whose role may read which streams there are.
 */
export async function readBacklog(url: string, reader: string): Promise<Backlog> {
  const client = new pg.Client({
    connectionString: url,
    statement_timeout: TIMEOUT_MS,
    connectionTimeoutMillis: TIMEOUT_MS,
    application_name: 'atrium-backlog',
  })
  client.on('error', () => undefined) // is told by the query that fails
  await client.connect()
  try {
    await beginAs(client, reader)
    const { rows: streams } = await client.query<{ stream: string }>(`select stream from bus.streams
       where exists (select from pg_tables where schemaname = stream and tablename = 'outbox') order by stream`)
    await client.query('commit')
    const backlog: Backlog = { outbox: [], consumers: [], jobs: [] }
    for (const { stream } of streams) await addSubgraph(client, stream, backlog)
    const { rows: found } = await client.query<{ hasJobs: boolean }>(
      'select exists (select from pg_tables where schemaname = $1 and tablename = \'job\') as "hasJobs"',
      [JOBS_SCHEMA],
    )
    if (!found[0]!.hasJobs) return backlog
    await client.query(`set role ${JOBS_ROLE}`)
    const { rows } = await client.query<{ queue: string; state: string; jobs: number }>(
      `select name as queue, state::text as state, count(*)::int as jobs from ${JOBS_SCHEMA}.job
       where state < 'completed' group by name, state order by name, state`,
    )
    return { ...backlog, jobs: rows }
  } finally {
    await client.end()
  }
}

async function addSubgraph(client: pg.Client, subgraph: string, backlog: Backlog): Promise<void> {
  const schema = pg.escapeIdentifier(subgraph)
  await beginAs(client, subgraph)
  const outbox = await client.query<{ events: number; oldestSeconds: number }>(
    `select count(*)::int as events, coalesce(extract(epoch from now() - min(occurred_at)), 0)::float8 as "oldestSeconds"
     from ${schema}.outbox`,
  )
  backlog.outbox.push({ subgraph, ...outbox.rows[0]! })
  const consumers = await client.query<{ consumer: string; stream: string; events: number }>(
    `select consumer, offsets.stream, (head - position)::int as events
     from ${schema}.consumer_offsets offsets join bus.streams using (stream) order by 1, 2`,
  )
  for (const row of consumers.rows) backlog.consumers.push({ subgraph, ...row })
  await client.query('commit')
}

/** Begins a reading transaction with the role of a subgraph, as its relay. */
export async function beginAs(client: pg.Client, subgraph: string): Promise<void> {
  await client.query('begin read only')
  await client.query(`set local role ${pg.escapeIdentifier(subgraphRole(subgraph))}`)
  await client.query("select set_config('app.purpose', 'relay', true)")
}
