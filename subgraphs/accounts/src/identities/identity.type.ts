import { DateTime, OpenToEnrolment, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { IdentityProvider } from '../users/sign-up-source.ts'
import { IdentityErrorCode } from './identity-errors.ts'

registerEnumType(IdentityErrorCode, { name: 'IdentityErrorCode', description: 'Why it was not unlinked. May grow.' })

@OpenToEnrolment()
@ObjectType({ description: 'An account at another provider that a person signs in with.' })
export class Identity {
  @Field(() => ID, { description: 'Stays the same for as long as it is linked.' })
  id!: string

  @Field(() => IdentityProvider, { description: 'Where the account is.' })
  provider!: IdentityProvider

  @Field(() => String, { description: 'What the person knows the account by.' })
  label!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was last signed in with.' })
  lastUsedAt!: Date | null

  @Field(() => DateTime, { description: 'When it was linked.' })
  createdAt!: Date
}

export const toIdentity = (row: Identity): Identity =>
  Object.assign(new Identity(), { ...row, id: toGlobalId('Identity', row.id) })

@ObjectType({ implements: UserError, description: 'Why it was not unlinked.' })
export class IdentityUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => IdentityErrorCode, { description: 'The reason, for programs.' })
  code!: IdentityErrorCode
}

@ObjectType({ description: 'Whether the account is unlinked.' })
export class IdentityUnlinkPayload {
  @Field(() => [IdentityUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: IdentityUserError[]
}
