import type { ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'
import { KEY } from './client.ts'
import type { GoHighLevelConfig } from './config-schema.ts'

export type AppointmentFact = Extract<ProviderFact, { type: 'appointment.upserted' }>

const STATUS: Record<string, AppointmentFact['payload']['status']> = {
  cancelled: 'CANCELLED',
  invalid: 'CANCELLED',
  showed: 'DONE',
  completed: 'DONE',
  noshow: 'MISSED',
}

/** An appointment as the API or a webhook gives it. Null when it lacks what makes it one. */
export function appointmentFact(
  appointment: Reader,
  config: GoHighLevelConfig,
  { toldAt = null, isDeleted = false }: { toldAt?: string | null; isDeleted?: boolean } = {},
): AppointmentFact | null {
  const externalId = appointment.id('id')
  const startsAt = appointment.instant('startTime')
  if (externalId === null || startsAt === null) return null
  const calendarId = appointment.id('calendarId')
  const status = appointment.text('appointmentStatus') ?? appointment.text('appoinmentStatus') ?? ''
  return {
    type: 'appointment.upserted',
    container: calendarId === null ? { kind: 'ACCOUNT', id: config.locationId } : { kind: 'CALENDAR', id: calendarId },
    payload: {
      provider: KEY,
      externalId,
      title: appointment.text('title', 200) ?? 'Appointment',
      status: isDeleted || appointment.flag('deleted') ? 'CANCELLED' : (STATUS[status.toLowerCase()] ?? 'BOOKED'),
      startsAt,
      endsAt: appointment.instant('endTime') ?? startsAt,
      contactId: appointment.id('contactId'),
      updatedAt: toldAt ?? appointment.instant('dateUpdated') ?? new Date().toISOString(),
    },
  }
}
