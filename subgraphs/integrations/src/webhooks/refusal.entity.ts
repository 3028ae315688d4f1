import { defineEntity, p } from '@mikro-orm/core'
import type { RefusalReason, RefusedSample } from './refusals.ts'

const WebhookRefusalSchema = defineEntity({
  name: 'WebhookRefusal',
  tableName: 'webhook_refusals',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid().nullable(),
    companyId: p.uuid().nullable(),
    reason: p.text().$type<RefusalReason>(),
    /** A day of UTC, such as 2026-11-21. */
    day: p.date(),
    count: p.bigint('number'),
    lastAt: p.datetime(3),
    sample: p.json<RefusedSample>().nullable(),
  },
})

/** Deliveries of one day that were turned away for the same reason. */
export class WebhookRefusal extends WebhookRefusalSchema.class {}
WebhookRefusalSchema.setClass(WebhookRefusal)
