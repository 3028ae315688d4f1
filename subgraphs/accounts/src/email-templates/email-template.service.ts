import { appendAudit } from '@atrium/kit/audit'
import { UserErrorException } from '@atrium/kit/errors'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { type EmailErrorCode, emailError } from '../emails/email-errors.ts'
import { frameOf } from '../emails/mailer.ts'
import { type EmailContent, type Frame, renderEmail, subjectOf } from '../emails/render.ts'
import { requireStaff } from '../emails/require-staff.ts'
import type { Template, TemplateWords } from '../emails/template.ts'
import { isTemplateKey, TEMPLATES, templateOf } from '../emails/templates/index.ts'
import { addVersion, lastVersions, type TemplateVersion } from './template-store.ts'
import { problemsOf, type ShownTemplate, tidyWords, variablesOf, type WordsProblem } from './template-words.ts'

/** Every kind of e-mail that there is. Staff only. */
export async function listTemplates(context: Context): Promise<ShownTemplate[]> {
  requireStaff(context)
  const em = await context.read()
  const keys = Object.keys(TEMPLATES)
  const [last, frame] = [await lastVersions(em, keys), await frameOf(em, context.services.mailer)]
  return keys.map((key) => shown(key, last.get(key), frame))
}

/** One of them, or null when there is none. Staff only. */
export async function readTemplate(context: Context, key: string): Promise<ShownTemplate | null> {
  requireStaff(context)
  if (!isTemplateKey(key)) return null
  const em = await context.read()
  return shown(key, (await lastVersions(em, [key])).get(key), await frameOf(em, context.services.mailer))
}

function shown(key: string, last: TemplateVersion | undefined, frame: Frame): ShownTemplate {
  const builtIn = templateOf(key)
  const words = last?.words ?? wordsOf(builtIn)
  return {
    key,
    name: builtIn.name,
    category: builtIn.category,
    subject: subjectOf({ ...builtIn, ...words }, builtIn.sample, frame),
    isChanged: Boolean(last?.words),
    version: last?.version ?? 0,
    words,
    builtIn: wordsOf(builtIn),
    variables: variablesOf(builtIn),
  }
}

const wordsOf = ({ subject, preheader, heading, body, reason }: Template): TemplateWords => ({
  subject,
  preheader,
  heading,
  body,
  reason,
})

/** A template with sample data: as it is sent now, or in these words, with what is wrong with them. Null: no such template. */
export async function previewTemplate(
  context: Context,
  key: string,
  given: TemplateWords | null,
): Promise<{ content: EmailContent | null; problems: WordsProblem[] } | null> {
  requireStaff(context)
  if (!isTemplateKey(key)) return null
  const em = await context.read()
  const builtIn = templateOf(key)
  const words = given ? tidyWords(given) : ((await lastVersions(em, [key])).get(key)?.words ?? wordsOf(builtIn))
  const problems = problemsOf(builtIn, words)
  if (problems.length > 0) return { content: null, problems }
  const frame = await frameOf(em, context.services.mailer)
  return { content: await renderEmail({ ...builtIn, ...words }, builtIn.sample, frame), problems }
}

/** Has a mail say something else from now on. `expected`: the version that was changed. */
export async function changeTemplate(
  context: Context,
  key: string,
  given: TemplateWords,
  expected: number,
): Promise<ShownTemplate> {
  return write(context, key, expected, 'email_template.changed', checkedWords(context, key, given))
}

/** Has a mail say what the product says, and follow it again. Nothing happens to one that does already. */
export async function resetTemplate(context: Context, key: string, expected: number): Promise<ShownTemplate> {
  return write(context, key, expected, 'email_template.reset', null)
}

/** Words that may be used for a template. @throws what is wrong with them, each with its place. */
export function checkedWords(context: Context, key: string, given: TemplateWords): TemplateWords {
  requireStaff(context)
  if (!isTemplateKey(key)) throw unknown()
  const words = tidyWords(given)
  const problems = problemsOf(templateOf(key), words)
  if (problems.length > 0) {
    throw new UserErrorException<EmailErrorCode>(
      problems.map(({ field, message }) => ({ code: 'WORDS_INVALID', message, field: ['words', ...field] })),
    )
  }
  return words
}

function write(
  context: Context,
  key: string,
  expected: number,
  action: 'email_template.changed' | 'email_template.reset',
  words: TemplateWords | null,
): Promise<ShownTemplate> {
  const viewer = requireStaff(context)
  if (!isTemplateKey(key)) throw unknown()
  return context.write(async (em: EntityManager) => {
    const frame = await frameOf(em, context.services.mailer)
    const last = (await lastVersions(em, [key])).get(key)
    if ((last?.version ?? 0) !== expected) throw changedMeanwhile()
    if (words === null && !last?.words) return shown(key, last, frame)
    const added = await addVersion(em, { template: key, version: expected + 1, words, createdById: viewer.userId })
    if (!added) throw changedMeanwhile()
    await appendAudit(em, viewer, {
      action,
      subjectType: 'EmailTemplate',
      details: { template: key, name: templateOf(key).name, version: added.version },
      ip: context.client.ip,
    })
    return shown(key, added, frame)
  })
}

const unknown = () => emailError('TEMPLATE_UNKNOWN', 'There is no such template.', 'key')
const changedMeanwhile = () =>
  emailError('CHANGED_MEANWHILE', 'Somebody else has changed this template. Load it again, and change that.', 'version')
