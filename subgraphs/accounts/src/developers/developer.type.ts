import { DateTime, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ObjectType } from 'type-graphql'
import type { DeveloperEntity } from './developer.entity.ts'

@Public('people:read')
@Directive('@key(fields: "id")')
@ObjectType('Developer', {
  implements: Node,
  description: 'A person who works for companies, alone or for a partner agency.',
})
export class Developer implements Node, Pick<DeveloperEntity, 'title' | 'isCommunityApproved' | 'approvedAt'> {
  id!: string
  row!: DeveloperEntity

  @Field(() => String, { nullable: true, description: 'What the developer is called, such as "Senior engineer".' })
  title!: string | null

  @Field(() => Boolean, { description: 'Whether staff has approved the developer for the community.' })
  isCommunityApproved!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When staff approved the developer.' })
  approvedAt!: Date | null
}

export function toDeveloper(row: DeveloperEntity): Developer {
  return Object.assign(new Developer(), {
    row,
    id: toGlobalId('Developer', row.id),
    title: row.title ?? null,
    isCommunityApproved: row.isCommunityApproved,
    approvedAt: row.approvedAt ?? null,
  })
}

export const DeveloperConnection = connectionType(Developer, 'Developer')
