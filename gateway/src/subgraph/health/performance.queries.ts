import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { HealthRange } from './health.type.ts'

export interface PerformanceRow {
  /** As PostgreSQL writes it; null for the whole range. */
  at: string | null
  requests: number
  errors: number
  histogram: number[]
}

const RANGES: Record<HealthRange, { minutes: number; stepMinutes: number }> = {
  LAST_HOUR: { minutes: 60, stepMinutes: 1 },
  LAST_24_HOURS: { minutes: 24 * 60, stepMinutes: 30 },
  LAST_7_DAYS: { minutes: 7 * 24 * 60, stepMinutes: 180 },
}

/** Queries and mutations of a range: step by step, oldest first, and the whole. Steps without any are left out. */
export function readPerformance(em: EntityManager, range: HealthRange): Promise<PerformanceRow[]> {
  const { minutes, stepMinutes } = RANGES[range]
  return sql<PerformanceRow>(
    em,
    `with chosen as (
       select date_bin(make_interval(mins => ?), minute, 'epoch') as at, requests, errors, histogram
       from gateway.operation_minutes
       where type <> 'subscription' and minute >= date_trunc('minute', now()) - make_interval(mins => ?)
     ), buckets as (
       select grouping(at) as is_whole, at, place, sum(count)::float8 as count
       from chosen, unnest(histogram) with ordinality as bucket (count, place)
       group by grouping sets ((at, place), (place))
     ), counts as (
       select grouping(at) as is_whole, at, sum(requests)::float8 as requests, sum(errors)::float8 as errors
       from chosen group by grouping sets ((at), ())
     )
     select counts.at::text as at, coalesce(requests, 0) as requests, coalesce(errors, 0) as errors,
            coalesce((select array_to_json(array_agg(count order by place)) from buckets
                      where buckets.is_whole = counts.is_whole and buckets.at is not distinct from counts.at), '[]') as histogram
     from counts order by counts.is_whole, counts.at`,
    [stepMinutes, minutes],
  )
}

export interface LiveRow {
  gateways: number
  connections: number
  subscriptions: number
  eventsLastMinute: number
}

/** Gateways that were heard of within the last half minute, and the events of the last minute that is over. */
export async function readLive(em: EntityManager): Promise<LiveRow> {
  const [row] = await sql<LiveRow>(
    em,
    `select count(*)::int as gateways, coalesce(sum(connections), 0)::int as connections,
            coalesce(sum(subscriptions), 0)::int as subscriptions,
            (select coalesce(sum(events), 0)::float8 from gateway.operation_minutes
             where minute = date_trunc('minute', now()) - interval '1 minute') as "eventsLastMinute"
     from gateway.processes where seen_at > now() - interval '30 seconds'`,
  )
  return row!
}
