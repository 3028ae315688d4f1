import { DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { ServiceOutage } from './outage.entity.ts'
import { type Service, ServiceKind, ServiceState } from './service.entity.ts'

registerEnumType(ServiceKind, {
  name: 'ServiceKind',
  description: 'MONITOR: watched by a provider of monitors. PRODUCT: of the agency’s own, asked by Atrium. May grow.',
})
registerEnumType(ServiceState, {
  name: 'ServiceState',
  description: 'PAUSED: not watched at the moment. May grow.',
})

export const ServiceOrderFieldEnum = {
  NAME: 'NAME',
  STATE: 'STATE',
  STATE_SINCE: 'STATE_SINCE',
  POSITION: 'POSITION',
} as const
registerEnumType(ServiceOrderFieldEnum, {
  name: 'ServiceOrderField',
  description: 'What services can be sorted by. May grow.',
})

@Directive('@policy(policies: [["staff"]])')
@ObjectType('ServiceOutage', { implements: Node, description: 'A stretch of time in which a service was not up.' })
export class ServiceOutageType extends Node {
  @Field(() => ServiceState, { description: 'How it was.' })
  state!: ServiceState

  @Field(() => String, { nullable: true, description: 'Why, as far as it was told.' })
  cause!: string | null

  @Field(() => DateTime)
  beganAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'Null: it is still so.' })
  endedAt!: Date | null
}

export const ServiceOutageConnectionType = connectionType(ServiceOutageType, 'ServiceOutage')

@Directive('@key(fields: "id")')
@Directive('@policy(policies: [["staff"]])')
@ObjectType('Service', { implements: Node, description: 'Something that runs and is watched. Staff only.' })
export class ServiceType extends Node {
  row!: Service

  @Field(() => ServiceKind)
  kind!: ServiceKind

  @Field(() => String, { description: 'As it is called where it is watched.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'The address that is watched, where that is told.' })
  url!: string | null

  @Field(() => ServiceState, { description: 'As last told.' })
  state!: ServiceState

  @Field(() => String, { nullable: true, description: 'Why it is not up, as far as it was told.' })
  cause!: string | null

  @Field(() => DateTime, { description: 'Since when it is so.' })
  stateSince!: Date

  @Field(() => DateTime, { description: 'When it was told last.' })
  reportedAt!: Date

  @Field(() => DateTime, { description: 'From when on it is known how it was.' })
  watchedSince!: Date

  @Field(() => Float, { nullable: true, description: 'Percent over thirty days, as the provider counts it.' })
  providerAvailability!: number | null

  @Field(() => Boolean, { description: 'Whether the public page shows it.' })
  isPublished!: boolean

  @Field(() => Boolean, { description: 'False: it is watched by a client’s own connection.' })
  canBePublished!: boolean

  @Field(() => String, { nullable: true, description: 'What everybody may call it.' })
  publicName!: string | null

  @Field(() => String, { nullable: true, description: 'What everybody may know of it.' })
  publicDescription!: string | null

  @Field(() => Int, { description: 'Place on the public page, from 0.' })
  position!: number

  @Field(() => Int, { description: 'Grows with each change by a person.' })
  version!: number
}

export const ServiceConnectionType = connectionType(ServiceType, 'Service')

@Directive('@policy(policies: [["staff"]])')
@ObjectType('ServiceCounts', { description: 'How many services there are of each state.' })
export class ServiceCounts {
  @Field(() => Int)
  total!: number

  @Field(() => Int)
  up!: number

  @Field(() => Int)
  degraded!: number

  @Field(() => Int)
  down!: number

  @Field(() => Int, { description: 'In maintenance, or not watched.' })
  others!: number
}

@InputType('ServiceWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class ServiceWhereInput {
  @Field(() => [ServiceState], { nullable: true, description: 'One of these.' })
  state?: ServiceState[] | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the public page shows it.' })
  isPublished?: boolean | null

  @Field(() => String, { nullable: true, description: 'Text in names or address, at most 200 characters.' })
  search?: string | null
}

@InputType('ServiceOrder', { description: 'One key of the order.' })
export class ServiceOrder {
  @Field(() => ServiceOrderFieldEnum, { description: 'What to sort by.' })
  field!: keyof typeof ServiceOrderFieldEnum

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@InputType('ServiceUpdateInput', { description: 'What is left out stays as it is.' })
export class ServiceUpdateInput {
  @Field(() => ID, { description: 'The service.' })
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when it was changed since.',
  })
  version?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the public page shows it; null changes nothing.' })
  isPublished?: boolean | null

  @Field(() => String, { nullable: true, description: 'At most 100 characters; null removes it.' })
  publicName?: string | null

  @Field(() => String, { nullable: true, description: 'At most 300 characters; null removes it.' })
  publicDescription?: string | null

  @Field(() => Int, { nullable: true, description: 'Place on the public page, 0 to 10,000; null changes nothing.' })
  position?: number | null
}

export const StatusErrorCode = {
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  MESSAGE_INVALID: 'MESSAGE_INVALID',
  NAME_INVALID: 'NAME_INVALID',
  NOT_FOUND: 'NOT_FOUND',
  NOT_OURS: 'NOT_OURS',
  TEXT_TOO_LONG: 'TEXT_TOO_LONG',
  TIME_INVALID: 'TIME_INVALID',
  TOO_MANY: 'TOO_MANY',
} as const
export type StatusErrorCode = (typeof StatusErrorCode)[keyof typeof StatusErrorCode]
registerEnumType(StatusErrorCode, {
  name: 'StatusErrorCode',
  description: 'What can go wrong with services and the status page. May grow.',
})

@ObjectType('StatusUserError', { implements: UserError, description: 'An expected failure of a change.' })
export class StatusUserError extends UserError {
  @Field(() => StatusErrorCode, { description: 'For programs.' })
  code!: StatusErrorCode
}

// Only the classes below become types: this is never returned itself.
@ObjectType()
export abstract class StatusPayload {
  @Field(() => [StatusUserError], { description: 'Why it was not done. Empty when it was.' })
  userErrors!: StatusUserError[]
}

@ObjectType('ServiceUpdatePayload', { description: 'What came of the change.' })
export class ServiceUpdatePayload extends StatusPayload {
  @Field(() => ServiceType, { nullable: true, description: 'The service as it is now.' })
  service!: ServiceType | null
}

export function toService(row: Service): ServiceType {
  return Object.assign(new ServiceType(), {
    id: toGlobalId('Service', row.id),
    row,
    kind: row.kind,
    name: row.name,
    url: row.url ?? null,
    state: row.state,
    cause: row.cause ?? null,
    stateSince: row.stateSince,
    reportedAt: row.reportedAt,
    watchedSince: row.watchedSince,
    providerAvailability: row.providerAvailability ?? null,
    isPublished: row.isPublished,
    canBePublished: row.companyId == null,
    publicName: row.publicName ?? null,
    publicDescription: row.publicDescription ?? null,
    position: row.position,
    version: row.version,
  })
}

export function toOutage(row: ServiceOutage): ServiceOutageType {
  return {
    id: toGlobalId('ServiceOutage', row.id),
    state: row.state,
    cause: row.cause ?? null,
    beganAt: row.beganAt,
    endedAt: row.endedAt ?? null,
  }
}
