import { DateTime } from '@atrium/kit/graphql'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, InputType, Int, ObjectType, ID, registerEnumType } from 'type-graphql'
import type { WebhookRefusal } from './refusal.entity.ts'

export const WebhookRefusalReason = {
  UNKNOWN_CONNECTION: 'UNKNOWN_CONNECTION',
  WRONG_PROVIDER: 'WRONG_PROVIDER',
  WRONG_TYPE: 'WRONG_TYPE',
  WRONG_SIGNATURE: 'WRONG_SIGNATURE',
  MALFORMED: 'MALFORMED',
} as const
export type WebhookRefusalReason = (typeof WebhookRefusalReason)[keyof typeof WebhookRefusalReason]
registerEnumType(WebhookRefusalReason, {
  name: 'WebhookRefusalReason',
  description: 'Why a delivery was turned away. May grow.',
})

@Directive('@authenticated')
@ObjectType('WebhookRefusal', {
  description:
    'Deliveries of one day (UTC) to one address that were turned away for the same reason. Nothing of them is kept but their ' +
    'number, for 400 days, and where the last one came from, for 30.',
})
export class WebhookRefusalType {
  row!: WebhookRefusal

  @Field(() => WebhookRefusalReason, { description: 'Why.' })
  reason!: WebhookRefusalReason

  @Field(() => Int, { description: 'How many.' })
  count!: number

  @Field(() => DateTime, { description: 'When the last one came.' })
  lastAt!: Date

  @Field(() => String, { nullable: true, description: 'IP address that the last one came from.' })
  address!: string | null

  @Field(() => String, { nullable: true, description: 'What the last one’s sender calls itself.' })
  userAgent!: string | null

  @Field(() => String, { nullable: true, description: 'Media type of the last one.' })
  contentType!: string | null

  @Field(() => Int, { nullable: true, description: 'Length of the last one’s body in bytes.' })
  sizeBytes!: number | null
}

export const WebhookRefusalConnectionType = connectionType(WebhookRefusalType, 'WebhookRefusal')

@InputType('WebhookRefusalWhereInput', { description: 'All that is given must hold.' })
export class WebhookRefusalWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'To this connection.' })
  connectionId?: string | null
}

export function toRefusal(row: WebhookRefusal): WebhookRefusalType {
  const { sample } = row
  return {
    row,
    reason: row.reason.toUpperCase() as WebhookRefusalReason,
    count: row.count,
    lastAt: row.lastAt,
    address: sample?.address ?? null,
    userAgent: sample?.userAgent ?? null,
    contentType: sample?.contentType ?? null,
    sizeBytes: sample?.sizeBytes ?? null,
  }
}
