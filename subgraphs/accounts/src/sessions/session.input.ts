import { Field, InputType } from 'type-graphql'

@InputType({ description: 'An account and its password.' })
export class SessionCreateInput {
  @Field(() => String, { description: 'E-mail address of the account, in any case.' })
  email!: string

  @Field(() => String, { description: 'Password of the account.' })
  password!: string
}
