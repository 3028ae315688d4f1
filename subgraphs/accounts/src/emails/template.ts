/** What a mail is about. SECURITY is sent even to who has unsubscribed; one may unsubscribe from the last two. */
export const EmailCategory = {
  SECURITY: 'SECURITY',
  ACCOUNT: 'ACCOUNT',
  NOTIFICATION: 'NOTIFICATION',
  ANNOUNCEMENT: 'ANNOUNCEMENT',
} as const
export type EmailCategory = (typeof EmailCategory)[keyof typeof EmailCategory]

/** One may unsubscribe from these. */
export const OPTIONAL: readonly EmailCategory[] = ['NOTIFICATION', 'ANNOUNCEMENT']

export type EmailData = Record<string, string | number | null>

/**
 * One part of a mail. Texts may hold `{{name}}`: the value of that key, escaped. Besides a mail's own data there are
 * `agencyName` and `communityName`. A `text` may be bold, italic and linked, as Markdown.
 */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'quote'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'markdown'; text: string }

/** What staff may change of a kind of mail. */
export interface TemplateWords {
  subject: string
  /** What mail programs show beside the subject. */
  preheader: string
  heading: string
  body: readonly Block[]
  /** Why the person gets it: the last line. */
  reason: string
}

/** One kind of mail. */
export interface Template<D extends EmailData = EmailData> extends TemplateWords {
  /** What it is called on the page of the templates. */
  name: string
  category: EmailCategory
  /** 0 goes first. */
  priority: 0 | 1 | 2 | 3 | 4 | 5
  /** Keys whose values let whoever has them in. They are not kept once the mail is sent. */
  secret?: readonly string[]
  /** What the preview is filled with. */
  sample: D
}

// Only so that each file's data has a type of its own.
export const template = <D extends EmailData>(words: Template<D>): Template<D> => words

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const button = (label: string, href = '{{link}}'): Block => ({ kind: 'button', label, href })
export const facts = (...rows: (readonly [string, string])[]): Block => ({ kind: 'facts', rows })
export const quote = (words: string): Block => ({ kind: 'quote', text: words })
export const note = (words: string): Block => ({ kind: 'note', text: words })
/** The value of a key, as Markdown. HTML in it is shown as it is written. */
export const markdown = (key: string): Block => ({ kind: 'markdown', text: `{{${key}}}` })
