import { DateOnly } from '@atrium/kit/graphql'
import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'

export const TrainingKind = { RESOURCE: 'RESOURCE', QUIZ: 'QUIZ' } as const
export type TrainingKind = (typeof TrainingKind)[keyof typeof TrainingKind]
registerEnumType(TrainingKind, {
  name: 'TrainingKind',
  description: 'Something to read or watch, or something to prove.',
})

export const TrainingAssignmentOrderField = { CREATED_AT: 'CREATED_AT', DUE_ON: 'DUE_ON' } as const
export type TrainingAssignmentOrderField =
  (typeof TrainingAssignmentOrderField)[keyof typeof TrainingAssignmentOrderField]
registerEnumType(TrainingAssignmentOrderField, {
  name: 'TrainingAssignmentOrderField',
  description: 'What assignments of training can be sorted by.',
})

@InputType({ description: 'Which assignments. All that is given must hold. Those that have ended are left out.' })
export class TrainingAssignmentWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the title of the resource or quiz.' })
  search?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => TrainingKind, { nullable: true, description: 'Of resources, or of quizzes.' })
  kind?: TrainingKind | null

  @Field(() => ID, { nullable: true, description: 'Of this resource.' })
  resourceId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this quiz.' })
  quizId?: string | null
}

@InputType({ description: 'One key of the order.' })
export class TrainingAssignmentOrder {
  @Field(() => TrainingAssignmentOrderField, { description: 'What to sort by.' })
  field!: TrainingAssignmentOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class TrainingAssignmentsArgs extends PageArgs {
  @Field(() => TrainingAssignmentWhereInput, { nullable: true, description: 'Which ones.' })
  where?: TrainingAssignmentWhereInput | null

  @Field(() => [TrainingAssignmentOrder], {
    nullable: true,
    description: 'In which order. By default the newest first.',
  })
  orderBy?: TrainingAssignmentOrder[] | null
}

@InputType({ description: 'What the developers of which companies are to learn. All of it together, or none.' })
export class TrainingAssignInput {
  @Field(() => [ID], { description: 'Up to 100 companies.' })
  companyIds!: string[]

  @Field(() => [ID], { nullable: true, description: 'Up to 20 resources.' })
  resourceIds?: string[] | null

  @Field(() => [ID], { nullable: true, description: 'Up to 20 published quizzes.' })
  quizIds?: string[] | null

  @Field(() => Boolean, { defaultValue: true, description: 'False: it is offered, not asked for.' })
  isRequired!: boolean

  @Field(() => DateOnly, { nullable: true, description: "Last day to do it, by each company's clock." })
  dueOn?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Percent of the points that a quiz is passed with, 1 to 100; 80 by default.',
  })
  passingScore?: number | null
}

@InputType({ description: 'What of an assignment is to change.' })
export class TrainingAssignmentUpdateInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string

  @Field(() => Boolean, { description: 'Whether it is asked for.' })
  isRequired!: boolean

  @Field(() => DateOnly, { nullable: true, description: 'Last day to do it; null for none.' })
  dueOn!: string | null
}

@InputType({ description: 'One assignment.' })
export class TrainingAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string
}
