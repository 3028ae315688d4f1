import { defineEntity, p } from '@mikro-orm/core'
import type { OnboardingEntry } from './onboarding-steps.ts'

const AssignmentSchema = defineEntity({
  name: 'DeveloperAssignment',
  tableName: 'developer_assignments',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    developerId: p.uuid(),
    agencyId: p.uuid().nullable(),
    status: p.text().$type<AssignmentStatus>(),
    assignedById: p.uuid().nullable(),
    assignedAt: p.datetime(3),
    decidedById: p.uuid().nullable(),
    decidedAt: p.datetime(3).nullable(),
    reason: p.text().nullable(),
    onboardedAt: p.datetime(3).nullable(),
    onboarding: p.json().$type<readonly OnboardingEntry[]>(),
    removalRequestedOn: p.date().nullable(),
    removalRequestedById: p.uuid().nullable(),
    removalReason: p.text().nullable(),
    endsOn: p.date().nullable(),
    endedAt: p.datetime(3).nullable(),
    /** Names that lists sort by. */
    developerName: p
      .text()
      .formula(
        (columns) =>
          `(select person.name from accounts.developers developer join accounts.users person on person.id = developer.user_id
            where developer.id = ${columns['developerId']})`,
      )
      .lazy(),
    companyName: p
      .text()
      .formula(
        (columns) => `(select company.name from accounts.companies company where company.id = ${columns['companyId']})`,
      )
      .lazy(),
  },
})

export class AssignmentEntity extends AssignmentSchema.class {}
AssignmentSchema.setClass(AssignmentEntity)

/**
 * PENDING: the company has yet to approve. ACTIVE: the developer has access. NOTICE: it has, until `endsOn`. The others are over:
 * REJECTED by the company, REMOVED after a notice, CANCELLED before it was decided.
 */
export const AssignmentStatus = {
  PENDING: 'PENDING',
  ACTIVE: 'ACTIVE',
  REJECTED: 'REJECTED',
  NOTICE: 'NOTICE',
  REMOVED: 'REMOVED',
  CANCELLED: 'CANCELLED',
} as const
export type AssignmentStatus = (typeof AssignmentStatus)[keyof typeof AssignmentStatus]
