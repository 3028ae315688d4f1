import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { Role } from '@atrium/kit/viewer'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { UserActivity } from './user-activity.ts'
import { UserStatus } from './user.entity.ts'

export const UserOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT', LAST_SIGN_IN_AT: 'LAST_SIGN_IN_AT' } as const
export type UserOrderField = (typeof UserOrderField)[keyof typeof UserOrderField]
registerEnumType(UserOrderField, { name: 'UserOrderField', description: 'What people are sorted by.' })

registerEnumType(UserActivity, {
  name: 'UserActivity',
  description: 'ACTIVE signed in within the last 30 days, INACTIVE did not, NEVER did not at any time.',
})

@InputType({ description: 'Narrows a list of people. All that are given must hold.' })
export class UserWhereInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name or of the e-mail address, at most 200 characters. One or two characters find where words begin.',
  })
  search?: string | null

  @Field(() => [Role], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  role?: Role[] | null

  @Field(() => [UserStatus], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  status?: UserStatus[] | null

  @Field(() => UserActivity, { nullable: true, description: 'When they last signed in.' })
  activity?: UserActivity | null

  @Field(() => ID, { nullable: true, description: 'Members of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Developers of this partner agency, and who speaks for it.' })
  agencyId?: string | null
}

@InputType({ description: 'A sort key for people.' })
export class UserOrder {
  @Field(() => UserOrderField, { description: 'What to sort by.' })
  field!: UserOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class UsersArgs extends PageArgs {
  @Field(() => UserWhereInput, { nullable: true })
  where?: UserWhereInput | null

  @Field(() => [UserOrder], { nullable: true, description: 'Default: by name.' })
  orderBy?: UserOrder[] | null
}
