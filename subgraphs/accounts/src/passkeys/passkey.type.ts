import { DateTime, Json, OpenToEnrolment, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { SessionUserError } from '../sessions/session.type.ts'
import { PasskeyErrorCode } from './passkey-errors.ts'

registerEnumType(PasskeyErrorCode, {
  name: 'PasskeyErrorCode',
  description: 'Why a passkey was not changed. May grow.',
})

@OpenToEnrolment()
@ObjectType({ description: 'A key on a device of the person that it signs in with.' })
export class Passkey {
  @Field(() => ID, { description: 'Stays the same for as long as the passkey exists.' })
  id!: string

  @Field(() => String, { description: 'What the person calls it.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether its platform keeps a copy, so that losing the device loses nothing.' })
  isSynced!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it was last signed in with.' })
  lastUsedAt!: Date | null

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date
}

export const toPasskey = (row: Passkey): Passkey =>
  Object.assign(new Passkey(), { ...row, id: toGlobalId('Passkey', row.id) })

@OpenToEnrolment()
@ObjectType({ implements: UserError, description: 'Why a passkey was not changed.' })
export class PasskeyUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => PasskeyErrorCode, { description: 'The reason, for programs.' })
  code!: PasskeyErrorCode

  @Field(() => DateTime, { nullable: true, description: 'When to try again, where it is only too early.' })
  retryAt?: Date | null
}

@OpenToEnrolment()
@ObjectType({ description: 'What the browser needs to make a passkey.' })
export class PasskeyStartPayload {
  @Field(() => Json, { nullable: true, description: 'For `navigator.credentials.create()`, as JSON.' })
  options?: unknown

  @Field(() => [PasskeyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasskeyUserError[]
}

@OpenToEnrolment()
@ObjectType({ description: 'The passkey after the change, or why there is none.' })
export class PasskeyPayload {
  @Field(() => Passkey, { nullable: true, description: 'The passkey.' })
  passkey?: Passkey | null

  @Field(() => [PasskeyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasskeyUserError[]
}

@ObjectType({ description: 'Whether the passkey is gone.' })
export class PasskeyDeletePayload {
  @Field(() => [PasskeyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasskeyUserError[]
}

@ObjectType({ description: 'What the browser needs to sign in with a passkey.' })
export class PasskeySignInStartPayload {
  @Field(() => Json, { nullable: true, description: 'For `navigator.credentials.get()`, as JSON.' })
  options?: unknown

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}
