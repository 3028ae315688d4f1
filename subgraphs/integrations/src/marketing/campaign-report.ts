import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import type { SubgraphContext } from '@atrium/kit/server'
import { administersAny } from '../connections/access.ts'
import { daysOf, type MarketingWhere, type Period, periodOf, placeCondition } from './period.ts'

/** Campaigns that a report names: those that cost most. */
const MOST_CAMPAIGNS = 100

export interface CampaignSums {
  spend: bigint
  impressions: bigint
  clicks: bigint
  leads: bigint
}

export interface CurrencyReport {
  currency: string
  current: CampaignSums
  previous: CampaignSums
  days: ({ day: string } & CampaignSums)[]
}

export interface CampaignResult {
  connectionId: string
  companyId: string | null
  provider: string
  externalId: string
  name: string
  status: string
  currency: string
  current: CampaignSums
  previous: CampaignSums
  knownLeads: number
}

export interface CampaignReport extends Period {
  currencies: CurrencyReport[]
  campaigns: CampaignResult[]
}

const NONE: CampaignSums = { spend: 0n, impressions: 0n, clicks: 0n, leads: 0n }
const FIGURES = ['spend', 'impressions', 'clicks', 'leads'] as const

/**
 * What campaigns cost and brought, against the same number of days before. Amounts of one currency are never added to another's.
 * @throws FORBIDDEN for who administers no connections; BAD_USER_INPUT for a period that is too long.
 */
export async function reportCampaigns(context: SubgraphContext, where: MarketingWhere | null): Promise<CampaignReport> {
  if (!administersAny(context.viewer)) throw forbidden()
  const period = periodOf(where)
  const em = await context.read()
  return {
    ...period,
    currencies: await sumByCurrency(em, where, period),
    campaigns: await sumByCampaign(em, where, period),
  }
}

async function sumByCurrency(em: EntityManager, where: MarketingWhere | null, period: Period) {
  const place = placeCondition(where)
  const rows = await sql<Record<(typeof FIGURES)[number], string> & { day: string; currency: string }>(
    em,
    `select t.day::text as day, t.currency, sum(t.spend_minor)::text as spend, sum(t.impressions)::text as impressions,
       sum(t.clicks)::text as clicks, sum(t.leads)::text as leads
     from integrations.campaign_days t where t.day between ?::date and ?::date and ${place.text}
     group by t.day, t.currency`,
    [period.previousFrom, period.until, ...place.params],
  )
  const days = daysOf(period)
  const reports = [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, of]): CurrencyReport => {
    const byDay = new Map(of.map((row) => [row.day, sumsOf(row)]))
    const current = of.filter(({ day }) => day >= period.from)
    return {
      currency,
      current: current.map(sumsOf).reduce(add, NONE),
      previous: of
        .filter(({ day }) => day < period.from)
        .map(sumsOf)
        .reduce(add, NONE),
      days: days.map((day) => ({ day, ...(byDay.get(day) ?? NONE) })),
    }
  })
  return reports.toSorted(
    (a, b) => Number(b.current.impressions - a.current.impressions) || (a.currency < b.currency ? -1 : 1),
  )
}

type Row = Record<(typeof FIGURES)[number] | `previous_${(typeof FIGURES)[number]}`, string> &
  Omit<CampaignResult, 'current' | 'previous'>

async function sumByCampaign(
  em: EntityManager,
  where: MarketingWhere | null,
  period: Period,
): Promise<CampaignResult[]> {
  const place = placeCondition(where)
  const columns = { spend: 'spend_minor', impressions: 'impressions', clicks: 'clicks', leads: 'leads' }
  const sums = FIGURES.flatMap((name) => [
    `coalesce(sum(t.${columns[name]}) filter (where t.day >= period.first), 0)::text as ${name}`,
    `coalesce(sum(t.${columns[name]}) filter (where t.day < period.first), 0)::text as previous_${name}`,
  ])
  // Leads are told by their campaign's name, or by its id where it has none. Another tool may have told of them, of the same company.
  const rows = await sql<Row>(
    em,
    `with period as (select ?::date as first, ?::date as last, ?::date as earlier),
     summed as (
       select t.connection_id, t.external_id, t.currency, ${sums.join(', ')}, sum(t.spend_minor) as cost
       from integrations.campaign_days t, period
       where t.day between period.earlier and period.last and ${place.text}
       group by t.connection_id, t.external_id, t.currency
       order by cost desc, t.connection_id, t.external_id, t.currency limit ${MOST_CAMPAIGNS}
     )
     select summed.*, c.connection_id as "connectionId", c.external_id as "externalId", c.company_id as "companyId", c.provider, c.name,
       c.status, (select count(*)::int from integrations.leads l, period
        where l.campaign in (c.name, c.external_id) and l.company_id is not distinct from c.company_id and not l.is_gone
          and l.created_at >= period.first::timestamp at time zone 'utc' and l.created_at < (period.last + 1)::timestamp at time zone 'utc') as "knownLeads"
     from summed join integrations.campaigns c using (connection_id, external_id)
     order by cost desc, connection_id, external_id, currency`,
    [period.from, period.until, period.previousFrom, ...place.params],
  )
  return rows.map(
    ({ connectionId, companyId, provider, externalId, name, status, currency, knownLeads, ...figures }) => ({
      connectionId,
      companyId,
      provider,
      externalId,
      name,
      status,
      currency,
      knownLeads,
      current: sumsOf(figures),
      previous: sumsOf({
        spend: figures.previous_spend,
        impressions: figures.previous_impressions,
        clicks: figures.previous_clicks,
        leads: figures.previous_leads,
      }),
    }),
  )
}

const sumsOf = (row: Record<(typeof FIGURES)[number], string>): CampaignSums => ({
  spend: BigInt(row.spend),
  impressions: BigInt(row.impressions),
  clicks: BigInt(row.clicks),
  leads: BigInt(row.leads),
})

const add = (a: CampaignSums, b: CampaignSums): CampaignSums => ({
  spend: a.spend + b.spend,
  impressions: a.impressions + b.impressions,
  clicks: a.clicks + b.clicks,
  leads: a.leads + b.leads,
})

/** What one of them cost on average, in minor units, halves up; null of none. */
export function costOf(spend: bigint, count: bigint): bigint | null {
  return count > 0n ? (2n * spend + count) / (2n * count) : null
}
