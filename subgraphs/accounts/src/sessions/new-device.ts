import { sql } from '@atrium/kit/database'
import type { ClientInfo } from '@atrium/kit/executor'
import type { EntityManager } from '@mikro-orm/postgresql'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { describeDevice } from './device.ts'

/** Alarms a person whose sessions so far all came from other browsers or systems. A first session is none to wonder about. */
export async function noticeNewDevice(
  em: EntityManager,
  client: ClientInfo,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<void> {
  const rows = await sql<{ userAgent: string | null }>(
    em,
    `select user_agent as "userAgent" from accounts.sessions where user_id = ? and id <> ? order by last_seen_at desc limit 100`,
    [userId, sessionId],
  )
  const device = describeDevice(client.userAgent)
  if (rows.length === 0 || rows.some(({ userAgent }) => describeDevice(userAgent) === device)) return
  await recordSecurityEvent(em, { type: 'NEW_DEVICE', userId, client, detail: device })
}
