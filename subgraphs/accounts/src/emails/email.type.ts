import { DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EmailState } from './email-state.ts'
import { EmailErrorCode } from './email-errors.ts'
import { type EmailSuppressionEntity, SuppressionReason } from './email-suppression.entity.ts'
import type { EmailEntity } from './email.entity.ts'
import { EmailCategory } from './template.ts'
import { templateOf } from './templates/index.ts'

registerEnumType(EmailErrorCode, { name: 'EmailErrorCode', description: 'Why nothing was done. May grow.' })

@ObjectType({ description: 'An e-mail as a mail program shows it.' })
export class EmailContent {
  @Field(() => String, { description: 'The subject.' })
  subject!: string

  @Field(() => String, { description: 'What mail programs show beside the subject.' })
  preheader!: string

  @Field(() => String, { description: 'A whole document. Show it in a frame without scripts.' })
  html!: string

  @Field(() => String, { description: 'For mail programs without HTML.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether a link that lets whoever has it in was left out.' })
  hasHiddenLink!: boolean
}

@ObjectType({ description: 'One thing that happened to an e-mail.' })
export class EmailEvent {
  @Field(() => ID)
  id!: string

  @Field(() => String, { description: 'What: `SENT`, `DELIVERED`, `RETRY` and so on. May grow.' })
  kind!: string

  @Field(() => String, { nullable: true, description: 'In words, where there are any.' })
  detail!: string | null

  @Field(() => DateTime, { description: 'When.' })
  occurredAt!: Date
}

type Shown = 'toEmail' | 'category' | 'state' | 'attempts' | 'createdAt'

@ObjectType('Email', { implements: Node, description: 'An e-mail to one address, and what became of it.' })
export class Email implements Node, Pick<EmailEntity, Shown> {
  id!: string
  row!: EmailEntity

  @Field(() => String, { description: 'The address.' })
  toEmail!: string

  @Field(() => String, { nullable: true, description: 'The name.' })
  toName!: string | null

  @Field(() => String, { description: 'The subject.' })
  subject!: string

  @Field(() => String, { description: 'Key of its template.' })
  template!: string

  @Field(() => EmailCategory, { description: 'What it is about.' })
  category!: EmailCategory

  @Field(() => EmailState, { description: 'How it stands.' })
  state!: EmailState

  @Field(() => Int, { description: 'How often it was handed to the provider.' })
  attempts!: number

  @Field(() => String, { nullable: true, description: 'Why it failed, waits, came back or was not sent.' })
  error!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Who was to bring it: `mailersend`, `brevo`, `sendgrid`, `mailgun`, `smtp`, `log`.',
  })
  provider!: string | null

  @Field(() => String, { nullable: true, description: 'The provider’s id of it.' })
  providerMessageId!: string | null

  @Field(() => Boolean, { description: 'Whether it can be sent once more.' })
  canResend!: boolean

  @Field(() => Boolean, { description: 'Whether it has not left and can be stopped.' })
  canCancel!: boolean

  @Field(() => DateTime, { description: 'When it was queued.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When the provider took it.' })
  sentAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it arrived.' })
  deliveredAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was first opened, as far as the provider tells.' })
  openedAt!: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a link in it was first followed, as far as the provider tells.',
  })
  clickedAt!: Date | null
}

export function toEmail(row: EmailEntity): Email {
  const { toEmail: address, category, state, attempts, createdAt, template } = row
  const isSecret = (templateOf(template).secret ?? []).length > 0
  return Object.assign(new Email(), {
    row,
    id: toGlobalId('Email', row.id),
    toEmail: address,
    toName: row.toName ?? null,
    subject: row.subject ?? templateOf(template).name,
    template,
    category,
    state,
    attempts,
    error: row.error ?? null,
    provider: row.provider ?? null,
    providerMessageId: row.providerMessageId ?? null,
    canResend: !isSecret && state !== 'QUEUED' && state !== 'SENDING',
    canCancel: state === 'QUEUED',
    createdAt,
    sentAt: row.sentAt ?? null,
    deliveredAt: row.deliveredAt ?? null,
    openedAt: row.openedAt ?? null,
    clickedAt: row.clickedAt ?? null,
  })
}

export const EmailConnection = connectionType(Email, 'Email')

