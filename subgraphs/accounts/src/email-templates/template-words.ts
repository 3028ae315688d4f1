import { hrefsOf } from '../emails/inline-text.ts'
import type { Block, EmailCategory, Template, TemplateWords } from '../emails/template.ts'

const LONGEST = { line: 200, reason: 500, label: 60, text: 2000 }
const MOST_BLOCKS = 20
const MOST_FACTS = 10

/** What is wrong with words, and where: the path inside of them. */
export interface WordsProblem {
  field: string[]
  message: string
}

/** A value that a mail has. */
export interface TemplateVariable {
  key: string
  /** What the preview is filled with. */
  sample: string
  /** Whether the body has to hold it: nobody could do what the mail asks for without. */
  isRequired: boolean
  /** Formatted text, with a block of its own. */
  isFormatted: boolean
}

/** One kind of e-mail, as it is now. */
export interface ShownTemplate {
  key: string
  name: string
  category: EmailCategory
  /** With sample data. */
  subject: string
  /** Whether staff has changed it. */
  isChanged: boolean
  /** Number of its last change; 0 when there was none. */
  version: number
  words: TemplateWords
  builtIn: TemplateWords
  variables: TemplateVariable[]
}

/** The values that a template may use. */
export function variablesOf(template: Template): TemplateVariable[] {
  const formatted = formattedKeys(template)
  const own = Object.entries(template.sample).map(([key, sample]) => ({
    key,
    sample: String(sample ?? ''),
    isRequired: formatted.has(key) || (template.secret ?? []).includes(key),
    isFormatted: formatted.has(key),
  }))
  const everywhere = [
    ['agencyName', 'The name of your workspace'],
    ['communityName', 'The name of the community'],
  ] as const
  return [...own, ...everywhere.map(([key, sample]) => ({ key, sample, isRequired: false, isFormatted: false }))]
}

const formattedKeys = ({ body }: Template) =>
  new Set(body.flatMap((block) => (block.kind === 'markdown' ? [block.text.replaceAll(/[{}]/g, '')] : [])))

/** Words as they are kept: lines without breaks, variables without blanks in their braces. */
export function tidyWords(words: TemplateWords): TemplateWords {
  return {
    subject: line(words.subject),
    preheader: line(words.preheader),
    heading: line(words.heading),
    body: words.body.map(tidyBlock),
    reason: line(words.reason),
  }
}

function tidyBlock(block: Block): Block {
  switch (block.kind) {
    case 'button':
      return { ...block, label: line(block.label), href: line(block.href) }
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [line(label), line(value)] as const) }
    default:
      return { ...block, text: tidy(block.text) }
  }
}

const tidy = (text: string) => text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, '{{$1}}').trim()
const line = (text: string) => tidy(text.replaceAll(/\s+/g, ' '))

/** What keeps words from being used for a template: nothing, or each thing with its place and what to do about it. */
export function problemsOf(template: Template, words: TemplateWords): WordsProblem[] {
  const check = new WordsCheck(template)
  check.line(['subject'], words.subject, { isInBody: false })
  if (words.preheader) check.line(['preheader'], words.preheader, { isInBody: false })
  check.line(['heading'], words.heading)
  check.line(['reason'], words.reason, { longest: LONGEST.reason })
  words.body.forEach((block, index) => check.block(['body', String(index)], block))
  check.whole(words.body)
  return check.problems
}

class WordsCheck {
  readonly problems: WordsProblem[] = []
  readonly #variables: Map<string, TemplateVariable>
  readonly #secret: ReadonlySet<string>

  constructor(template: Template) {
    this.#variables = new Map(variablesOf(template).map((variable) => [variable.key, variable]))
    this.#secret = new Set(template.secret ?? [])
  }

  line(field: string[], text: string, { isInBody = true, longest = LONGEST.line } = {}): void {
    if (!text || text.length > longest) return this.#add(field, `Write from 1 to ${longest} characters.`)
    this.#text(field, text, isInBody)
  }

