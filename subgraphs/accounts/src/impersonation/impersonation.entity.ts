import { defineEntity, p } from '@mikro-orm/core'

const ImpersonationSchema = defineEntity({
  name: 'Impersonation',
  tableName: 'impersonations',
  properties: {
    id: p.uuid().primary(),
    adminId: p.uuid(),
    adminName: p.text(),
    adminSessionId: p.uuid(),
    userId: p.uuid(),
    reason: p.text(),
    ip: p.text().nullable(),
    startedAt: p.datetime(3),
    endsAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
    endedReason: p.text().$type<EndReason>().nullable(),
  },
})

export class ImpersonationEntity extends ImpersonationSchema.class {}
ImpersonationSchema.setClass(ImpersonationEntity)

/** By the administrator, by time, or because the administrator lost the right or signed out. */
export type EndReason = 'STOPPED' | 'EXPIRED' | 'REVOKED'
