import { Field, InputType, Int, registerEnumType } from 'type-graphql'
import type { Block, TemplateWords } from '../emails/template.ts'

/** The parts that a mail is made of. */
export const EmailBlockKind = {
  TEXT: 'TEXT',
  BUTTON: 'BUTTON',
  FACTS: 'FACTS',
  QUOTE: 'QUOTE',
  NOTE: 'NOTE',
  FORMATTED: 'FORMATTED',
} as const
export type EmailBlockKind = (typeof EmailBlockKind)[keyof typeof EmailBlockKind]
registerEnumType(EmailBlockKind, {
  name: 'EmailBlockKind',
  description: 'What a part of an e-mail is.',
  valuesConfig: {
    TEXT: { description: 'A paragraph; Markdown for bold, italic and links.' },
    BUTTON: { description: 'A label and where it leads.' },
    FACTS: { description: 'Lines of a label and a value.' },
    QUOTE: { description: 'Somebody’s words.' },
    NOTE: { description: 'A paragraph in small; Markdown for bold, italic and links.' },
    FORMATTED: { description: 'A variable that is formatted text, and nothing else.' },
  },
})

@InputType({ description: 'A line of facts.' })
export class EmailFactInput {
  @Field(() => String, { description: 'What it is. Up to 60 characters.' })
  label!: string

  @Field(() => String, { description: 'Its value. Up to 200 characters.' })
  value!: string
}

@InputType({ description: 'A part of an e-mail. Which fields count depends on its kind.' })
export class EmailBlockInput {
  @Field(() => EmailBlockKind, { description: 'What it is.' })
  kind!: EmailBlockKind

  @Field(() => String, { nullable: true, description: 'TEXT, QUOTE, NOTE, FORMATTED. Up to 2,000 characters.' })
  text?: string | null

  @Field(() => String, { nullable: true, description: 'BUTTON: what stands on it. Up to 60 characters.' })
  label?: string | null

  @Field(() => String, { nullable: true, description: 'BUTTON: `{{link}}`, or an address.' })
  href?: string | null

  @Field(() => [EmailFactInput], { nullable: true, description: 'FACTS: up to ten.' })
  rows?: EmailFactInput[] | null
}

@InputType({ description: 'What an e-mail says. Every text may hold variables, as `{{name}}`.' })
export class EmailTemplateWordsInput {
  @Field(() => String, { description: 'The subject. Up to 200 characters.' })
  subject!: string

  @Field(() => String, { description: 'What mail programs show beside the subject. Up to 200 characters, or none.' })
  preheader!: string

  @Field(() => String, { description: 'The heading. Up to 200 characters.' })
  heading!: string

  @Field(() => [EmailBlockInput], { description: 'Its parts, from 1 to 20.' })
  body!: EmailBlockInput[]

  @Field(() => String, { description: 'Why the person gets it: the last line. Up to 500 characters.' })
  reason!: string
}

@InputType({ description: 'What an e-mail is to say from now on.' })
export class EmailTemplateUpdateInput {
  @Field(() => String, { description: 'Key of the template.' })
  key!: string

  @Field(() => Int, { description: 'The version that was changed: when there is a newer one, nothing is done.' })
  version!: number

  @Field(() => EmailTemplateWordsInput, { description: 'The words.' })
  words!: EmailTemplateWordsInput
}

@InputType({ description: 'Which template is to say what the product says.' })
export class EmailTemplateResetInput {
  @Field(() => String, { description: 'Key of the template.' })
  key!: string

  @Field(() => Int, { description: 'The version that was seen: when there is a newer one, nothing is done.' })
  version!: number
}

const KIND_OF = {
  text: 'TEXT',
  button: 'BUTTON',
  facts: 'FACTS',
  quote: 'QUOTE',
  note: 'NOTE',
  markdown: 'FORMATTED',
} as const satisfies Record<Block['kind'], EmailBlockKind>

export const kindOf = (block: Block): EmailBlockKind => KIND_OF[block.kind]

export const toWords = (input: EmailTemplateWordsInput): TemplateWords => ({ ...input, body: input.body.map(toBlock) })

function toBlock({ kind, text, label, href, rows }: EmailBlockInput): Block {
  switch (kind) {
    case 'BUTTON':
      return { kind: 'button', label: label ?? '', href: href ?? '' }
    case 'FACTS':
      return { kind: 'facts', rows: (rows ?? []).map((row) => [row.label, row.value] as const) }
    case 'TEXT':
      return { kind: 'text', text: text ?? '' }
    case 'QUOTE':
      return { kind: 'quote', text: text ?? '' }
    case 'NOTE':
      return { kind: 'note', text: text ?? '' }
    case 'FORMATTED':
      return { kind: 'markdown', text: text ?? '' }
  }
}
