import { defineEntity, p } from '@mikro-orm/core'

const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_deliveries',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    deliveryKey: p.text(),
    event: p.text(),
    action: p.text().nullable(),
    status: p.text().$type<WebhookDeliveryStatus>(),
    headers: p.json<Record<string, string>>(),
    // Up to 25 MB: read only where it is asked for.
    rawBody: p.blob().lazy(),
    sizeBytes: p.integer(),
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
    ignoredReason: p.text().nullable(),
    receivedAt: p.datetime(3).onCreate(() => new Date()),
    processedAt: p.datetime(3).nullable(),
  },
})

export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery)

export const WebhookDeliveryStatus = {
  RECEIVED: 'RECEIVED',
  PROCESSED: 'PROCESSED',
  IGNORED: 'IGNORED',
  FAILED: 'FAILED',
  DEAD: 'DEAD',
} as const
export type WebhookDeliveryStatus = (typeof WebhookDeliveryStatus)[keyof typeof WebhookDeliveryStatus]
