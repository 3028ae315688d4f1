import { DateTime, Exists, Json, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { UsageClient } from './client.entity.ts'
import { ClientOrderField, type UsageWhere } from './filter.ts'
import type { ClientUsage, RecentEvent, UsageFigures, UsageGroup, UsageHour, UsagePoint } from './read.ts'
import type { UsageWindow } from './window.ts'

registerEnumType(ClientOrderField, {
  name: 'EcosystemClientOrderField',
  description:
    'What clients of products can be sorted by; GROWTH: how much more they used than in the time before. May grow.',
})

@Directive('@key(fields: "id")')
@Directive('@authenticated')
@ObjectType('EcosystemClient', {
  implements: Node,
  description:
    'A client of one of the agency’s own products, as the product knows it. Seen by staff, and by members of the company that it is.',
})
export class EcosystemClientType extends Node {
  row!: UsageClient

  @Exists()
  @Field(() => String, { description: 'What the product calls it; empty for use that is nobody’s in particular.' })
  key!: string

  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => String, { description: 'What the product is called.' })
  productName!: string

  @Field(() => DateTime, { description: 'When it was first used.' })
  firstAt!: Date

  @Field(() => DateTime, { description: 'When it was last used.' })
  lastAt!: Date

  @Field(() => Int, { description: 'Grows with each change by a person.' })
  version!: number
}

export const EcosystemClientConnectionType = connectionType(EcosystemClientType, 'EcosystemClient')

export function toEcosystemClient(row: UsageClient): EcosystemClientType {
  const { key, name, product, firstAt, lastAt, version } = row
  return { id: toGlobalId('EcosystemClient', row.id), row, key, name, productName: product, firstAt, lastAt, version }
}

@ObjectType('EcosystemClientUsage', { description: 'How much one client used a product.' })
export class EcosystemClientUsageType implements ClientUsage {
  @Field(() => Float, { description: 'How often it did something; a whole number.' })
  count!: number

  @Field(() => Float, {
    description: 'The same in the time of equal length before. Of an hour that lies in it in part, that part is taken.',
  })
  previous!: number

  @Field(() => Int, { description: 'How many different things it did.' })
  events!: number

  @Directive('@listSize(assumedSize: 31)')
  @Field(() => [Float], {
    description: 'For each hour of up to eight days, else for each day (UTC), oldest first. Empty without any use.',
  })
  points!: number[]
}

@ObjectType('EcosystemUsageEvent', { description: 'One thing that a client did, as the product told it.' })
export class EcosystemUsageEventType implements RecentEvent {
  @Field(() => String, { description: 'The product’s own id of it.' })
  id!: string

  @Field(() => String, { description: 'What was done, such as "orders.placed".' })
  event!: string

  @Field(() => Float, { description: 'How often; a whole number.' })
  count!: number

  @Field(() => DateTime, { description: 'When.' })
  at!: Date

  @Field(() => Json, { nullable: true, description: 'What the product says of it: texts, numbers, true and false.' })
  properties!: object | null
}

@Directive('@cost(weight: 0)')
@ObjectType('EcosystemUsagePoint', { description: 'What was used in one hour or day.' })
export class EcosystemUsagePointType implements UsagePoint {
  @Field(() => DateTime, { description: 'Its beginning.' })
  at!: Date

  @Field(() => Float, { description: 'How often something was done; a whole number.' })
  count!: number

  @Field(() => Int, { description: 'Clients that did something.' })
  clients!: number
}

@Directive('@cost(weight: 0)')
@ObjectType('EcosystemUsageHour', { description: 'What is usual in one hour of the week.' })
export class EcosystemUsageHourType implements UsageHour {
  @Field(() => Int, { description: '1 for Monday to 7 for Sunday.' })
  weekday!: number

  @Field(() => Int, { description: '0 to 23.' })
  hour!: number

  @Field(() => Float, { description: 'On average, of all such hours of the time.' })
  count!: number
}

@ObjectType('EcosystemUsageGroup', {
  description: 'How much one product, or one thing that products can do, was used.',
})
export class EcosystemUsageGroupType implements UsageGroup {
  projectId!: string | null

  @Field(() => String, { nullable: true, description: 'What the product is called; null in groups by event.' })
  product!: string | null

  @Field(() => String, { nullable: true, description: 'What was done; null in groups by product.' })
  event!: string | null

  @Field(() => Float, { description: 'How often; a whole number.' })
  count!: number

  @Field(() => Float, { description: 'The same in the time of equal length before.' })
  previous!: number

  @Field(() => Int, { description: 'Clients that did it.' })
  clients!: number

  @Field(() => Int, { description: 'The same in the time of equal length before.' })
  previousClients!: number
}

@ObjectType('EcosystemUsage', {
  description: 'How much the products were used, by all clients that the viewer sees or by those that are asked for.',
})
export class EcosystemUsageType implements UsageFigures {
  window!: UsageWindow
  where!: UsageWhere | null
  groups!: { products: UsageGroup[]; events: UsageGroup[] }

  @Field(() => DateTime, { description: 'Where the time begins: a full hour.' })
  from!: Date

  @Field(() => DateTime, { description: 'Now.' })
  to!: Date

  @Field(() => Float, { description: 'How often something was done; a whole number.' })
  count!: number

  @Field(() => Float, {
    description: 'The same in the time of equal length before. Of an hour that lies in it in part, that part is taken.',
  })
  previous!: number

  @Field(() => Int, { description: 'Clients that did something.' })
  clients!: number

  @Field(() => Int, { description: 'The same in the time of equal length before.' })
  previousClients!: number
}

@ObjectType('EcosystemUsageUpdate', { description: 'What a client has done just now.' })
export class EcosystemUsageUpdateType {
  clientId!: string

  @Field(() => String, { description: 'What was done.' })
  event!: string

  @Field(() => Float, { description: 'How often; a whole number.' })
  count!: number

  @Field(() => DateTime, { description: 'When last.' })
  at!: Date
}

@ObjectType('EcosystemUsageFrame', { description: 'What was done since the frame before.' })
export class EcosystemUsageFrameType {
  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [EcosystemUsageUpdateType], { description: 'The newest last, at most 50.' })
  updates!: EcosystemUsageUpdateType[]
}

@InputType('EcosystemUsageWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class EcosystemUsageWhereInput implements UsageWhere {
  @Field(() => [ID], { nullable: true, description: 'Of these products, at most 50.' })
  projectIds?: string[] | null

  @Field(() => ID, { nullable: true, description: 'By this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'By this client.' })
  clientId?: string | null

  @Field(() => String, { nullable: true, description: 'What was done, such as "orders.placed".' })
  event?: string | null

  @Field(() => Boolean, { nullable: true, description: 'By clients of which it is known whether they are a company.' })
  isLinked?: boolean | null

  @Field(() => String, { nullable: true, description: 'By clients with this in name or key, at most 200 characters.' })
  search?: string | null
}

@InputType('EcosystemClientOrder', { description: 'The order of clients.' })
export class EcosystemClientOrder {
  @Field(() => ClientOrderField, { description: 'What to sort by.' })
  field!: ClientOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@InputType('EcosystemClientLinkInput', { description: 'Whose client of a product this is.' })
export class EcosystemClientLinkInput {
  @Field(() => ID, { description: 'The client.' })
  id!: string

  @Field(() => ID, { nullable: true, description: 'The company, which then sees its use; null: none of ours.' })
  companyId!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was looked at: refused when somebody changed it since.',
  })
  version?: number | null
}
