import { DateTime, UserError } from '@atrium/kit/graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { PasswordErrorCode } from './password-errors.ts'

registerEnumType(PasswordErrorCode, { name: 'PasswordErrorCode', description: 'Why a password was not set. May grow.' })

@ObjectType({ implements: UserError, description: 'Why a password was not set.' })
export class PasswordUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => PasswordErrorCode, { description: 'The reason, for programs.' })
  code!: PasswordErrorCode

  @Field(() => DateTime, { nullable: true, description: 'When to try again, where it is only too early.' })
  retryAt?: Date | null
}

@ObjectType({ description: 'A mail is on its way to whom the address belongs; or why not.' })
export class PasswordResetCreatePayload {
  @Field(() => [PasswordUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasswordUserError[]
}

@ObjectType({ description: 'Whether the new password holds.' })
export class PasswordResetCompletePayload {
  @Field(() => [PasswordUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasswordUserError[]
}

@ObjectType({ description: 'Whether the new password holds.' })
export class PasswordChangePayload {
  @Field(() => [PasswordUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasswordUserError[]
}
