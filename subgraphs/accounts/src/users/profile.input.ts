import { Field, InputType } from 'type-graphql'

@InputType({ description: 'What a person says of itself. What is left out stays.' })
export class ProfileUpdateInput {
  @Field(() => String, { nullable: true, description: 'Full name, up to 200 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'IANA name, such as Europe/Zurich. Null or empty: not said.' })
  timeZone?: string | null

  @Field(() => String, { nullable: true, description: 'Where one is, up to 100 characters. Null or empty: not said.' })
  location?: string | null
}
