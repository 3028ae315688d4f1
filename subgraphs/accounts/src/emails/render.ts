import markdownIt from 'markdown-it'
import mjml2html from 'mjml'
import { escapeHtml } from './escape.ts'
import { layout } from './layout.ts'
import type { Block, EmailData, Template } from './template.ts'

/** A mail as it is sent. */
export interface EmailContent {
  subject: string
  preheader: string
  html: string
  text: string
}

/** What every mail says besides its own data. */
export interface Frame {
  agencyName: string
  communityName: string
  /** Where paths lead; without a slash at the end. */
  publicUrl: string
  /** Where the person unsubscribes from mails of this kind; null where that is not possible. */
  unsubscribeUrl: string | null
}

const compiled = new WeakMap<Template, Promise<string>>()

/** Compiles a template once for the life of the process. */
function compile(template: Template): Promise<string> {
  const known = compiled.get(template)
  if (known) return known
  // Without `fonts` it would have mail programs ask Google for those that it knows by name.
  const html = mjml2html(layout(template), { validationLevel: 'strict', fonts: {} }).then((result) => result.html)
  compiled.set(template, html)
  return html
}

/** Compiles what is asked for first, so that no mail waits for it. */
export async function compileAll(templates: readonly Template[]): Promise<void> {
  for (const template of templates) await compile(template)
}

/** Fills a template. Everything in `data` is escaped; a key that is missing is a defect of the caller. */
export async function renderEmail(template: Template, data: EmailData, frame: Frame): Promise<EmailContent> {
  const values = valuesOf(data, frame)
  const plain = (words: string) => fill(words, (key) => oneLine(valueOf(values, key)))
  const html = await compile(template)
  return {
    subject: plain(template.subject),
    preheader: plain(template.preheader),
    html: fill(
      html,
      (key) => escapeHtml(valueOf(values, key)),
      (key) => (key === 'footer' ? footerHtml(frame) : toHtml(valueOf(values, key))),
    ),
    text: textOf(template, values, frame),
  }
}

/** The subject alone. */
export function subjectOf(template: Template, data: EmailData, frame: Frame): string {
  return fill(template.subject, (key) => oneLine(valueOf(valuesOf(data, frame), key)))
}

function valuesOf(data: EmailData, { agencyName, communityName, publicUrl }: Frame): EmailData {
  const values: EmailData = { agencyName, communityName, ...data }
  if (typeof values['link'] === 'string') values['link'] = address(values['link'], publicUrl)
  return values
}

// Anything else, such as `javascript:`, leads to the start page.
function address(link: string, publicUrl: string): string {
  if (/^\/(?!\/)/.test(link)) return publicUrl + link
  return /^https?:\/\//i.test(link) ? link : `${publicUrl}/`
}

function valueOf(values: EmailData, key: string): string {
  const value = values[key]
  if (value === undefined) throw new Error(`The mail has no value for ${key}.`)
  return value === null ? '' : String(value)
}

/** Puts values into `{{key}}`, and HTML into `{{{key}}}`. A greeting without a name keeps no gap. */
function fill(words: string, value: (key: string) => string, html = value): string {
  return words.replaceAll(/\{\{\{(\w+)\}\}\}| ?\{\{(\w+)\}\}/g, (found, raw: string | undefined, key: string) => {
    if (raw) return html(raw)
    const filled = value(key)
    return found.startsWith(' ') && filled !== '' ? ` ${filled}` : filled
  })
}

const oneLine = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

// Without HTML of its own, and without pictures: those would tell somebody else that the mail was opened.
const reader = markdownIt({ html: false, linkify: true, breaks: true }).disable('image')

/** Markdown as safe HTML: HTML in it is shown as it is written, and links lead to http, https and mailto only. */
export const toHtml = (words: string) => reader.render(words)

function footerHtml({ unsubscribeUrl }: Frame): string {
  return unsubscribeUrl ? `<a href="${escapeHtml(unsubscribeUrl)}">Unsubscribe</a>` : ''
}

function textOf(template: Template, values: EmailData, frame: Frame): string {
  const plain = (words: string) => fill(words, (key) => valueOf(values, key))
  const parts = [plain(template.heading), ...template.body.map((block) => textOfBlock(block, plain)), '-- ']
  parts.push(plain(template.reason) + (frame.unsubscribeUrl ? `\nUnsubscribe: ${frame.unsubscribeUrl}` : ''))
  return `${parts.join('\n\n').replace('-- \n\n', '-- \n')}\n`
}

// Markdown is meant to be read as it is written.
function textOfBlock(block: Block, plain: (words: string) => string): string {
  switch (block.kind) {
    case 'button':
      return `${plain(block.label)}: ${plain(block.href)}`
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${plain(value)}`).join('\n')
    case 'quote':
      return `> ${plain(block.text)}`
    default:
      return plain(block.text)
  }
}
