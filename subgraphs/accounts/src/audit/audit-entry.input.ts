import { PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Narrows the audit log. All that are given must hold.' })
export class AuditEntryWhereInput {
  @Field(() => ID, { nullable: true, description: 'About this company.' })
  companyId?: string | null

  @Field(() => String, { nullable: true, description: 'Exactly this action.' })
  action?: string | null

  @Field(() => ID, { nullable: true, description: 'By this user.' })
  actorId?: string | null

  @Field(() => ID, { nullable: true, description: 'About this: the id of a user, a session, a company …' })
  subjectId?: string | null
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => AuditEntryWhereInput, { nullable: true })
  where?: AuditEntryWhereInput | null
}
