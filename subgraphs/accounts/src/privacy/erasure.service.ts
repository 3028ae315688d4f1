import { appendAudit } from '@atrium/kit/audit'
import { sql, withPurpose } from '@atrium/kit/database'
import { UserErrorException } from '@atrium/kit/errors'
import { type Context, requirePerson } from '../context.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { keepAnAdministrator, keepOwners, lockAdministration, lockUser } from '../users/administration-rules.ts'
import { changeStatus, GRACE_DAYS, readReason } from '../users/administration.service.ts'
import type { UserEntity } from '../users/user.entity.ts'
import { privacyError } from './privacy-errors.ts'
import { privacyQueue } from './privacy.job.ts'
import { PrivacyRequestEntity } from './privacy-request.entity.ts'
import { openRequest } from './privacy-store.ts'

/** The viewer wants its account erased: in {@link GRACE_DAYS} days, unless it changes its mind. Until then all goes on. */
export async function requestErasure(context: Context, password: string | null): Promise<PrivacyRequestEntity> {
  const viewer = await proveOwner(context, password)
  const { client } = context
  const dueAt = new Date(Date.now() + GRACE_DAYS * 86_400_000)
  return context.as('signin', async (em) => {
    await lockAdministration(em)
    const user = await lockUser(em, viewer.userId)
    await inWordsForOneself(() =>
      withPurpose(em, 'privacy', async () => {
        await keepAnAdministrator(em, user)
        await keepOwners(em, user)
      }),
    )
    const id = await openRequest(em, { kind: 'ERASURE', userId: user.id, state: 'SCHEDULED', dueAt })
    const detail = `On ${dueAt.toISOString().slice(0, 10)}. You can still take it back.`
    await recordSecurityEvent(em, { type: 'ERASURE_SCHEDULED', userId: user.id, client, detail })
    await appendAudit(em, viewer, {
      action: 'user.erasure_requested',
      subjectType: 'User',
      subjectId: user.id,
      details: { dueAt: dueAt.toISOString() },
      ip: client.ip || null,
    })
    return em.findOneOrFail(PrivacyRequestEntity, { id })
  })
}

/** The viewer keeps its account after all. */
export async function cancelErasure(context: Context): Promise<PrivacyRequestEntity> {
  const viewer = requirePerson(context)
  const { client } = context
  return context.as('signin', async (em) => {
    const [row] = await sql<{ id: string }>(
      em,
      `update accounts.privacy_requests set state = 'CANCELLED', done_at = now(), problem = null
       where user_id = ? and kind = 'ERASURE' and state = 'SCHEDULED' returning id`,
      [viewer.userId],
    )
    if (!row) throw privacyError('NOT_FOUND', 'Your account is not to be erased. Load the page again.')
    await recordSecurityEvent(em, { type: 'ERASURE_CANCELLED', userId: viewer.userId, client })
    await appendAudit(em, viewer, {
      action: 'user.erasure_cancelled',
      subjectType: 'User',
      subjectId: viewer.userId,
      ip: client.ip || null,
    })
    return em.findOneOrFail(PrivacyRequestEntity, { id: row.id })
  })
}

/** An administrator has somebody erased at once. It cannot be taken back. */
export async function eraseUserNow(context: Context, input: { id: string; reason: string }): Promise<UserEntity> {
  const { userId } = requirePerson(context)
  const reason = readReason(input.reason)
  const now = new Date()
  const user = await changeStatus(context, input.id, {
    verb: 'erase',
    from: ['INVITED', 'ACTIVE', 'SUSPENDED', 'BANNED', 'DELETED'],
    change: { status: 'DELETED', statusReason: null, suspendedUntil: null, eraseOn: now },
    action: 'user.erasure_requested',
    summary: (by, name) => `${by} had the account of ${name} erased`,
    details: { reason },
    async also(em, { id }) {
      // A wish of the person's own is met earlier.
      const [own] = await sql(
        em,
        `update accounts.privacy_requests set due_at = ?, requested_by_id = ?, reason = ?, problem = null
         where user_id = ? and kind = 'ERASURE' and state = 'SCHEDULED' returning id`,
        [now, userId, reason, id],
      )
      if (!own)
        await openRequest(em, {
          kind: 'ERASURE',
          userId: id,
          state: 'SCHEDULED',
          requestedById: userId,
          reason,
          dueAt: now,
        })
      await context.services.jobs.send(em, privacyQueue.name, { userId: id })
    },
  })
  context.services.jobs.wake(privacyQueue.name)
  return user
}

/** The rules speak of somebody else; here it is the reader. */
async function inWordsForOneself(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const [problem] = error instanceof UserErrorException ? error.userErrors : []
    if (problem?.code === 'LAST_ADMINISTRATOR')
      throw privacyError(
        'LAST_ADMINISTRATOR',
        'You are the last active administrator. Make somebody else an administrator first.',
      )
    if (problem?.code === 'LAST_OWNER')
      throw privacyError('LAST_OWNER', problem.message.replace(/^.* is the last owner of/, 'You are the last owner of'))
    throw error
  }
}
