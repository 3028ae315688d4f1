import { Json } from '@atrium/kit/graphql'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'A passkey that the browser made.' })
export class PasskeyRegisterInput {
  @Field(() => String, { description: 'What the person calls it, up to 100 characters.' })
  name!: string

  @Field(() => Json, { description: 'What `navigator.credentials.create()` gave, as JSON.' })
  response!: unknown
}

@InputType({ description: 'Another name.' })
export class PasskeyRenameInput {
  @Field(() => ID, { description: 'One of the own passkeys.' })
  id!: string

  @Field(() => String, { description: 'Up to 100 characters.' })
  name!: string
}

@InputType({ description: 'What to delete.' })
export class PasskeyDeleteInput {
  @Field(() => ID, { description: 'One of the own passkeys.' })
  id!: string
}

@InputType({ description: 'How a passkey is to be asked for.' })
export class PasskeySignInStartInput {
  @Field(() => String, { nullable: true, description: 'Token of a sign-in that waits for its second step.' })
  challenge?: string | null
}

@InputType({ description: 'The answer of a passkey.' })
export class PasskeySignInInput {
  @Field(() => Json, { description: 'What `navigator.credentials.get()` gave, as JSON.' })
  response!: unknown

  @Field(() => String, { nullable: true, description: 'Token of the sign-in that waits for its second step.' })
  challenge?: string | null
}
