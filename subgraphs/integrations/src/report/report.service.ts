import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type Metric, metric, type MetricDefinition, MetricUnit } from '@atrium/kit/metrics'

const owner = 'integrations'

/** A figure and what it is to reach, in its unit. */
export interface Figure {
  metric: Metric
  target: number
  isHigherBetter: boolean
  isMet: boolean
  /** How many things it was counted from. */
  countedFrom: number
}

interface Share {
  part: number
  whole: number
}

/** How many percent a part is of the whole, to a tenth; null of nothing. */
function percentOf({ part, whole }: Share): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10
}

function figure(
  definition: MetricDefinition,
  value: number | null,
  { target, isHigherBetter, countedFrom }: Pick<Figure, 'target' | 'isHigherBetter' | 'countedFrom'>,
): Figure | null {
  if (value === null) return null
  const isMet = isHigherBetter ? value > target : value < target
  return { metric: metric(definition, value), target, isHigherBetter, isMet, countedFrom }
}

/** Of setups begun in the last 90 days. One that was begun within the hour may still come to its end. */
export async function setupSuccess(em: EntityManager): Promise<Figure | null> {
  const [share] = await sql<Share>(
    em,
    `select count(*) filter (where activated_at is not null)::int as part, count(*)::int as whole
     from integrations.connection_setups
     where begun_at >= now() - interval '90 days' and (activated_at is not null or begun_at < now() - interval '1 hour')`,
  )
  return figure(
    {
      key: 'integrations.setup_success',
      name: 'Setups that succeed',
      formula:
        'Setups whose connection was activated, divided by all that were begun in the period and either are activated or were begun over an hour ago.',
      window: 'last 90 days',
      unit: MetricUnit.PERCENT,
      source: 'integrations.connection_setups',
      owner,
    },
    percentOf(share!),
    { target: 90, isHigherBetter: true, countedFrom: share!.whole },
  )
}

export async function syncSuccess(em: EntityManager): Promise<Figure | null> {
  const [share] = await sql<Share>(
    em,
    `select count(*) filter (where status = 'SUCCEEDED')::int as part, count(*)::int as whole
     from integrations.sync_runs
     where status in ('SUCCEEDED', 'FAILED') and finished_at >= now() - interval '30 days'`,
  )
  return figure(
    {
      key: 'integrations.sync_success',
      name: 'Syncs that succeed',
      formula: 'Synchronisations that succeeded, divided by all that ended in the period.',
      window: 'last 30 days',
      unit: MetricUnit.PERCENT,
      source: 'integrations.sync_runs',
      owner,
    },
    percentOf(share!),
    { target: 95, isHigherBetter: true, countedFrom: share!.whole },
  )
}

export async function adoption(em: EntityManager): Promise<Figure | null> {
  const [share] = await sql<Share>(
    em,
    `select count(*) filter (where exists (
       select from integrations.connections c where c.company_id = company.id and c.status = 'ACTIVE'))::int as part,
       count(*)::int as whole
     from integrations.known_companies company`,
  )
  return figure(
    {
      key: 'integrations.adoption',
      name: 'Companies with a tool',
      formula: 'Companies with at least one connection of their own that is active, divided by all companies.',
      window: 'now',
      unit: MetricUnit.PERCENT,
      source: 'integrations.connections, integrations.known_companies',
      owner,
    },
    percentOf(share!),
    { target: 60, isHigherBetter: true, countedFrom: share!.whole },
  )
}

/** The mean of outages that ended in the last 30 days, and of those that go on, as long as they have lasted. */
export async function resolutionTime(em: EntityManager): Promise<Figure | null> {
  const [row] = await sql<{ hours: number | null; count: number }>(
    em,
    `select (extract(epoch from avg(coalesce(ended_at, now()) - began_at)) / 3600)::float8 as hours, count(*)::int as count
     from integrations.connection_outages where ended_at is null or ended_at >= now() - interval '30 days'`,
  )
  const { hours, count } = row!
  return figure(
    {
      key: 'integrations.resolution_time',
      name: 'Time to resolve',
      formula:
        'Mean time from a connection going into ERROR until it leaves it, of those that left it in the period; those still in it count with their time so far.',
      window: 'last 30 days',
      unit: MetricUnit.HOURS,
      source: 'integrations.connection_outages',
      owner,
    },
    hours === null ? null : Math.round(hours * 10) / 10,
    { target: 24, isHigherBetter: false, countedFrom: count },
  )
}

export interface Popularity {
  templateKey: string
  connections: number
  activeConnections: number
  companies: number
}

export function popularity(em: EntityManager): Promise<Popularity[]> {
  return sql<Popularity>(
    em,
    `select template_key as "templateKey", count(*)::int as connections,
       count(*) filter (where status = 'ACTIVE')::int as "activeConnections", count(distinct company_id)::int as companies
     from integrations.connections group by template_key order by connections desc, template_key limit 100`,
  )
}
