import { DateTime, Json, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type WebhookDelivery, WebhookDeliveryStatus } from './delivery.entity.ts'

registerEnumType(WebhookDeliveryStatus, {
  name: 'WebhookDeliveryStatus',
  description: 'RECEIVED waits; FAILED is tried again; DEAD failed for good and can be replayed.',
})

@ObjectType('WebhookDelivery', { implements: Node, description: 'Something a provider sent, as it was sent.' })
export class WebhookDeliveryType extends Node {
  row!: WebhookDelivery

  @Field(() => String, { description: 'The provider’s id of it: the same when it is sent again.' })
  deliveryKey!: string

  @Field(() => String, { description: 'The provider’s name of the event, such as "pull_request".' })
  event!: string

  @Field(() => String, { nullable: true, description: 'What about it, such as "opened".' })
  action!: string | null

  @Field(() => WebhookDeliveryStatus, { description: 'What became of it.' })
  status!: WebhookDeliveryStatus

  @Field(() => DateTime, { description: 'When it came.' })
  receivedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was processed or ignored.' })
  processedAt!: Date | null

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => String, { nullable: true, description: 'Why the last try failed.' })
  lastError!: string | null

  @Field(() => String, { nullable: true, description: 'Why it was ignored.' })
  ignoredReason!: string | null

  @Field(() => Json, { description: 'Its HTTP headers, without signatures and credentials.' })
  headers!: Record<string, string>

  @Field(() => Int, { description: 'Length of the body in bytes.' })
  sizeBytes!: number
}

export const WebhookDeliveryConnectionType = connectionType(WebhookDeliveryType, 'WebhookDelivery')

@InputType('WebhookDeliveryWhereInput', { description: 'All that is given must hold.' })
export class WebhookDeliveryWhereInput {
  @Field(() => [ID], { nullable: true, description: 'One of these, at most 100. An empty list is as if left out.' })
  id?: string[] | null

  @Field(() => ID, { nullable: true, description: 'To this connection.' })
  connectionId?: string | null

  @Field(() => String, { nullable: true, description: 'To any connection to this tool.' })
  templateKey?: string | null

  @Field(() => ID, { nullable: true, description: 'To any connection of this company.' })
  companyId?: string | null

  @Field(() => [WebhookDeliveryStatus], {
    nullable: true,
    description: 'In one of these states. An empty list is as if left out.',
  })
  status?: WebhookDeliveryStatus[] | null

  @Field(() => String, { nullable: true, description: 'Of exactly this event.' })
  event?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Text in event, action, delivery key or last error, at most 200 characters.',
  })
  search?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Received at this instant or later.' })
  receivedAfter?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Received before this instant.' })
  receivedBefore?: Date | null
}

export function toDelivery(row: WebhookDelivery): WebhookDeliveryType {
  return {
    id: toGlobalId('WebhookDelivery', row.id),
    row,
    deliveryKey: row.deliveryKey,
    event: row.event,
    action: row.action ?? null,
    status: row.status,
    receivedAt: row.receivedAt,
    processedAt: row.processedAt ?? null,
    attempts: row.attempts,
    lastError: row.lastError ?? null,
    ignoredReason: row.ignoredReason ?? null,
    headers: row.headers,
    sizeBytes: row.sizeBytes,
  }
}
