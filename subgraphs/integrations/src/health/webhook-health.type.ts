import { DateTime } from '@atrium/kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@ObjectType('WebhookHealthPoint', { description: 'Deliveries that came in one hour, as they are now.' })
export class WebhookHealthPoint {
  @Field(() => DateTime, { description: 'Its start.' })
  at!: Date

  @Field(() => Int)
  received!: number

  @Field(() => Int, { description: 'Failed, and tried again later.' })
  failed!: number

  @Field(() => Int, { description: 'Given up.' })
  dead!: number
}

@ObjectType('FailingDeliveries', { description: 'A connection whose deliveries come to nothing.' })
export class FailingConnectionType {
  /** UUID. */
  connectionId!: string

  @Field(() => Int, { description: 'In the last 24 hours: tried again later.' })
  failed!: number

  @Field(() => Int, { description: 'In the last 24 hours: given up.' })
  dead!: number

  @Field(() => String, { nullable: true, description: 'The newest reason, at most 300 characters.' })
  lastError!: string | null
}

@ObjectType('WebhookHealth', { description: 'What providers sent in the last 24 hours, and what came of it.' })
export class WebhookHealth {
  @Field(() => Int, { description: 'Accepted, each once.' })
  received!: number

  @Field(() => Int, { description: 'Of these, worked on.' })
  processed!: number

  @Field(() => Int, { description: 'Of these, left aside: of no kind that is shown.' })
  ignored!: number

  @Field(() => Int, { description: 'Of these, not worked on yet.' })
  waiting!: number

  @Field(() => Int, { description: 'Of these, failed and tried again later.' })
  failed!: number

  @Field(() => Int, { description: 'Of these, given up.' })
  dead!: number

  @Field(() => Int, { description: 'Given up, whenever they came: each waits for a person. Counted up to 10,000.' })
  deadEver!: number

  @Field(() => Int, { description: 'Turned away since midnight UTC: wrong signatures and addresses.' })
  refusedToday!: number

  @Directive('@listSize(assumedSize: 24)')
  @Field(() => [WebhookHealthPoint], { description: 'By the hour, oldest first.' })
  points!: WebhookHealthPoint[]

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [FailingConnectionType], { description: 'Connections whose deliveries came to nothing, most first.' })
  failing!: FailingConnectionType[]
}
