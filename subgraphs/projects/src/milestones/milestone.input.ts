import { DateOnly } from '@atrium/kit/graphql'
import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { MilestoneStatus } from './milestone.entity.ts'

export const MilestoneOrderField = { DUE_ON: 'DUE_ON', REACHED_AT: 'REACHED_AT', TITLE: 'TITLE' } as const
export type MilestoneOrderField = (typeof MilestoneOrderField)[keyof typeof MilestoneOrderField]
registerEnumType(MilestoneOrderField, {
  name: 'MilestoneOrderField',
  description: 'What milestones can be sorted by. Those not reached come last by `REACHED_AT`.',
})

@InputType({ description: 'Which milestones; all conditions must hold.' })
export class MilestoneWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the title; at most 200 characters.' })
  search?: string | null

  @Field(() => [MilestoneStatus], { nullable: true, description: 'Any of these. An empty list narrows nothing.' })
  status?: MilestoneStatus[] | null

  @Field(() => ID, { nullable: true, description: 'Only those of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Only those of this project.' })
  projectId?: string | null
}

@InputType({ description: 'One thing to sort milestones by.' })
export class MilestoneOrder {
  @Field(() => MilestoneOrderField, { description: 'What to sort by.' })
  field!: MilestoneOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class MilestonesArgs extends PageArgs {
  @Field(() => MilestoneWhereInput, { nullable: true })
  where?: MilestoneWhereInput | null

  @Field(() => [MilestoneOrder], {
    nullable: true,
    description: 'First by the first of these. Default: what is due first.',
  })
  orderBy?: MilestoneOrder[] | null
}

@InputType({ description: 'A milestone to promise.' })
export class MilestoneCreateInput {
  @Field(() => ID, { description: 'The project that promises it.' })
  projectId!: string

  @Field(() => String, { description: '1 to 120 characters.' })
  title!: string

  @Field(() => DateOnly, { description: 'The day by which it is promised.' })
  dueOn!: string
}

@InputType({ description: 'What is left out, or null, stays as it is.' })
export class MilestoneUpdateInput {
  @Field(() => ID, { description: 'The milestone to change.' })
  id!: string

  @Field(() => Int, { description: 'The version that was read: a milestone that has changed since stays as it is.' })
  version!: number

  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  title?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'The day by which it is promised.' })
  dueOn?: string | null
}

@InputType({ description: 'Whether a milestone is reached.' })
export class MilestoneReachInput {
  @Field(() => ID, { description: 'The milestone.' })
  id!: string

  @Field(() => Boolean, { defaultValue: true, description: 'False takes it back.' })
  isReached!: boolean
}

@InputType({ description: 'A milestone to drop.' })
export class MilestoneDeleteInput {
  @Field(() => ID, { description: 'The milestone.' })
  id!: string
}
