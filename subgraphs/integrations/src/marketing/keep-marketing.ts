import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { BUS_CHANNEL, type Consumer, isEvent, type StreamEvent } from '@atrium/kit/events'
import { keepCampaignDay, keepMail, keepSiteDay } from './keep-figures.ts'
import { keepAppointment, keepLead, removeLead } from './keep-people.ts'

/** What is notified, besides the streams, when something of marketing has changed. */
export const MARKETING_SIGNAL = 'marketing'

/** Keeps what connected tools tell of leads, appointments, campaigns, sites and mails. Of a connection that is deleted nothing is kept. */
export const marketingConsumer: Consumer = {
  name: 'marketing',
  streams: ['integrations'],
  types: [
    'lead.upserted',
    'lead.deleted',
    'appointment.upserted',
    'campaign.reported',
    'traffic.reported',
    'mail.reported',
  ],
  handle: keepMarketing,
}

export async function keepMarketing(em: EntityManager, event: StreamEvent): Promise<void> {
  const { connectionId } = event.payload as { connectionId: string }
  if (await keep(em, event)) await noteChange(em, connectionId, event.companyId)
}

async function keep(em: EntityManager, event: StreamEvent): Promise<boolean> {
  if (isEvent(event, 'lead.upserted')) return keepLead(em, event)
  if (isEvent(event, 'lead.deleted')) return removeLead(em, event)
  if (isEvent(event, 'appointment.upserted')) return keepAppointment(em, event)
  if (isEvent(event, 'campaign.reported')) return keepCampaignDay(em, event)
  if (isEvent(event, 'traffic.reported')) return keepSiteDay(em, event)
  return isEvent(event, 'mail.reported') ? keepMail(em, event) : false
}

async function noteChange(em: EntityManager, connectionId: string, companyId: string | null): Promise<void> {
  await sql(
    em,
    `insert into integrations.marketing_sources (connection_id, company_id, position)
     values (?, ?, nextval('integrations.marketing_position'))
     on conflict (connection_id, company_id) do update set position = excluded.position`,
    [connectionId, companyId],
  )
  await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, MARKETING_SIGNAL])
}