  block(field: string[], block: Block): void {
    switch (block.kind) {
      case 'markdown':
        return this.#formatted([...field, 'text'], block.text)
      case 'button':
        this.line([...field, 'label'], block.label, { longest: LONGEST.label })
        return this.#address([...field, 'href'], block.href)
      case 'facts':
        if (block.rows.length === 0 || block.rows.length > MOST_FACTS) {
          this.#add([...field, 'rows'], `Give from 1 to ${MOST_FACTS} lines.`)
        }
        return block.rows.forEach(([label, value], index) => {
          this.line([...field, 'rows', String(index), 'label'], label, { longest: LONGEST.label })
          this.line([...field, 'rows', String(index), 'value'], value)
        })
      default:
        this.line([...field, 'text'], block.text, { longest: LONGEST.text })
        // A quote is shown as it is written.
        if (block.kind !== 'quote') {
          for (const href of hrefsOf(block.text)) this.#address([...field, 'text'], href)
        }
    }
  }

  whole(body: readonly Block[]): void {
    if (body.length === 0 || body.length > MOST_BLOCKS) {
      this.#add(['body'], `A mail has from 1 to ${MOST_BLOCKS} parts.`)
    }
    const used = JSON.stringify(body)
    for (const { key, isRequired } of this.#variables.values()) {
      if (isRequired && !used.includes(`{{${key}}}`)) {
        this.#add(['body'], `Keep {{${key}}} in the mail: without it nobody can do what the mail is for.`)
      }
    }
  }

  #text(field: string[], text: string, isInBody: boolean): void {
    if (/[{}]{3}/.test(text) || /\{\{|\}\}/.test(text.replaceAll(/\{\{\w+\}\}/g, ''))) {
      return this.#add(field, 'A variable is written {{name}}: its name between two braces on each side.')
    }
    for (const [, key] of text.matchAll(/\{\{(\w+)\}\}/g)) {
      const variable = this.#variables.get(key!)
      if (!variable) return this.#add(field, `There is no {{${key}}} in this mail. It knows ${this.#known()}.`)
      if (variable.isFormatted) {
        return this.#add(field, `{{${key}}} is formatted text: it stands in a part of its own.`)
      }
      if (!this.#secret.has(key!)) continue
      if (!isInBody) return this.#add(field, `{{${key}}} lets in whoever has it: it may stand in the body alone.`)
      if (!standsAlone(text, key!)) {
        return this.#add(
          field,
          `{{${key}}} lets in whoever has it: put blanks around it, or make it the whole of a link.`,
        )
      }
    }
  }

  #formatted(field: string[], text: string): void {
    const key = /^\{\{(\w+)\}\}$/.exec(text)?.[1]
    if (key && this.#variables.get(key)?.isFormatted) return
    const known = [...this.#variables.values()].filter(({ isFormatted }) => isFormatted).map((one) => `{{${one.key}}}`)
    this.#add(
      field,
      known.length > 0 ? `This part is ${known.join(' or ')} and nothing else.` : 'This mail has no formatted text.',
    )
  }

  #address(field: string[], href: string): void {
    const isLink = href === '{{link}}' && this.#variables.has('link')
    if (isLink || (/^(https?:\/\/|mailto:)[^\s{}]+$/i.test(href) && URL.canParse(href))) return
    const link = this.#variables.has('link') ? '{{link}} or ' : ''
    this.#add(field, `A link leads to ${link}an address such as https://agency.example.`)
  }

  #known(): string {
    return [...this.#variables.values()]
      .filter(({ isFormatted }) => !isFormatted)
      .map(({ key }) => `{{${key}}}`)
      .join(', ')
  }

  #add(field: string[], message: string): void {
    this.problems.push({ field, message })
  }
}

/** Whether each place of a variable in a text is a word, or the address of a link, by itself: not a part of another address. */
function standsAlone(text: string, key: string): boolean {
  const all = text.split(`{{${key}}}`).length - 1
  const alone = text.match(new RegExp(`(?:^|\\s)\\{\\{${key}\\}\\}(?=$|[\\s.,;:!])|\\]\\(\\{\\{${key}\\}\\}\\)`, 'g'))
  return (alone?.length ?? 0) === all
}
