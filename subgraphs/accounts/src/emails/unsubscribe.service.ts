import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { EmailEntity } from './email.entity.ts'
import type { Mailer } from './mailer.ts'
import { suppress } from './suppression.service.ts'
import { type EmailCategory, OPTIONAL } from './template.ts'
import type { WebhookAnswer, WebhookRequest } from './webhooks.ts'

/** What the link of a mail unsubscribes from. */
export interface Subscription {
  /** The mail's address, most of it hidden: links are forwarded. */
  email: string
  category: EmailCategory
  isSubscribed: boolean
}

/** What a mail's link is about, or null for one that is none of ours. Open to everyone who has the link. */
export function readSubscription(context: Context, token: string): Promise<Subscription | null> {
  return context.as('signin', (em) => subscriptionOf(em, context.services.mailer, token))
}

/** Unsubscribes the mail's address from mails of its kind, or subscribes it again. */
export function changeSubscription(context: Context, token: string, isSubscribed: boolean): Promise<Subscription> {
  const { mailer } = context.services
  return context.as('signin', async (em) => {
    const email = await mailOf(em, mailer, token)
    if (!email) throw userError('NOT_FOUND', 'This link is not whole. Use the one at the end of the mail.', ['token'])
    if (isSubscribed) await subscribeAgain(em, email)
    else await suppress(em, email, 'UNSUBSCRIBE')
    return (await subscriptionOf(em, mailer, token))!
  })
}

const subscribeAgain = (em: EntityManager, { toEmail, category }: EmailEntity) =>
  sql(em, `delete from accounts.email_suppressions where email = ? and category = ? and reason = 'UNSUBSCRIBE'`, [
    toEmail,
    category,
  ])

/** A mail program posts, and unsubscribes with that alone (RFC 8058). A person who follows the link is shown the page. */
export async function oneClickUnsubscribe(
  database: Database,
  mailer: Mailer,
  { method, connectionId: token, rawBody }: WebhookRequest,
): Promise<WebhookAnswer> {
  if (method === 'GET') {
    return { status: 303, headers: { location: `${mailer.publicUrl}/unsubscribe?token=${encodeURIComponent(token)}` } }
  }
  // Without it a program that follows every link would unsubscribe people.
  if (!rawBody.toString('utf8').includes('List-Unsubscribe=One-Click')) {
    return { status: 400, body: 'Post List-Unsubscribe=One-Click.' }
  }
  const isDone = await transaction(database, system('signin'), async (em) => {
    const email = await mailOf(em, mailer, token)
    if (email) await suppress(em, email, 'UNSUBSCRIBE', 'One click in a mail program.')
    return email !== null
  })
  return isDone ? { status: 200, body: 'Unsubscribed.' } : { status: 404, body: 'There is no such mail.' }
}

async function mailOf(em: EntityManager, mailer: Mailer, token: string): Promise<EmailEntity | null> {
  const id = mailer.readUnsubscribeToken(token)
  const email = id && (await em.findOne(EmailEntity, { id }))
  return email && OPTIONAL.includes(email.category) ? email : null
}

async function subscriptionOf(em: EntityManager, mailer: Mailer, token: string): Promise<Subscription | null> {
  const email = await mailOf(em, mailer, token)
  if (!email) return null
  const { toEmail, category } = email
  const found = await sql(
    em,
    `select id from accounts.email_suppressions where email = ? and category = ? and reason = 'UNSUBSCRIBE'`,
    [toEmail, category],
  )
  return { email: masked(toEmail), category, isSubscribed: found.length === 0 }
}

const masked = (email: string) => email.replace(/^(.).*(?=@)/, '$1•••')
