import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requirePerson } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import type { SessionErrorCode } from './session-errors.ts'
import { endSession, type SessionEnd } from './session-store.ts'

/** Ends one of the viewer's sessions, or all but the one that asks. @returns the ids of those that were ended now. */
export async function revokeSessions(context: Context, id: string | null): Promise<string[]> {
  const viewer = requirePerson(context)
  const wanted = id === null ? null : fromGlobalId('Session', id)
  if (id !== null && wanted === null) throw noSuchSession()
  return context.as('signin', async (em) => {
    const ended = await endSessionsOf(em, {
      userId: viewer.userId,
      only: wanted,
      except: wanted === null ? viewer.sessionId : null,
      reason: 'REVOKED',
      viewer,
      ip: context.client.ip,
    })
    if (wanted !== null && ended.length === 0) throw noSuchSession()
    if (ended.length > 0) {
      const detail =
        ended.length === 1 ? 'One session on another device.' : `${ended.length} sessions on other devices.`
      await recordSecurityEvent(em, { type: 'SESSION_REVOKED', userId: viewer.userId, client: context.client, detail })
    }
    return ended.map((sessionId) => toGlobalId('Session', sessionId))
  })
}

/** Ends the sessions of a user (UUID) that go on: one, all but one, or all. Needs the purpose `signin`. @returns their UUIDs. */
export async function endSessionsOf(
  em: EntityManager,
  end: {
    userId: string
    only?: string | null
    except?: string | null
    reason: SessionEnd['reason']
    viewer: AnyViewer | null
    ip: string
  },
): Promise<string[]> {
  const { userId, only = null, except = null, reason, viewer, ip } = end
  const rows = await sql<{ id: string }>(
    em,
    `select id from accounts.sessions
     where user_id = ? and revoked_at is null and expires_at > now()
       and (?::uuid is null or id = ?::uuid) and (?::uuid is null or id <> ?::uuid)
     order by id for update`,
    [userId, only, only, except, except],
  )
  for (const { id } of rows) {
    await endSession(em, { sessionId: id, reason, action: 'session.deleted', viewer, ip })
  }
  return rows.map(({ id }) => id)
}

const noSuchSession = () =>
  userError<SessionErrorCode>('NOT_FOUND', 'There is no such session, or it has ended already.', ['id'])
