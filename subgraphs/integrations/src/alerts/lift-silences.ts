import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { Jobs } from '@atrium/kit/jobs'
import type { Condition } from './condition.ts'
import { RULE_COLUMNS } from './evaluate.ts'
import { addToTimeline, type AlertStatus, lockAlerts, type RuleRow, tell } from './lifecycle.ts'
import { metricOf } from './metrics.ts'
import { sayValue } from './words.ts'

interface Uncovered {
  id: string
  ruleId: string
  title: string
  status: AlertStatus
  value: number
  isToldNow: boolean
}

/**
 * Of open alerts that no silence covers any more: those that still fire, and that nobody was told of, are told now. A silence ends by
 * its time, so this is looked at each minute, and when a person ends one.
 */
export async function liftSilences(em: EntityManager, jobs: Jobs, now: Date): Promise<void> {
  await lockAlerts(em)
  const uncovered = await sql<Uncovered>(
    em,
    `update integrations.alerts alert set is_silenced = false, version = version + 1,
       notified_at = case when status = 'FIRING' then coalesce(notified_at, ?) else notified_at end
     where is_silenced and status <> 'RESOLVED' and not exists (
       select from integrations.alert_silences silence
       where starts_at <= ? and ends_at > ? and ended_at is null and (silence.rule_id is null or silence.rule_id = alert.rule_id)
         and (silence.subject is null or silence.subject = alert.subject))
     returning id, rule_id as "ruleId", title, status, value, notified_at is not distinct from ?::timestamptz(3) as "isToldNow"`,
    [now, now, now, now],
  )
  if (uncovered.length === 0) return
  const rules = await sql<RuleRow & Condition>(
    em,
    `select ${RULE_COLUMNS} from integrations.alert_rules where id = any (?::uuid[])`,
    [`{${[...new Set(uncovered.map(({ ruleId }) => ruleId))].join(',')}}`],
  )
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  for (const { id, ruleId, title, status, value, isToldNow } of uncovered) {
    await addToTimeline(em, id, 'UNSILENCED', 'The silence is over.', now)
    const rule = byId.get(ruleId)
    const metric = rule && metricOf(rule.metric)
    if (!isToldNow || !rule || !metric) {
      await recordEvent(em, { type: 'alert.changed', payload: { alertId: id, status } })
      continue
    }
    const message = `${sayValue(rule, metric, value)}.`
    await tell(em, jobs, { rule, alert: { id, title }, change: 'raised', isTold: true, message, isInFeed: false })
  }
}
