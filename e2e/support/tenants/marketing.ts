import { newId } from '@atrium/kit/ids'
import type { Observer } from '../database.ts'

/** What a connection has told of marketing, as a synchronisation leaves it. @returns ids of the lead and the appointment. */
export async function addMarketing(
  database: Observer,
  companyId: string,
  connectionId: string,
): Promise<{ lead: string; appointment: string }> {
  const [lead, appointment] = [newId(), newId()]
  const campaign = `Spring of ${companyId}`
  const today = new Date().toISOString().slice(0, 10)
  await database.rows(
    `insert into integrations.leads (id, connection_id, company_id, provider, external_id, kind, name, email, value_minor, currency,
       campaign, created_at, updated_at, told_at, last_told_at)
     values ($1, $2, $3, 'gohighlevel', 'lead-1', 'OPPORTUNITY', $4, $5, 120000, 'USD',
       $6, now(), now(), now(), now())`,
    [lead, connectionId, companyId, `Lead of ${companyId}`, `${companyId}@lead.test`, campaign],
  )
  await database.rows(
    `insert into integrations.appointments (id, connection_id, company_id, provider, external_id, title, status, starts_at, ends_at,
       contact_id, updated_at, told_at, last_told_at)
     values ($1, $2, $3, 'gohighlevel', 'appointment-1', $4, 'BOOKED', now(), now(), 'lead-1', now(), now(), now())`,
    [appointment, connectionId, companyId, `Call with ${companyId}`],
  )
  await database.rows(
    `insert into integrations.campaigns (connection_id, external_id, company_id, provider, name, status, told_at)
     values ($1, 'campaign-1', $2, 'facebook-ads', $3, 'ACTIVE', now())`,
    [connectionId, companyId, campaign],
  )
  await database.rows(
    `insert into integrations.campaign_days (connection_id, external_id, day, company_id, currency, spend_minor, impressions, clicks, leads,
       told_at)
     values ($1, 'campaign-1', $3, $2, 'USD', 1000, 100, 10, 1, now())`,
    [connectionId, companyId, today],
  )
  await database.rows(
    `insert into integrations.site_days (connection_id, external_id, day, company_id, users, sessions, page_views, conversions, told_at)
     values ($1, 'site-1', $3, $2, 1, 2, 3, 1, now())`,
    [connectionId, companyId, today],
  )
  await database.rows(
    `insert into integrations.mail_days (connection_id, company_id, day, kind, count) values ($1, $2, $3, 'SENT', 7)`,
    [connectionId, companyId, today],
  )
  await database.rows(
    `insert into integrations.marketing_sources (connection_id, company_id, position)
     values ($1, $2, nextval('integrations.marketing_position'))`,
    [connectionId, companyId],
  )
  return { lead, appointment }
}
