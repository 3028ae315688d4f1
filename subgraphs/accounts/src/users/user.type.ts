import { DateTime, Node, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection, PageArgs } from '@atrium/kit/pages'
import { Role } from '@atrium/kit/viewer'
import { ArgsType, Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { type UserEntity, UserStatus } from './user.entity.ts'

registerEnumType(Role, { name: 'Role', description: 'What a person may do in the installation as a whole.' })
registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'Whether a person may sign in. Only ACTIVE ones may.',
})

export const UserOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT', LAST_SIGN_IN_AT: 'LAST_SIGN_IN_AT' } as const
export type UserOrderField = (typeof UserOrderField)[keyof typeof UserOrderField]
registerEnumType(UserOrderField, { name: 'UserOrderField', description: 'What people are sorted by.' })

@Directive('@key(fields: "id")')
@ObjectType('User', { implements: Node, description: 'A person with an account.' })
export class User implements Node, Pick<UserEntity, 'name' | 'role' | 'status' | 'avatarUrl' | 'createdAt'> {
  id!: string
  row!: UserEntity

  @Field(() => String)
  name!: string

  @Field(() => Role)
  role!: Role

  @Field(() => UserStatus)
  status!: UserStatus

  @Field(() => Url, { nullable: true })
  avatarUrl!: string | null

  @Field(() => DateTime)
  createdAt!: Date
}

export function toUser(row: UserEntity): User {
  const { name, role, status, createdAt } = row
  return Object.assign(new User(), {
    row,
    id: toGlobalId('User', row.id),
    name,
    role,
    status,
    avatarUrl: row.avatarUrl ?? null,
    createdAt,
  })
}

export const UserConnection = connectionType(User, 'User')

@InputType({ description: 'Narrows a list of people. All that are given must hold.' })
export class UserWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the e-mail address.' })
  search?: string | null

  @Field(() => [Role], { nullable: true, description: 'One of these.' })
  role?: Role[] | null

  @Field(() => [UserStatus], { nullable: true, description: 'One of these.' })
  status?: UserStatus[] | null
}

@InputType({ description: 'A sort key for people.' })
export class UserOrder {
  @Field(() => UserOrderField)
  field!: UserOrderField

  @Field(() => OrderDirection)
  direction!: OrderDirection
}

@ArgsType()
export class UsersArgs extends PageArgs {
  @Field(() => UserWhereInput, { nullable: true })
  where?: UserWhereInput | null

  @Field(() => [UserOrder], { nullable: true, description: 'Default: by name.' })
  orderBy?: UserOrder[] | null
}
