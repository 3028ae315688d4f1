import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ServiceState } from '../services/service.entity.ts'
import { StatusPayload } from '../services/service.type.ts'
import { IncidentImpact, IncidentStatus, type StatusIncident } from './incident.entity.ts'
import { OverallState } from './public-status.ts'

registerEnumType(IncidentImpact, {
  name: 'IncidentImpact',
  description: 'How much of it people notice; MAINTENANCE is planned work. May grow.',
})
registerEnumType(IncidentStatus, { name: 'IncidentStatus', description: 'How far it is. May grow.' })
registerEnumType(OverallState, { name: 'OverallState', description: 'The worst of what the page tells. May grow.' })

@ObjectType('StatusUpdate', { description: 'What staff said of an incident.' })
export class StatusUpdateType {
  @Field(() => IncidentStatus)
  status!: IncidentStatus

  @Field(() => String)
  message!: string

  @Field(() => DateTime)
  at!: Date
}

@ObjectType('PublicService', { description: 'A service as everybody may know it.' })
export class PublicServiceType {
  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true })
  description!: string | null

  @Field(() => ServiceState)
  state!: ServiceState

  @Field(() => DateTime, { description: 'Since when it is so.' })
  stateSince!: Date

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the time watched in which it was not down, from 0 to 1, over 90 days.',
  })
  uptime!: number | null

  @Directive('@listSize(assumedSize: 90)')
  @Field(() => [Float], {
    nullable: 'items',
    description: 'The same for each of the 90 days (UTC), oldest first, today last; null for days without a watch.',
  })
  uptimeByDay!: (number | null)[]
}

@ObjectType('PublicIncident', { description: 'What staff tells everybody of an incident or planned work.' })
export class PublicIncidentType {
  @Field(() => ID, { description: 'Stable.' })
  id!: string

  @Field(() => String)
  title!: string

  @Field(() => IncidentImpact)
  impact!: IncidentImpact

  @Field(() => IncidentStatus)
  status!: IncidentStatus

  @Field(() => DateTime)
  beganAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'Null: it is not over.' })
  resolvedAt!: Date | null

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [String], { description: 'Public names of the services that it is about.' })
  services!: string[]

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [StatusUpdateType], { description: 'Newest first, 20 at most.' })
  updates!: StatusUpdateType[]
}

@ObjectType('PublicStatus', { description: 'How the agency’s services are, for everybody.' })
export class PublicStatusType {
  @Field(() => OverallState)
  state!: OverallState

  @Field(() => DateTime, { description: 'When it was looked; some seconds old at most.' })
  at!: Date

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [PublicServiceType], { description: 'In the order that staff chose, 50 at most.' })
  services!: PublicServiceType[]

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [PublicIncidentType], { description: 'Open ones, and those of the last 30 days; 20 at most.' })
  incidents!: PublicIncidentType[]
}

@Directive('@policy(policies: [["staff"]])')
@ObjectType('StatusIncident', { implements: Node, description: 'An incident on the public page, as staff keeps it.' })
export class StatusIncidentType extends Node {
  row!: StatusIncident

  @Field(() => String)
  title!: string

  @Field(() => IncidentImpact)
  impact!: IncidentImpact

  @Field(() => IncidentStatus)
  status!: IncidentStatus

  @Field(() => DateTime)
  beganAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'Null: it is not over.' })
  resolvedAt!: Date | null

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number
}

export const StatusIncidentConnectionType = connectionType(StatusIncidentType, 'StatusIncident')

@InputType('StatusIncidentCreateInput', { description: 'What everybody is to read.' })
export class StatusIncidentCreateInput {
  @Field(() => String, { description: 'What people notice, 1 to 200 characters.' })
  title!: string

  @Field(() => IncidentImpact)
  impact!: IncidentImpact

  @Field(() => IncidentStatus, { defaultValue: IncidentStatus.INVESTIGATING })
  status!: IncidentStatus

  @Field(() => String, { description: 'How it stands, 1 to 2,000 characters.' })
  message!: string

  @Field(() => [ID], { nullable: true, description: 'Services that it is about, at most 50.' })
  serviceIds?: string[] | null

  @Field(() => DateTime, { nullable: true, description: 'Now when left out; planned work may begin later.' })
  beganAt?: Date | null
}

@InputType('StatusIncidentUpdateInput', { description: 'What is left out, and null, stays as it is.' })
export class StatusIncidentUpdateInput {
  @Field(() => ID)
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when it was changed since.',
  })
  version?: number | null

  @Field(() => String, { nullable: true, description: '1 to 200 characters.' })
  title?: string | null

  @Field(() => IncidentImpact, { nullable: true })
  impact?: IncidentImpact | null

  @Field(() => [ID], { nullable: true, description: 'All services that it is about.' })
  serviceIds?: string[] | null
}

@InputType('StatusUpdatePostInput', { description: 'How an incident goes on.' })
export class StatusUpdatePostInput {
  @Field(() => ID, { description: 'The incident.' })
  id!: string

  @Field(() => IncidentStatus, { description: 'RESOLVED ends it; any other opens it again.' })
  status!: IncidentStatus

  @Field(() => String, { description: 'How it stands, 1 to 2,000 characters.' })
  message!: string
}

@InputType('StatusIncidentDeleteInput')
export class StatusIncidentDeleteInput {
  @Field(() => ID)
  id!: string
}

@ObjectType()
abstract class IncidentPayload extends StatusPayload {
  @Field(() => StatusIncidentType, { nullable: true, description: 'The incident as it is now.' })
  incident!: StatusIncidentType | null
}

@ObjectType('StatusIncidentCreatePayload')
export class StatusIncidentCreatePayload extends IncidentPayload {}

@ObjectType('StatusIncidentUpdatePayload')
export class StatusIncidentUpdatePayload extends IncidentPayload {}

@ObjectType('StatusUpdatePostPayload')
export class StatusUpdatePostPayload extends IncidentPayload {}

@ObjectType('StatusIncidentDeletePayload')
export class StatusIncidentDeletePayload extends StatusPayload {
  @Field(() => ID, { nullable: true, description: 'The incident that was deleted.' })
  incidentId!: string | null
}

export function toIncident(row: StatusIncident): StatusIncidentType {
  const { title, impact, status, beganAt, version } = row
  const own = { title, impact, status, beganAt, version, resolvedAt: row.resolvedAt ?? null }
  return Object.assign(new StatusIncidentType(), { id: toGlobalId('StatusIncident', row.id), row, ...own })
}
