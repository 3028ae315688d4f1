import { defineEntity, p } from '@mikro-orm/core'
import type { AlertAudience, AlertCategory, AlertSeverity, AlertStatus } from './lifecycle.ts'

const AlertSchema = defineEntity({
  name: 'Alert',
  tableName: 'alerts',
  properties: {
    id: p.uuid().primary(),
    ruleId: p.uuid(),
    subject: p.text().default(''),
    title: p.text(),
    category: p.text().$type<AlertCategory>(),
    severity: p.text().$type<AlertSeverity>(),
    audience: p.text().$type<AlertAudience>(),
    status: p.text().$type<AlertStatus>(),
    value: p.double().$type<number>(),
    peak: p.double().$type<number>(),
    beganAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    acknowledgedAt: p.datetime(3).nullable(),
    resolvedAt: p.datetime(3).nullable(),
    isHeld: p.boolean().default(false),
    isSilenced: p.boolean().default(false),
    notifiedAt: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
})

/** That a rule's condition held, from its begin to its end. */
export class Alert extends AlertSchema.class {}
AlertSchema.setClass(Alert)
