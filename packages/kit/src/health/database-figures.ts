import type pg from 'pg'
import { withoutValues } from '../database/statement-spans.ts'
import { readFigures } from './reader.ts'

/** How PostgreSQL does, as far as a login without special rights sees it. */
export interface DatabaseFigures {
  /** Of the whole database. */
  bytes: number
  /** Rows of all tables, as PostgreSQL estimates them. */
  records: number
  maxConnections: number
  /** Of this database, whoever they are. */
  connections: number
  /** Share of the blocks that were read from memory, since the statistics began; null before anything was read. */
  cacheHitRatio: number | null
  deadlocks: number
  /** By what opened them: the application's own. */
  clients: { application: string; state: string; connections: number }[]
  /** By subgraph, and `bus` and `jobs`. */
  schemas: { name: string; bytes: number; records: number }[]
  /** The largest. */
  tables: { schema: string; name: string; bytes: number; records: number }[]
  /** Statements of the application that run at this moment, without values, longest first. */
  running: { application: string; text: string; seconds: number; isWaiting: boolean }[]
}

const MAX_TABLES = 12
const MAX_RUNNING = 10
const MAX_CLIENTS = 40
const MAX_TEXT = 1_000

export function readDatabaseFigures(url: string): Promise<DatabaseFigures> {
  return readFigures(url, async (client) => {
    const whole = await client.query<Omit<DatabaseFigures, 'records' | 'clients' | 'schemas' | 'tables' | 'running'>>(
      `select pg_database_size(datname)::float8 as bytes, numbackends as connections, deadlocks::int,
              current_setting('max_connections')::int as "maxConnections",
              blks_hit::float8 / nullif(blks_hit + blks_read, 0) as "cacheHitRatio"
       from pg_stat_database where datname = current_database()`,
    )
    const schemas = await client.query<DatabaseFigures['schemas'][number]>(
      `select name, sum(bytes)::float8 as bytes, sum(records)::float8 as records from (${TABLES}) tables
       group by name order by 2 desc limit 20`,
    )
    const tables = await client.query<DatabaseFigures['tables'][number]>(
      `select name as schema, "table" as name, sum(bytes)::float8 as bytes, sum(records)::float8 as records
       from (${TABLES}) tables group by 1, 2 order by 3 desc limit ${MAX_TABLES}`,
    )
    return {
      ...whole.rows[0]!,
      records: schemas.rows.reduce((sum, { records }) => sum + records, 0),
      clients: await readClients(client),
      schemas: schemas.rows,
      tables: tables.rows,
      running: await readRunning(client),
    }
  })
}

// Partitions count for the table that they are parts of.
const TABLES = `
  select space.nspname as name, coalesce(parent.relname, own.relname) as "table",
         pg_total_relation_size(own.oid) as bytes, 
         case when own.reltuples > 0 then own.reltuples else pg_stat_get_live_tuples(own.oid) end as records
  from pg_class own join pg_namespace space on space.oid = own.relnamespace
  left join pg_inherits part on part.inhrelid = own.oid
  left join pg_class parent on parent.oid = part.inhparent
  where own.relkind = 'r' and space.nspname not like 'pg\\_%' and space.nspname <> 'information_schema'`

async function readClients(client: pg.Client): Promise<DatabaseFigures['clients']> {
  const { rows } = await client.query<DatabaseFigures['clients'][number]>(
    `select application_name as application, coalesce(state, 'unknown') as state, count(*)::int as connections
     from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
     group by 1, 2 order by 3 desc, 1 limit ${MAX_CLIENTS}`,
  )
  return rows
}

async function readRunning(client: pg.Client): Promise<DatabaseFigures['running']> {
  const { rows } = await client.query<DatabaseFigures['running'][number]>(
    `select application_name as application, query as text, coalesce(wait_event_type = 'Lock', false) as "isWaiting",
            extract(epoch from clock_timestamp() - query_start)::float8 as seconds
     from pg_stat_activity where datname = current_database() and usename = current_user and state = 'active'
       and pid <> pg_backend_pid() order by query_start limit ${MAX_RUNNING}`,
  )
  return rows.map((row) => ({
    ...row,
    text: withoutValues(row.text).replaceAll(/\s+/g, ' ').slice(0, MAX_TEXT),
  }))
}
