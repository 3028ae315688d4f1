import { Field, InputType } from 'type-graphql'

@InputType({ description: 'The link of an invitation to an account, and the first password.' })
export class AccountSetUpInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string

  @Field(() => String, { description: '12 to 256 characters, not easy to guess.' })
  password!: string
}
