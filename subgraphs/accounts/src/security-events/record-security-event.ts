import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { ClientInfo } from '@atrium/kit/executor'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { queueEmail } from '../emails/queue-email.ts'
import { describeDevice } from '../sessions/device.ts'
import { SECURITY_RULES, type SecurityEventType } from './security-event-types.ts'

export interface SecurityEventInput {
  type: SecurityEventType
  /** UUID; null where nobody's account is meant. */
  userId: string | null
  client: Pick<ClientInfo, 'ip' | 'userAgent'>
  /** One sentence more, for people: the name of the passkey, the provider. Never a secret. */
  detail?: string
}

/** Writes down what happened to a way of signing in, and has those told whom it concerns. Needs the purpose `signin` or an administrator. */
export async function recordSecurityEvent(em: EntityManager, input: SecurityEventInput): Promise<void> {
  const { type, userId, client } = input
  const id = newId()
  const detail = input.detail?.slice(0, 500) ?? null
  await sql(
    em,
    'insert into accounts.security_events (id, user_id, type, ip, user_agent, detail) values (?, ?, ?, ?, ?, ?)',
    [id, userId, type, client.ip || null, client.userAgent?.slice(0, 400) ?? null, detail],
  )
  const { alertsPerson, alertsAdmins } = SECURITY_RULES[type]
  if (alertsPerson && userId) await mailPerson(em, { ...input, userId })
  if (!alertsPerson && !alertsAdmins) return
  await recordEvent(em, { type: 'security.alerted', payload: { securityEventId: id, userId, kind: type, detail } })
}

async function mailPerson(
  em: EntityManager,
  { type, userId, client, detail }: SecurityEventInput & { userId: string },
): Promise<void> {
  const [person] = await sql<{ name: string; email: string; timeZone: string | null }>(
    em,
    'select name, email, time_zone as "timeZone" from accounts.users where id = ?',
    [userId],
  )
  if (!person) return
  const { title } = SECURITY_RULES[type]
  await queueEmail(em, {
    template: 'security-alert',
    to: { email: person.email, name: person.name, userId },
    data: {
      name: person.name,
      what: detail ? `${title}: ${detail}` : title,
      when: inTheirTime(new Date(), person.timeZone),
      ip: client.ip || 'unknown',
      device: describeDevice(client.userAgent),
      link: '/settings/security',
    },
  })
}

function inTheirTime(instant: Date, timeZone: string | null): string {
  return (
    new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: timeZone ?? 'UTC',
    }).format(instant) + (timeZone ? ` (${timeZone.replaceAll('_', ' ')})` : ' UTC')
  )
}
