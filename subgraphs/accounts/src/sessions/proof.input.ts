import { Json } from '@atrium/kit/graphql'
import { Field, InputType } from 'type-graphql'

@InputType({ description: 'What shows that it is the person: one of these.' })
export class SessionProveInput {
  @Field(() => String, { nullable: true, description: 'The password.' })
  password?: string | null

  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator, or a recovery code.' })
  code?: string | null

  @Field(() => Json, {
    nullable: true,
    description: 'What `navigator.credentials.get()` gave for the options of `sessionProveStart`, as JSON.',
  })
  passkey?: unknown
}
