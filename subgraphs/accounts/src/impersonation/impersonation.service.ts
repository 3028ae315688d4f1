import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { isEnabled } from '@atrium/kit/flags'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { administrationError, userNotFound } from '../users/administration-errors.ts'
import { lockAdministrators, lockOther, requireAdmin } from '../users/administration-rules.ts'
import { readReason } from '../users/administration.service.ts'
import { type EndReason, ImpersonationEntity } from './impersonation.entity.ts'

/** For how long an administrator acts as somebody else. */
export const IMPERSONATION_MINUTES = 30

/**
 * Has an administrator act as somebody else. The next renewal of the administrator's session gives a token of that person.
 * @throws ONESELF, FORBIDDEN for another administrator, WRONG_STATUS for who may not sign in, and while acting already.
 */
export async function startImpersonation(
  context: Context,
  input: { userId: string; reason: string },
): Promise<ImpersonationEntity> {
  const viewer = requireAdmin(context.viewer)
  if (!isEnabled(viewer, 'IMPERSONATION'))
    throw administrationError('FORBIDDEN', 'Acting as other people is switched off. An administrator can switch it on.')
  const reason = readReason(input.reason)
  if (!fromGlobalId('User', input.userId)) throw userNotFound()
  return context.as('signin', async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, input.userId, 'act as')
    if (user.role === 'ADMIN') throw administrationError('FORBIDDEN', 'Nobody acts as another administrator.', 'userId')
    if (user.status !== 'ACTIVE')
      throw administrationError('WRONG_STATUS', `${user.name} may not sign in. Reinstate the account first.`, 'userId')
    const impersonation = await insertImpersonation(em, context, viewer, { userId: user.id, reason })
    const about = { impersonationId: impersonation.id, userId: user.id }
    await recordEvent(em, {
      type: 'impersonation.started',
      payload: about,
      actor: { id: viewer.userId, name: viewer.name },
      activity: {
        type: 'impersonation.started',
        category: 'SECURITY',
        audience: 'STAFF',
        summary: `${viewer.name} acts as ${user.name}`,
        source: 'atrium',
      },
    })
    await appendAudit(em, viewer, {
      action: 'impersonation.started',
      subjectType: 'User',
      subjectId: user.id,
      details: { reason, endsAt: impersonation.endsAt.toISOString() },
      ip: context.client.ip || null,
    })
    return impersonation
  })
}

async function insertImpersonation(
  em: EntityManager,
  { client }: Context,
  viewer: Viewer,
  { userId, reason }: { userId: string; reason: string },
): Promise<ImpersonationEntity> {
  const [id, sessionId] = [newId(), newId()]
  const lasting = `now() + interval '${IMPERSONATION_MINUTES} minutes'`
  await sql(
    em,
    `insert into accounts.impersonations (id, admin_id, admin_name, admin_session_id, user_id, reason, ip, ends_at)
     values (?, ?, ?, ?, ?, ?, ?, ${lasting})`,
    [id, viewer.userId, viewer.name, viewer.sessionId, userId, reason, client.ip || null],
  ).catch((error: unknown) => {
    throw error instanceof UniqueConstraintViolationException ? alreadyActing() : error
  })
  await sql(
    em,
    `insert into accounts.sessions (id, user_id, ip, user_agent, expires_at, ends_at, impersonation_id)
     values (?, ?, ?, ?, ${lasting}, ${lasting}, ?)`,
    [sessionId, userId, client.ip || null, client.userAgent?.slice(0, 400) ?? null, id],
  )
  return em.findOneOrFail(ImpersonationEntity, { id })
}

/** Ends the viewer's acting as somebody else. False when that was over already. */
export async function stopImpersonation(context: Context): Promise<boolean> {
  const viewer = requireUser(context)
  if (!viewer.impersonatorId) return false
  return context.as('signin', async (em) => {
    const [session] = await sql<{ impersonationId: string }>(
      em,
      'select impersonation_id as "impersonationId" from accounts.sessions where id = ?',
      [viewer.sessionId],
    )
    return session ? endImpersonation(em, session.impersonationId, 'STOPPED', viewer) : false
  })
}

/**
 * Ends one (UUID) with its session, and tells the person whom it was about. Needs the purpose `signin` or `job`.
 * @param by null when time or a lost right ended it. @returns false when it was over.
 */
export async function endImpersonation(
  em: EntityManager,
  id: string,
  reason: EndReason,
  by: Viewer | null,
): Promise<boolean> {
  const [ended] = await sql<{ userId: string; adminName: string; reason: string; ip: string | null }>(
    em,
    `update accounts.impersonations set ended_at = least(now(), ends_at), ended_reason = ?
     where id = ? and ended_at is null
     returning user_id as "userId", admin_name as "adminName", reason, ip`,
    [reason, id],
  )
  if (!ended) return false
  const sessions = await sql<{ id: string }>(
    em,
    `update accounts.sessions set revoked_at = now(), revoked_reason = 'REVOKED'
     where impersonation_id = ? and revoked_at is null returning id`,
    [id],
  )
  for (const session of sessions)
    await recordEvent(em, { type: 'session.revoked', payload: { sessionId: session.id, userId: ended.userId } })
  await recordSecurityEvent(em, {
    type: 'IMPERSONATED',
    userId: ended.userId,
    client: { ip: ended.ip ?? '', userAgent: null },
    detail: `${ended.adminName}: ${ended.reason}`,
  })
  await recordEvent(em, { type: 'impersonation.ended', payload: { impersonationId: id, userId: ended.userId } })
  await appendAudit(em, by, {
    action: 'impersonation.ended',
    subjectType: 'User',
    subjectId: ended.userId,
    details: { how: reason },
  })
  return true
}

/** What the viewer is doing in somebody's place, or null. */
export async function currentImpersonation(context: Context): Promise<ImpersonationEntity | null> {
  const { viewer } = context
  if (viewer.kind !== 'user' || !viewer.impersonatorId) return null
  const em = await context.read()
  return em.findOne(ImpersonationEntity, { userId: viewer.userId, adminId: viewer.impersonatorId, endedAt: null })
}

const alreadyActing = () =>
  administrationError('WRONG_STATUS', 'You act as somebody already. Stop that first.', 'userId')
