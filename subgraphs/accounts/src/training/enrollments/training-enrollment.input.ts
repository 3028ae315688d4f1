import { DateOnly, DateTime } from '@atrium/kit/graphql'
import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { TrainingKind } from '../assignments/training-assignment.input.ts'
import { TrainingStatus } from './training-enrollment.entity.ts'

export const TrainingEnrollmentOrderField = {
  DUE_AT: 'DUE_AT',
  COMPLETED_AT: 'COMPLETED_AT',
  SCORE: 'SCORE',
  CREATED_AT: 'CREATED_AT',
} as const
export type TrainingEnrollmentOrderField =
  (typeof TrainingEnrollmentOrderField)[keyof typeof TrainingEnrollmentOrderField]
registerEnumType(TrainingEnrollmentOrderField, {
  name: 'TrainingEnrollmentOrderField',
  description: 'What enrollments can be sorted by. Those without a value come last.',
})

@InputType({ description: 'Which enrollments. All that is given must hold. What ended undone is left out.' })
export class TrainingEnrollmentWhereInput {
  @Field(() => String, { nullable: true, description: "Part of the title, or of the developer's name." })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: only your own.' })
  isMine?: boolean | null

  @Field(() => ID, { nullable: true, description: 'For this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this developer.' })
  developerId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this assignment.' })
  assignmentId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this resource.' })
  resourceId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this quiz.' })
  quizId?: string | null

  @Field(() => TrainingKind, { nullable: true, description: 'Of resources, or of quizzes.' })
  kind?: TrainingKind | null

  @Field(() => [TrainingStatus], { nullable: true, description: 'One of these.' })
  status?: TrainingStatus[] | null

  @Field(() => Boolean, { nullable: true, description: 'Past its last day and not done, or not so.' })
  isOverdue?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Asked for, or offered.' })
  isRequired?: boolean | null

  @Field(() => DateOnly, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Due on this day or before.' })
  dueTo?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Completed at this instant or later.' })
  completedFrom?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Completed before this instant.' })
  completedTo?: Date | null
}

@InputType({ description: 'One key of the order.' })
export class TrainingEnrollmentOrder {
  @Field(() => TrainingEnrollmentOrderField, { description: 'What to sort by.' })
  field!: TrainingEnrollmentOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class TrainingEnrollmentsArgs extends PageArgs {
  @Field(() => TrainingEnrollmentWhereInput, { nullable: true, description: 'Which ones.' })
  where?: TrainingEnrollmentWhereInput | null

  @Field(() => [TrainingEnrollmentOrder], {
    nullable: true,
    description: 'In which order. By default what is due first, which begins with what is overdue.',
  })
  orderBy?: TrainingEnrollmentOrder[] | null
}

@ArgsType()
export class TrainingProgressArgs {
  @Field(() => TrainingEnrollmentWhereInput, { nullable: true, description: 'Of which enrollments.' })
  where?: TrainingEnrollmentWhereInput | null
}

@InputType({ description: 'A resource that was read or watched.' })
export class TrainingCompleteInput {
  @Field(() => ID, { description: 'The enrollment.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'What one wants to note, up to 2000 characters.' })
  notes?: string | null
}

@InputType({ description: 'One enrollment.' })
export class TrainingEnrollmentInput {
  @Field(() => ID, { description: 'The enrollment.' })
  id!: string
}

@InputType({ description: 'Whom to remind.' })
export class TrainingRemindInput {
  @Field(() => [ID], { description: 'Up to 100 enrollments that are not done.' })
  ids!: string[]
}
