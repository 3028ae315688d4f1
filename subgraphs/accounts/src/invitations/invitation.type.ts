import { DateTime, EmailAddress, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { CompanyRole, Role } from '@atrium/kit/viewer'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Company } from '../companies/company.type.ts'
import { User } from '../users/user.type.ts'
import { InvitationErrorCode } from './invitation-errors.ts'
import { type InvitationEntity, InvitationState, stateOf } from './invitation.entity.ts'

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'PENDING: its link can be used. The others are over; an expired one can be sent anew.',
})
registerEnumType(InvitationErrorCode, {
  name: 'InvitationErrorCode',
  description: 'Why an invitation stays as it was. May grow.',
})

type Shown =
  | 'email'
  | 'role'
  | 'companyRole'
  | 'canApproveDevelopers'
  | 'canSignContracts'
  | 'canManageBilling'
  | 'createdAt'
  | 'sentAt'
  | 'expiresAt'
  | 'acceptedAt'

@ObjectType('Invitation', {
  implements: Node,
  description: 'Somebody who was asked by mail to join a company, or the agency.',
})
export class Invitation implements Node, Pick<InvitationEntity, Shown> {
  id!: string
  row!: InvitationEntity

  @Field(() => EmailAddress, { description: 'Where the link went.' })
  email!: string

  @Field(() => InvitationState, { description: 'How it stands.' })
  state!: InvitationState

  @Field(() => Role, { description: 'What the person becomes in the installation.' })
  role!: Role

  @Field(() => CompanyRole, { nullable: true, description: 'What the person becomes in the company.' })
  companyRole!: CompanyRole | null

  @Field(() => Boolean, { description: 'Whether it may approve developers for the company.' })
  canApproveDevelopers!: boolean

  @Field(() => Boolean, { description: "Whether it may sign the company's contracts." })
  canSignContracts!: boolean

  @Field(() => Boolean, { description: 'Whether it may pay, and see what is to be paid.' })
  canManageBilling!: boolean

  @Field(() => DateTime, { description: 'When the person was invited.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When the last mail went out.' })
  sentAt!: Date

  @Field(() => DateTime, { description: 'When the link ends.' })
  expiresAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted.' })
  acceptedAt!: Date | null
}

export function toInvitation(row: InvitationEntity): Invitation {
  const { email, role, canApproveDevelopers, canSignContracts, canManageBilling, createdAt, sentAt, expiresAt } = row
  return Object.assign(new Invitation(), {
    row,
    id: toGlobalId('Invitation', row.id),
    email,
    state: stateOf(row),
    role,
    companyRole: row.companyRole ?? null,
    canApproveDevelopers,
    canSignContracts,
    canManageBilling,
    createdAt,
    sentAt,
    expiresAt,
    acceptedAt: row.acceptedAt ?? null,
  })
}

export const InvitationConnection = connectionType(Invitation, 'Invitation')

@ObjectType({ description: 'What who has the link of an invitation is told of it.' })
export class InvitationPreview {
  @Field(() => InvitationState, { description: 'How it stands.' })
  state!: InvitationState

  @Field(() => String, { description: 'The company that invites, or the agency.' })
  inviting!: string

  @Field(() => Boolean, { description: 'Whether it is a company that invites, and not the agency.' })
  isCompany!: boolean

  @Field(() => String, { nullable: true, description: 'Who invites.' })
  inviterName!: string | null

  @Field(() => EmailAddress, { description: 'Whom.' })
  email!: string

  @Field(() => Role, { description: 'What the person becomes in the installation.' })
  role!: Role

  @Field(() => CompanyRole, { nullable: true, description: 'What the person becomes in the company.' })
  companyRole!: CompanyRole | null

  @Field(() => DateTime, { description: 'When the link ends.' })
  expiresAt!: Date

  @Field(() => Boolean, { description: 'Whether there is an account with this address: then sign in with it.' })
  hasAccount!: boolean
}

@ObjectType({ implements: UserError, description: 'Why an invitation stays as it was.' })
export class InvitationUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => InvitationErrorCode, { description: 'The reason, for programs.' })
  code!: InvitationErrorCode
}

@ObjectType({ description: 'An invitation as it is now, or why it stays as it was.' })
class InvitationPayload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation.' })
  invitation?: Invitation | null

  @Field(() => [InvitationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: InvitationUserError[]
}

@ObjectType({ description: 'The new invitation, or why there is none.' })
export class CompanyInvitationCreatePayload extends InvitationPayload {}

@ObjectType({ description: 'The new invitation, or why there is none.' })
export class StaffInvitationCreatePayload extends InvitationPayload {}

@ObjectType({ description: 'The invitation with its new link, or why it has none.' })
export class InvitationResendPayload extends InvitationPayload {}

@ObjectType({ description: 'The invitation that was taken back, or why not.' })
export class InvitationRevokePayload extends InvitationPayload {}

@ObjectType({ description: 'The company that was joined, or why it was not.' })
export class InvitationAcceptPayload {
  @Field(() => Company, { nullable: true, description: 'The company.' })
  company?: Company | null

  @Field(() => ID, { nullable: true, description: 'Who joined.' })
  userId?: string | null

  @Field(() => [InvitationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: InvitationUserError[]
}

@ObjectType({ description: 'The session of the new account. Sets the refresh cookie.' })
export class InvitationJoinPayload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer …`.' })
  accessToken?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date | null

  @Field(() => User, { nullable: true, description: 'Who joined.' })
  user?: User | null

  @Field(() => [InvitationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: InvitationUserError[]
}
