import { defineEntity, p } from '@mikro-orm/core'

const TrainingAssignmentSchema = defineEntity({
  name: 'TrainingAssignment',
  tableName: 'training_assignments',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    resourceId: p.uuid().nullable(),
    quizId: p.uuid().nullable(),
    isRequired: p.boolean(),
    dueOn: p.date().nullable(),
    passingScore: p.integer().nullable(),
    createdById: p.uuid().nullable(),
    createdAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
})

export class TrainingAssignmentEntity extends TrainingAssignmentSchema.class {}
TrainingAssignmentSchema.setClass(TrainingAssignmentEntity)
