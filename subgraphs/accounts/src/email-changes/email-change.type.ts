import { DateTime, EmailAddress } from '@atrium/kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import { AccountUserError } from '../users/administration.type.ts'

@Directive('@policy(policies: [["admin"]])')
@ObjectType({
  description: 'An address that an administrator entered for somebody, and that waits to be confirmed there.',
})
export class EmailChange {
  @Field(() => EmailAddress, { description: 'The new address.' })
  email!: string

  @Field(() => DateTime, { description: 'When the link was mailed there.' })
  sentAt!: Date

  @Field(() => DateTime, { description: 'When the link is over. It can be sent again after that.' })
  expiresAt!: Date
}

@ObjectType({ description: 'What the link to confirm an address is about.' })
export class EmailChangePreview {
  @Field(() => String, { description: 'Whose address it becomes.' })
  name!: string

  @Field(() => EmailAddress, { description: 'The new address.' })
  email!: string
}

@ObjectType({ description: 'The address that holds now, or why it does not.' })
export class EmailChangeConfirmPayload {
  @Field(() => EmailAddress, { nullable: true, description: 'What the person signs in with from now on.' })
  email?: string | null

  @Field(() => [AccountUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: AccountUserError[]
}
