import { appendAudit } from '@atrium/kit/audit'
import { sql, wakeAfterCommit } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { LockMode } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { checkedWords } from '../email-templates/email-template.service.ts'
import { currentTemplates, templateOfMail } from '../email-templates/template-store.ts'
import { EmailEntity } from './email.entity.ts'
import type { EmailDraftInput, EmailsArgs, EmailTestInput } from './email.input.ts'
import { emailError } from './email-errors.ts'
import { frameOf } from './mailer.ts'
import { queueEmail } from './queue-email.ts'
import { type EmailContent, renderEmail } from './render.ts'
import { requireStaff } from './require-staff.ts'
import type { EmailData, TemplateWords } from './template.ts'
import { isTemplateKey, templateOf } from './templates/index.ts'

const ORDER = { CREATED_AT: 'createdAt', TO: 'toEmail' } as const
const LONGEST_SUBJECT = 200
const LONGEST_BODY = 20_000

/** An e-mail as it is shown to staff. */
export interface ShownContent extends EmailContent {
  /** Whether a link that lets in whoever has it was left out. */
  hasHiddenLink: boolean
}

/** How e-mail leaves. */
export interface Sender {
  provider: string
  from: string
  webhookUrl: string | null
  inboxUrl: string | null
}

/** The log of e-mails, the newest first. Staff only. */
export async function listEmails<T>(
  context: Context,
  args: EmailsArgs,
  toNode: (row: EmailEntity) => T,
): Promise<Page<T>> {
  requireStaff(context)
  const { search, state, template, broadcastId, userId } = args.where ?? {}
  const where = allOf<EmailEntity>(
    containsText<EmailEntity>(search, 'toEmail', 'toName', 'subject'),
    oneOf<EmailEntity>('state', state),
    oneOf<EmailEntity>('template', template),
    withId<EmailEntity>('broadcastId', 'Broadcast', broadcastId),
    withId<EmailEntity>('userId', 'User', userId),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<EmailEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  return paginate(await context.read(), EmailEntity, { args, where, orderBy, toNode })
}

/** How an e-mail looks. What lets in whoever has it is shown where nothing was sent, to administrators. */
export async function readContent(context: Context, row: EmailEntity): Promise<ShownContent> {
  requireStaff(context)
  const em = await context.read()
  const { template } = await templateOfMail(em, row)
  const [kept] =
    row.state === 'LOGGED'
      ? await sql<{ data: EmailData }>(em, 'select data from accounts.email_secrets where email_id = ?', [row.id])
      : []
  const hidden = (template.secret ?? []).filter((key) => kept?.data[key] === undefined)
  const data = { ...row.data, ...kept?.data, ...Object.fromEntries(hidden.map((key) => [key, '/'])) }
  const content = await renderEmail(template, data, await frameOf(em, context.services.mailer))
  return { ...content, subject: row.subject ?? content.subject, hasHiddenLink: hidden.length > 0 }
}

/** Words of staff as they would look. */
export async function previewDraft(context: Context, draft: EmailDraftInput): Promise<ShownContent> {
  requireStaff(context)
  const { subject, body } = draft
  const data = { subject: subject.slice(0, LONGEST_SUBJECT), body: body.slice(0, LONGEST_BODY) }
  const em = await context.read()
  const frame = await frameOf(em, context.services.mailer)
  const { template } = (await currentTemplates(em, ['custom'])).get('custom')!
  return { ...(await renderEmail(template, data, frame)), hasHiddenLink: false }
}

/** How mail leaves, for the page. */
export async function readSender(context: Context): Promise<Sender> {
  requireStaff(context)
  const { provider, settings, publicUrl } = context.services.mailer
  const { agencyName } = await frameOf(await context.read(), context.services.mailer)
  return {
    provider: provider.key,
    from: `${settings.from.name ?? agencyName} <${settings.from.email}>`,
    webhookUrl: provider.parseWebhook ? `${publicUrl}/webhooks/mail/${provider.key}` : null,
    inboxUrl: 'inboxUrl' in settings ? (settings.inboxUrl ?? null) : null,
  }
}

/** Sends an e-mail once more: a new one with the same words, so that the log keeps what became of the first. */
export async function resendEmail(context: Context, globalId: string): Promise<EmailEntity> {
  const viewer = requireStaff(context)
  const id = fromGlobalId('Email', globalId)
  return context.write(async (em) => {
    const email = id && (await em.findOne(EmailEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
    if (!email) throw emailError('NOT_FOUND', 'There is no such e-mail.', 'id')
    if (email.state === 'QUEUED' || email.state === 'SENDING') {
      throw emailError('STILL_WAITING', 'This e-mail is still on its way out.', 'id')
    }
    if (templateOf(email.template).secret) {
      throw emailError('LINK_GONE', 'Its link is not kept. Have the person ask for a new one.', 'id')
    }
    const [waiting] = await sql(
      em,
      `select id from accounts.emails where resent_from_id = ? and state in ('QUEUED', 'SENDING') limit 1`,
      [email.id],
    )
    if (waiting) throw emailError('ALREADY_RESENT', 'It is being sent once more already.', 'id')
    const copy = newId()
    await sql(
      em,
      `insert into accounts.emails (id, template, category, priority, to_email, to_name, user_id, company_id, data, draft_words,
         resent_from_id)
       select ?, template, category, priority, to_email, to_name, user_id, company_id, data, draft_words, id from accounts.emails where id = ?`,
      [copy, email.id],
    )
    wakeAfterCommit(em)
    await appendAudit(em, viewer, {
      action: 'email.resent',
      subjectType: 'Email',
      subjectId: email.id,
      details: { to: email.toEmail, template: email.template },
      ip: context.client.ip,
    })
    return em.findOneOrFail(EmailEntity, { id: copy })
  })
}

/** Sends a template with sample data, in its own words or in others, or a draft, to who asks for it. @returns the address. */
export async function sendTest(
  context: Context,
  { template: key, words, draft }: Pick<EmailTestInput, 'template' | 'draft'> & { words: TemplateWords | null },
): Promise<string> {
  const { email, name, userId } = requireStaff(context)
  const to = { email, name, userId }
  if (draft) {
    const subject = draft.subject.trim()
    const body = draft.body.trim()
    if (!subject || subject.length > LONGEST_SUBJECT || !body || body.length > LONGEST_BODY) {
      throw emailError('DRAFT_INVALID', `Give a subject of at most ${LONGEST_SUBJECT} characters and a text.`, 'draft')
    }
    await context.write((em) =>
      queueEmail(em, { template: 'custom', to, data: { subject: `[Test] ${subject}`, body } }),
    )
    return email
  }
  if (!key || !isTemplateKey(key)) throw emailError('TEMPLATE_UNKNOWN', 'There is no such template.', 'template')
  const draftWords = words ? checkedWords(context, key, words) : undefined
  const data = templateOf(key).sample as never
  await context.write((em) => queueEmail(em, { template: key, to, data, ...(draftWords && { draftWords }) }))
  return email
}
