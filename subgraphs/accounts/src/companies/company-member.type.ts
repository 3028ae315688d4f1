import { DateTime, Node, Public, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { CompanyRole } from '@atrium/kit/viewer'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyErrorCode } from './company-errors.ts'
import type { CompanyMemberEntity } from './company-member.entity.ts'

registerEnumType(CompanyErrorCode, {
  name: 'CompanyErrorCode',
  description: 'Why a company or its people stay as they were. May grow.',
})
registerEnumType(CompanyRole, { name: 'CompanyRole', description: "What a client's member may do inside its company." })

type Shown = 'role' | 'canApproveDevelopers' | 'canSignContracts' | 'canManageBilling' | 'invitedAt' | 'acceptedAt'
@Public('people:read')
@ObjectType('CompanyMember', {
  implements: Node,
  description: 'A person in a client company, and what it may do there.',
})
export class CompanyMember implements Node, Pick<CompanyMemberEntity, Shown> {
  id!: string
  row!: CompanyMemberEntity

  @Field(() => CompanyRole, { description: 'Its role in the company.' })
  role!: CompanyRole

  @Field(() => Boolean, { description: 'Whether it may approve developers for the company.' })
  canApproveDevelopers!: boolean

  @Field(() => Boolean, { description: "Whether it may sign the company's contracts." })
  canSignContracts!: boolean

  @Field(() => Boolean, { description: 'Whether it may pay, and see what is to be paid.' })
  canManageBilling!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was invited; null for the first of its company.' })
  invitedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Null while the invitation is open.' })
  acceptedAt!: Date | null
}

export function toCompanyMember(row: CompanyMemberEntity): CompanyMember {
  const { role, canApproveDevelopers, canSignContracts, canManageBilling } = row
  return Object.assign(new CompanyMember(), {
    row,
    id: toGlobalId('CompanyMember', row.id),
    role,
    canApproveDevelopers,
    canSignContracts,
    canManageBilling,
    invitedAt: row.invitedAt ?? null,
    acceptedAt: row.acceptedAt ?? null,
  })
}

export const CompanyMemberConnection = connectionType(CompanyMember, 'CompanyMember')

@ObjectType({ implements: UserError, description: 'Why a company or its people stay as they were.' })
export class CompanyUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => CompanyErrorCode, { description: 'The reason, for programs.' })
  code!: CompanyErrorCode
}

@ObjectType({ description: 'The person as it is now, or why it stays as it was.' })
export class CompanyMemberUpdatePayload {
  @Field(() => CompanyMember, { nullable: true, description: 'The person.' })
  member?: CompanyMember | null

  @Field(() => [CompanyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: CompanyUserError[]
}

@ObjectType({ description: 'Who is no longer in the company, or why it is.' })
export class CompanyMemberRemovePayload {
  @Field(() => ID, { nullable: true, description: 'What is no more.' })
  removedId?: string | null

  @Field(() => [CompanyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: CompanyUserError[]
}
