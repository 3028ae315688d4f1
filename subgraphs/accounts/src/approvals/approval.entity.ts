import { defineEntity, p } from '@mikro-orm/core'
import type { ApprovalStatus, ApprovalStep, Approver } from './approval-machine.ts'

const ApprovalSchema = defineEntity({
  name: 'Approval',
  tableName: 'approvals',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ApprovalKind>(),
    status: p.text().$type<ApprovalStatus>(),
    companyId: p.uuid().nullable(),
    subjectId: p.uuid(),
    aboutUserId: p.uuid(),
    agencyId: p.uuid().nullable(),
    title: p.text(),
    steps: p.json().$type<readonly ApprovalStep[]>(),
    approver: p.text().$type<Approver>().nullable(),
    approverUserId: p.uuid().nullable(),
    requestedById: p.uuid().nullable(),
    note: p.text().nullable(),
    createdAt: p.datetime(3),
    waitingSince: p.datetime(3),
    remindAt: p.datetime(3).nullable(),
    reminders: p.integer(),
    expiresAt: p.datetime(3).nullable(),
    decidedAt: p.datetime(3).nullable(),
  },
})

export class ApprovalEntity extends ApprovalSchema.class {}
ApprovalSchema.setClass(ApprovalEntity)

/** COMMUNITY: a developer may work for companies at all. TEAM: for this one. REMOVAL: a company wants to part with one. */
export const ApprovalKind = { COMMUNITY: 'COMMUNITY', TEAM: 'TEAM', REMOVAL: 'REMOVAL' } as const
export type ApprovalKind = (typeof ApprovalKind)[keyof typeof ApprovalKind]
