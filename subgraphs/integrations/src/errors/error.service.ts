import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import type { SubgraphContext } from '@atrium/kit/server'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { AssignedErrorRow, ErrorPeriod, ErrorRate } from './reported-error.ts'

const HOURS: Record<ErrorPeriod, number> = { DAY: 24, WEEK: 168 }
const HOUR_MS = 60 * 60_000
const MOST_RATES = 50
const MOST_MINE = 10

/**
 * How often errors of level error and fatal happened by connection and project, the most first, with the period before.
 * @throws FORBIDDEN for who is not staff.
 */
export async function readErrorRates(
  context: SubgraphContext,
  period: ErrorPeriod,
  now = new Date(),
): Promise<ErrorRate[]> {
  if (!isStaff(context.viewer)) throw forbidden()
  const hours = HOURS[period]
  const end = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS + HOUR_MS
  const begin = new Date(end - hours * HOUR_MS)
  const rows = await sql<{
    connectionId: string
    projectId: string | null
    count: number
    before: number
    hours: number[]
  }>(
    await context.read(),
    `with told as (
       select connection_id, project_id, hour, count from integrations.error_hours where hour >= ? and hour < ?
     ), groups as (
       select connection_id, project_id, coalesce(sum(count) filter (where hour >= ?), 0)::float8 as count,
         coalesce(sum(count) filter (where hour < ?), 0)::float8 as before
       from told group by 1, 2 order by 3 desc, 4 desc, 1, 2 limit ${MOST_RATES}
     )
     select connection_id as "connectionId", project_id as "projectId", count, before,
       (select array_agg(coalesce(told.count, 0)::float8 order by at)
        from generate_series(?::timestamptz, ?::timestamptz, interval '1 hour') as at
        left join told on told.hour = at and told.connection_id = groups.connection_id
          and told.project_id is not distinct from groups.project_id) as hours
     from groups`,
    [new Date(begin.getTime() - hours * HOUR_MS), new Date(end), begin, begin, begin, new Date(end - HOUR_MS)],
  )
  return rows
}

/**
 * Open errors that a monitor says the person works on, the latest first. The person is known by the address of the account, which was
 * verified; row level security leaves those of projects that the person has no part in.
 */
export async function listMyErrors(em: EntityManager, viewer: AnyViewer): Promise<AssignedErrorRow[]> {
  if (viewer.kind !== 'user' || viewer.apiKey) return []
  return sql<AssignedErrorRow>(
    em,
    `select connection_id as "connectionId", external_id as "externalId", provider, project_id as "projectId", title, level, culprit,
       url, event_count::float8 as "eventCount", user_count::float8 as "userCount", last_seen_at::text as "lastSeenAt"
     from integrations.reported_errors where is_open and lower(assignee_email) = lower(?)
     order by last_seen_at desc, connection_id, external_id limit ${MOST_MINE}`,
    [viewer.email],
  )
}
