import { DateTime, Public } from '@atrium/kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@Public()
@Directive('@authenticated')
@ObjectType('RateLimit', { description: 'How much the client that asks may still spend, in cost points.' })
export class RateLimit {
  @Field(() => Int, { description: 'Points that the client has for each window of a minute.' })
  limit!: number

  @Field(() => Int, { description: 'Points left in this window, this operation paid for.' })
  remaining!: number

  @Field(() => DateTime, { description: 'When the window ends, and all points are there again.' })
  resetAt!: Date

  @Field(() => Int, { description: 'Points that this operation was estimated at.' })
  cost!: number
}
