import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

/** Batches of samples that one transaction rolls up. */
const BATCHES = 50
/** Shortest time between two runs: samples come in small batches, and many of them fall into the same minute. */
const PACE_MS = 2_000

/** Keeps minutes, hours and days in step with the samples. In each process; one of them works at a time. */
export function startRollups(database: Database, log: Logger): { dispose(): Promise<void> } {
  return startLoop({
    signal: createSignal(),
    idleMs: PACE_MS,
    step: () => rollUp(database),
    onError: (error) => log.error({ err: error }, 'Metrics could not be rolled up; trying again'),
  })
}

/**
 * Rolls up what was stored since the last time. Every bucket that got a sample, however late, is counted anew from what it is
 * made of: so doing it twice changes nothing, and what was interrupted is done by the next run.
 */
export function rollUp(database: Database): Promise<'more' | 'idle'> {
  return transaction(database, system('job'), async (em) => {
    const [lock] = await sql<{ locked: boolean }>(
      em,
      `select pg_try_advisory_xact_lock(hashtextextended('integrations.rollup', 0)) as locked`,
    )
    if (!lock!.locked) return 'idle'
    const [at] = await sql<{ from: string; head: string }>(
      em,
      `select (select position from integrations.metric_positions where name = 'rolled_up')::text as from,
              (select position from integrations.metric_positions where name = 'stored')::text as head`,
    )
    const from = BigInt(at!.from)
    const head = BigInt(at!.head)
    if (from >= head) return 'idle'
    const upTo = head - from > BATCHES ? from + BigInt(BATCHES) : head
    for (const { table, unit, source } of LEVELS) await recount(em, table, unit, source, from, upTo)
    await sql(em, `update integrations.metric_positions set position = ? where name = 'rolled_up'`, [upTo.toString()])
    return upTo < head ? 'more' : 'idle'
  })
}

const FROM_SAMPLES = {
  table: 'metric_samples',
  count: 'count(*)',
  sum: 'sum(value)',
  min: 'min(value)',
  max: 'max(value)',
  last: 'value',
}
const fromRollups = (table: string) => ({
  table,
  count: 'sum(count)',
  sum: 'sum(sum)',
  min: 'min(min)',
  max: 'max(max)',
  last: 'last',
})

const LEVELS = [
  { table: 'metric_minutes', unit: 'minute', source: FROM_SAMPLES },
  { table: 'metric_hours', unit: 'hour', source: fromRollups('metric_minutes') },
  { table: 'metric_days', unit: 'day', source: fromRollups('metric_hours') },
] as const

async function recount(
  em: EntityManager,
  table: string,
  unit: string,
  source: typeof FROM_SAMPLES,
  from: bigint,
  upTo: bigint,
): Promise<void> {
  await sql(
    em,
    `with changed as materialized (
       select distinct series_id, date_trunc('${unit}', at, 'UTC') as bucket
       from integrations.metric_samples where position > ? and position <= ?
         -- Of a product that has been deleted since, nothing is kept.
         and exists (select from integrations.metric_series where id = series_id)
     )
     insert into integrations.${table} (series_id, at, count, sum, min, max, last)
     select series_id, bucket, made.* from changed cross join lateral (
       select ${source.count} as count, ${source.sum} as sum, ${source.min} as min, ${source.max} as max,
              (array_agg(${source.last} order by at desc))[1] as last
       from integrations.${source.table} source
       where source.series_id = changed.series_id and source.at >= changed.bucket
         and source.at < changed.bucket + interval '1 ${unit}'
     ) made where made.count > 0
     on conflict (series_id, at) do update set count = excluded.count, sum = excluded.sum, min = excluded.min,
       max = excluded.max, last = excluded.last`,
    [from.toString(), upTo.toString()],
  )
}
