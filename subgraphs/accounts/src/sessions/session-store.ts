import { createHash, randomBytes } from 'node:crypto'
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

export interface RefreshToken {
  token: string
  expiresAt: Date
}

/** SHA-256, hex: what is kept of a refresh token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new session of a user (UUID) and its first refresh token. */
export async function insertSession(em: EntityManager, userId: string, client: ClientInfo) {
  const sessionId = newId()
  const [row] = await sql<{ expiresAt: Date }>(
    em,
    `insert into accounts.sessions (id, user_id, ip, user_agent, expires_at, ends_at)
     values (?, ?, ?, ?, now() + ${SLIDING}, now() + ${LONGEST}) returning expires_at as "expiresAt"`,
    [sessionId, userId, client.ip || null, client.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null],
  )
  await sql(em, 'update accounts.users set last_sign_in_at = now() where id = ?', [userId])
  return { sessionId, refresh: await insertToken(em, sessionId, row!.expiresAt) }
}

async function insertToken(em: EntityManager, sessionId: string, expiresAt: Date): Promise<RefreshToken> {
  const token = randomBytes(32).toString('base64url')
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
}

/**
 * The session of a refresh token, locked until the transaction ends: of two that present one token at once, the second
 * waits here and then finds it used.
 */
export async function lockToken(em: EntityManager, token: string): Promise<PresentedToken | null> {
  const [row] = await sql<PresentedToken>(
    em,
    `select s.id as "sessionId", s.user_id as "userId", u.name as "userName", u.status as "userStatus",
            t.used_at is not null as "isUsed", s.revoked_at is null and s.expires_at > now() as "isLive"
     from accounts.refresh_tokens t
     join accounts.sessions s on s.id = t.session_id
     join accounts.users u on u.id = s.user_id
     where t.token_hash = ? for update of t, s`,
    [hashToken(token)],
  )
  return row ?? null
}

/** Uses a locked token up and gives the next one of its family. */
export async function rotateToken(em: EntityManager, sessionId: string, token: string): Promise<RefreshToken> {
  await sql(em, 'update accounts.refresh_tokens set used_at = now() where token_hash = ?', [hashToken(token)])
  const [row] = await sql<{ expiresAt: Date }>(
    em,
    `update accounts.sessions set last_seen_at = now(), expires_at = least(now() + ${SLIDING}, ends_at)
     where id = ? returning expires_at as "expiresAt"`,
    [sessionId],
  )
  return insertToken(em, sessionId, row!.expiresAt)
}

export interface SessionEnd {
  sessionId: string
  reason: 'SIGNED_OUT' | 'TOKEN_REUSED' | 'USER_SUSPENDED'
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