@ObjectType('EmailSuppression', {
  implements: Node,
  description: 'An address that gets no e-mail, or none of one kind.',
})
export class EmailSuppression implements Node, Pick<EmailSuppressionEntity, 'email' | 'reason' | 'createdAt'> {
  id!: string
  row!: EmailSuppressionEntity

  @Field(() => String, { description: 'The address.' })
  email!: string

  @Field(() => SuppressionReason, { description: 'Why.' })
  reason!: SuppressionReason

  @Field(() => EmailCategory, {
    nullable: true,
    description: 'What the person has unsubscribed from; null: everything.',
  })
  category!: EmailCategory | null

  @Field(() => String, { nullable: true, description: 'The provider’s or the receiving server’s words.' })
  detail!: string | null

  @Field(() => DateTime, { description: 'Since when.' })
  createdAt!: Date
}

export function toEmailSuppression(row: EmailSuppressionEntity): EmailSuppression {
  const { email, reason, createdAt } = row
  return Object.assign(new EmailSuppression(), {
    row,
    id: toGlobalId('EmailSuppression', row.id),
    email,
    reason,
    createdAt,
    category: row.category ?? null,
    detail: row.detail ?? null,
  })
}

export const EmailSuppressionConnection = connectionType(EmailSuppression, 'EmailSuppression')

@ObjectType({ description: 'How e-mail leaves this installation.' })
export class EmailSender {
  @Field(() => String, {
    description:
      '`mailersend`, `brevo`, `sendgrid`, `mailgun`, `smtp`, or `log`: nothing leaves, mails stay in the log.',
  })
  provider!: string

  @Field(() => String, { description: 'Whom mails come from.' })
  from!: string

  @Field(() => String, {
    nullable: true,
    description: 'Where the provider’s webhook must lead; null for one that tells nothing.',
  })
  webhookUrl!: string | null

  @Field(() => String, { nullable: true, description: 'Where the mails of a simulated provider can be read.' })
  inboxUrl!: string | null
}

@ObjectType({ description: 'What the link at the end of a mail unsubscribes from.' })
export class EmailSubscription {
  @Field(() => String, { description: 'The address, most of it hidden.' })
  email!: string

  @Field(() => EmailCategory, { description: 'Mails of this kind.' })
  category!: EmailCategory

  @Field(() => Boolean, { description: 'Whether they are still sent.' })
  isSubscribed!: boolean
}

@ObjectType({ implements: UserError, description: 'Why nothing was done.' })
export class EmailUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => EmailErrorCode, { description: 'The reason, for programs.' })
  code!: EmailErrorCode
}

@ObjectType({ description: 'The e-mail that is sent in its place, or why there is none.' })
export class EmailResendPayload {
  @Field(() => Email, { nullable: true, description: 'The new e-mail.' })
  email?: Email | null

  @Field(() => [EmailUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: EmailUserError[]
}

@ObjectType({ description: 'What became of the e-mails, or why nothing did.' })
export class EmailsPayload {
  @Field(() => Int, { nullable: true, description: 'How many it concerned.' })
  count?: number | null

  @Field(() => [EmailUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: EmailUserError[]
}

@ObjectType({ description: 'The address that gets no e-mail any more, or why it still does.' })
export class EmailSuppressionCreatePayload {
  @Field(() => EmailSuppression, { nullable: true, description: 'The entry of the list.' })
  suppression?: EmailSuppression | null

  @Field(() => [EmailUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: EmailUserError[]
}

@ObjectType({ description: 'The e-mail is on its way to you, or why it is not.' })
export class EmailTestPayload {
  @Field(() => String, { nullable: true, description: 'Your address.' })
  sentTo?: string | null

  @Field(() => [EmailUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: EmailUserError[]
}

@ObjectType({ description: 'The address may get e-mail again.' })
export class EmailSuppressionLiftPayload {
  @Field(() => ID, { nullable: true, description: 'What was taken off the list.' })
  suppressionId?: string | null

  @Field(() => [EmailUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: EmailUserError[]
}

@ObjectType({ description: 'How it is now.' })
export class EmailSubscriptionUpdatePayload {
  @Field(() => EmailSubscription, { nullable: true, description: 'What is sent and what is not.' })
  subscription?: EmailSubscription | null

  @Field(() => [EmailUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: EmailUserError[]
}
