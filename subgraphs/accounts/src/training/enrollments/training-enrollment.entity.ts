import { defineEntity, p } from '@mikro-orm/core'

const TrainingEnrollmentSchema = defineEntity({
  name: 'TrainingEnrollment',
  tableName: 'training_enrollments',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    companyId: p.uuid(),
    developerId: p.uuid(),
    agencyId: p.uuid().nullable(),
    resourceId: p.uuid().nullable(),
    quizId: p.uuid().nullable(),
    isRequired: p.boolean(),
    dueOn: p.date().nullable(),
    dueAt: p.datetime(3).nullable(),
    status: p.text().$type<TrainingStatus>(),
    startedAt: p.datetime(3).nullable(),
    completedAt: p.datetime(3).nullable(),
    notes: p.text().nullable(),
    bestScore: p.integer().nullable(),
    attempts: p.integer(),
    extraAttempts: p.integer(),
    remindAt: p.datetime(3).nullable(),
    remindedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
})

export class TrainingEnrollmentEntity extends TrainingEnrollmentSchema.class {}
TrainingEnrollmentSchema.setClass(TrainingEnrollmentEntity)

/** FAILED: a quiz without an attempt left. */
export const TrainingStatus = {
  NOT_STARTED: 'NOT_STARTED',
  IN_PROGRESS: 'IN_PROGRESS',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
} as const
export type TrainingStatus = (typeof TrainingStatus)[keyof typeof TrainingStatus]

/** Whether its last day is over and it is not done. */
export function isOverdue({ dueAt, status }: TrainingEnrollmentEntity, now = new Date()): boolean {
  return dueAt != null && dueAt <= now && status !== 'COMPLETED'
}

/** Whether it was done, but after its last day. It counts as done. */
export function isLate({ dueAt, completedAt }: TrainingEnrollmentEntity): boolean {
  return dueAt != null && completedAt != null && completedAt >= dueAt
}
