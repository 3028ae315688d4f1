import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { type EventPayloads, recordEvent } from '@atrium/kit/events'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { UserEntity } from './user.entity.ts'

/** What was done to somebody's account. */
export interface AccountChange {
  type: 'user.created' | 'user.status_changed' | 'user.role_changed' | 'user.changed'
  /** The audit log's word for it. */
  action: string
  /** What people read in the feed. */
  summary: string
  details?: Record<string, unknown>
  ip: string
}

/** The event and the audit entry of a change of a person's account, in its transaction; last in it. @param by null for the system. */
export async function recordAccountChange(
  em: EntityManager,
  by: Viewer | null,
  user: UserEntity,
  { type, action, summary, details, ip }: AccountChange,
): Promise<void> {
  const payload: EventPayloads['user.status_changed'] = { userId: user.id, role: user.role, status: user.status }
  await recordEvent(em, {
    type,
    payload,
    actor: by && { id: by.userId, name: by.name },
    activity: { type: action, category: 'PEOPLE', audience: 'STAFF', summary, source: 'atrium' },
  })
  await appendAudit(em, by, {
    action,
    subjectType: 'User',
    subjectId: user.id,
    ...(details && { details }),
    ip: ip || null,
  })
}

/** Ends every session of a person, so that the gateways close its sockets at once. @returns how many there were. */
export async function endSessionsOf(em: EntityManager, userId: string): Promise<number> {
  const ended = await sql<{ id: string }>(
    em,
    `update accounts.sessions set revoked_at = now(), revoked_reason = 'USER_SUSPENDED'
     where user_id = ? and revoked_at is null returning id`,
    [userId],
  )
  for (const { id } of ended) await recordEvent(em, { type: 'session.revoked', payload: { sessionId: id, userId } })
  return ended.length
}
