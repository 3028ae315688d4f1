import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { Role } from '@atrium/kit/viewer'
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql'
import { UserStatus } from './user.entity.ts'

export const UserOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT', LAST_SIGN_IN_AT: 'LAST_SIGN_IN_AT' } as const
export type UserOrderField = (typeof UserOrderField)[keyof typeof UserOrderField]
registerEnumType(UserOrderField, { name: 'UserOrderField', description: 'What people are sorted by.' })

@InputType({ description: 'Narrows a list of people. All that are given must hold.' })
export class UserWhereInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the e-mail address, at most 200 characters.',
  })
  search?: string | null

  @Field(() => [Role], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  role?: Role[] | null

  @Field(() => [UserStatus], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  status?: UserStatus[] | null
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
