import { DateTime, UserError } from '@atrium/kit/graphql'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { invitationEnd } from '../account-setup/invite.ts'
import { UserErrorCode } from './administration-errors.ts'
import type { UserEntity } from './user.entity.ts'
import { User } from './user.type.ts'

registerEnumType(UserErrorCode, { name: 'UserErrorCode', description: 'Why an account was not changed. May grow.' })

type Shown = 'statusReason' | 'statusChangedAt' | 'suspendedUntil' | 'eraseOn' | 'erasedAt' | 'invitedAt'

@Directive('@policy(policies: [["admin"]])')
@ObjectType('UserAdministration', { description: 'What administrators alone see of an account.' })
export class UserAdministration implements Pick<UserEntity, Shown> {
  row!: UserEntity

  @Field(() => String, { nullable: true, description: 'Why it is suspended or banned.' })
  statusReason!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When its status last changed.' })
  statusChangedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When its suspension ends by itself.' })
  suspendedUntil!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When what is known of the person will be erased.' })
  eraseOn!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was erased. Nothing can be done with it any more.' })
  erasedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When the link to a first password was last mailed.' })
  invitedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When that link is over. Another one can be sent.' })
  invitationEndsAt!: Date | null
}

export function toUserAdministration(row: UserEntity): UserAdministration {
  return Object.assign(new UserAdministration(), {
    row,
    statusReason: row.statusReason ?? null,
    statusChangedAt: row.statusChangedAt ?? null,
    suspendedUntil: row.suspendedUntil ?? null,
    eraseOn: row.eraseOn ?? null,
    erasedAt: row.erasedAt ?? null,
    invitedAt: row.invitedAt ?? null,
    invitationEndsAt: row.invitedAt ? invitationEnd(row.invitedAt) : null,
  })
}

@ObjectType('AccountUserError', { implements: UserError, description: 'Why an account was not changed.' })
export class AccountUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => UserErrorCode, { description: 'The reason, for programs.' })
  code!: UserErrorCode
}

@ObjectType({ description: 'An account as it is now, or why it stays as it was.' })
class UserPayload {
  @Field(() => User, { nullable: true, description: 'The account.' })
  user?: User | null

  @Field(() => [AccountUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: AccountUserError[]
}

@ObjectType({ description: 'The new account, or why there is none.' })
export class UserCreatePayload extends UserPayload {}

@ObjectType({ description: 'The account as it is now, or why it stays as it was.' })
export class UserUpdatePayload extends UserPayload {}

@ObjectType({ description: 'The account in its new role, or why it stays as it was.' })
export class UserChangeRolePayload extends UserPayload {}

@ObjectType({ description: 'The suspended account, or why it is not.' })
export class UserSuspendPayload extends UserPayload {}

@ObjectType({ description: 'The banned account, or why it is not.' })
export class UserBanPayload extends UserPayload {}

@ObjectType({ description: 'The account that may be used again, or why it may not.' })
export class UserReinstatePayload extends UserPayload {}

@ObjectType({ description: 'The account that will be erased, or why it will not.' })
export class UserDeletePayload extends UserPayload {}

@ObjectType({ description: 'The account without sessions, or why they go on.' })
export class UserSignOutPayload extends UserPayload {}

@ObjectType({ description: 'The invited account with its new link, or why it has none.' })
export class UserInvitationResendPayload extends UserPayload {}

@ObjectType({ description: 'The account whose address waits, or why nothing was mailed.' })
export class UserEmailChangeResendPayload extends UserPayload {}

@ObjectType({ description: 'The account that keeps its address, or why not.' })
export class UserEmailChangeCancelPayload extends UserPayload {}
