import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import { ALERT_QUEUE } from '../migrations.ts'
import type { Condition } from './condition.ts'
import type { AlertMetric } from './metrics.ts'
import { sayValue } from './words.ts'

export const AlertSeverity = { CRITICAL: 'CRITICAL', WARNING: 'WARNING', INFO: 'INFO' } as const
export type AlertSeverity = (typeof AlertSeverity)[keyof typeof AlertSeverity]

export const AlertCategory = {
  CRITICAL: 'CRITICAL',
  BUSINESS: 'BUSINESS',
  SECURITY: 'SECURITY',
  BUDGET: 'BUDGET',
} as const
export type AlertCategory = (typeof AlertCategory)[keyof typeof AlertCategory]

export const AlertAudience = { STAFF: 'STAFF', ADMINS: 'ADMINS' } as const
export type AlertAudience = (typeof AlertAudience)[keyof typeof AlertAudience]

export const AlertStatus = { FIRING: 'FIRING', ACKNOWLEDGED: 'ACKNOWLEDGED', RESOLVED: 'RESOLVED' } as const
export type AlertStatus = (typeof AlertStatus)[keyof typeof AlertStatus]

/** What a person can do with an alert. Each is the way back of another. */
export const AlertAction = {
  ACKNOWLEDGE: 'ACKNOWLEDGE',
  UNACKNOWLEDGE: 'UNACKNOWLEDGE',
  RESOLVE: 'RESOLVE',
  REOPEN: 'REOPEN',
} as const
export type AlertAction = (typeof AlertAction)[keyof typeof AlertAction]

export interface RuleRow {
  id: string
  name: string
  category: AlertCategory
  metric: string
  subject: string | null
  severity: AlertSeverity
  audience: AlertAudience
  notifiesInApp: boolean
  notifiesByEmail: boolean
  cooldownMinutes: number
  discordConnectionId: string | null
  webhookHost: string | null
}

export interface OpenAlert {
  id: string
  subject: string
  title: string
  status: AlertStatus
  peak: number
  isHeld: boolean
  isSilenced: boolean
  isNotified: boolean
}

interface Begin {
  rule: RuleRow & Condition
  metric: AlertMetric
  subject: string
  label: string | null
  value: number
  now: Date
}

/** Until the commit nobody else begins, ends or uncovers alerts. */
export async function lockAlerts(em: EntityManager): Promise<void> {
  await sql(em, `select pg_advisory_xact_lock(hashtextextended('integrations.alerts', 0))`)
}

export async function beginAlert(em: EntityManager, jobs: Jobs, begin: Begin): Promise<void> {
  const { rule, metric, subject, label, value, now } = begin
  const id = newId()
  const title = (label ? `${rule.name}: ${label}` : rule.name).slice(0, 300)
  const silence = await findSilence(em, rule.id, subject, now)
  const isQuiet = silence === null && (await wasToldLately(em, begin))
  const notifiedAt = silence === null && !isQuiet ? now : null
  await sql(
    em,
    `insert into integrations.alerts (id, rule_id, subject, title, category, severity, audience, status, value, peak, began_at,
       last_seen_at, is_silenced, notified_at) values (?, ?, ?, ?, ?, ?, ?, 'FIRING', ?, ?, ?, ?, ?, ?)`,
    [id, rule.id, subject, title, rule.category, rule.severity, rule.audience, value, value, now, now, silence !== null, notifiedAt], // prettier-ignore
  )
  await addToTimeline(em, id, 'FIRED', `${sayValue(rule, metric, value)}.`, now)
  if (silence !== null) await addToTimeline(em, id, 'SILENCED', `Nobody is told: “${silence}”.`, now)
  if (isQuiet) await addToTimeline(em, id, 'QUIET', 'Nobody is told again so soon after the last time.', now)
  await tell(em, jobs, { rule, alert: { id, title }, change: 'raised', isTold: notifiedAt !== null, message: `${sayValue(rule, metric, value)}.` }) // prettier-ignore
}

