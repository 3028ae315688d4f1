import { DateOnly, DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { TrainingKind } from '../assignments/training-assignment.input.ts'
import { TrainingUserError } from '../training-error.type.ts'
import type { Progress } from './progress.ts'
import { isLate, isOverdue, type TrainingEnrollmentEntity, TrainingStatus } from './training-enrollment.entity.ts'

registerEnumType(TrainingStatus, {
  name: 'TrainingStatus',
  description: 'How far a developer is. FAILED: a quiz without an attempt left.',
})

@ObjectType('TrainingProgress', { description: 'How far a group of enrollments is. What ended undone does not count.' })
export class TrainingProgress implements Progress {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number

  @Field(() => Int, { description: 'How many are done.' })
  completed!: number

  @Field(() => Int, { description: 'How many are past their last day and not done.' })
  overdue!: number

  @Field(() => Int, { description: 'How many are of resources.' })
  resources!: number

  @Field(() => Int, { description: 'How many of these are done.' })
  resourcesCompleted!: number

  @Field(() => Int, { description: 'How many are of quizzes.' })
  quizzes!: number

  @Field(() => Int, { description: 'How many of these are passed.' })
  quizzesCompleted!: number

  @Field(() => Int, { description: 'How many developers they are of.' })
  developers!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Average of the best scores, in percent; null while there is none.',
  })
  averageScore!: number | null
}

type Shown =
  'isRequired' | 'dueOn' | 'status' | 'startedAt' | 'completedAt' | 'notes' | 'bestScore' | 'remindedAt' | 'createdAt'

@ObjectType('TrainingEnrollment', {
  implements: Node,
  description: 'One developer and one assignment: what it is to do, and how far it is.',
})
export class TrainingEnrollment implements Node, Pick<TrainingEnrollmentEntity, Shown> {
  id!: string
  row!: TrainingEnrollmentEntity

  @Field(() => TrainingKind, { description: 'Whether it is a resource or a quiz.' })
  kind!: TrainingKind

  @Field(() => TrainingStatus, { description: 'How far the developer is.' })
  status!: TrainingStatus

  @Field(() => Boolean, { description: 'Whether it is asked for; else it is offered.' })
  isRequired!: boolean

  @Field(() => DateOnly, { nullable: true, description: "Last day to do it, by the company's clock." })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'Whether that day is over and it is not done.' })
  isOverdue!: boolean

  @Field(() => Boolean, { description: 'Whether it was done after that day. It counts as done.' })
  isLate!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was opened first.' })
  startedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  completedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What the developer noted.' })
  notes!: string | null

  @Field(() => Int, { nullable: true, description: 'Best score of the attempts, in percent.' })
  bestScore!: number | null

  @Field(() => Int, { description: 'How many attempts were begun.' })
  attemptCount!: number

  @Field(() => DateTime, { nullable: true, description: 'When the developer was reminded last.' })
  remindedAt!: Date | null

  @Field(() => DateTime, { description: 'When the developer got it.' })
  createdAt!: Date
}

export function toTrainingEnrollment(row: TrainingEnrollmentEntity): TrainingEnrollment {
  return Object.assign(new TrainingEnrollment(), {
    row,
    id: toGlobalId('TrainingEnrollment', row.id),
    kind: row.quizId ? TrainingKind.QUIZ : TrainingKind.RESOURCE,
    status: row.status,
    isRequired: row.isRequired,
    dueOn: row.dueOn ?? null,
    isOverdue: isOverdue(row),
    isLate: isLate(row),
    startedAt: row.startedAt ?? null,
    completedAt: row.completedAt ?? null,
    notes: row.notes ?? null,
    bestScore: row.bestScore ?? null,
    attemptCount: row.attempts,
    remindedAt: row.remindedAt ?? null,
    createdAt: row.createdAt,
  })
}

export const TrainingEnrollmentConnection = connectionType(TrainingEnrollment, 'TrainingEnrollment')

@ObjectType({ description: 'An enrollment as it is now, or why it stays as it was.' })
class EnrollmentPayload {
  @Field(() => TrainingEnrollment, { nullable: true, description: 'The enrollment.' })
  enrollment?: TrainingEnrollment | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}

@ObjectType({ description: 'The enrollment that was begun, or why not.' })
export class TrainingStartPayload extends EnrollmentPayload {}

@ObjectType({ description: 'The enrollment that is done, or why not.' })
export class TrainingCompletePayload extends EnrollmentPayload {}

@ObjectType({ description: 'The enrollment that is open again, or why not.' })
export class TrainingReopenPayload extends EnrollmentPayload {}

@ObjectType({ description: 'The enrollment with a further attempt, or why not.' })
export class QuizAttemptGrantPayload extends EnrollmentPayload {}

@ObjectType({ description: 'Whom was written to, or why nobody was.' })
export class TrainingRemindPayload {
  @Field(() => [TrainingEnrollment], { nullable: true, description: 'Those of which a reminder was sent.' })
  enrollments?: TrainingEnrollment[] | null

  @Field(() => Int, { nullable: true, description: 'How many were left out: done, or reminded of within a day.' })
  skippedCount?: number | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}
