import { createUniqueId } from 'solid-js'
import type {
  EmailBlockKind,
  EmailTemplateWordsInput,
  TemplateEditor_WordsFragment,
} from '../../graphql/generated/graphql.ts'

export interface PartForm {
  /** Of the form alone, so that a part keeps its fields when it is moved. */
  key: string
  kind: EmailBlockKind
  text: string
  label: string
  href: string
  rows: { label: string; value: string }[]
}

export interface WordsForm {
  subject: string
  preheader: string
  heading: string
  reason: string
  body: PartForm[]
}

export const toForm = (words: TemplateEditor_WordsFragment): WordsForm => ({
  subject: words.subject,
  preheader: words.preheader,
  heading: words.heading,
  reason: words.reason,
  body: words.body.map(({ kind, text, label, href, rows }) => ({
    ...newPart(kind),
    text: text ?? '',
    label: label ?? '',
    href: href ?? '',
    rows: rows.map((row) => ({ label: row.label, value: row.value })),
  })),
})

export const newPart = (kind: EmailBlockKind): PartForm => ({
  key: createUniqueId(),
  kind,
  text: '',
  label: '',
  href: kind === 'BUTTON' ? '{{link}}' : '',
  rows: kind === 'FACTS' ? [{ label: '', value: '' }] : [],
})

/** The form as the API takes it: of each part, what its kind has. */
export const wordsInput = ({ body, ...words }: WordsForm): EmailTemplateWordsInput => ({
  ...words,
  body: body.map(({ kind, text, label, href, rows }) => {
    if (kind === 'BUTTON') return { kind, label, href }
    return kind === 'FACTS' ? { kind, rows: rows.map((row) => ({ ...row })) } : { kind, text }
  }),
})

export const partNames: Record<EmailBlockKind, string> = {
  TEXT: 'Text',
  BUTTON: 'Button',
  FACTS: 'Facts',
  QUOTE: 'Quote',
  NOTE: 'Small print',
  FORMATTED: 'Formatted text',
}
