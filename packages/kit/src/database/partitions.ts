import pg from 'pg'

/** A table that is `partition by range` of an instant: its past is dropped whole, never deleted row by row. */
export interface PartitionedTable {
  table: string
  /** How much time one partition holds. */
  unit: 'week' | 'month' | 'year'
  /** Partitions made beyond the present one: rows that come while nobody makes more find their place. */
  ahead: number
  /** Days after whose end a partition is dropped, unless the operator sets another number. */
  keepDays: number
}

/** Days to keep, by table, where the operator says so. */
export type KeepDays = Readonly<Record<string, number>>

const DAY_MS = 86_400_000

/**
 * Makes the partitions that will be needed, and those of the time that is kept, so that late rows find their place. Run by the
 * owner: processes have no right to change tables. A partition is reached through its table alone: by itself it shows no row.
 */
export async function makePartitions(
  client: pg.Client,
  schema: string,
  tables: readonly PartitionedTable[],
  now = new Date(),
): Promise<void> {
  for (const { table, unit, ahead, keepDays } of tables) {
    const oldest = startOf(unit, new Date(now.getTime() - keepDays * DAY_MS))
    const newest = step(unit, startOf(unit, now), ahead)
    for (let from = oldest; from <= newest; from = step(unit, from, 1)) {
      const name = `${table}_${from.toISOString().slice(0, 10).replaceAll('-', '')}`
      const partition = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
      const { rows } = await client.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [
        partition,
      ])
      if (rows[0]!.exists) continue
      await client.query(`
        create table ${partition} partition of ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}
          for values from ('${from.toISOString()}') to ('${step(unit, from, 1).toISOString()}');
        alter table ${partition} enable row level security;
        alter table ${partition} force row level security;
        create policy closed on ${partition} using (false);
      `)
    }
  }
}

/** Drops the partitions whose time ended longer ago than is kept. @returns their names. */
export async function dropPartitions(
  client: pg.Client,
  schema: string,
  tables: readonly PartitionedTable[],
  now = new Date(),
): Promise<string[]> {
  const dropped: string[] = []
  for (const { table, unit, keepDays } of tables) {
    const { rows } = await client.query<{ name: string }>(
      `select child.relname as name from pg_inherits
       join pg_class child on child.oid = inhrelid join pg_class parent on parent.oid = inhparent
       where parent.relname = $1 and parent.relnamespace = $2::regnamespace order by 1`,
      [table, pg.escapeIdentifier(schema)],
    )
    const limit = now.getTime() - keepDays * DAY_MS
    for (const { name } of rows) {
      const start = startIn(name)
      if (!start || step(unit, start, 1).getTime() > limit) continue
      await client.query(`drop table ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`)
      dropped.push(name)
    }
  }
  return dropped
}

/** Makes and drops partitions of all subgraphs, on a connection of its own. @returns the names of those that were dropped. */
export async function maintainPartitions(config: {
  ownerUrl: string
  subgraphs: readonly { name: string; partitions?: readonly PartitionedTable[] }[]
  keepDays?: KeepDays
  now?: Date
}): Promise<string[]> {
  const client = new pg.Client({ connectionString: config.ownerUrl, application_name: 'atrium-partitions' })
  await client.connect()
  try {
    // A long reader must not make every writer wait behind this; the next run tries again.
    await client.query("set lock_timeout = '5s'")
    const dropped: string[] = []
    for (const { name, partitions = [] } of config.subgraphs) {
      const tables = partitions.map((one) => ({ ...one, keepDays: config.keepDays?.[one.table] ?? one.keepDays }))
      await makePartitions(client, name, tables, config.now)
      dropped.push(...(await dropPartitions(client, name, tables, config.now)))
    }
    return dropped
  } finally {
    await client.end()
  }
}

/** Weeks begin on Monday. All in UTC. */
function startOf(unit: PartitionedTable['unit'], at: Date): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (unit === 'year') return new Date(Date.UTC(year, 0, 1))
  if (unit === 'month') return new Date(Date.UTC(year, month, 1))
  return new Date(Date.UTC(year, month, day - ((at.getUTCDay() + 6) % 7)))
}

function step(unit: PartitionedTable['unit'], from: Date, count: number): Date {
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()]
  if (unit === 'year') return new Date(Date.UTC(year + count, 0, 1))
  if (unit === 'month') return new Date(Date.UTC(year, month + count, 1))
  return new Date(Date.UTC(year, month, day + 7 * count))
}

function startIn(name: string): Date | null {
  const digits = /_(\d{4})(\d{2})(\d{2})$/.exec(name)
  return digits && new Date(Date.UTC(Number(digits[1]), Number(digits[2]) - 1, Number(digits[3])))
}
