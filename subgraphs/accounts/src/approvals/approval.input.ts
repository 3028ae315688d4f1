import { DateOnly } from '@atrium/kit/graphql'
import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { ApprovalStatus } from './approval-machine.ts'
import { ApprovalKind } from './approval.entity.ts'

export const ApprovalOrderField = { CREATED_AT: 'CREATED_AT', DECIDED_AT: 'DECIDED_AT' } as const
export type ApprovalOrderField = (typeof ApprovalOrderField)[keyof typeof ApprovalOrderField]
registerEnumType(ApprovalOrderField, { name: 'ApprovalOrderField', description: 'What approvals can be sorted by.' })

@InputType({ description: 'Which approvals. All that is given must hold.' })
export class ApprovalWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the title.' })
  search?: string | null

  @Field(() => [ApprovalStatus], { nullable: true, description: 'One of these.' })
  status?: ApprovalStatus[] | null

  @Field(() => [ApprovalKind], { nullable: true, description: 'One of these.' })
  kind?: ApprovalKind[] | null

  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'About this developer.' })
  developerId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: only those that wait for you to decide.' })
  waitsForMe?: boolean | null
}

@InputType({ description: 'One key of the order.' })
export class ApprovalOrder {
  @Field(() => ApprovalOrderField, { description: 'What to sort by.' })
  field!: ApprovalOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class ApprovalsArgs extends PageArgs {
  @Field(() => ApprovalWhereInput, { nullable: true, description: 'Which ones.' })
  where?: ApprovalWhereInput | null

  @Field(() => [ApprovalOrder], { nullable: true, description: 'In which order. By default the oldest first.' })
  orderBy?: ApprovalOrder[] | null
}

@InputType({ description: 'A yes.' })
export class ApprovalApproveInput {
  @Field(() => ID, { description: 'The approval.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Why; needed from administrators who decide in the place of others.',
  })
  reason?: string | null

  @Field(() => DateOnly, {
    nullable: true,
    description: 'REMOVAL: the last day with access. Thirty days after the request by default; never earlier.',
  })
  endsOn?: string | null
}

@InputType({ description: 'Several that are approved one after the other, each for itself.' })
export class ApprovalsApproveInput {
  @Field(() => [ID], { description: 'Up to 100 approvals.' })
  ids!: string[]
}

@InputType({ description: 'A no.' })
export class ApprovalRejectInput {
  @Field(() => ID, { description: 'The approval.' })
  id!: string

  @Field(() => String, { description: 'Why. Those it is about can read it.' })
  reason!: string
}

@InputType({ description: 'Who is to decide.' })
export class ApprovalDelegateInput {
  @Field(() => ID, { description: 'The approval.' })
  id!: string

  @Field(() => ID, { description: 'A person who may decide it too.' })
  userId!: string
}
