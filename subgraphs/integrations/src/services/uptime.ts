import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'

export const UPTIME_DAYS = 90
const DAY_MS = 86_400_000

/** Seconds of one day (UTC) in which a service was not up, by how it was. */
export interface DayOfOutage {
  serviceId: string
  /** `2026-05-09`. */
  day: string
  downSeconds: number
  degradedSeconds: number
  /** Planned, or not watched: neither up nor down. */
  uncountedSeconds: number
}

export interface Uptime {
  /** Share of the time watched, from 0 to 1, over {@link UPTIME_DAYS}; null when it was not watched. */
  share: number | null
  /** The same by day, oldest first, today last; null for days without any watch. */
  byDay: (number | null)[]
}

/** Days with outages, of these services, in one query; other days are left out. */
export function readDays(em: EntityManager, serviceIds: readonly string[], now: Date): Promise<DayOfOutage[]> {
  return sql<DayOfOutage>(
    em,
    `select service_id as "serviceId", to_char(day, 'YYYY-MM-DD') as day,
            coalesce(sum(seconds) filter (where state = 'DOWN'), 0)::float8 as "downSeconds",
            coalesce(sum(seconds) filter (where state = 'DEGRADED'), 0)::float8 as "degradedSeconds",
            coalesce(sum(seconds) filter (where state in ('MAINTENANCE', 'PAUSED')), 0)::float8 as "uncountedSeconds"
     from (
       select service_id, state, day, extract(epoch from least(until, day + interval '1 day') - greatest(began, day)) as seconds
       from (
         select service_id, state, began_at at time zone 'utc' as began,
                coalesce(ended_at, ?::timestamptz) at time zone 'utc' as until
         from integrations.service_outages
         where service_id = any (?::uuid[]) and (ended_at is null or ended_at > ?::timestamptz)
       ) outages
       cross join lateral generate_series(date_trunc('day', greatest(began, ?::timestamptz at time zone 'utc')), until, interval '1 day') day
     ) parts where seconds > 0 group by service_id, day`,
    [now, `{${serviceIds.join(',')}}`, firstDay(now), firstDay(now)],
  )
}

/** The uptime of one service from its days with outages. */
export function uptimeOf(days: readonly DayOfOutage[], watchedSince: Date, now: Date): Uptime {
  const known = new Map(days.map((day) => [day.day, day]))
  let [watched, down] = [0, 0]
  const byDay = Array.from({ length: UPTIME_DAYS }, (_, index) => {
    const begin = firstDay(now).getTime() + index * DAY_MS
    const own = known.get(new Date(begin).toISOString().slice(0, 10))
    const from = Math.max(begin, watchedSince.getTime())
    const to = Math.min(begin + DAY_MS, now.getTime())
    const seconds = Math.max(0, (to - from) / 1000 - (own?.uncountedSeconds ?? 0))
    if (seconds <= 0) return null
    const lost = Math.min(seconds, own?.downSeconds ?? 0)
    watched += seconds
    down += lost
    return 1 - lost / seconds
  })
  return { share: watched > 0 ? 1 - down / watched : null, byDay }
}

function firstDay(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return new Date(today - (UPTIME_DAYS - 1) * DAY_MS)
}