/** It is still so. */
export async function seeAgain(em: EntityManager, alert: OpenAlert, value: number, now: Date): Promise<void> {
  if (alert.isHeld) return
  await sql(em, 'update integrations.alerts set value = ?, peak = ?, last_seen_at = ? where id = ?', [
    value,
    Math.max(alert.peak, value),
    now,
    alert.id,
  ])
}

export async function endAlert(
  em: EntityManager,
  jobs: Jobs,
  {
    rule,
    metric,
    alert,
    value,
    now,
  }: { rule: RuleRow & Condition; metric: AlertMetric; alert: OpenAlert; value: number | null; now: Date },
): Promise<void> {
  if (alert.isHeld) {
    await sql(em, 'update integrations.alerts set is_held = false where id = ?', [alert.id])
    return
  }
  await sql(
    em,
    `update integrations.alerts set status = 'RESOLVED', resolved_at = ?, value = coalesce(?, value), version = version + 1
     where id = ?`,
    [now, value, alert.id],
  )
  const message = value === null ? 'It is over.' : `It is over: ${sayValue(rule, metric, value)}.`
  await addToTimeline(em, alert.id, 'RESOLVED', message, now)
  await tell(em, jobs, { rule, alert, change: 'resolved', isTold: alert.isNotified && !alert.isSilenced, message })
}

export async function addToTimeline(
  em: EntityManager,
  alertId: string,
  kind: string,
  message: string,
  at: Date,
  actor: { userId: string; name: string } | null = null,
): Promise<void> {
  await sql(
    em,
    'insert into integrations.alert_timeline (id, alert_id, kind, message, actor_id, actor_name, at) values (?, ?, ?, ?, ?, ?, ?)',
    [newId(), alertId, kind, message.slice(0, 1000), actor?.userId ?? null, actor?.name ?? null, at],
  )
}

/** What is written on the silence that covers it; null when none does. */
export async function findSilence(
  em: EntityManager,
  ruleId: string,
  subject: string,
  now: Date,
): Promise<string | null> {
  const [silence] = await sql<{ reason: string }>(
    em,
    `select reason from integrations.alert_silences
     where starts_at <= ? and ends_at > ? and ended_at is null and (rule_id is null or rule_id = ?)
       and (subject is null or subject = ?) order by ends_at desc limit 1`,
    [now, now, ruleId, subject],
  )
  return silence?.reason ?? null
}

async function wasToldLately(em: EntityManager, { rule, subject, now }: Begin): Promise<boolean> {
  const [told] = await sql(
    em,
    `select 1 from integrations.alerts where rule_id = ? and subject = ?
       and notified_at > ?::timestamptz - make_interval(mins => ?) limit 1`,
    [rule.id, subject, now, rule.cooldownMinutes],
  )
  return told !== undefined
}

/** Tells pages, people and routes. @param isInFeed false for what the feed was told before. */
export async function tell(
  em: EntityManager,
  jobs: Jobs,
  {
    rule,
    alert,
    change,
    isTold,
    message,
    isInFeed = true,
  }: {
    rule: RuleRow
    alert: { id: string; title: string }
    change: 'raised' | 'resolved'
    isTold: boolean
    message: string
    isInFeed?: boolean
  },
): Promise<void> {
  const { severity, category, audience } = rule
  const routes = { inApp: isTold && rule.notifiesInApp, email: isTold && rule.notifiesByEmail }
  await recordEvent(em, {
    type: `alert.${change}`,
    payload: { alertId: alert.id, title: alert.title, message, severity, category, audience, ...routes },
    // Security is the administrators' alone, and the feed is all staff's.
    activity:
      audience === 'STAFF' && isInFeed
        ? {
            type: `alert.${change}`,
            category: category === 'SECURITY' ? 'SECURITY' : 'INTEGRATION',
            audience: 'STAFF',
            summary: change === 'raised' ? `Alert: ${alert.title}` : `Over: ${alert.title}`,
            source: 'atrium',
          }
        : null,
  })
  if (!isTold) return
  for (const route of [rule.discordConnectionId && 'DISCORD', rule.webhookHost && 'WEBHOOK'].filter(Boolean)) {
    await jobs.send(em, ALERT_QUEUE, { alertId: alert.id, change, message, route })
  }
}
