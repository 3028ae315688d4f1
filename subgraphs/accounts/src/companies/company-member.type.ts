import { DateTime, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { CompanyRole } from '@atrium/kit/viewer'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { CompanyMemberEntity } from './company-member.entity.ts'

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
