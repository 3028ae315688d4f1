import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { ProviderFailure } from '../providers/provider.ts'
import type { Connection } from './connection.entity.ts'
import { addToTimeline } from './timeline.ts'

/** Outside calls in a row that come to nothing before the circuit opens. */
export const FAILURES_TO_OPEN = 5
/** Seconds for which it stays open: doubled with each further failure, at most an hour. */
const FIRST_OPEN_SECONDS = 60
const LONGEST_OPEN_SECONDS = 3600

type Owner = Pick<Connection, 'id' | 'companyId' | 'templateKey' | 'name'>

/** A call was answered: whatever was wrong is over. By hand, so that a person who is editing the connection meets no conflict. */
export async function noteSuccess(em: EntityManager, connectionId: string): Promise<void> {
  await sql(
    em,
    `update integrations.connections set failures = 0, retry_at = null, needs_reconnect = false, last_error = null,
       status = case status when 'ERROR' then 'ACTIVE' else status end
     where id = ? and (failures > 0 or retry_at is not null or needs_reconnect or last_error is not null or status = 'ERROR')`,
    [connectionId],
  )
}

/**
 * One thing was answered: access and provider are in order. What a synchronisation failed at stays until one succeeds. By hand,
 * as above.
 */
export async function noteAnswer(em: EntityManager, connectionId: string): Promise<void> {
  await sql(
    em,
    `update integrations.connections set failures = 0, retry_at = null, needs_reconnect = false,
       last_error = case when status = 'ERROR' and not needs_reconnect then last_error end,
       status = case when status = 'ERROR' and needs_reconnect then 'ACTIVE' else status end
     where id = ? and (failures > 0 or retry_at is not null or needs_reconnect)`,
    [connectionId],
  )
}

/**
 * A call came to nothing. What the provider answered about one thing, such as a missing permission for it, says nothing of the
 * next: only what may pass by itself counts, and lost access. After several in a row nothing is asked of the provider for a while. Access that is lost makes
 * the connection wait for a person, who is told once.
 */
export async function noteCallFailure(em: EntityManager, connection: Owner, failure: ProviderFailure): Promise<void> {
  if (!failure.isPassing && !failure.isAccessLost) return
  const [row] = await sql<{ failures: number; wasLost: boolean }>(
    em,
    `update integrations.connections as c set failures = c.failures + 1, last_error = ?, needs_reconnect = c.needs_reconnect or ?,
       status = case when ? and c.status = 'ACTIVE' then 'ERROR' else c.status end,
       retry_at = greatest(?::timestamptz, case when c.failures + 1 >= ? then
         now() + least(?, ? * power(2, least(c.failures + 1 - ?, 10))) * interval '1 second' end)
     from (select id, needs_reconnect from integrations.connections where id = ? for update) as before
     where c.id = before.id returning c.failures, before.needs_reconnect as "wasLost"`,
    [
      failure.message,
      failure.isAccessLost,
      failure.isAccessLost,
      failure.retryAt,
      FAILURES_TO_OPEN,
      LONGEST_OPEN_SECONDS,
      FIRST_OPEN_SECONDS,
      FAILURES_TO_OPEN,
      connection.id,
    ],
  )
  if (!row) return
  const hasOpened = row.failures === FAILURES_TO_OPEN
  if (hasOpened && !failure.isAccessLost) {
    const message = `${FAILURES_TO_OPEN} calls in a row came to nothing, so nothing is asked for a while. ${failure.message}`
    addToTimeline(em, connection, { kind: 'circuit_opened', message, viewer: null })
  }
  if (failure.isAccessLost && !row.wasLost) await tellAccessLost(em, connection, failure.message)
  await em.flush()
}

async function tellAccessLost(em: EntityManager, connection: Owner, message: string): Promise<void> {
  const { id: connectionId, templateKey, name } = connection
  addToTimeline(em, connection, { kind: 'access_lost', message, viewer: null })
  await em.flush()
  await recordEvent(em, {
    type: 'connection.failed',
    payload: { connectionId, templateKey, name },
    companyId: connection.companyId ?? null,
    activity: {
      type: 'connection.failed',
      category: 'INTEGRATION',
      audience: 'STAFF',
      summary: `The connection “${name}” needs a new access: the one it has is not accepted any more`,
      source: 'atrium',
    },
  })
}
