import { DateTime, UserError } from '@atrium/kit/graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { IdentityProvider } from '../users/sign-up-source.ts'
import { User } from '../users/user.type.ts'
import { SignUpErrorCode } from './sign-up-errors.ts'

registerEnumType(SignUpErrorCode, { name: 'SignUpErrorCode', description: 'Why signing up did not work. May grow.' })

@ObjectType({ implements: UserError, description: 'Why signing up did not work.' })
export class SignUpUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => SignUpErrorCode, { description: 'The reason, for programs.' })
  code!: SignUpErrorCode

  @Field(() => DateTime, { nullable: true, description: 'When to try again, where it is only too early.' })
  retryAt?: Date | null
}

@ObjectType({ description: 'The ways in that this installation offers.' })
export class SignInOptions {
  @Field(() => Boolean, { description: 'Whether people can make an account without being invited.' })
  isSignUpOpen!: boolean

  @Field(() => [IdentityProvider], { description: 'Providers that one can sign in with.' })
  providers!: IdentityProvider[]
}

@ObjectType({ description: 'A mail is on its way, whoever the address belongs to; or why not.' })
export class SignUpCreatePayload {
  @Field(() => String, { nullable: true, description: 'For `signUpResend`. Says nothing of who has an account.' })
  signUpId?: string | null

  @Field(() => [SignUpUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SignUpUserError[]
}

@ObjectType({ description: 'Whether the mail goes out once more.' })
export class SignUpResendPayload {
  @Field(() => [SignUpUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SignUpUserError[]
}

@ObjectType({ description: 'The new account with its first session, or why there is none.' })
export class SignUpConfirmPayload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer …`, good for ten minutes.' })
  accessToken?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date | null

  @Field(() => User, { nullable: true, description: 'Who is signed in now.' })
  user?: User | null

  @Field(() => [SignUpUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SignUpUserError[]
}
