import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType } from 'type-graphql'
import { TrainingUserError } from '../training-error.type.ts'
import { QuizOptionNode } from '../quizzes/quiz.type.ts'
import { QuestionKind, type QuizOption } from '../quizzes/quiz-content.ts'
import type { QuizAttemptEntity } from './quiz-attempt.entity.ts'

@ObjectType('QuizAttemptQuestion', { description: 'A question of an attempt, with what was answered.' })
export class QuizAttemptQuestion {
  @Field(() => String, { description: 'Unique in the attempt.' })
  key!: string

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind

  @Field(() => String, { description: 'The question.' })
  prompt!: string

  @Field(() => [QuizOptionNode], { description: 'The possible answers.' })
  options!: QuizOption[]

  @Field(() => Int, { description: 'Points for a right answer.' })
  points!: number

  @Field(() => [String], { description: 'What was answered: keys of options; for SHORT_TEXT the text.' })
  answer!: string[]

  @Field(() => Boolean, { nullable: true, description: 'Whether that is right; null until the attempt is handed in.' })
  isRight!: boolean | null

  @Field(() => [String], {
    nullable: true,
    description: 'What is right; null until the quiz is passed or no attempt is left.',
  })
  correct!: string[] | null

  @Field(() => String, { nullable: true, description: 'Why; null as long as `correct` is.' })
  explanation!: string | null
}

type Shown = 'number' | 'startedAt' | 'expiresAt' | 'submittedAt' | 'isTimedOut' | 'points' | 'score' | 'passed'

@ObjectType('QuizAttempt', { implements: Node, description: 'One go at a quiz.' })
export class QuizAttempt implements Node, Pick<QuizAttemptEntity, Shown> {
  id!: string
  row!: QuizAttemptEntity

  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number

  @Field(() => DateTime, { description: 'When it was begun, by the clock of the server.' })
  startedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When its time is over; null without a limit.' })
  expiresAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was handed in; null until then.' })
  submittedAt!: Date | null

  @Field(() => Boolean, { description: 'Whether the clock handed it in: with what was saved until then.' })
  isTimedOut!: boolean

  @Field(() => Int, { nullable: true, description: 'Points reached; null until it is handed in.' })
  points!: number | null

  @Field(() => Int, { nullable: true, description: 'Percent of all points, rounded down; null until then.' })
  score!: number | null

  @Field(() => Boolean, { nullable: true, description: 'Whether that is enough; null until then.' })
  passed!: boolean | null

  @Field(() => Int, { nullable: true, description: 'Seconds from beginning to handing in; null until then.' })
  timeTakenSeconds!: number | null
}

export function toQuizAttempt(row: QuizAttemptEntity): QuizAttempt {
  return Object.assign(new QuizAttempt(), {
    row,
    id: toGlobalId('QuizAttempt', row.id),
    number: row.number,
    startedAt: row.startedAt,
    expiresAt: row.expiresAt ?? null,
    submittedAt: row.submittedAt ?? null,
    isTimedOut: row.isTimedOut,
    points: row.points ?? null,
    score: row.score ?? null,
    passed: row.passed ?? null,
    timeTakenSeconds: row.submittedAt ? Math.round((row.submittedAt.getTime() - row.startedAt.getTime()) / 1000) : null,
  })
}

export const QuizAttemptConnection = connectionType(QuizAttempt, 'QuizAttempt')

@ObjectType({ description: 'An attempt as it is now, or why it stays as it was.' })
class AttemptPayload {
  @Field(() => QuizAttempt, { nullable: true, description: 'The attempt.' })
  attempt?: QuizAttempt | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}

@ObjectType({ description: 'The attempt that was begun, or is under way already, or why there is none.' })
export class QuizAttemptStartPayload extends AttemptPayload {}

@ObjectType({ description: 'The attempt with its answers saved, or why they are not.' })
export class QuizAttemptSavePayload extends AttemptPayload {}

@ObjectType({ description: 'The attempt with its result, or why it was not handed in.' })
export class QuizAttemptSubmitPayload extends AttemptPayload {}
