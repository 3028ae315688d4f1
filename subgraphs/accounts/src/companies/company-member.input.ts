import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { CompanyRole } from '@atrium/kit/viewer'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'

export const CompanyMemberOrderField = { NAME: 'NAME', ROLE: 'ROLE', JOINED_AT: 'JOINED_AT' } as const
export type CompanyMemberOrderField = (typeof CompanyMemberOrderField)[keyof typeof CompanyMemberOrderField]
registerEnumType(CompanyMemberOrderField, {
  name: 'CompanyMemberOrderField',
  description: "What a company's people are sorted by. ROLE: owners first.",
})

@InputType({ description: 'Whose people, and which of them. All that is given must hold.' })
export class CompanyMemberWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company. Left out: of all that you see.' })
  companyId?: string | null

  @Field(() => String, { nullable: true, description: 'Part of the name, at most 200 characters.' })
  search?: string | null

  @Field(() => [CompanyRole], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  role?: CompanyRole[] | null
}

@InputType({ description: "A sort key for a company's people." })
export class CompanyMemberOrder {
  @Field(() => CompanyMemberOrderField, { description: 'What to sort by.' })
  field!: CompanyMemberOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class CompanyMembersArgs extends PageArgs {
  @Field(() => CompanyMemberWhereInput, { nullable: true, description: 'Which ones.' })
  where?: CompanyMemberWhereInput | null

  @Field(() => [CompanyMemberOrder], { nullable: true, description: 'Default: owners first.' })
  orderBy?: CompanyMemberOrder[] | null
}

@InputType({ description: 'What a person is and may do in its company. What is left out stays.' })
export class CompanyMemberUpdateInput {
  @Field(() => ID, { description: 'The person in the company.' })
  id!: string

  @Field(() => CompanyRole, { nullable: true, description: 'Its role in the company.' })
  role?: CompanyRole | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it may approve developers for the company.' })
  canApproveDevelopers?: boolean | null

  @Field(() => Boolean, { nullable: true, description: "Whether it may sign the company's contracts." })
  canSignContracts?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it may pay, and see what is to be paid.' })
  canManageBilling?: boolean | null
}

@InputType({ description: 'A person in a company.' })
export class CompanyMemberRemoveInput {
  @Field(() => ID, { description: 'The person in the company. Your own: you leave.' })
  id!: string
}
