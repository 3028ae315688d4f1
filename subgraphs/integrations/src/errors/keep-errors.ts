import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type Consumer, type DomainEvent, type EventPayloads, isEvent } from '@atrium/kit/events'

type Reported = EventPayloads['error.reported']

/** An error as it was before an event. */
interface Known {
  lastSeenAt: string
  eventCount: number | null
}

const HOUR_MS = 60 * 60_000
/** Rates compare seven days with the seven before. */
const KEPT_HOURS_DAYS = 35
const KEPT_ERRORS_DAYS = 90

/** Keeps the errors that monitors tell of as they are, and counts how often they happen. */
export const keepErrors: Consumer = {
  name: 'errors',
  streams: ['integrations'],
  types: ['error.reported', 'error.resolved'],
  async handle(em, event) {
    if (isEvent(event, 'error.reported')) await keepError(em, event)
    else if (isEvent(event, 'error.resolved')) await closeError(em, event.payload)
  },
}

async function keepError(em: EntityManager, event: DomainEvent<'error.reported'>): Promise<void> {
  const { payload } = event
  const { connectionId, externalId, lastSeenAt } = payload
  const projectId = event.companyId === null ? null : event.projectId
  const [known] = await sql<Known>(
    em,
    `select last_seen_at::text as "lastSeenAt", event_count::float8 as "eventCount" from integrations.reported_errors
     where connection_id = ? and external_id = ? for update`,
    [connectionId, externalId],
  )
  const count = isCounted(payload) ? newOccurrences(known ?? null, payload) : 0
  if (known && new Date(known.lastSeenAt) > new Date(lastSeenAt)) return
  // Of a connection that is gone nothing is kept.
  const [kept] = await sql(
    em,
    `insert into integrations.reported_errors (connection_id, external_id, provider, project_id, company_id, title, level,
       culprit, url, event_count, user_count, assignee_name, assignee_email, first_seen_at, last_seen_at)
     select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from integrations.connections where id = ?
     on conflict (connection_id, external_id) do update set project_id = excluded.project_id,
       company_id = excluded.company_id, title = excluded.title, level = excluded.level, culprit = excluded.culprit,
       url = excluded.url, event_count = coalesce(excluded.event_count, reported_errors.event_count),
       user_count = coalesce(excluded.user_count, reported_errors.user_count), assignee_name = excluded.assignee_name,
       assignee_email = excluded.assignee_email, last_seen_at = excluded.last_seen_at, is_open = true
     returning connection_id`,
    [
      externalId,
      payload.provider,
      projectId,
      projectId === null ? null : event.companyId,
      payload.title,
      payload.level,
      payload.culprit,
      payload.url,
      payload.eventCount,
      payload.userCount,
      payload.assignee?.name ?? null,
      payload.assignee?.email ?? null,
      payload.firstSeenAt,
      lastSeenAt,
      connectionId,
    ],
  )
  if (!kept || count === 0) return
  await sql(
    em,
    `insert into integrations.error_hours (connection_id, project_id, hour, count) values (?, ?, date_trunc('hour', ?::timestamptz), ?)
     on conflict (connection_id, project_id, hour) do update set count = error_hours.count + excluded.count`,
    [connectionId, projectId, lastSeenAt, count],
  )
}

const isCounted = ({ level }: Reported): boolean => level === 'FATAL' || level === 'ERROR'

/**
 * How often it has happened since it was last told of: by the monitor's own count where it has one. Of the first telling of an error
 * that is older than an hour the count is its past, which belongs to no hour: then it is one.
 */
export function newOccurrences(known: Known | null, { eventCount, firstSeenAt, lastSeenAt }: Reported): number {
  if (known === null) {
    const isNew = firstSeenAt !== null && Date.parse(lastSeenAt) - Date.parse(firstSeenAt) < HOUR_MS
    return isNew ? Math.max(1, eventCount ?? 1) : 1
  }
  const isAgain = Date.parse(lastSeenAt) > new Date(known.lastSeenAt).getTime()
  const more = eventCount === null || known.eventCount === null ? 0 : eventCount - known.eventCount
  return isAgain ? Math.max(1, more) : Math.max(0, more)
}

async function closeError(em: EntityManager, { connectionId, externalId, at }: EventPayloads['error.resolved']) {
  // It may have happened again before this was told.
  await sql(
    em,
    `update integrations.reported_errors set is_open = false
     where connection_id = ? and external_id = ? and last_seen_at <= ?::timestamptz`,
    [connectionId, externalId, at],
  )
}

export async function forgetOldErrors(em: EntityManager): Promise<void> {
  await sql(em, `delete from integrations.error_hours where hour < now() - interval '${KEPT_HOURS_DAYS} days'`)
  await sql(
    em,
    `delete from integrations.reported_errors where last_seen_at < now() - interval '${KEPT_ERRORS_DAYS} days'`,
  )
}
