import { defineEntity, p } from '@mikro-orm/core'

const SyncRunLineSchema = defineEntity({
  name: 'SyncRunLine',
  tableName: 'sync_run_lines',
  properties: {
    id: p.uuid().primary(),
    syncRunId: p.uuid(),
    companyId: p.uuid().nullable(),
    level: p.text().$type<SyncLogLevel>(),
    message: p.text(),
    writtenAt: p.datetime(3).onCreate(() => new Date()),
  },
})

export class SyncRunLine extends SyncRunLineSchema.class {}
SyncRunLineSchema.setClass(SyncRunLine)

export const SyncLogLevel = { INFO: 'INFO', WARNING: 'WARNING', ERROR: 'ERROR' } as const
export type SyncLogLevel = (typeof SyncLogLevel)[keyof typeof SyncLogLevel]
