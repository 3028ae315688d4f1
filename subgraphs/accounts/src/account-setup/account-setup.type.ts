import { DateTime, EmailAddress } from '@atrium/kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { PasswordUserError } from '../passwords/password.type.ts'
import { User } from '../users/user.type.ts'

@ObjectType({ description: 'What the link of an invitation to an account is about.' })
export class AccountSetupPreview {
  @Field(() => String, { description: 'Whom it is for.' })
  name!: string

  @Field(() => EmailAddress, { description: 'What the person will sign in with.' })
  email!: string

  @Field(() => DateTime, { description: 'When the link is over.' })
  expiresAt!: Date
}

@ObjectType({ description: 'The first session of the account. Sets the refresh cookie.' })
export class AccountSetUpPayload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer …`, good for ten minutes.' })
  accessToken?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date | null

  @Field(() => User, { nullable: true, description: 'Who is signed in now.' })
  user?: User | null

  @Field(() => [PasswordUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PasswordUserError[]
}
