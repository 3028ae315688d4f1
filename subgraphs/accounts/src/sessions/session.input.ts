import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'An account and its password.' })
export class SessionCreateInput {
  @Field(() => String, { description: 'E-mail address of the account, in any case.' })
  email!: string

  @Field(() => String, { description: 'Password of the account.' })
  password!: string
}

@InputType({ description: 'The second step of a sign-in.' })
export class SessionChallengeCompleteInput {
  @Field(() => String, { description: 'Of the challenge.' })
  token!: string

  @Field(() => String, { description: 'Six digits of the authenticator, or a recovery code.' })
  code!: string
}

@InputType({ description: 'How a renewal is made.' })
export class SessionRefreshInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Random text of the client, 16 to 100 characters, kept until the answer has come. When the answer is lost, the same attempt within a minute gets the same renewal again; without it, showing a used token ends the session.',
  })
  attempt!: string | null
}

@InputType({ description: 'Which session to end.' })
export class SessionRevokeInput {
  @Field(() => ID, { nullable: true, description: 'One of the own sessions. Left out: all but the one that asks.' })
  id?: string | null
}
