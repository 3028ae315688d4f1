import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { EmailEntity } from '../emails/email.entity.ts'
import type { Template, TemplateWords } from '../emails/template.ts'
import { templateOf } from '../emails/templates/index.ts'
import { problemsOf } from './template-words.ts'

const MOST_KEPT = 200

/** A change that staff made to a template; without words: back to the product's own. */
export interface TemplateVersion {
  template: string
  version: number
  words: TemplateWords | null
  createdById: string
  createdAt: Date
}

/** A template in words of staff, or, version null, of the product. */
export interface VersionedTemplate {
  template: Template
  version: number | null
}

const COLUMNS = `template, version, words, created_by_id as "createdById", created_at as "createdAt"`

/** The last change of each template (by key) that was ever changed. */
export async function lastVersions(em: EntityManager, keys: readonly string[]): Promise<Map<string, TemplateVersion>> {
  const rows = await sql<TemplateVersion>(
    em,
    `select distinct on (template) ${COLUMNS} from accounts.email_template_versions
     where template = any (?::text[]) order by template, version desc`,
    [`{${keys.join(',')}}`],
  )
  return new Map(rows.map((row) => [row.template, withDate(row)]))
}

/** The templates as they are sent now. */
export async function currentTemplates(
  em: EntityManager,
  keys: readonly string[],
): Promise<Map<string, VersionedTemplate>> {
  const last = await lastVersions(em, [...new Set(keys)])
  return new Map(keys.map((key) => [key, inWords(key, last.get(key))]))
}

/** What a mail is made of, or, once it was handed over, what it was made of. */
export async function templateOfMail(
  em: EntityManager,
  mail: Pick<EmailEntity, 'template' | 'templateVersion' | 'draftWords' | 'attempts'>,
): Promise<VersionedTemplate> {
  const { template: key, templateVersion, draftWords, attempts } = mail
  if (draftWords) return { template: { ...templateOf(key), ...draftWords }, version: null }
  if (attempts === 0) return (await currentTemplates(em, [key])).get(key)!
  if (templateVersion == null) return { template: templateOf(key), version: null }
  const [row] = await sql<TemplateVersion>(
    em,
    `select ${COLUMNS} from accounts.email_template_versions where template = ? and version = ?`,
    [key, templateVersion],
  )
  return inWords(key, row)
}

/** Adds a version. @returns null when somebody else has added it in the meantime. */
export async function addVersion(
  em: EntityManager,
  version: Omit<TemplateVersion, 'createdAt'>,
): Promise<TemplateVersion | null> {
  const [row] = await sql<TemplateVersion>(
    em,
    `insert into accounts.email_template_versions (id, template, version, words, created_by_id)
     values (?, ?, ?, ?::jsonb, ?) on conflict (template, version) do nothing returning ${COLUMNS}`,
    [
      newId(),
      version.template,
      version.version,
      version.words ? JSON.stringify(version.words) : null,
      version.createdById,
    ],
  )
  return row ? withDate(row) : null
}

// The same words are the same object: what is compiled from it is kept by it.
const kept = new Map<string, Template>()

function inWords(key: string, row: TemplateVersion | undefined): VersionedTemplate {
  const builtIn = templateOf(key)
  if (!row?.words) return { template: builtIn, version: null }
  const id = `${key}:${JSON.stringify(row.words)}`
  const known = kept.get(id)
  if (known) return { template: known, version: row.version }
  // A release may have taken a variable away: a mail in the product's words is better than none.
  if (problemsOf(builtIn, row.words).length > 0) return { template: builtIn, version: null }
  const template: Template = { ...builtIn, ...row.words }
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(id, template)
  return { template, version: row.version }
}

// SQL of our own gives instants as text.
export const withDate = (row: TemplateVersion): TemplateVersion => ({ ...row, createdAt: new Date(row.createdAt) })
