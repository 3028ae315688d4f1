import { EmailAddress } from '@atrium/kit/graphql'
import { PageArgs } from '@atrium/kit/pages'
import { CompanyRole, Role } from '@atrium/kit/viewer'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { InvitationState } from './invitation.entity.ts'

@InputType({ description: 'Which invitations. All that is given must hold.' })
export class InvitationWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company. Left out: those of the agency to its colleagues.' })
  companyId?: string | null

  @Field(() => String, { nullable: true, description: 'Part of the address, at most 200 characters.' })
  search?: string | null

  @Field(() => [InvitationState], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  state?: InvitationState[] | null
}

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => InvitationWhereInput, { nullable: true, description: 'Which ones.' })
  where?: InvitationWhereInput | null
}

@InputType({ description: 'Whom a company invites, as what.' })
export class CompanyInvitationCreateInput {
  @Field(() => ID, { description: 'The company.' })
  companyId!: string

  @Field(() => EmailAddress, { description: 'Where the link goes. Who accepts has this address.' })
  email!: string

  @Field(() => CompanyRole, { description: 'Its role in the company.' })
  role!: CompanyRole

  @Field(() => Boolean, { nullable: true, description: 'Whether it may approve developers for the company.' })
  canApproveDevelopers?: boolean | null

  @Field(() => Boolean, { nullable: true, description: "Whether it may sign the company's contracts." })
  canSignContracts?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it may pay, and see what is to be paid.' })
  canManageBilling?: boolean | null
}

@InputType({ description: 'Whom the agency invites, as what.' })
export class StaffInvitationCreateInput {
  @Field(() => EmailAddress, { description: 'Where the link goes. Who accepts has this address.' })
  email!: string

  @Field(() => Role, { description: 'What the person becomes; any but CLIENT.' })
  role!: Role

  @Field(() => ID, {
    nullable: true,
    description: 'The partner agency: of an AGENCY_ADMIN always, of a DEVELOPER maybe.',
  })
  agencyId?: string | null
}

@InputType({ description: 'One invitation.' })
export class InvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  id!: string
}

@InputType({ description: 'The link of an invitation, for who is signed in.' })
export class InvitationAcceptInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string
}

@InputType({ description: 'The link of an invitation, and the account that it makes.' })
export class InvitationJoinInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string

  @Field(() => String, { description: 'Full name.' })
  name!: string

  @Field(() => String, { description: 'At least 12 characters.' })
  password!: string

  @Field(() => String, { nullable: true, description: 'IANA name.' })
  timeZone?: string | null
}
