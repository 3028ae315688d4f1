import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { AssignmentStatus } from './assignment.entity.ts'
import { OnboardingStep } from './onboarding-steps.ts'

export const AssignmentOrderField = {
  DEVELOPER_NAME: 'DEVELOPER_NAME',
  COMPANY_NAME: 'COMPANY_NAME',
  ASSIGNED_AT: 'ASSIGNED_AT',
  ENDS_ON: 'ENDS_ON',
} as const
export type AssignmentOrderField = (typeof AssignmentOrderField)[keyof typeof AssignmentOrderField]
registerEnumType(AssignmentOrderField, {
  name: 'DeveloperAssignmentOrderField',
  description: 'What assignments can be sorted by.',
})

@InputType({ description: 'Which assignments. All that is given must hold.' })
export class DeveloperAssignmentWhereInput {
  @Field(() => [AssignmentStatus], { nullable: true, description: 'One of these.' })
  status?: AssignmentStatus[] | null
}

@ArgsType()
export class AssignmentsArgs extends PageArgs {
  @Field(() => DeveloperAssignmentWhereInput, { nullable: true, description: 'Which ones.' })
  where?: DeveloperAssignmentWhereInput | null
}

@InputType({ description: 'Which assignments of all that you see. All that is given must hold.' })
export class DeveloperAssignmentListWhereInput extends DeveloperAssignmentWhereInput {
  @Field(() => String, { nullable: true, description: "Part of the developer's name, title or skills." })
  search?: string | null

  @Field(() => ID, { nullable: true, description: 'At this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of developers of this partner agency.' })
  agencyId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether onboarding is done.' })
  isOnboarded?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether removal was asked for.' })
  isLeaving?: boolean | null
}

@InputType({ description: 'One key of the order.' })
export class DeveloperAssignmentOrder {
  @Field(() => AssignmentOrderField, { description: 'What to sort by.' })
  field!: AssignmentOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class AssignmentListArgs extends PageArgs {
  @Field(() => DeveloperAssignmentListWhereInput, { nullable: true, description: 'Which ones.' })
  where?: DeveloperAssignmentListWhereInput | null

  @Field(() => [DeveloperAssignmentOrder], {
    nullable: true,
    description: "In which order. By default by the developer's name.",
  })
  orderBy?: DeveloperAssignmentOrder[] | null
}

@InputType({ description: 'Who is to work for which company.' })
export class DeveloperAssignInput {
  @Field(() => ID, { description: 'A developer who is approved for the community.' })
  developerId!: string

  @Field(() => ID, { description: 'The company, whose people then approve or decline.' })
  companyId!: string

  @Field(() => String, { nullable: true, description: 'What the company should know.' })
  note?: string | null
}

@InputType({ description: 'One assignment.' })
export class DeveloperAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string
}

@InputType({ description: 'A step of the onboarding, done or not.' })
export class DeveloperOnboardingChangeInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string

  @Field(() => OnboardingStep, { description: 'The step.' })
  step!: OnboardingStep

  @Field(() => Boolean, { description: 'Whether it is done.' })
  isDone!: boolean
}

@InputType({ description: 'Whom a company wants to part with.' })
export class DeveloperRemovalRequestInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string

  @Field(() => String, { description: 'Why. Staff reads it.' })
  reason!: string
}
