import { defineEntity, p } from '@mikro-orm/core'

const SyncRunSchema = defineEntity({
  name: 'SyncRun',
  tableName: 'sync_runs',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    status: p.text().$type<SyncRunStatus>(),
    progress: p.integer().default(0),
    counts: p.json<Record<string, number>>(),
    error: p.text().nullable(),
    cause: p.text().$type<'PERSON' | 'SCHEDULE'>().default('PERSON'),
    retryAt: p.datetime(3).nullable(),
    postponed: p.integer().default(0),
    startedAt: p.datetime(3).onCreate(() => new Date()),
    finishedAt: p.datetime(3).nullable(),
  },
})

export class SyncRun extends SyncRunSchema.class {}
SyncRunSchema.setClass(SyncRun)

export const SyncRunStatus = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const
export type SyncRunStatus = (typeof SyncRunStatus)[keyof typeof SyncRunStatus]
