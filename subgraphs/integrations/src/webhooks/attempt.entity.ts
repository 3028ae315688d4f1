import { defineEntity, p } from '@mikro-orm/core'

const WebhookAttemptSchema = defineEntity({
  name: 'WebhookAttempt',
  tableName: 'webhook_attempts',
  properties: {
    id: p.uuid().primary(),
    deliveryId: p.uuid(),
    companyId: p.uuid().nullable(),
    outcome: p.text().$type<WebhookAttemptOutcome>(),
    error: p.text().nullable(),
    retryAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).onCreate(() => new Date()),
  },
})

export class WebhookAttempt extends WebhookAttemptSchema.class {}
WebhookAttemptSchema.setClass(WebhookAttempt)

export const WebhookAttemptOutcome = {
  PROCESSED: 'PROCESSED',
  IGNORED: 'IGNORED',
  FAILED: 'FAILED',
  DEAD: 'DEAD',
} as const
export type WebhookAttemptOutcome = (typeof WebhookAttemptOutcome)[keyof typeof WebhookAttemptOutcome]
