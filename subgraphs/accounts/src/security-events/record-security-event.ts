import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { ClientInfo } from '@atrium/kit/executor'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { SECURITY_RULES, type SecurityEventType } from './security-event-types.ts'

export interface SecurityEventInput {
  type: SecurityEventType
  /** UUID; null where nobody's account is meant. */
  userId: string | null
  client: Pick<ClientInfo, 'ip' | 'userAgent'>
  /** One sentence more, for people: the name of the passkey, the provider. Never a secret. */
  detail?: string
}

/** Writes down what happened to a way of signing in, and has those told whom it concerns. Needs the purpose `signin`. */
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
  if (!alertsPerson && !alertsAdmins) return
  await recordEvent(em, { type: 'security.alerted', payload: { securityEventId: id, userId, kind: type, detail } })
}
