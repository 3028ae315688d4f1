import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { RESPONSE_TIME, UP } from '../metrics/sample.ts'
import { countsBetween } from '../usage/window.ts'
import type { Period } from './due.ts'

/** How one product, or all together, did in a period. */
export interface ReportFigures {
  /** Share of the checks that were answered, 0 to 1; null when there was none. */
  uptime: number | null
  uptimeBefore: number | null
  /** Milliseconds that a check took, on average. */
  responseMs: number | null
  responseMsBefore: number | null
  /** Checks that were not answered. */
  failures: number
  /** Times that it was degraded or down. */
  incidents: number
  /** Minutes that it was so, in the period. */
  troubleMinutes: number
  /** How often clients did something, and how many did. */
  used: number
  usedBefore: number
  clients: number
  clientsBefore: number
}

export interface ReportProduct extends ReportFigures {
  /** UUID; the product may have been deleted since. */
  projectId: string
  name: string
}

/** What the products count, over all of them. */
export interface ReportTotal {
  key: string
  name: string
  unit: string
  value: number
  before: number | null
}

export interface ReportContent {
  total: ReportFigures
  products: ReportProduct[]
  totals: ReportTotal[]
}

const MOST_PRODUCTS = 50
const MOST_TOTALS = 8

/** How the active products did, and in the period of the same length before. Read as who may see all: staff, or a job. */
export async function readContent(em: EntityManager, period: Period): Promise<ReportContent> {
  const before = beforeOf(period)
  const [checks, checksBefore] = [await readChecks(em, period), await readChecks(em, before)]
  const [used, usedBefore] = [await readUsed(em, period), await readUsed(em, before)]
  const trouble = await readTrouble(em, period)
  const projects = await sql<{ id: string; name: string }>(
    em,
    `select id, name from integrations.ecosystem_projects where status in ('ACTIVE', 'PAUSED') order by name limit ${MOST_PRODUCTS}`,
  )
  const figures = (id: string | null): ReportFigures => ({
    uptime: shareOf(checks.get(id)),
    uptimeBefore: shareOf(checksBefore.get(id)),
    responseMs: checks.get(id)?.responseMs ?? null,
    responseMsBefore: checksBefore.get(id)?.responseMs ?? null,
    failures: checks.get(id)?.failures ?? 0,
    incidents: trouble.get(id)?.incidents ?? 0,
    troubleMinutes: trouble.get(id)?.minutes ?? 0,
    used: used.get(id)?.count ?? 0,
    usedBefore: usedBefore.get(id)?.count ?? 0,
    clients: used.get(id)?.clients ?? 0,
    clientsBefore: usedBefore.get(id)?.clients ?? 0,
  })
  return {
    total: figures(null),
    products: projects.map(({ id, name }) => ({ projectId: id, name, ...figures(id) })),
    totals: await readTotals(em, period, before),
  }
}

function beforeOf({ from, to }: Period): Period {
  return { from: new Date(from.getTime() - (to.getTime() - from.getTime())), to: from }
}

interface Checks {
  checked: number
  failures: number
  responseMs: number | null
}

function shareOf(checks: Checks | undefined): number | null {
  return checks && checks.checked > 0 ? 1 - checks.failures / checks.checked : null
}

/** By project; null is all together. */
async function readChecks(em: EntityManager, { from, to }: Period): Promise<Map<string | null, Checks>> {
  const rows = await sql<Checks & { id: string | null }>(
    em,
    `select project.id, coalesce(sum(count) filter (where definition.key = ?), 0)::float8 as checked,
            coalesce(sum(count - sum) filter (where definition.key = ?), 0)::float8 as failures,
            (sum(sum) filter (where definition.key = ?) / nullif(sum(count) filter (where definition.key = ?), 0))::float8 as "responseMs"
     from integrations.metric_hours hour join integrations.metric_series series on series.id = series_id
     join integrations.metric_definitions definition on definition.id = definition_id and definition.key in (?, ?)
     join integrations.ecosystem_projects project on project.id = project_id and project.status in ('ACTIVE', 'PAUSED')
     where hour.at >= ? and hour.at < ? group by grouping sets ((), (project.id))`,
    [UP, UP, RESPONSE_TIME, RESPONSE_TIME, UP, RESPONSE_TIME, from, to],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function readUsed(em: EntityManager, { from, to }: Period) {
  const counts = countsBetween(from, to)
  const rows = await sql<{ id: string | null; count: number; clients: number }>(
    em,
    `select client.project_id as id, coalesce(sum(counted.count), 0)::float8 as count, count(distinct client.id)::int as clients
     from (${counts.text}) counted join integrations.usage_series series on series.id = series_id
     join integrations.usage_clients client on client.id = client_id
     group by grouping sets ((), (client.project_id))`,
    counts.params,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Outages that lie in the period, at least in part. */
async function readTrouble(em: EntityManager, { from, to }: Period) {
  const rows = await sql<{ id: string | null; incidents: number; minutes: number }>(
    em,
    `select project.id, count(*)::int as incidents,
            coalesce(round(sum(extract(epoch from least(coalesce(ended_at, ?), ?) - greatest(began_at, ?)) / 60)), 0)::int as minutes
     from integrations.service_outages outage join integrations.services service on service.id = service_id
     join integrations.ecosystem_projects project on project.id = ecosystem_project_id
     where outage.state in ('DEGRADED', 'DOWN') and began_at < ? and coalesce(ended_at, ?) > ?
     group by grouping sets ((), (project.id))`,
    [to, to, from, to, to, from],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Counters that most products have, added up: what they can be added up to is the same in each. */
async function readTotals(em: EntityManager, now: Period, before: Period): Promise<ReportTotal[]> {
  const sum = (period: string) => `sum(hour.sum) filter (where ${period})::float8`
  return sql<ReportTotal>(
    em,
    `select definition.key, definition.name, definition.unit, coalesce(${sum('hour.at >= ?')}, 0) as value, ${sum('hour.at < ?')} as before
     from integrations.metric_hours hour join integrations.metric_series series on series.id = series_id
     join integrations.metric_definitions definition on definition.id = definition_id
     where definition.kind = 'COUNTER' and definition.time_aggregation = 'SUM' and hour.at >= ? and hour.at < ?
     group by definition.id order by count(distinct project_id) desc, definition.key limit ${MOST_TOTALS}`,
    [now.from, now.from, before.from, now.to],
  )
}
