import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { EmailTemplateWordsInput } from '../email-templates/email-template.input.ts'
import { EmailState } from './email-state.ts'
import { SuppressionReason } from './email-suppression.entity.ts'
import { EmailCategory } from './template.ts'

export const EmailOrderField = { CREATED_AT: 'CREATED_AT', TO: 'TO' } as const
export type EmailOrderField = (typeof EmailOrderField)[keyof typeof EmailOrderField]
registerEnumType(EmailOrderField, { name: 'EmailOrderField', description: 'What e-mails can be sorted by.' })
registerEnumType(EmailState, { name: 'EmailState', description: 'How an e-mail stands. May grow.' })
registerEnumType(EmailCategory, {
  name: 'EmailCategory',
  description: 'What an e-mail is about. One may unsubscribe from NOTIFICATION and ANNOUNCEMENT.',
})
registerEnumType(SuppressionReason, { name: 'EmailSuppressionReason', description: 'Why an address gets no e-mail.' })

@InputType({ description: 'Which e-mails. All that is given must hold.' })
export class EmailWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the address, the name or the subject.' })
  search?: string | null

  @Field(() => [EmailState], { nullable: true, description: 'One of these.' })
  state?: EmailState[] | null

  @Field(() => [String], { nullable: true, description: 'Made from one of these templates, by key.' })
  template?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Of this message to many.' })
  broadcastId?: string | null

  @Field(() => ID, { nullable: true, description: 'To this person.' })
  userId?: string | null
}

@InputType({ description: 'One key of the order.' })
export class EmailOrder {
  @Field(() => EmailOrderField, { description: 'What to sort by.' })
  field!: EmailOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class EmailsArgs extends PageArgs {
  @Field(() => EmailWhereInput, { nullable: true, description: 'Which ones.' })
  where?: EmailWhereInput | null

  @Field(() => [EmailOrder], { nullable: true, description: 'In which order. By default the newest first.' })
  orderBy?: EmailOrder[] | null
}

@InputType({ description: 'Which addresses. All that is given must hold.' })
export class EmailSuppressionWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the address.' })
  search?: string | null

  @Field(() => [SuppressionReason], { nullable: true, description: 'For one of these reasons.' })
  reason?: SuppressionReason[] | null
}

@ArgsType()
export class EmailSuppressionsArgs extends PageArgs {
  @Field(() => EmailSuppressionWhereInput, { nullable: true, description: 'Which ones.' })
  where?: EmailSuppressionWhereInput | null
}

@InputType({ description: 'Words of staff.' })
export class EmailDraftInput {
  @Field(() => String, { description: 'Up to 200 characters.' })
  subject!: string

  @Field(() => String, { description: 'Markdown, up to 20,000 characters. HTML is shown as it is written.' })
  body!: string
}

@InputType({ description: 'Which e-mail to send once more.' })
export class EmailResendInput {
  @Field(() => ID, { description: 'The e-mail.' })
  id!: string
}

@InputType({ description: 'Which e-mails. Those of them that it does not concern stay as they are.' })
export class EmailsInput {
  @Field(() => [ID], { description: 'The e-mails, up to 100.' })
  ids!: string[]
}

@InputType({ description: 'Which address is to get no e-mail.' })
export class EmailSuppressionCreateInput {
  @Field(() => String, { description: 'The address.' })
  email!: string

  @Field(() => String, { nullable: true, description: 'Why, for whoever looks at the list. Up to 200 characters.' })
  detail?: string | null
}

@InputType({ description: 'What to send to yourself: a template with sample data, or a draft.' })
export class EmailTestInput {
  @Field(() => String, { nullable: true, description: 'Key of a template.' })
  template?: string | null

  @Field(() => EmailTemplateWordsInput, { nullable: true, description: 'Words to try out instead of the template’s.' })
  words?: EmailTemplateWordsInput | null

  @Field(() => EmailDraftInput, { nullable: true, description: 'A draft.' })
  draft?: EmailDraftInput | null
}

@InputType({ description: 'Which address may get e-mail again.' })
export class EmailSuppressionLiftInput {
  @Field(() => ID, { description: 'The entry of the list.' })
  id!: string
}

@InputType({ description: 'Whether mails of a kind are wanted.' })
export class EmailSubscriptionUpdateInput {
  @Field(() => String, { description: 'The token of the link at the end of a mail.' })
  token!: string

  @Field(() => Boolean, { description: 'False unsubscribes.' })
  isSubscribed!: boolean
}
