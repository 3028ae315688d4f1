import type { ActivityCategory as Category, Audience, EventActor } from '@atrium/kit/events'
import { defineEntity, p } from '@mikro-orm/core'

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'activities',
  properties: {
    id: p.uuid().primary(),
    /** Text: it may pass what a number holds. */
    position: p.bigint('string'),
    companyId: p.uuid().nullable(),
    projectId: p.uuid().nullable(),
    deliveryId: p.uuid().nullable(),
    audience: p.text().$type<Audience>(),
    type: p.text(),
    category: p.text().$type<Category>(),
    summary: p.text(),
    source: p.text(),
    actor: p.json<EventActor>().nullable(),
    repositoryName: p.text().nullable(),
    url: p.text().nullable(),
    occurredAt: p.datetime(3),
    recordedAt: p.datetime(3),
  },
})

export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity)

export const ActivityCategory: { readonly [K in Category]: K } = {
  CODE: 'CODE',
  REVIEW: 'REVIEW',
  ISSUE: 'ISSUE',
  BUILD: 'BUILD',
  DEPLOYMENT: 'DEPLOYMENT',
  RELEASE: 'RELEASE',
  DISCUSSION: 'DISCUSSION',
  SECURITY: 'SECURITY',
  PEOPLE: 'PEOPLE',
  PROJECT: 'PROJECT',
  INTEGRATION: 'INTEGRATION',
  BILLING: 'BILLING',
}
