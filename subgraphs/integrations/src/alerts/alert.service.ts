import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import {
  allOf,
  containsText,
  oneOf,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
import { type AnyViewer, isStaff, type Viewer } from '@atrium/kit/viewer'
import { Alert } from './alert.entity.ts'
import {
  addToTimeline,
  type AlertAction,
  type AlertCategory,
  type AlertSeverity,
  type AlertStatus,
} from './lifecycle.ts'

const COLUMNS = { BEGAN_AT: 'beganAt', LAST_SEEN_AT: 'lastSeenAt', TITLE: 'title' } as const
export type AlertOrderField = keyof typeof COLUMNS

export interface AlertFilter {
  status?: AlertStatus[] | null
  category?: AlertCategory[] | null
  severity?: AlertSeverity[] | null
  ruleId?: string | null
  search?: string | null
}

/** Alerts that the session sees, newest first unless told otherwise. */
export function listAlerts(
  em: EntityManager,
  args: PageArgs,
  where: AlertFilter,
  orderBy: Sort<AlertOrderField>[] | null,
): Promise<Page<Alert>> {
  return paginate(em, Alert, {
    args,
    where: allOf<Alert>(
      oneOf('status', where.status),
      oneOf('category', where.category),
      oneOf('severity', where.severity),
      withId<Alert>('ruleId', 'AlertRule', where.ruleId),
      containsText<Alert>(where.search, 'title'),
    ),
    orderBy: sortedBy<Alert, AlertOrderField>(COLUMNS, orderBy, { field: 'BEGAN_AT', direction: 'DESC' }),
    toNode: (row: Alert) => row,
    countUpTo: 10_000,
  })
}

export interface AlertTotals {
  firing: number
  acknowledged: number
  critical: number
}

/** Alerts that are not over, of those that the session sees. */
export async function countOpen(em: EntityManager): Promise<AlertTotals> {
  const [row] = await sql<AlertTotals>(
    em,
    `select count(*) filter (where status = 'FIRING')::int as firing,
            count(*) filter (where status = 'ACKNOWLEDGED')::int as acknowledged,
            count(*) filter (where status = 'FIRING' and severity = 'CRITICAL')::int as critical
     from integrations.alerts where status <> 'RESOLVED'`,
  )
  return row!
}

/** @throws FORBIDDEN */
export function assertStaff(viewer: AnyViewer): asserts viewer is Viewer {
  if (!isStaff(viewer)) throw userError('FORBIDDEN', 'Alerts are handled by staff of the agency. Ask one of them.')
}

const ACTIONS: Record<AlertAction, { from: readonly AlertStatus[]; to: AlertStatus; kind: string; words: string }> = {
  ACKNOWLEDGE: { from: ['FIRING'], to: 'ACKNOWLEDGED', kind: 'ACKNOWLEDGED', words: 'looks after it' },
  UNACKNOWLEDGE: {
    from: ['ACKNOWLEDGED'],
    to: 'FIRING',
    kind: 'UNACKNOWLEDGED',
    words: 'does not look after it any more',
  },
  RESOLVE: { from: ['FIRING', 'ACKNOWLEDGED'], to: 'RESOLVED', kind: 'RESOLVED', words: 'resolved it' },
  REOPEN: { from: ['RESOLVED'], to: 'FIRING', kind: 'REOPENED', words: 'opened it again' },
}

/** @throws FORBIDDEN, NOT_FOUND, WRONG_STATUS */
export async function actOnAlert(
  em: EntityManager,
  viewer: AnyViewer,
  { id: globalId, action, note }: { id: string; action: AlertAction; note?: string | null },
): Promise<Alert> {
  assertStaff(viewer)
  const id = fromGlobalId('Alert', globalId)
  const alert = id && (await em.findOne(Alert, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!alert) throw userError('NOT_FOUND', 'There is no such alert. Its rule may have been deleted.', ['id'])
  const { from, to, kind, words } = ACTIONS[action]
  if (!from.includes(alert.status))
    throw userError('WRONG_STATUS', 'It has changed in the meantime. Look at it again.', ['id'])
  if (action === 'REOPEN' && (await hasSuccessor(em, alert)))
    throw userError('WRONG_STATUS', 'It has begun anew since: look after that one.', ['id'])
  const now = new Date()
  alert.status = to
  alert.acknowledgedAt = to === 'ACKNOWLEDGED' ? now : to === 'FIRING' ? null : (alert.acknowledgedAt ?? null)
  alert.resolvedAt = to === 'RESOLVED' ? now : null
  // While it is still so it does not begin anew: that was just dealt with.
  alert.isHeld = to === 'RESOLVED'
  await em.flush()
  const text = note?.trim().slice(0, 800)
  await addToTimeline(
    em,
    alert.id,
    kind,
    text ? `${viewer.name} ${words}: ${text}` : `${viewer.name} ${words}.`,
    now,
    viewer,
  )
  await recordEvent(em, {
    type: 'alert.changed',
    payload: { alertId: alert.id, status: to },
    actor: { id: viewer.userId, name: viewer.name },
  })
  await appendAudit(em, viewer, {
    action: `alert.${kind.toLowerCase()}`,
    subjectType: 'Alert',
    subjectId: alert.id,
    details: { title: alert.title },
  })
  return alert
}

async function hasSuccessor(em: EntityManager, { ruleId, subject }: Alert): Promise<boolean> {
  return (await em.count(Alert, { ruleId, subject, status: { $ne: 'RESOLVED' } })) > 0
}
