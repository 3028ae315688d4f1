import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type WebhookMessage, type WebhookMessageAttempt, WebhookMessageStatus } from './message.entity.ts'

registerEnumType(WebhookMessageStatus, {
  name: 'WebhookMessageStatus',
  description:
    'PENDING is sent, or sent again at `nextAttemptAt`; FAILED was given up; SKIPPED had nothing left to say.',
})

@Directive('@authenticated')
@ObjectType('WebhookMessage', {
  implements: Node,
  description: 'One activity for one endpoint. Its id is the `webhook-id`. Kept for 30 days.',
})
export class WebhookMessageType extends Node {
  row!: WebhookMessage

  @Field(() => String, { description: 'Type of the activity; "webhook.test" for a test.' })
  type!: string

  @Field(() => WebhookMessageStatus, { description: 'What became of it.' })
  status!: WebhookMessageStatus

  @Field(() => String, { nullable: true, description: 'The exact body. Null before the first attempt.' })
  payload!: string | null

  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number

  @Field(() => DateTime, { nullable: true, description: 'When it is sent again.' })
  nextAttemptAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed, or why it was not sent.' })
  reason!: string | null

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was received or given up.' })
  finishedAt!: Date | null
}

export const WebhookMessageConnectionType = connectionType(WebhookMessageType, 'WebhookMessage')

@Directive('@authenticated')
@ObjectType('WebhookMessageAttempt', { description: 'One sending of a message.' })
export class WebhookMessageAttemptType {
  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer; null when none came.' })
  statusCode!: number | null

  @Field(() => String, { nullable: true, description: 'Why it does not count as received.' })
  error!: string | null

  @Field(() => String, { nullable: true, description: 'Begin of the answer’s body.' })
  responseExcerpt!: string | null

  @Field(() => Int, { description: 'Milliseconds until the answer, or until nobody waited any longer.' })
  durationMs!: number

  @Field(() => DateTime, { description: 'When it ended.' })
  attemptedAt!: Date
}

export const WebhookMessageAttemptConnectionType = connectionType(WebhookMessageAttemptType, 'WebhookMessageAttempt')

@InputType('WebhookMessageWhereInput', { description: 'All that is given must hold.' })
export class WebhookMessageWhereInput {
  @Field(() => [WebhookMessageStatus], {
    nullable: true,
    description: 'One of these. An empty list is as if left out.',
  })
  status?: WebhookMessageStatus[] | null

  @Field(() => String, { nullable: true, description: 'Text in the type, at most 200 characters.' })
  search?: string | null
}

export function toMessage(row: WebhookMessage): WebhookMessageType {
  return {
    id: toGlobalId('WebhookMessage', row.id),
    row,
    type: row.type,
    status: row.status,
    payload: row.payload ?? null,
    attempts: row.attempts,
    nextAttemptAt: row.status === 'PENDING' ? (row.nextAttemptAt ?? null) : null,
    reason: row.reason ?? null,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt ?? null,
  }
}

export function toMessageAttempt(row: WebhookMessageAttempt): WebhookMessageAttemptType {
  const { statusCode, error, responseExcerpt, durationMs, attemptedAt } = row
  return {
    statusCode: statusCode ?? null,
    error: error ?? null,
    responseExcerpt: responseExcerpt ?? null,
    durationMs,
    attemptedAt,
  }
}
