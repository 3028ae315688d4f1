import { defineEntity, p } from '@mikro-orm/core'
import type { AlertComparison } from './condition.ts'
import type { AlertAudience, AlertCategory, AlertSeverity } from './lifecycle.ts'

const AlertRuleSchema = defineEntity({
  name: 'AlertRule',
  tableName: 'alert_rules',
  properties: {
    id: p.uuid().primary(),
    key: p.text().nullable(),
    name: p.text(),
    description: p.text().default(''),
    category: p.text().$type<AlertCategory>(),
    metric: p.text(),
    subject: p.text().nullable(),
    comparison: p.text().$type<AlertComparison>(),
    threshold: p.double().$type<number>(),
    windowMinutes: p.integer(),
    minimum: p.integer().default(0),
    severity: p.text().$type<AlertSeverity>(),
    audience: p.text().$type<AlertAudience>().default('STAFF'),
    isEnabled: p.boolean().default(true),
    notifiesInApp: p.boolean().default(true),
    notifiesByEmail: p.boolean().default(true),
    discordConnectionId: p.uuid().nullable(),
    discordChannel: p.text().nullable(),
    webhookUrl: p.text().lazy().nullable(),
    webhookHost: p.text().nullable(),
    cooldownMinutes: p.integer().default(30),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    version: p.integer().version(),
  },
})

/** What is watched, and when somebody is told. */
export class AlertRule extends AlertRuleSchema.class {}
AlertRuleSchema.setClass(AlertRule)
