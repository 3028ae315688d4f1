import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { Jobs } from '@atrium/kit/jobs'
import { type Condition, isBreached, isCovered, valueOf, windowsAt } from './condition.ts'
import { beginAlert, endAlert, lockAlerts, type OpenAlert, type RuleRow, seeAgain } from './lifecycle.ts'
import { metricOf } from './metrics.ts'
import { readJudged, SILENT } from './signals.ts'

export const RULE_COLUMNS = `id, name, category, metric, subject, comparison, threshold, window_minutes as "windowMinutes", minimum, severity,
  audience, notifies_in_app as "notifiesInApp", notifies_by_email as "notifiesByEmail", cooldown_minutes as "cooldownMinutes",
  discord_connection_id as "discordConnectionId", webhook_host as "webhookHost"`

/**
 * Judges the rules that look at these metrics (all when left out), and begins and ends their alerts. Whoever judges holds a lock until
 * the commit, so that two processes, or an event and the minute's job, do not begin the same alert.
 */
export async function evaluateMetrics(
  em: EntityManager,
  jobs: Jobs,
  metrics: readonly string[] | null,
  now = new Date(),
): Promise<void> {
  await lockAlerts(em)
  const rules = await sql<RuleRow & Condition>(
    em,
    `select ${RULE_COLUMNS} from integrations.alert_rules
     where is_enabled and (?::text[] is null or metric = any (?::text[])) order by id`,
    metrics ? [`{${metrics.join(',')}}`, `{${metrics.join(',')}}`] : [null, null],
  )
  for (const rule of rules) await evaluateRule(em, jobs, rule, { now, isWhole: metrics === null })
}

async function evaluateRule(
  em: EntityManager,
  jobs: Jobs,
  rule: RuleRow & Condition,
  { now, isWhole }: { now: Date; isWhole: boolean },
): Promise<void> {
  const metric = metricOf(rule.metric)
  if (!metric) return
  const judged = await readJudged(em, rule, metric.kind, now)
  const open = await readOpen(em, rule.id)
  const { begin } = windowsAt(now.getTime(), rule, metric.kind)
  for (const { subject, label, ...sums } of judged) {
    const value = valueOf(rule, metric.kind, sums)
    const alert = open.find((one) => one.subject === subject)
    if (isBreached(rule, value)) {
      if (alert) await seeAgain(em, alert, value!, now)
      else if (isCovered(rule, metric.kind, sums.now, begin))
        await beginAlert(em, jobs, { rule, metric, subject, label, value: value!, now })
    } else if (alert) await endAlert(em, jobs, { rule, metric, alert, value, now })
  }
  await sql(em, 'update integrations.alert_rules set evaluated_at = ? where id = ?', [now, rule.id])
  // An event tells of one thing: of the others' gauges nobody has looked in this minute yet.
  if (metric.kind === 'GAUGE' && !isWhole) return
  // Of these nothing is told any more.
  for (const alert of open.filter(({ subject }) => !judged.some((one) => one.subject === subject))) {
    const silent = SILENT[metric.kind]
    const value = silent && valueOf(rule, metric.kind, { now: silent, before: silent })
    if (!isBreached(rule, value)) await endAlert(em, jobs, { rule, metric, alert, value, now })
  }
}

/** Alerts of a rule that are not over, and those that a person ended while they were still so. */
function readOpen(em: EntityManager, ruleId: string): Promise<OpenAlert[]> {
  return sql<OpenAlert>(
    em,
    `select id, subject, title, status, peak, is_held as "isHeld", is_silenced as "isSilenced", notified_at is not null as "isNotified"
     from integrations.alerts where rule_id = ? and (status <> 'RESOLVED' or is_held) limit 2000`,
    [ruleId],
  )
}
