import { defineEntity, p } from '@mikro-orm/core'
import type { QuizQuestion } from './quiz-content.ts'

const QuizVersionSchema = defineEntity({
  name: 'QuizVersion',
  tableName: 'quiz_versions',
  properties: {
    id: p.uuid().primary(),
    quizId: p.uuid(),
    number: p.integer(),
    questions: p.json().$type<QuizQuestion[]>(),
    questionCount: p.integer(),
    points: p.integer(),
    timeLimitMinutes: p.integer().nullable(),
    attemptsAllowed: p.integer().nullable(),
    shuffles: p.boolean(),
    publishedById: p.uuid().nullable(),
    publishedAt: p.datetime(3),
  },
})

export class QuizVersionEntity extends QuizVersionSchema.class {}
QuizVersionSchema.setClass(QuizVersionEntity)
