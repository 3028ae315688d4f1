import { DateTime, OpenToEnrolment, UserError } from '@atrium/kit/graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { TwoFactorErrorCode } from './two-factor-errors.ts'

registerEnumType(TwoFactorErrorCode, {
  name: 'TwoFactorErrorCode',
  description: 'Why two-step sign-in was not changed. May grow.',
})

@OpenToEnrolment()
@ObjectType({ implements: UserError, description: 'Why two-step sign-in was not changed.' })
export class TwoFactorUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => TwoFactorErrorCode, { description: 'The reason, for programs.' })
  code!: TwoFactorErrorCode

  @Field(() => DateTime, { nullable: true, description: 'When to try again, where it is only too early.' })
  retryAt?: Date | null
}

@OpenToEnrolment()
@ObjectType({ description: 'What an authenticator app needs, or why it gets nothing.' })
export class TotpStartPayload {
  @Field(() => String, { nullable: true, description: 'The secret, base32, to be typed.' })
  secret?: string | null

  @Field(() => String, { nullable: true, description: 'The same as an `otpauth:` address, for a QR code.' })
  uri?: string | null

  @Field(() => [TwoFactorUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TwoFactorUserError[]
}

@OpenToEnrolment()
@ObjectType({ description: 'Codes for the day the phone is lost, told this once; or why there are none.' })
export class RecoveryCodesPayload {
  @Field(() => [String], { nullable: true, description: 'Ten codes, each good for one sign-in.' })
  recoveryCodes?: string[] | null

  @Field(() => [TwoFactorUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TwoFactorUserError[]
}

@ObjectType({ description: 'Whether two-step sign-in is off now.' })
export class TotpDisablePayload {
  @Field(() => [TwoFactorUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TwoFactorUserError[]
}
