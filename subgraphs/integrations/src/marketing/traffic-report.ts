import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import type { SubgraphContext } from '@atrium/kit/server'
import { administersAny } from '../connections/access.ts'
import { daysOf, type MarketingWhere, type Period, periodOf, placeCondition } from './period.ts'

/** Sites that a report names: those with most visits. */
const MOST_SITES = 100
const FIGURES = ['visitors', 'sessions', 'pageViews', 'conversions'] as const

export type TrafficSums = Record<(typeof FIGURES)[number], number>

export interface SiteTraffic {
  connectionId: string
  companyId: string | null
  externalId: string
  name: string
  current: TrafficSums
  previous: TrafficSums
}

export interface RevenueReport {
  currency: string
  current: bigint
  previous: bigint
  days: { day: string; amount: bigint }[]
}

export interface TrafficReport extends Period {
  current: TrafficSums
  previous: TrafficSums
  days: ({ day: string } & TrafficSums)[]
  revenue: RevenueReport[]
  sites: SiteTraffic[]
}

const NONE: TrafficSums = { visitors: 0, sessions: 0, pageViews: 0, conversions: 0 }

interface DayRow extends Record<(typeof FIGURES)[number], string> {
  day: string
  currency: string | null
  revenue: string | null
}

/**
 * Who visited sites and what came of it, against the same number of days before.
 * @throws FORBIDDEN for who administers no connections; BAD_USER_INPUT for a period that is too long.
 */
export async function reportTraffic(context: SubgraphContext, where: MarketingWhere | null): Promise<TrafficReport> {
  if (!administersAny(context.viewer)) throw forbidden()
  const period = periodOf(where)
  const em = await context.read()
  const place = placeCondition(where)
  const rows = await sql<DayRow>(
    em,
    `select t.day::text as day, t.currency, sum(t.users)::text as visitors, sum(t.sessions)::text as sessions,
       sum(t.page_views)::text as "pageViews", sum(t.conversions)::text as conversions, sum(t.revenue_minor)::text as revenue
     from integrations.site_days t where t.day between ?::date and ?::date and ${place.text}
     group by t.day, t.currency`,
    [period.previousFrom, period.until, ...place.params],
  )
  const isCurrent = ({ day }: DayRow) => day >= period.from
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return {
    ...period,
    current: sum(rows.filter(isCurrent)),
    previous: sum(rows.filter((row) => !isCurrent(row))),
    days: daysOf(period).map((day) => ({ day, ...sum(byDay.get(day) ?? []) })),
    revenue: revenueOf(rows, period),
    sites: await sumBySite(em, where, period),
  }
}

function revenueOf(rows: readonly DayRow[], period: Period): RevenueReport[] {
  const told = rows.filter(({ currency, revenue }) => currency !== null && revenue !== null)
  return [...Map.groupBy(told, ({ currency }) => currency!)]
    .map(([currency, of]) => {
      const total = (list: readonly DayRow[]) => list.reduce((all, { revenue }) => all + BigInt(revenue!), 0n)
      const byDay = new Map(of.map((row) => [row.day, BigInt(row.revenue!)]))
      return {
        currency,
        current: total(of.filter(({ day }) => day >= period.from)),
        previous: total(of.filter(({ day }) => day < period.from)),
        days: daysOf(period).map((day) => ({ day, amount: byDay.get(day) ?? 0n })),
      }
    })
    .filter(({ current, previous }) => current !== 0n || previous !== 0n)
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
}

async function sumBySite(
  em: Awaited<ReturnType<SubgraphContext['read']>>,
  where: MarketingWhere | null,
  period: Period,
): Promise<SiteTraffic[]> {
  const place = placeCondition(where)
  const columns = { visitors: 'users', sessions: 'sessions', pageViews: 'page_views', conversions: 'conversions' }
  const sums = FIGURES.flatMap((name) => [
    `coalesce(sum(t.${columns[name]}) filter (where t.day >= period.first), 0)::text as "${name}"`,
    `coalesce(sum(t.${columns[name]}) filter (where t.day < period.first), 0)::text as "previous_${name}"`,
  ])
  const rows = await sql<Record<string, string> & Omit<SiteTraffic, 'current' | 'previous'>>(
    em,
    `with period as (select ?::date as first, ?::date as last, ?::date as earlier),
     summed as (
       select t.connection_id, t.external_id, t.company_id, ${sums.join(', ')}, sum(t.sessions) as visits
       from integrations.site_days t, period
       where t.day between period.earlier and period.last and ${place.text}
       group by t.connection_id, t.external_id, t.company_id
       order by visits desc, t.connection_id, t.external_id limit ${MOST_SITES}
     )
     select summed.*, connection_id as "connectionId", company_id as "companyId", external_id as "externalId",
       coalesce((select c.name from integrations.external_containers c where c.connection_id = summed.connection_id
         and c.kind = 'PROPERTY' and c.external_id = summed.external_id), external_id) as name
     from summed order by visits desc, connection_id, external_id`,
    [period.from, period.until, period.previousFrom, ...place.params],
  )
  const of = (row: Record<string, unknown>, prefix: string) =>
    Object.fromEntries(FIGURES.map((name) => [name, Number(row[prefix + name])])) as TrafficSums
  return rows.map((row) => ({
    connectionId: row.connectionId,
    companyId: row.companyId,
    externalId: row.externalId,
    name: row.name,
    current: of(row, ''),
    previous: of(row, 'previous_'),
  }))
}

const sum = (rows: readonly Record<(typeof FIGURES)[number], string>[]): TrafficSums =>
  rows.reduce<TrafficSums>(
    (all, row) => Object.fromEntries(FIGURES.map((name) => [name, all[name] + Number(row[name])])) as TrafficSums,
    NONE,
  )
