import { DateTime, OpenToEnrolment } from '@atrium/kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { Identity } from '../identities/identity.type.ts'
import { Passkey } from '../passkeys/passkey.type.ts'

@OpenToEnrolment()
@ObjectType({ description: 'How a person can sign in. Shown to itself only.' })
export class SignInMethods {
  @Field(() => Boolean, { description: 'Whether it has a password.' })
  hasPassword!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When the password was set.' })
  passwordChangedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Since when a second step is asked for; null when none is.' })
  twoFactorSince!: Date | null

  @Field(() => Boolean, { description: 'Whether its role has to sign in with two steps.' })
  isTwoFactorRequired!: boolean

  @Field(() => Int, { description: 'Recovery codes that were not used yet.' })
  recoveryCodesLeft!: number

  @Field(() => DateTime, {
    description: 'Until when it may change how it signs in without showing again that it is the person. May be over.',
  })
  provedUntil!: Date

  @Field(() => [Passkey], { description: 'Its passkeys, the oldest first, at most 20.' })
  passkeys!: Passkey[]

  @Field(() => [Identity], { description: 'Its accounts at other providers, one for each at most.' })
  identities!: Identity[]
}
