import { defineEntity, p } from '@mikro-orm/core'
import type { QuizContent } from './quiz-content.ts'

const QuizDraftSchema = defineEntity({
  name: 'QuizDraft',
  tableName: 'quiz_drafts',
  properties: {
    quizId: p.uuid().primary(),
    revision: p.integer(),
    content: p.json().$type<QuizContent>(),
    updatedById: p.uuid().nullable(),
    updatedAt: p.datetime(3),
  },
})

export class QuizDraftEntity extends QuizDraftSchema.class {}
QuizDraftSchema.setClass(QuizDraftEntity)
