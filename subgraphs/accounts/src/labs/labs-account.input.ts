import { PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, InputType } from 'type-graphql'

@InputType({ description: 'An account at Labs: user name and password, or a token. Neither is kept as it is given.' })
export class LabsAccountLinkInput {
  @Field(() => String, { nullable: true, description: 'User name or e-mail address at Labs.' })
  login?: string | null

  @Field(() => String, { nullable: true, description: 'Password at Labs. Exchanged for a token and forgotten.' })
  password?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'A token that was made at Labs, in place of login and password.',
  })
  token?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether both profiles are shown as one: name and e-mail of Atrium, picture of Labs. Default true.',
  })
  buildlyProfileLinked?: boolean | null
}

@InputType({ description: 'Credentials of a linked account at Labs.' })
export class LabsSessionCreateInput {
  @Field(() => String, { description: 'User name or e-mail address at Labs.' })
  login!: string

  @Field(() => String, { description: 'Password at Labs.' })
  password!: string
}

@InputType({ description: 'How the linked account is used.' })
export class LabsAccountUpdateInput {
  @Field(() => Boolean, {
    description: 'Whether both profiles are shown as one: name and e-mail of Atrium, picture of Labs.',
  })
  buildlyProfileLinked!: boolean
}

@ArgsType()
export class LabsProjectAccessArgs extends PageArgs {}
