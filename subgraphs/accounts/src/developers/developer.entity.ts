import { defineEntity, p } from '@mikro-orm/core'

const DeveloperSchema = defineEntity({
  name: 'Developer',
  tableName: 'developers',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    agencyId: p.uuid().nullable(),
    title: p.text().nullable(),
    skills: p.array(),
    bio: p.text().nullable(),
    isCommunityApproved: p.boolean(),
    approvedAt: p.datetime(3).nullable(),
    approvedById: p.uuid().nullable(),
    createdAt: p.datetime(3),
    /** The person's name: lists sort by it. */
    name: p
      .text()
      .formula((columns) => `(select person.name from accounts.users person where person.id = ${columns['userId']})`)
      .lazy(),
  },
})

export class DeveloperEntity extends DeveloperSchema.class {}
DeveloperSchema.setClass(DeveloperEntity)
