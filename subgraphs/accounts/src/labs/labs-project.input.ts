import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'

export const LabsProjectOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT' } as const
export type LabsProjectOrderField = (typeof LabsProjectOrderField)[keyof typeof LabsProjectOrderField]
registerEnumType(LabsProjectOrderField, {
  name: 'LabsProjectOrderField',
  description: 'What projects at Labs can be sorted by.',
})

@InputType({ description: 'Which projects at Labs. All that is given must hold.' })
export class LabsProjectWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, the address or the organisation.' })
  search?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'True: of some company. False: nobody has said whose.' })
  isMatched?: boolean | null
}

@InputType({ description: 'One key of the order.' })
export class LabsProjectOrder {
  @Field(() => LabsProjectOrderField, { description: 'What to sort by.' })
  field!: LabsProjectOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class LabsProjectsArgs extends PageArgs {
  @Field(() => LabsProjectWhereInput, { nullable: true, description: 'Which ones.' })
  where?: LabsProjectWhereInput | null

  @Field(() => [LabsProjectOrder], { nullable: true, description: 'In which order. By default by name.' })
  orderBy?: LabsProjectOrder[] | null
}

@InputType({ description: 'A project at Labs that no account has shown yet.' })
export class LabsProjectCreateInput {
  @Field(() => String, { description: 'Its address: https:// and one of the hosts of Labs.' })
  url!: string

  @Field(() => String, { description: 'What it is called, up to 200 characters.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'The company that it is for.' })
  companyId?: string | null
}

@InputType({ description: 'What is known of a project at Labs. What is left out stays.' })
export class LabsProjectUpdateInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Of one that no account has shown: what it is called.' })
  name?: string | null

  @Field(() => ID, { nullable: true, description: 'The company that it is for; null: of none.' })
  companyId?: string | null
}

@InputType({ description: 'One project at Labs.' })
export class LabsProjectDeleteInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string
}

@InputType({ description: 'One proposal.' })
export class LabsProposalConfirmInput {
  @Field(() => ID, { description: 'The proposal.' })
  id!: string
}

@InputType({ description: 'One proposal, and whether it is to be made.' })
export class LabsProposalDismissInput {
  @Field(() => ID, { description: 'The proposal.' })
  id!: string

  @Field(() => Boolean, { nullable: true, description: 'False brings it back. Default true.' })
  isDismissed?: boolean | null
}
