import { defineEntity, p } from '@mikro-orm/core'
import type { LabsUsage } from './adapters/adapter.ts'

const LabsAccountSchema = defineEntity({
  name: 'LabsAccount',
  tableName: 'labs_accounts',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    labsUserId: p.text(),
    labsUsername: p.text().nullable(),
    labsEmail: p.text().nullable(),
    labsName: p.text().nullable(),
    labsAvatarUrl: p.text().nullable(),
    buildlyProfileLinked: p.boolean(),
    isActive: p.boolean(),
    problem: p.text().nullable(),
    linkedAt: p.datetime(3),
    lastSyncAt: p.datetime(3).nullable(),
    syncState: p.text().$type<LabsSyncState>(),
    syncProgress: p.smallint(),
    syncChangedAt: p.datetime(3),
    syncAttempts: p.smallint(),
    usage: p.json<LabsUsage>().nullable(),
  },
})

export class LabsAccountEntity extends LabsAccountSchema.class {}
LabsAccountSchema.setClass(LabsAccountEntity)

export const LabsSyncState = { IDLE: 'IDLE', QUEUED: 'QUEUED', RUNNING: 'RUNNING' } as const
export type LabsSyncState = (typeof LabsSyncState)[keyof typeof LabsSyncState]
