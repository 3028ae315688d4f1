import { DateTime, Node, Shared } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyType } from '../foreign/company.type.ts'
import { type Appointment, AppointmentStatus } from './appointment.entity.ts'

registerEnumType(AppointmentStatus, {
  name: 'AppointmentStatus',
  description: 'MISSED: nobody came. One that was taken out of the calendar is CANCELLED. May grow.',
})

export const AppointmentOrderField = { STARTS_AT: 'STARTS_AT', TITLE: 'TITLE' } as const
registerEnumType(AppointmentOrderField, {
  name: 'AppointmentOrderField',
  description: 'What appointments can be sorted by. May grow.',
})

@Directive('@key(fields: "id")')
@Directive('@authenticated')
@Shared()
@ObjectType('Appointment', {
  implements: Node,
  description:
    'A meeting in the calendar of a connected tool. Seen by staff, and by owners and administrators of its company.',
})
export class AppointmentType extends Node {
  /** The row itself, for the fields that need more of it. */
  row!: Appointment

  @Field(() => String, { description: 'What the calendar calls it.' })
  title!: string

  @Field(() => AppointmentStatus, { description: 'As it stands.' })
  status!: AppointmentStatus

  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt!: Date

  @Field(() => String, { description: 'Which tool told of it, by the key of its template: "gohighlevel".' })
  provider!: string

  @Field(() => String, { description: 'The tool’s id of it.' })
  externalId!: string

  @Field(() => CompanyType, { nullable: true, description: 'Whose it is; null for the agency’s own.' })
  company!: CompanyType | null
}

export const AppointmentConnectionType = connectionType(AppointmentType, 'Appointment')

@InputType('AppointmentWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class AppointmentWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Told by this connection.' })
  connectionId?: string | null

  @Field(() => [AppointmentStatus], { nullable: true, description: 'One of these.' })
  status?: AppointmentStatus[] | null

  @Field(() => String, { nullable: true, description: 'Text in the title, at most 200 characters.' })
  search?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Begins at this instant or later.' })
  startsFrom?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Begins before this instant.' })
  startsBefore?: Date | null
}

@InputType('AppointmentOrder', { description: 'One key of the order.' })
export class AppointmentOrder {
  @Field(() => AppointmentOrderField, { description: 'What to sort by.' })
  field!: keyof typeof AppointmentOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

export function toAppointment(row: Appointment): AppointmentType {
  const { title, status, startsAt, endsAt, provider, externalId } = row
  const company = row.companyId ? { id: toGlobalId('Company', row.companyId) } : null
  return { id: toGlobalId('Appointment', row.id), row, title, status, startsAt, endsAt, provider, externalId, company }
}
