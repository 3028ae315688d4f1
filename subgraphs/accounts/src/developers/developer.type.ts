import { DateTime, Node, Public, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { CommunityStatus } from './community-status.ts'
import { DeveloperErrorCode } from './developer-errors.ts'
import type { DeveloperEntity } from './developer.entity.ts'

registerEnumType(CommunityStatus, {
  name: 'CommunityStatus',
  description: 'APPROVED: may be assigned to companies. WAITING: staff has yet to answer. DECLINED: staff said no.',
})
registerEnumType(DeveloperErrorCode, {
  name: 'DeveloperErrorCode',
  description: 'Why a developer stays as it was. May grow.',
})

type Shown = 'title' | 'skills' | 'bio' | 'isCommunityApproved' | 'approvedAt' | 'createdAt'

@Public('people:read')
@Directive('@key(fields: "id")')
@ObjectType('Developer', {
  implements: Node,
  description: 'A person who works for companies, alone or for a partner agency.',
})
export class Developer implements Node, Pick<DeveloperEntity, Shown> {
  id!: string
  row!: DeveloperEntity

  @Field(() => String, { nullable: true, description: 'What the developer is called, such as "Senior engineer".' })
  title!: string | null

  @Field(() => [String], { description: 'What the developer can do; at most 30.' })
  skills!: string[]

  @Field(() => String, { nullable: true, description: 'What the developer or staff says of them.' })
  bio!: string | null

  @Field(() => Boolean, { description: 'Whether staff has approved the developer for the community.' })
  isCommunityApproved!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When staff approved the developer.' })
  approvedAt!: Date | null

  @Field(() => DateTime, { description: 'When the developer was entered.' })
  createdAt!: Date
}

export function toDeveloper(row: DeveloperEntity): Developer {
  return Object.assign(new Developer(), {
    row,
    id: toGlobalId('Developer', row.id),
    title: row.title ?? null,
    skills: [...row.skills],
    bio: row.bio ?? null,
    isCommunityApproved: row.isCommunityApproved,
    approvedAt: row.approvedAt ?? null,
    createdAt: row.createdAt,
  })
}

export const DeveloperConnection = connectionType(Developer, 'Developer')

@ObjectType({ implements: UserError, description: 'Why a developer stays as it was.' })
export class DeveloperUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => DeveloperErrorCode, { description: 'The reason, for programs.' })
  code!: DeveloperErrorCode
}

@ObjectType({ description: 'A developer as it is now, or why it stays as it was.' })
class DeveloperPayload {
  @Field(() => Developer, { nullable: true, description: 'The developer.' })
  developer?: Developer | null

  @Field(() => [DeveloperUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: DeveloperUserError[]
}

@ObjectType({ description: 'The new developer, or why there is none.' })
export class DeveloperCreatePayload extends DeveloperPayload {}

@ObjectType({ description: 'The changed developer, or why it stays as it was.' })
export class DeveloperUpdatePayload extends DeveloperPayload {}

@ObjectType({ description: 'The developer that staff is asked about again, or why not.' })
export class DeveloperCommunityRequestPayload extends DeveloperPayload {}
