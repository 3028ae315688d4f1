import type { EventPayloads } from '@atrium/kit/events'
import { defineEntity, p } from '@mikro-orm/core'

type Status = EventPayloads['appointment.upserted']['status']

export const AppointmentStatus: { readonly [K in Status]: K } = {
  BOOKED: 'BOOKED',
  CANCELLED: 'CANCELLED',
  DONE: 'DONE',
  MISSED: 'MISSED',
}
export type AppointmentStatus = Status

const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointments',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    provider: p.text(),
    externalId: p.text(),
    title: p.text(),
    status: p.text().$type<AppointmentStatus>(),
    startsAt: p.datetime(3),
    endsAt: p.datetime(3),
    contactId: p.text().nullable(),
    updatedAt: p.datetime(3),
  },
})

/** A meeting with somebody, as a tool told it last. */
export class Appointment extends AppointmentSchema.class {}
AppointmentSchema.setClass(Appointment)
