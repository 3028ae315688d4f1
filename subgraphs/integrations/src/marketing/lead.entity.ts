import type { EventPayloads } from '@atrium/kit/events'
import { defineEntity, p } from '@mikro-orm/core'

type Told = EventPayloads['lead.upserted']

export const LeadKind: { readonly [K in Told['kind']]: K } = {
  CONTACT: 'CONTACT',
  LEAD: 'LEAD',
  OPPORTUNITY: 'OPPORTUNITY',
}
export type LeadKind = Told['kind']

type Status = NonNullable<Told['status']>
export const LeadStatus: { readonly [K in Status]: K } = { OPEN: 'OPEN', WON: 'WON', LOST: 'LOST' }
export type LeadStatus = Status

const LeadSchema = defineEntity({
  name: 'Lead',
  tableName: 'leads',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    provider: p.text(),
    externalId: p.text(),
    kind: p.text().$type<LeadKind>(),
    name: p.text().nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    stage: p.text().nullable(),
    status: p.text().$type<LeadStatus>().nullable(),
    valueMinor: p.bigint('string').nullable(),
    currency: p.text().nullable(),
    source: p.text().nullable(),
    campaign: p.text().nullable(),
    url: p.text().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
})

/** Somebody who may become a customer, as a tool told it last. */
export class Lead extends LeadSchema.class {}
LeadSchema.setClass(Lead)
