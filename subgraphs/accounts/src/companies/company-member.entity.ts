import type { CompanyRole } from '@atrium/kit/viewer'
import { defineEntity, p } from '@mikro-orm/core'

const CompanyMemberSchema = defineEntity({
  name: 'CompanyMember',
  tableName: 'company_members',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    userId: p.uuid(),
    role: p.text().$type<CompanyRole>(),
    /** Sort key: owners are 1. The database computes it. */
    roleRank: p.smallint(),
    canApproveDevelopers: p.boolean(),
    canSignContracts: p.boolean(),
    canManageBilling: p.boolean(),
    invitedById: p.uuid().nullable(),
    invitedAt: p.datetime(3).nullable(),
    acceptedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    /** The person's name: lists sort by it. */
    name: p
      .text()
      .formula((columns) => `(select person.name from accounts.users person where person.id = ${columns['userId']})`)
      .lazy(),
  },
})

export class CompanyMemberEntity extends CompanyMemberSchema.class {}
CompanyMemberSchema.setClass(CompanyMemberEntity)
