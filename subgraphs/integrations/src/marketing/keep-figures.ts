import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { DomainEvent } from '@atrium/kit/events'

const DAY_MS = 24 * 60 * 60 * 1000
/** Days that reports of mails are remembered for, so that none is counted twice. What happened before is not counted any more. */
export const MAIL_REPORT_DAYS = 90

/** A day of a campaign: what was told last holds, in whatever order it arrives. @returns whether anything changed by it, as all of these. */
export async function keepCampaignDay(em: EntityManager, event: DomainEvent<'campaign.reported'>): Promise<boolean> {
  const { companyId, occurredAt, payload: told } = event
  const place = [told.connectionId, told.externalId]
  await sql(
    em,
    `insert into integrations.campaigns as known (connection_id, external_id, company_id, provider, name, status, told_at)
     select ?, ?, ?, ?, ?, ?, ?::timestamptz(3) where exists (select 1 from integrations.connections where id = ?)
     on conflict (connection_id, external_id) do update set company_id = excluded.company_id, name = excluded.name,
       status = excluded.status, told_at = excluded.told_at
     where (excluded.told_at, excluded.name, excluded.status) > (known.told_at, known.name, known.status)`,
    [...place, companyId, told.provider, told.name, told.status, occurredAt, told.connectionId],
  )
  const { currency, spendMinor, impressions, clicks, leads } = told
  return upsertDay(em, 'campaign_days', event, {
    currency,
    spend_minor: spendMinor,
    impressions,
    clicks,
    leads,
  })
}

/** A day of a site. */
export function keepSiteDay(em: EntityManager, event: DomainEvent<'traffic.reported'>): Promise<boolean> {
  const { users, sessions, pageViews, conversions, revenueMinor, currency } = event.payload
  const figures = { users, sessions, page_views: pageViews, conversions }
  const hasRevenue = revenueMinor !== null && currency !== null
  return upsertDay(em, 'site_days', event, {
    ...figures,
    revenue_minor: hasRevenue ? revenueMinor : null,
    currency: hasRevenue ? currency : null,
  })
}

async function upsertDay(
  em: EntityManager,
  table: 'campaign_days' | 'site_days',
  event: DomainEvent<'campaign.reported' | 'traffic.reported'>,
  figures: Record<string, string | number | null>,
): Promise<boolean> {
  const { companyId, occurredAt } = event
  const { connectionId, externalId, day } = event.payload
  const names = Object.keys(figures)
  // Of two that were told at the same instant the larger holds: no matter which, as long as it is always the same.
  const order = (of: string) =>
    `(${of}.told_at, ${names.map((name) => `coalesce(${of}.${name}::text, '')`).join(', ')})`
  const rows = await sql(
    em,
    `insert into integrations.${table} as known (connection_id, external_id, day, company_id, ${names.join(', ')}, told_at)
     select ?, ?, ?::date, ?, ${names.map(() => '?').join(', ')}, ?::timestamptz(3)
     where exists (select 1 from integrations.connections where id = ?)
     on conflict (connection_id, external_id, day) do update set company_id = excluded.company_id,
       ${names.map((name) => `${name} = excluded.${name}`).join(', ')}, told_at = excluded.told_at
     where ${order('excluded')} > ${order('known')} returning 1`,
    [connectionId, externalId, day, companyId, ...Object.values(figures), occurredAt, connectionId],
  )
  return rows.length > 0
}

/**
 * One more mail that was sent, delivered, … on that day. A report counts once, whoever tells it; of all that say that one mail was
 * opened or clicked only the first does.
 */
export async function keepMail(em: EntityManager, event: DomainEvent<'mail.reported'>): Promise<boolean> {
  const { companyId, payload } = event
  const { connectionId, kind } = payload
  const at = Math.min(Date.parse(payload.at), Date.parse(event.occurredAt))
  if (at < Date.parse(event.occurredAt) - MAIL_REPORT_DAYS * DAY_MS) return false
  const day = new Date(at).toISOString().slice(0, 10)
  const digest = digestOf(payload)
  const [before] = await sql<{ day: string; companyId: string | null }>(
    em,
    `select day::text as day, company_id as "companyId" from integrations.mail_reports
     where connection_id = ? and digest = ? for update`,
    [connectionId, digest],
  )
  if (before && before.day <= day) return false
  const rows = await sql(
    em,
    `insert into integrations.mail_reports (connection_id, digest, kind, company_id, day) select ?, ?, ?, ?, ?::date
     where exists (select 1 from integrations.connections where id = ?)
     on conflict (connection_id, digest) do update set day = excluded.day, company_id = excluded.company_id returning 1`,
    [connectionId, digest, kind, companyId, day, connectionId],
  )
  if (rows.length === 0) return false
  if (before) await count(em, { connectionId, companyId: before.companyId, day: before.day, kind }, -1)
  await count(em, { connectionId, companyId, day, kind }, 1)
  return true
}

function digestOf({ kind, externalId, messageId, address }: DomainEvent<'mail.reported'>['payload']): Buffer {
  const isOften = kind === 'OPENED' || kind === 'CLICKED'
  const said = isOften && messageId !== null ? [kind, messageId, address.toLowerCase()] : [kind, externalId]
  return createHash('sha256').update(JSON.stringify(said)).digest()
}

async function count(
  em: EntityManager,
  { connectionId, companyId, day, kind }: { connectionId: string; companyId: string | null; day: string; kind: string },
  difference: 1 | -1,
): Promise<void> {
  await sql(
    em,
    `insert into integrations.mail_days as known (connection_id, company_id, day, kind, count) values (?, ?, ?::date, ?, ?)
     on conflict (connection_id, company_id, day, kind) do update set count = known.count + excluded.count`,
    [connectionId, companyId, day, kind, difference],
  )
}
