import { DateOnly, DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType } from 'type-graphql'
import { TrainingUserError } from '../training-error.type.ts'
import type { TrainingAssignmentEntity } from './training-assignment.entity.ts'
import { TrainingKind } from './training-assignment.input.ts'

type Shown = 'isRequired' | 'dueOn' | 'passingScore' | 'createdAt' | 'endedAt'

@ObjectType('TrainingAssignment', {
  implements: Node,
  description: 'A resource or a quiz for all developers of a company, those who join later too.',
})
export class TrainingAssignment implements Node, Pick<TrainingAssignmentEntity, Shown> {
  id!: string
  row!: TrainingAssignmentEntity

  @Field(() => TrainingKind, { description: 'Whether it is a resource or a quiz.' })
  kind!: TrainingKind

  @Field(() => Boolean, { description: 'Whether it is asked for; else it is offered.' })
  isRequired!: boolean

  @Field(() => DateOnly, { nullable: true, description: "Last day to do it, by the company's clock." })
  dueOn!: string | null

  @Field(() => Int, { nullable: true, description: 'Percent that a quiz is passed with; null for a resource.' })
  passingScore!: number | null

  @Field(() => DateTime, { description: 'When it was assigned.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was unassigned.' })
  endedAt!: Date | null
}

export function toTrainingAssignment(row: TrainingAssignmentEntity): TrainingAssignment {
  return Object.assign(new TrainingAssignment(), {
    row,
    id: toGlobalId('TrainingAssignment', row.id),
    kind: row.quizId ? TrainingKind.QUIZ : TrainingKind.RESOURCE,
    isRequired: row.isRequired,
    dueOn: row.dueOn ?? null,
    passingScore: row.passingScore ?? null,
    createdAt: row.createdAt,
    endedAt: row.endedAt ?? null,
  })
}

export const TrainingAssignmentConnection = connectionType(TrainingAssignment, 'TrainingAssignment')

@ObjectType({ description: 'The new assignments, or why there are none.' })
export class TrainingAssignPayload {
  @Field(() => [TrainingAssignment], { nullable: true, description: 'The new assignments.' })
  assignments?: TrainingAssignment[] | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}

@ObjectType({ description: 'An assignment as it is now, or why it stays as it was.' })
class AssignmentPayload {
  @Field(() => TrainingAssignment, { nullable: true, description: 'The assignment.' })
  assignment?: TrainingAssignment | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}

@ObjectType({ description: 'The changed assignment, or why it stays as it was.' })
export class TrainingAssignmentUpdatePayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment that has ended, or why it goes on.' })
export class TrainingUnassignPayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment that goes on, or why it stays ended.' })
export class TrainingAssignmentRestorePayload extends AssignmentPayload {}
