import { DateTime } from '@atrium/kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { SessionUserError } from '../sessions/session.type.ts'
import { User } from '../users/user.type.ts'

@ObjectType({ description: 'Whether the installation waits for its first administrator.' })
export class SetupStatus {
  @Field(() => Boolean, { description: 'True while nobody has an account.' })
  needed!: boolean
}

@ObjectType({ description: "The administrator's first session, or why the set-up was not done." })
export class SetupCompletePayload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer …`, good for ten minutes.' })
  accessToken?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date | null

  @Field(() => User, { nullable: true, description: 'The administrator.' })
  user?: User | null

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}
