import { createHash, createHmac, randomBytes } from 'node:crypto'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { ClientInfo } from '@atrium/kit/executor'
import { newId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'

// What a session is in the database. Everything here needs the purpose `signin`.

const SLIDING = `interval '30 days'`
const LONGEST = `interval '90 days'`
const LONGEST_USER_AGENT = 400
const RETRY_WINDOW = `interval '1 minute'`

export interface RefreshToken {
  token: string
  expiresAt: Date
}

/** SHA-256, hex: what is kept of a refresh token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new session of a user (UUID) and its first refresh token. */
export async function insertSession(em: EntityManager, userId: string, client: ClientInfo, hasSecondStep: boolean) {
  const sessionId = newId()
  const [row] = await sql<{ expiresAt: Date }>(
    em,
    `insert into accounts.sessions (id, user_id, ip, user_agent, has_second_step, expires_at, ends_at)
     values (?, ?, ?, ?, ?, now() + ${SLIDING}, now() + ${LONGEST}) returning expires_at as "expiresAt"`,
    [sessionId, userId, client.ip || null, client.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null, hasSecondStep],
  )
  await sql(em, 'update accounts.users set last_sign_in_at = now() where id = ?', [userId])
  return { sessionId, refresh: await insertToken(em, sessionId, row!.expiresAt) }
}

/** The person has shown, in a session (UUID) that goes on, more than a password. */
export async function noteSecondStep(em: EntityManager, sessionId: string): Promise<void> {
  await sql(em, 'update accounts.sessions set has_second_step = true where id = ?', [sessionId])
}

async function insertToken(
  em: EntityManager,
  sessionId: string,
  expiresAt: Date,
  token = randomBytes(32).toString('base64url'),
): Promise<RefreshToken> {
  await sql(em, 'insert into accounts.refresh_tokens (token_hash, session_id) values (?, ?)', [
    hashToken(token),
    sessionId,
  ])
  return { token, expiresAt: new Date(expiresAt) }
}

export interface PresentedToken {
  sessionId: string
  userId: string
  userName: string
  userStatus: string
  isUsed: boolean
  isLive: boolean
  /** Hash of the attempt that used it up, for a minute after that. */
  attemptHash: string | null
}

/**
 * The session of a refresh token, locked until the transaction ends: of two that present one token at once, the second
 * waits here and then finds it used.
 */
export async function lockToken(em: EntityManager, token: string): Promise<PresentedToken | null> {
  const [row] = await sql<PresentedToken>(
    em,
    `select s.id as "sessionId", s.user_id as "userId", u.name as "userName", u.status as "userStatus",
            t.used_at is not null as "isUsed", s.revoked_at is null and s.expires_at > now() as "isLive",
            case when t.used_at > now() - ${RETRY_WINDOW} then t.attempt_hash end as "attemptHash"
     from accounts.refresh_tokens t
     join accounts.sessions s on s.id = t.session_id
     join accounts.users u on u.id = s.user_id
     where t.token_hash = ? for update of t, s`,
    [hashToken(token)],
  )
  return row ?? null
}

/** One try of a client to renew its session, which it can make again when the answer was lost. */
export interface RefreshAttempt {
  /** Random text of the client. */
  id: string
  /** Secret of the installation. */
  key: Uint8Array
}

/** Uses a locked token up and gives the next one of its family: with an attempt, one that the same attempt finds again. */
export async function rotateToken(
  em: EntityManager,
  sessionId: string,
  token: string,
  attempt: RefreshAttempt | null,
): Promise<RefreshToken> {
  await sql(em, 'update accounts.refresh_tokens set used_at = now(), attempt_hash = ? where token_hash = ?', [
    attempt && hashToken(attempt.id),
    hashToken(token),
  ])
  const [row] = await sql<{ expiresAt: Date }>(
    em,
    `update accounts.sessions set last_seen_at = now(), expires_at = least(now() + ${SLIDING}, ends_at)
     where id = ? returning expires_at as "expiresAt"`,
    [sessionId],
  )
  return insertToken(em, sessionId, row!.expiresAt, attempt ? successorOf(token, attempt) : undefined)
}

/**
 * The successor that this attempt was given for a used token, as long as nobody has used it; null when the token was used by
 * another attempt, or too long ago.
 */
export async function repeatRotation(
  em: EntityManager,
  presented: PresentedToken,
  token: string,
  attempt: RefreshAttempt | null,
): Promise<RefreshToken | null> {
  if (!attempt || presented.attemptHash !== hashToken(attempt.id)) return null
  const successor = successorOf(token, attempt)
  const [row] = await sql<{ expiresAt: Date }>(
    em,
    `select s.expires_at as "expiresAt" from accounts.refresh_tokens t join accounts.sessions s on s.id = t.session_id
     where t.token_hash = ? and t.used_at is null`,
    [hashToken(successor)],
  )
  return row ? { token: successor, expiresAt: new Date(row.expiresAt) } : null
}

// Derived and not kept: a token that can be read in the database is one that can be stolen from it.
function successorOf(token: string, attempt: RefreshAttempt): string {
  return createHmac('sha256', attempt.key)
    .update(JSON.stringify(['refresh', token, attempt.id]))
    .digest('base64url')
}

export interface SessionEnd {
  sessionId: string
  reason: 'SIGNED_OUT' | 'TOKEN_REUSED' | 'USER_SUSPENDED' | 'REVOKED' | 'PASSWORD_CHANGED' | 'PASSWORD_RESET'
  action: 'session.deleted' | 'session.reuse_detected'
  /** Who ended it, when that is known. */
  viewer: AnyViewer | null
  ip: string
}

/** Ends a session with its whole family of tokens, its event and its audit entry. False when it had ended already. */
export async function endSession(em: EntityManager, end: SessionEnd): Promise<boolean> {
  const [row] = await sql<{ userId: string }>(
    em,
    `update accounts.sessions set revoked_at = now(), revoked_reason = ?
     where id = ? and revoked_at is null returning user_id as "userId"`,
    [end.reason, end.sessionId],
  )
  if (!row) return false
  await recordEvent(em, { type: 'session.revoked', payload: { sessionId: end.sessionId, userId: row.userId } })
  await appendAudit(em, end.viewer, {
    action: end.action,
    subjectType: 'Session',
    subjectId: end.sessionId,
    details: { userId: row.userId, reason: end.reason },
    ip: end.ip || null,
  })
  return true
}
