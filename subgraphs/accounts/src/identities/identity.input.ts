import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'What to unlink.' })
export class IdentityUnlinkInput {
  @Field(() => ID, { description: 'One of the own linked accounts.' })
  id!: string
}
