import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { badInput } from '@atrium/kit/errors'
import { usageFilter, type UsageWhere } from './filter.ts'
import { countsBetween, type Part, type UsageWindow } from './window.ts'

/** How much something was used, and in the time of the same length before. */
export interface UsageFigures {
  count: number
  previous: number
  clients: number
  previousClients: number
}

export interface UsageGroup extends UsageFigures {
  projectId: string | null
  product: string | null
  event: string | null
}

export interface UsagePoint {
  at: Date
  count: number
  clients: number
}

export interface ClientUsage {
  count: number
  previous: number
  /** How many different things it did. */
  events: number
  points: number[]
}

export interface RecentEvent {
  id: string
  event: string
  count: number
  at: Date
  properties: object | null
}

export interface UsageHour {
  /** Monday is 1. */
  weekday: number
  hour: number
  /** On average, of all such hours of the time. */
  count: number
}

const FIGURES = `sum(count)::float8 as count, sum(previous)::float8 as previous,
  count(distinct client_id) filter (where count > 0)::int as clients,
  count(distinct client_id) filter (where previous > 0)::int as "previousClients"`

/** `figures`: each series that is meant, with its count now and before. */
function figuresOf(window: UsageWindow, where: UsageWhere | null): Part {
  const filter = usageFilter(where)
  const now = countsBetween(window.from, window.to)
  const before = countsBetween(window.previousFrom, window.from)
  return {
    text: `figures as (
      select client.id as client_id, client.project_id, client.product, series.event,
             sum(used.now) as count, sum(used.before) as previous
      from (
        select series_id, count as now, 0::float8 as before from (${now.text}) now
        union all select series_id, 0, count from (${before.text}) before
      ) used
      join integrations.usage_series series on series.id = series_id
      join integrations.usage_clients client on client.id = series.client_id
      where ${filter.text} group by client.id, series.id
    )`,
    params: [...now.params, ...before.params, ...filter.params],
  }
}

/** The whole, each product and each event, the most used first. */
export async function readFigures(
  em: EntityManager,
  window: UsageWindow,
  where: UsageWhere | null,
): Promise<{ total: UsageFigures; products: UsageGroup[]; events: UsageGroup[] }> {
  const figures = figuresOf(window, where)
  const rows = await sql<UsageGroup & { kind: number }>(
    em,
    `with ${figures.text}
     select project_id as "projectId", max(product) as product, event, grouping(project_id, event) as kind, ${FIGURES}
     from figures group by grouping sets ((), (project_id), (event)) order by 5 desc, 1, 3`,
    figures.params,
  )
  const none = { count: 0, previous: 0, clients: 0, previousClients: 0 }
  const total = rows.find(({ kind }) => kind === 3)
  return {
    // Of no rows at all, sums are null.
    total: total && total.count !== null ? total : none,
    products: rows.filter(({ kind }) => kind === 1),
    events: rows.filter(({ kind }) => kind === 2),
  }
}

/** Over time, stretches without any use too. */
export async function readPoints(
  em: EntityManager,
  window: UsageWindow,
  where: UsageWhere | null,
): Promise<UsagePoint[]> {
  const filter = usageFilter(where)
  const counts = countsBetween(window.from, window.to, window.unit)
  const rows = await sql<{ at: string; count: number; clients: number }>(
    em,
    `select moments.at, coalesce(used.count, 0)::float8 as count, coalesce(used.clients, 0)::int as clients
     from generate_series(date_trunc('${window.unit}', ?::timestamptz, 'UTC'), ?::timestamptz, interval '1 ${window.unit}') moments (at)
     left join (
       select date_trunc('${window.unit}', counted.at, 'UTC') as at, sum(count) as count, count(distinct client.id) as clients
       from (${counts.text}) counted
       join integrations.usage_series series on series.id = series_id
       join integrations.usage_clients client on client.id = series.client_id
       where ${filter.text} group by 1
     ) used using (at) order by 1`,
    [window.from, window.to, ...counts.params, ...filter.params],
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** What is usual in each hour of the week, in a time zone. @throws BAD_USER_INPUT for a zone that is none. */
export async function readPattern(
  em: EntityManager,
  window: UsageWindow,
  where: UsageWhere | null,
  timeZone: string,
): Promise<UsageHour[]> {
  assertTimeZone(timeZone)
  const filter = usageFilter(where)
  return sql<UsageHour>(
    em,
    `with used as (
       select counted.at, sum(count) as count from integrations.usage_hours counted
       join integrations.usage_series series on series.id = series_id
       join integrations.usage_clients client on client.id = series.client_id
       where counted.at >= ? and counted.at < ? and ${filter.text} group by 1
     )
     select extract(isodow from moments.at at time zone ?)::int as weekday, extract(hour from moments.at at time zone ?)::int as hour,
            (coalesce(sum(used.count), 0) / count(*))::float8 as count
     from generate_series(?::timestamptz, ?::timestamptz, interval '1 hour') moments (at)
     left join used using (at) group by 1, 2 order by 1, 2`,
    [window.patternFrom, window.to, ...filter.params, timeZone, timeZone, window.patternFrom, window.to],
  )
}

function assertTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw badInput('`timeZone` is a name of the IANA database, such as "Europe/Berlin".')
  }
}

/** How much each of these clients (UUIDs) used, with a point for each day, or for each hour of up to eight days. */
export async function readClients(
  em: EntityManager,
  clientIds: readonly string[],
  window: UsageWindow,
): Promise<Map<string, ClientUsage>> {
  const now = countsBetween(window.from, window.to, window.unit)
  const before = countsBetween(window.previousFrom, window.from)
  const rows = await sql<{
    id: string
    count: number
    previous: number
    events: number
    points: Record<string, number>
  }>(
    em,
    `with own as materialized (
       select id as series_id, client_id, event from integrations.usage_series where client_id = any (?::uuid[])
     ), now as (
       select client_id, event, date_trunc('${window.unit}', at, 'UTC') as at, count from (${now.text}) counted join own using (series_id)
     ), points as (
       select client_id, jsonb_object_agg(extract(epoch from at)::bigint, count) as points
       from (select client_id, at, sum(count) as count from now group by 1, 2) each group by 1
     ), sums as (
       select client_id, sum(count) as count, count(distinct event)::int as events from now group by 1
     ), before as (
       select client_id, sum(count) as count from (${before.text}) counted join own using (series_id) group by 1
     )
     select client_id as id, coalesce(sums.count, 0)::float8 as count, coalesce(before.count, 0)::float8 as previous,
            coalesce(events, 0) as events, coalesce(points, '{}') as points
     from sums full join before using (client_id) left join points using (client_id)`,
    [`{${clientIds.join(',')}}`, ...now.params, ...before.params],
  )
  const places = momentsOf(window)
  return new Map(
    rows.map(({ id, points, ...row }) => [id, { ...row, points: places.map((at) => points[String(at)] ?? 0) }]),
  )
}

/** Unix seconds at which the points of the window begin. */
function momentsOf({ from, to, unit }: UsageWindow): number[] {
  const length = unit === 'hour' ? 3_600 : 86_400
  const first = Math.floor(from.getTime() / 1_000 / length)
  const last = Math.floor(to.getTime() / 1_000 / length)
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * length)
}
