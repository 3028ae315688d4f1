import { DateTime } from '@atrium/kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { EmailContent, EmailUserError } from '../emails/email.type.ts'
import { type Block, EmailCategory, type TemplateWords } from '../emails/template.ts'
import { EmailBlockKind, kindOf } from './email-template.input.ts'
import type { TemplateVersion } from './template-store.ts'
import type { ShownTemplate, WordsProblem } from './template-words.ts'

@ObjectType({ description: 'A line of facts.' })
export class EmailFact {
  @Field(() => String, { description: 'What it is.' })
  label!: string

  @Field(() => String, { description: 'Its value.' })
  value!: string
}

@ObjectType({ description: 'A part of an e-mail. Which fields are set depends on its kind.' })
export class EmailBlock {
  @Field(() => EmailBlockKind, { description: 'What it is.' })
  kind!: EmailBlockKind

  @Field(() => String, { nullable: true, description: 'TEXT, QUOTE, NOTE, FORMATTED.' })
  text!: string | null

  @Field(() => String, { nullable: true, description: 'BUTTON: what stands on it.' })
  label!: string | null

  @Field(() => String, { nullable: true, description: 'BUTTON: `{{link}}`, or an address.' })
  href!: string | null

  @Field(() => [EmailFact], { description: 'FACTS: up to ten; none for the others.' })
  rows!: EmailFact[]
}

@ObjectType({ description: 'What an e-mail says. Every text may hold variables, as `{{name}}`.' })
export class EmailTemplateWords {
  @Field(() => String, { description: 'The subject.' })
  subject!: string

  @Field(() => String, { description: 'What mail programs show beside the subject.' })
  preheader!: string

  @Field(() => String, { description: 'The heading.' })
  heading!: string

  @Field(() => [EmailBlock], { description: 'Its parts, up to 20.' })
  body!: EmailBlock[]

  @Field(() => String, { description: 'Why the person gets it: the last line.' })
  reason!: string
}

@ObjectType({ description: 'A value that an e-mail has.' })
export class EmailTemplateVariable {
  @Field(() => String, { description: 'Its name: `name` is written `{{name}}`.' })
  key!: string

  @Field(() => String, { description: 'What the preview is filled with.' })
  sample!: string

  @Field(() => Boolean, { description: 'Whether the body has to hold it.' })
  isRequired!: boolean

  @Field(() => Boolean, { description: 'Whether it is formatted text, with a part of its own.' })
  isFormatted!: boolean
}

@ObjectType({ description: 'A change that was made to a template.' })
export class EmailTemplateVersion {
  row!: TemplateVersion

  @Field(() => Int, { description: 'Its number.' })
  version!: number

  @Field(() => EmailTemplateWords, {
    nullable: true,
    description: 'What it said from then on; null: what the product says.',
  })
  words!: EmailTemplateWords | null

  @Field(() => DateTime, { description: 'When.' })
  createdAt!: Date
}

@ObjectType({ description: 'One kind of e-mail. It follows the product until staff changes it.' })
export class EmailTemplate {
  @Field(() => String, { description: 'Its key.' })
  key!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => EmailCategory, { description: 'What it is about.' })
  category!: EmailCategory

  @Field(() => String, { description: 'The subject, with sample data.' })
  subject!: string

  @Field(() => Boolean, { description: 'Whether staff has changed it.' })
  isChanged!: boolean

  @Field(() => Int, { description: 'Number of its last change; 0 when there was none.' })
  version!: number

  @Field(() => EmailTemplateWords, { description: 'What it says.' })
  words!: EmailTemplateWords

  @Field(() => EmailTemplateWords, { description: 'What it says in the product.' })
  builtIn!: EmailTemplateWords

  @Field(() => [EmailTemplateVariable], { description: 'The values that it has; a dozen at most.' })
  variables!: EmailTemplateVariable[]
}

@ObjectType({ description: 'How a template looks with sample data, or why it cannot be used.' })
export class EmailTemplatePreview {
  @Field(() => EmailContent, { nullable: true, description: 'How it looks; null while something is wrong with it.' })
  content!: EmailContent | null

  @Field(() => [EmailUserError], { description: 'What is wrong, each with its place.' })
  problems!: EmailUserError[]
}

@ObjectType({ description: 'The template as it is now, or why it is as it was.' })
export class EmailTemplatePayload {
  @Field(() => EmailTemplate, { nullable: true, description: 'The template.' })
  template?: EmailTemplate | null

  @Field(() => [EmailUserError], { description: 'What is wrong, each with its place; empty when it worked.' })
  userErrors!: EmailUserError[]
}

export const toTemplate = (shown: ShownTemplate): EmailTemplate =>
  Object.assign(new EmailTemplate(), {
    ...shown,
    words: toTemplateWords(shown.words),
    builtIn: toTemplateWords(shown.builtIn),
  })

export const toTemplateVersion = (row: TemplateVersion): EmailTemplateVersion =>
  Object.assign(new EmailTemplateVersion(), {
    row,
    version: row.version,
    words: row.words && toTemplateWords(row.words),
    createdAt: row.createdAt,
  })

export const toProblem = ({ field, message }: WordsProblem): EmailUserError =>
  Object.assign(new EmailUserError(), { code: 'WORDS_INVALID', field: ['words', ...field], message })

const toTemplateWords = (words: TemplateWords): EmailTemplateWords => ({ ...words, body: words.body.map(toPart) })

const toPart = (block: Block): EmailBlock => ({
  kind: kindOf(block),
  text: 'text' in block ? block.text : null,
  label: block.kind === 'button' ? block.label : null,
  href: block.kind === 'button' ? block.href : null,
  rows: block.kind === 'facts' ? block.rows.map(([label, value]) => ({ label, value })) : [],
})
