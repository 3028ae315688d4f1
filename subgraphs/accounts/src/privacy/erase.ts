import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import { lockUser } from '../users/administration-rules.ts'

/** What is left where a name stood. */
export const ERASED_NAME = 'Erased person'

/**
 * Takes out of accounts what tells who somebody (UUID) was, and keeps the row: what others did with it, and the audit log, go on naming an
 * account. Needs the purpose `job`. Doing it again changes nothing.
 */
export async function eraseUser(em: EntityManager, userId: string, now: Date): Promise<boolean> {
  const user = await lockUser(em, userId)
  // It may have been reinstated since it was found.
  if (user.status !== 'DELETED' || !user.eraseOn || user.eraseOn > now) return false
  const { email } = user
  for (const table of ['passwords', 'sessions', 'password_resets', 'email_changes', 'security_events', 'notifications'])
    await sql(em, `delete from accounts.${table} where user_id = ?`, [userId])
  await sql(em, 'delete from accounts.sign_ups where email = ?', [email])
  // That something was sent stays known, and not to whom or what.
  await sql(
    em,
    `update accounts.emails set to_email = ?, to_name = null, subject = null, data = '{}'::jsonb where user_id = ? or to_email = ?`,
    [addressOf(userId), userId, email],
  )
  await sql(
    em,
    `update accounts.users set name = ?, email = ?, avatar_url = null, time_zone = null, location = null,
       last_sign_in_at = null, status_reason = null, erase_on = null, erased_at = ? where id = ?`,
    [ERASED_NAME, addressOf(userId), now, userId],
  )
  await recordEvent(em, { type: 'user.erased', payload: { userId } })
  await appendAudit(em, null, { action: 'user.erased', subjectType: 'User', subjectId: userId })
  return true
}

/** Unique, and nobody's: RFC 2606. */
const addressOf = (userId: string) => `erased-${userId}@erased.invalid`
