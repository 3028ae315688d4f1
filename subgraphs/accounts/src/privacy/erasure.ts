import { appendAudit } from '@atrium/kit/audit'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { UserErrorException } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { erasePerson, sealSubject } from '@atrium/kit/privacy'
import type { Keyring } from '@atrium/kit/secrets'
import type { EntityManager } from '@mikro-orm/postgresql'
import { endSessionsOf } from '../users/administration-record.ts'
import { keepAnAdministrator, keepOwners, lockAdministration, lockUser } from '../users/administration-rules.ts'
import type { UserEntity } from '../users/user.entity.ts'
import { personalData } from './personal-data/index.ts'
import { finishPart, openRequest } from './privacy-store.ts'
import { subjectOf } from './subject.ts'

/**
 * Takes out of accounts what tells who somebody (UUID) was, keeps the row, and has every other subgraph do the same. Doing it again
 * changes nothing, and goes on where it was stopped. @returns whether it was done: not before its day, and not while the person is needed
 */
export async function eraseUser(database: Database, userId: string, keyring: Keyring, now: Date): Promise<boolean> {
  // Administrators wait for who decides, and not for reading through every table.
  const requestId = await transaction(database, system('privacy'), (em) => decide(em, userId, now))
  return requestId !== null && transaction(database, system('privacy'), (em) => takeOut(em, userId, requestId, keyring))
}

/** Closes the account for good when its time has come. @returns the request (UUID) that is to be done; null for none */
async function decide(em: EntityManager, userId: string, now: Date): Promise<string | null> {
  await lockAdministration(em)
  const done = await sql(em, 'select 1 from accounts.users where id = ? and erased_at is not null', [userId])
  if (done.length > 0) return null
  const user = await lockUser(em, userId)
  const [own] = await sql<{ id: string; state: string; dueAt: Date | null }>(
    em,
    `select id, state, due_at as "dueAt" from accounts.privacy_requests
     where user_id = ? and kind = 'ERASURE' and state in ('SCHEDULED', 'RUNNING') for update`,
    [userId],
  )
  if (own?.state === 'RUNNING') return own.id
  // It may have been reinstated, or its wish taken back, since it was found.
  const isDeleted = user.status === 'DELETED' && !!user.eraseOn && user.eraseOn <= now
  const isOwnWish = !!own?.dueAt && new Date(own.dueAt) <= now
  if (!isDeleted && !isOwnWish) return null
  if (!isDeleted && own && (await isStillNeeded(em, user, own.id, now))) return null

  const requestId = own?.id ?? (await openRequest(em, { kind: 'ERASURE', userId, state: 'RUNNING' }))
  await sql(
    em,
    `update accounts.privacy_requests set state = 'RUNNING', started_at = coalesce(started_at, now()), due_at = null where id = ?`,
    [requestId],
  )
  // Whoever is not erased yet is found again by its day.
  await sql(
    em,
    `update accounts.users set status = 'DELETED', suspended_until = null, erase_on = coalesce(erase_on, ?) where id = ?`,
    [now, userId],
  )
  await endSessionsOf(em, userId)
  await sql(
    em,
    `update accounts.privacy_requests set state = case state when 'RUNNING' then 'CANCELLED' else 'ENDED' end
     where user_id = ? and kind = 'EXPORT' and state in ('RUNNING', 'READY')`,
    [userId],
  )
  em.clear()
  return requestId
}

/** Does what was decided. Of two at once, and when it is done again, the second finds the part of accounts done. */
async function takeOut(em: EntityManager, userId: string, requestId: string, keyring: Keyring): Promise<boolean> {
  await sql(em, 'select 1 from accounts.privacy_requests where id = ? for update', [requestId])
  const open = await sql(
    em,
    `select 1 from accounts.privacy_parts where request_id = ? and source = 'accounts' and done_at is null`,
    [requestId],
  )
  if (open.length === 0) return false
  const subject = await subjectOf(em, userId, 'ERASURE')
  const rows = await erasePerson(em, personalData, subject)
  await finishPart(em, requestId, 'accounts', rows)
  await recordEvent(em, { type: 'user.erased', payload: { userId } })
  await recordEvent(em, { type: 'privacy.erasure_started', payload: sealSubject(requestId, subject, keyring) })
  await appendAudit(em, null, { action: 'user.erased', subjectType: 'User', subjectId: userId })
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
