import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

/** Batches of events that one transaction rolls up. */
const BATCHES = 50
const PACE_MS = 2_000

/** Keeps hours and days in step with the events. In each process; one of them works at a time. */
export function startUsageRollups(database: Database, log: Logger): { dispose(): Promise<void> } {
  return startLoop({
    signal: createSignal(),
    idleMs: PACE_MS,
    step: () => rollUpUsage(database),
    onError: (error) => log.error({ err: error }, 'Usage could not be rolled up; trying again'),
  })
}

/**
 * Rolls up what was stored since the last time. Every hour and day that got an event, however late, is counted anew from what it is
 * made of: so doing it twice changes nothing, and what was interrupted is done by the next run.
 */
export function rollUpUsage(database: Database): Promise<'more' | 'idle'> {
  return transaction(database, system('job'), async (em) => {
    const [lock] = await sql<{ locked: boolean }>(
      em,
      `select pg_try_advisory_xact_lock(hashtextextended('integrations.usage_rollup', 0)) as locked`,
    )
    if (!lock!.locked) return 'idle'
    const [at] = await sql<{ from: string; head: string }>(
      em,
      `select (select position from integrations.usage_positions where name = 'rolled_up')::text as from,
              (select position from integrations.usage_positions where name = 'stored')::text as head`,
    )
    const [from, head] = [BigInt(at!.from), BigInt(at!.head)]
    if (from >= head) return 'idle'
    const upTo = head - from > BATCHES ? from + BigInt(BATCHES) : head
    await recount(em, { into: 'usage_hours', unit: 'hour', source: 'usage_events', from, upTo })
    await recount(em, { into: 'usage_days', unit: 'day', source: 'usage_hours', from, upTo })
    await sql(em, `update integrations.usage_positions set position = ? where name = 'rolled_up'`, [upTo.toString()])
    return upTo < head ? 'more' : 'idle'
  })
}

async function recount(
  em: EntityManager,
  { into, unit, source, from, upTo }: { into: string; unit: string; source: string; from: bigint; upTo: bigint },
): Promise<void> {
  await sql(
    em,
    `with changed as materialized (
       select distinct series_id, date_trunc('${unit}', at, 'UTC') as bucket
       from integrations.usage_events where position > ? and position <= ?
         -- Of a product that has been deleted since, nothing is kept.
         and exists (select from integrations.usage_series where id = series_id)
     )
     insert into integrations.${into} (series_id, at, count)
     select series_id, bucket, made.count from changed cross join lateral (
       select sum(count) as count from integrations.${source} source
       where source.series_id = changed.series_id and source.at >= changed.bucket
         and source.at < changed.bucket + interval '1 ${unit}'
     ) made
     on conflict (series_id, at) do update set count = excluded.count`,
    [from.toString(), upTo.toString()],
  )
}
