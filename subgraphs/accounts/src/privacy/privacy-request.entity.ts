import { defineEntity, p } from '@mikro-orm/core'

const PrivacyRequestSchema = defineEntity({
  name: 'PrivacyRequest',
  tableName: 'privacy_requests',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<PrivacyRequestKind>(),
    userId: p.uuid(),
    state: p.text().$type<PrivacyRequestState>(),
    requestedById: p.uuid().nullable(),
    reason: p.text().nullable(),
    createdAt: p.datetime(3),
    dueAt: p.datetime(3).nullable(),
    startedAt: p.datetime(3).nullable(),
    doneAt: p.datetime(3).nullable(),
    expiresAt: p.datetime(3).nullable(),
    downloadedAt: p.datetime(3).nullable(),
    sizeBytes: p.integer().nullable(),
    pieces: p.integer().nullable(),
    problem: p.text().nullable(),
    privateKey: p.text().nullable(),
  },
})

/** What a person asked for about its data, or an administrator for it. */
export class PrivacyRequestEntity extends PrivacyRequestSchema.class {}
PrivacyRequestSchema.setClass(PrivacyRequestEntity)

export const PrivacyRequestKind = { EXPORT: 'EXPORT', ERASURE: 'ERASURE' } as const
export type PrivacyRequestKind = (typeof PrivacyRequestKind)[keyof typeof PrivacyRequestKind]

export const PrivacyRequestState = {
  SCHEDULED: 'SCHEDULED',
  RUNNING: 'RUNNING',
  READY: 'READY',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
  ENDED: 'ENDED',
} as const
export type PrivacyRequestState = (typeof PrivacyRequestState)[keyof typeof PrivacyRequestState]

/** Every subgraph that keeps something of people, and answers for it. */
export const SOURCES = ['accounts', 'projects', 'billing', 'integrations', 'gateway'] as const
