import { defineEntity, p } from '@mikro-orm/core'
import type { ReportContent } from './content.ts'

export const EcosystemReportKind = { WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY', MANUAL: 'MANUAL' } as const
export type EcosystemReportKind = (typeof EcosystemReportKind)[keyof typeof EcosystemReportKind]

export const ReportFrequency = { OFF: 'OFF', WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY' } as const
export type ReportFrequency = (typeof ReportFrequency)[keyof typeof ReportFrequency]

const EcosystemReportSchema = defineEntity({
  name: 'EcosystemReport',
  tableName: 'ecosystem_reports',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<EcosystemReportKind>(),
    fromAt: p.datetime(3),
    toAt: p.datetime(3),
    content: p.json().$type<ReportContent>(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
  },
})

/** How the products did in one period, as it was when the report was made. */
export class EcosystemReport extends EcosystemReportSchema.class {}
EcosystemReportSchema.setClass(EcosystemReport)

const ReportSettingsSchema = defineEntity({
  name: 'ReportSettings',
  tableName: 'ecosystem_report_settings',
  properties: {
    id: p.boolean().primary(),
    frequency: p.text().$type<ReportFrequency>(),
    weekday: p.integer(),
    monthDay: p.integer(),
    recipientIds: p.array().columnType('uuid[]').$type<string[]>(),
    changedAt: p.datetime(3),
    version: p.integer().version(),
  },
})

/** When reports are made, and who is told. One row. */
export class ReportSettings extends ReportSettingsSchema.class {}
ReportSettingsSchema.setClass(ReportSettings)
