import { DateTime, Node, Public, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Role } from '@atrium/kit/viewer'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { IdentityProvider, SignUpSource } from './sign-up-source.ts'
import { type UserEntity, UserStatus } from './user.entity.ts'

registerEnumType(Role, { name: 'Role', description: 'What a person may do in the installation as a whole.' })
registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'Whether a person may sign in. Only ACTIVE ones may; INVITED ones once they have set a password.',
})

registerEnumType(SignUpSource, { name: 'SignUpSource', description: 'How an account was made. May grow.' })
registerEnumType(IdentityProvider, {
  name: 'IdentityProvider',
  description: 'A provider that people can sign in with. May grow.',
})

@Public('people:read')
@Directive('@key(fields: "id")')
@ObjectType('User', { implements: Node, description: 'A person with an account.' })
export class User implements Node, Pick<UserEntity, 'name' | 'role' | 'status' | 'avatarUrl' | 'createdAt'> {
  id!: string
  row!: UserEntity

  @Field(() => String, { description: 'Full name.' })
  name!: string

  @Field(() => Role, { description: 'What the person may do in the installation.' })
  role!: Role

  @Field(() => UserStatus, { description: 'Whether the person may sign in.' })
  status!: UserStatus

  @Field(() => Url, { nullable: true, description: 'Picture of the person.' })
  avatarUrl!: string | null

  @Field(() => DateTime, { description: 'When the account was made.' })
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
