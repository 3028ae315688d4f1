import { defineEntity, p } from '@mikro-orm/core'
import type { Answers } from '../quizzes/scoring.ts'

const QuizAttemptSchema = defineEntity({
  name: 'QuizAttempt',
  tableName: 'quiz_attempts',
  properties: {
    id: p.uuid().primary(),
    enrollmentId: p.uuid(),
    companyId: p.uuid(),
    developerId: p.uuid(),
    agencyId: p.uuid().nullable(),
    versionId: p.uuid(),
    number: p.integer(),
    answers: p.json().$type<Answers>(),
    startedAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
    submittedAt: p.datetime(3).nullable(),
    isTimedOut: p.boolean(),
    points: p.integer().nullable(),
    score: p.integer().nullable(),
    passed: p.boolean().nullable(),
  },
})

export class QuizAttemptEntity extends QuizAttemptSchema.class {}
QuizAttemptSchema.setClass(QuizAttemptEntity)
