import { defineEntity, p } from '@mikro-orm/core'

const WebhookMessageSchema = defineEntity({
  name: 'WebhookMessage',
  tableName: 'webhook_messages',
  properties: {
    id: p.uuid().primary(),
    endpointId: p.uuid(),
    companyId: p.uuid().nullable(),
    activityId: p.uuid().nullable(),
    type: p.text(),
    status: p.text().$type<WebhookMessageStatus>(),
    payload: p.text().nullable(),
    attempts: p.integer().default(0),
    tries: p.integer().default(0),
    nextAttemptAt: p.datetime(3).nullable(),
    reason: p.text().nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    finishedAt: p.datetime(3).nullable(),
  },
})

export class WebhookMessage extends WebhookMessageSchema.class {}
WebhookMessageSchema.setClass(WebhookMessage)

const WebhookMessageAttemptSchema = defineEntity({
  name: 'WebhookMessageAttempt',
  tableName: 'webhook_message_attempts',
  properties: {
    id: p.uuid().primary(),
    messageId: p.uuid(),
    companyId: p.uuid().nullable(),
    statusCode: p.integer().nullable(),
    error: p.text().nullable(),
    responseExcerpt: p.text().nullable(),
    durationMs: p.integer(),
    attemptedAt: p.datetime(3).onCreate(() => new Date()),
  },
})

export class WebhookMessageAttempt extends WebhookMessageAttemptSchema.class {}
WebhookMessageAttemptSchema.setClass(WebhookMessageAttempt)

export const WebhookMessageStatus = {
  PENDING: 'PENDING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  SKIPPED: 'SKIPPED',
} as const
export type WebhookMessageStatus = (typeof WebhookMessageStatus)[keyof typeof WebhookMessageStatus]
