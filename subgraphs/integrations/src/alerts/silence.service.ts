import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { Alert } from './alert.entity.ts'
import { assertStaff } from './alert.service.ts'
import { addToTimeline, lockAlerts } from './lifecycle.ts'
import { liftSilences } from './lift-silences.ts'
import { AlertRule } from './rule.entity.ts'
import { AlertSilence } from './silence.entity.ts'

const LONGEST_MS = 30 * 86_400_000

/** Those that hold first, then those that are over, newest first. */
export function listSilences(
  em: EntityManager,
  args: PageArgs,
  { isActive }: { isActive: boolean | null },
): Promise<Page<AlertSilence>> {
  const now = new Date()
  const active = { endsAt: { $gt: now }, endedAt: null }
  return paginate(em, AlertSilence, {
    args,
    where:
      isActive === null ? {} : isActive ? active : { $or: [{ endsAt: { $lte: now } }, { endedAt: { $ne: null } }] },
    orderBy: { endsAt: 'desc', id: 'desc' },
    toNode: (row: AlertSilence) => row,
  })
}

export interface SilenceInput {
  /** What this alert tells of, alone. */
  alertId?: string | null
  /** All that this rule watches; of no rule and no alert: everything. */
  ruleId?: string | null
  reason: string
  endsAt: Date
}

/** Nobody is told of these until then; they go on being listed. @throws FORBIDDEN, NOT_FOUND, REASON_INVALID, TIME_INVALID */
export async function createSilence(em: EntityManager, viewer: AnyViewer, input: SilenceInput): Promise<AlertSilence> {
  assertStaff(viewer)
  const reason = input.reason.trim()
  if (reason.length < 1 || reason.length > 500)
    throw userError('REASON_INVALID', 'Say why in 1 to 500 characters: others will ask.', ['reason'])
  const left = input.endsAt.getTime() - Date.now()
  if (left <= 0 || left > LONGEST_MS)
    throw userError('TIME_INVALID', 'Choose an end within the next 30 days.', ['endsAt'])
  const target = await targetOf(em, input)
  await lockAlerts(em)
  const silence = em.create(AlertSilence, {
    id: newId(),
    ...target,
    reason,
    startsAt: new Date(),
    endsAt: input.endsAt,
    createdBy: viewer.userId,
    createdByName: viewer.name,
  })
  await em.persist(silence).flush()
  await coverOpenAlerts(em, viewer, silence)
  await tell(em, viewer, silence, 'created')
  return silence
}

/** People are told now of what it covered and no other silence does. @throws FORBIDDEN, NOT_FOUND */
export async function endSilence(
  em: EntityManager,
  viewer: AnyViewer,
  jobs: Jobs,
  globalId: string,
): Promise<AlertSilence> {
  assertStaff(viewer)
  const id = fromGlobalId('AlertSilence', globalId)
  const silence = id && (await em.findOne(AlertSilence, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!silence) throw userError('NOT_FOUND', 'There is no such silence.', ['id'])
  silence.endedAt ??= new Date()
  await em.flush()
  await liftSilences(em, jobs, silence.endedAt)
  await tell(em, viewer, silence, 'ended')
  return silence
}

async function targetOf(
  em: EntityManager,
  { alertId, ruleId }: SilenceInput,
): Promise<Pick<AlertSilence, 'ruleId' | 'subject' | 'label'>> {
  if (alertId) {
    const id = fromGlobalId('Alert', alertId)
    const alert = id && (await em.findOne(Alert, { id }))
    if (!alert) throw userError('NOT_FOUND', 'There is no such alert.', ['alertId'])
    return { ruleId: alert.ruleId, subject: alert.subject, label: alert.title }
  }
  if (!ruleId) return { ruleId: null, subject: null, label: null }
  const id = fromGlobalId('AlertRule', ruleId)
  const rule = id && (await em.findOne(AlertRule, { id }))
  if (!rule) throw userError('NOT_FOUND', 'There is no such rule.', ['ruleId'])
  return { ruleId: rule.id, subject: null, label: rule.name }
}

async function coverOpenAlerts(em: EntityManager, viewer: Viewer, silence: AlertSilence): Promise<void> {
  const covered = await sql<{ id: string }>(
    em,
    `update integrations.alerts set is_silenced = true, version = version + 1
     where status <> 'RESOLVED' and not is_silenced and (?::uuid is null or rule_id = ?) and (?::text is null or subject = ?)
     returning id`,
    [silence.ruleId ?? null, silence.ruleId ?? null, silence.subject ?? null, silence.subject ?? null],
  )
  const message = `${viewer.name} silenced it: “${silence.reason}”.`
  for (const { id } of covered) await addToTimeline(em, id, 'SILENCED', message, silence.startsAt, viewer)
}

async function tell(
  em: EntityManager,
  viewer: Viewer,
  silence: AlertSilence,
  change: 'created' | 'ended',
): Promise<void> {
  await recordEvent(em, {
    type: 'alert.silence_changed',
    payload: { alertSilenceId: silence.id, change },
    actor: { id: viewer.userId, name: viewer.name },
  })
  await appendAudit(em, viewer, {
    action: `alert_silence.${change}`,
    subjectType: 'AlertSilence',
    subjectId: silence.id,
    details: { label: silence.label ?? null, reason: silence.reason, endsAt: silence.endsAt.toISOString() },
  })
}
