import { defineEntity, p } from '@mikro-orm/core'

const QuizSchema = defineEntity({
  name: 'Quiz',
  tableName: 'quizzes',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    summary: p.text().nullable(),
    versionId: p.uuid().nullable(),
    archivedAt: p.datetime(3).nullable(),
    createdById: p.uuid().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
})

export class QuizEntity extends QuizSchema.class {}
QuizSchema.setClass(QuizEntity)
