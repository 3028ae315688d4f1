import { appendAudit } from '@atrium/kit/audit'
import { SESSION_TOKEN_SECONDS, signSessionToken, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { isTwoFactorRequired, withSecondStep } from '../two-factor/required.ts'
import { noticeNewDevice } from './new-device.ts'
import { SessionEntity } from './session.entity.ts'
import { attemptInvalid, refreshTokenInvalid, refreshTokenReused, userSuspended } from './session-errors.ts'
import {
  endSession,
  insertSession,
  lockToken,
  type PresentedToken,
  type RefreshAttempt,
  type RefreshToken,
  repeatRotation,
  rotateToken,
} from './session-store.ts'
import { loadActingViewer, loadViewer } from './viewer.service.ts'

/** What every way of signing in ends in. */
export interface SignedIn {
  accessToken: string
  expiresAt: Date
  viewer: Viewer
}

interface Begun {
  viewer: Viewer
  refresh: RefreshToken
}

/**
 * A session for a user (UUID) who has just proved who it is, in the transaction of the proof.
 * @param proof whether by more than a password
 */
export async function beginSession(
  em: EntityManager,
  context: Context,
  userId: string,
  { hasSecondStep }: { hasSecondStep: boolean } = { hasSecondStep: false },
): Promise<Begun> {
  const { sessionId, refresh } = await insertSession(em, userId, context.client, hasSecondStep)
  const viewer = await loadViewer(em, sessionId)
  if (!viewer) throw userSuspended()
  await noticeNewDevice(em, context.client, { userId, sessionId })
  await appendAudit(em, viewer, {
    action: 'session.created',
    subjectType: 'Session',
    subjectId: sessionId,
    ip: context.client.ip || null,
  })
  return { viewer, refresh }
}

/** Hands a session that is committed to its owner: an access token, the refresh cookie, and the rest of the operation. */
export async function handOver(context: Context, { viewer, refresh }: Begun): Promise<SignedIn> {
  const expiresAt = new Date(Date.now() + SESSION_TOKEN_SECONDS * 1000)
  const accessToken = await signSessionToken(viewer, context.services.sessionKey)
  context.response.refreshCookie = { token: refresh.token, expiresAt: refresh.expiresAt.toISOString() }
  const acting = isTwoFactorRequired(context, viewer)
    ? await context.as('signin', (em) => withSecondStep(em, context, viewer))
    : viewer
  await context.become(acting)
  return { accessToken, expiresAt, viewer }
}

/**
 * Renews the session of the refresh cookie. A token that was used before ends the session: it may have been stolen. The one
 * exception is the very attempt that used it, made again because its answer was lost.
 */
export async function refreshSession(context: Context, attemptId: string | null): Promise<SignedIn> {
  const token = context.client.refreshToken
  const attempt = readAttempt(context, attemptId)
  if (!token) throw refreshTokenInvalid()
  // Refusals are returned, not thrown: what they write must be committed.
  const outcome = await context.as('signin', async (em) => {
    const presented = await lockToken(em, token)
    const repeated = presented?.isUsed ? await repeatRotation(em, presented, token, attempt) : null
    const refusal = await refuse(em, context, presented && { ...presented, isUsed: presented.isUsed && !repeated })
    if (refusal || !presented) return refusal ?? refreshTokenInvalid()
    const refresh = repeated ?? (await rotateToken(em, presented.sessionId, token, attempt))
    const viewer = await loadActingViewer(em, presented.sessionId)
    return viewer ? { viewer, refresh } : refreshTokenInvalid()
  })
  if (!(outcome instanceof Error)) return handOver(context, outcome)
  context.response.refreshCookie = { clear: true }
  throw outcome
}

function readAttempt(context: Context, id: string | null): RefreshAttempt | null {
  if (id === null) return null
  if (id.length < 16 || id.length > 100) throw attemptInvalid()
  return { id, key: context.services.attemptKey }
}

async function refuse(em: EntityManager, context: Context, presented: PresentedToken | null): Promise<Error | null> {
  if (!presented?.isLive) return refreshTokenInvalid()
  const { sessionId } = presented
  const end = { sessionId, viewer: null, ip: context.client.ip }
  if (presented.isUsed) {
    await endSession(em, { ...end, reason: 'TOKEN_REUSED', action: 'session.reuse_detected' })
    await recordSecurityEvent(em, { type: 'SESSION_STOLEN', userId: presented.userId, client: context.client })
    return refreshTokenReused()
  }
  if (presented.userStatus !== 'ACTIVE') {
    await endSession(em, { ...end, reason: 'USER_SUSPENDED', action: 'session.deleted' })
    return userSuspended()
  }
  return null
}

/** Ends the session of the access token and that of the cookie, and clears the cookie. Returns whether there was one. */
export async function deleteSession(context: Context): Promise<boolean> {
  const { viewer, client } = context
  context.response.refreshCookie = { clear: true }
  return context.as('signin', async (em) => {
    const presented = client.refreshToken ? await lockToken(em, client.refreshToken) : null
    const ids = new Set([
      ...(viewer.kind === 'user' ? [viewer.sessionId] : []),
      ...(presented ? [presented.sessionId] : []),
    ])
    let deleted = false
    for (const sessionId of ids) {
      const ended = await endSession(em, {
        sessionId,
        reason: 'SIGNED_OUT',
        action: 'session.deleted',
        viewer,
        ip: client.ip,
      })
      deleted ||= ended
    }
    return deleted
  })
}

/** The viewer's own sessions that go on, the latest first, at most 50. */
export async function listSessions(context: Context): Promise<SessionEntity[]> {
  const { userId } = requireUser(context)
  const em = await context.read()
  return em.find(
    SessionEntity,
    { userId, revokedAt: null, expiresAt: { $gt: new Date() } },
    { orderBy: { lastSeenAt: 'desc', id: 'asc' }, limit: 50 },
  )
}

/** One of the viewer's own sessions (UUID) that goes on. */
export async function loadSession(context: Context, id: string): Promise<SessionEntity | null> {
  const row = await context.loaders.session.load(id)
  return row && !row.revokedAt && row.expiresAt > new Date() ? row : null
}
