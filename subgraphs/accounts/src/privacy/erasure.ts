import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { UserErrorException } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { erasePerson, sealSubject } from '@atrium/kit/privacy'
import type { Keyring } from '@atrium/kit/secrets'
import type { EntityManager } from '@mikro-orm/postgresql'
import { endSessionsOf } from '../users/administration-record.ts'
import { keepAnAdministrator, keepOwners, lockAdministration, lockUser } from '../users/administration-rules.ts'
import type { UserEntity } from '../users/user.entity.ts'
import { personalData } from './personal-data.ts'
import { finishPart, openRequest } from './privacy-store.ts'
import { subjectOf } from './subject.ts'

/**
 * Takes out of accounts what tells who somebody (UUID) was, keeps the row, and has every other subgraph do the same. Needs the purpose
 * `privacy`. Doing it again changes nothing. @returns whether it was done: not before its day, and not while the person is needed
 */
export async function eraseUser(em: EntityManager, userId: string, keyring: Keyring, now: Date): Promise<boolean> {
  await lockAdministration(em)
  const done = await sql(em, 'select 1 from accounts.users where id = ? and erased_at is not null', [userId])
  if (done.length > 0) return false
  const user = await lockUser(em, userId)
  const [own] = await sql<{ id: string; dueAt: Date }>(
    em,
    `select id, due_at as "dueAt" from accounts.privacy_requests
     where user_id = ? and kind = 'ERASURE' and state = 'SCHEDULED' for update`,
    [userId],
  )
  // It may have been reinstated, or its wish taken back, since it was found.
  const isDeleted = user.status === 'DELETED' && !!user.eraseOn && user.eraseOn <= now
  const isOwnWish = own !== undefined && new Date(own.dueAt) <= now
  if (!isDeleted && !isOwnWish) return false
  if (!isDeleted && own && (await isStillNeeded(em, user, own.id, now))) return false

  const subject = await subjectOf(em, userId)
  const requestId = own?.id ?? (await openRequest(em, { kind: 'ERASURE', userId, state: 'RUNNING' }))
  await endSessionsOf(em, userId)
  const rows = await erasePerson(em, personalData, subject)
  await sql(
    em,
    `update accounts.privacy_requests set state = 'RUNNING', started_at = coalesce(started_at, now()), due_at = null where id = ?`,
    [requestId],
  )
  await sql(
    em,
    `update accounts.privacy_requests set state = case state when 'RUNNING' then 'CANCELLED' else 'ENDED' end
     where user_id = ? and kind = 'EXPORT' and state in ('RUNNING', 'READY')`,
    [userId],
  )
  await finishPart(em, requestId, 'accounts', rows)
  await recordEvent(em, { type: 'user.erased', payload: { userId } })
  await recordEvent(em, { type: 'privacy.erasure_started', payload: sealSubject(requestId, subject, keyring) })
  await appendAudit(em, null, { action: 'user.erased', subjectType: 'User', subjectId: userId })
  em.clear()
  return true
}

/** Whoever became the last owner or administrator since it asked is not erased, is told why, and is looked at again the next day. */
async function isStillNeeded(em: EntityManager, user: UserEntity, requestId: string, now: Date): Promise<boolean> {
  try {
    await keepAnAdministrator(em, user)
    await keepOwners(em, user)
    return false
  } catch (error) {
    if (!(error instanceof UserErrorException)) throw error
    const next = new Date(now.getTime() + 86_400_000)
    await sql(em, 'update accounts.privacy_requests set problem = ?, due_at = ? where id = ?', [
      error.message.slice(0, 500),
      next,
      requestId,
    ])
    return true
  }
}
