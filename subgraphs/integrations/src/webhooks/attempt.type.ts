import { DateTime } from '@atrium/kit/graphql'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { type WebhookAttempt, WebhookAttemptOutcome } from './attempt.entity.ts'

registerEnumType(WebhookAttemptOutcome, {
  name: 'WebhookAttemptOutcome',
  description: 'How a try to process a delivery ended. DEAD: given up, the process that worked on it ended each time.',
})

@Directive('@authenticated')
@ObjectType('WebhookAttempt', { description: 'A try to process a delivery that is over.' })
export class WebhookAttemptType implements Pick<WebhookAttempt, 'outcome' | 'endedAt'> {
  @Field(() => WebhookAttemptOutcome, { description: 'How it ended.' })
  outcome!: WebhookAttemptOutcome

  @Field(() => String, { nullable: true, description: 'Why it failed, or why the delivery was ignored.' })
  error!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was to be tried again, where the provider said so.' })
  retryAt!: Date | null

  @Field(() => DateTime, { description: 'When it ended.' })
  endedAt!: Date
}

export const WebhookAttemptConnectionType = connectionType(WebhookAttemptType, 'WebhookAttempt')

export function toAttempt(row: WebhookAttempt): WebhookAttemptType {
  const { outcome, error, retryAt, endedAt } = row
  return { outcome, error: error ?? null, retryAt: retryAt ?? null, endedAt }
}
