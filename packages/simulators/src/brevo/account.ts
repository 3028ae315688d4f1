import type { FastifyInstance } from 'fastify'
import type { MailAccount, MailFate } from '../mail/mailbox.ts'

/** As events are named where they are read; webhooks name them otherwise. */
const NAMES: Record<MailFate, string> = {
  sent: 'requests',
  deferred: 'deferred',
  delivered: 'delivered',
  soft_bounced: 'softBounces',
  hard_bounced: 'hardBounces',
  opened: 'opened',
  complaint: 'spam',
  unsubscribed: 'unsubscribed',
  dropped: 'blocked',
}

type Query = Record<string, string | undefined>
interface WebhookBody {
  url?: string
  events?: string[]
  type?: string
  auth?: { type?: string; token?: string }
}

/** The account, figures and events, and webhooks, forty at most. */
export function accountRoutes(server: FastifyInstance, account: MailAccount, timeZone: string): void {
  server.get('/v3/account', () => ({ email: 'owner@agency.example', companyName: 'Agency', plan: [{ type: 'free' }] }))
  server.get('/v3/smtp/statistics/aggregatedReport', () => {
    const count = (fate: MailFate) => account.reports.filter((report) => report.fate === fate).length
    return {
      range: '30 days',
      requests: count('sent'),
      delivered: count('delivered'),
      hardBounces: count('hard_bounced'),
      softBounces: count('soft_bounced'),
      clicks: 0,
      uniqueClicks: 0,
      opens: count('opened'),
      uniqueOpens: count('opened'),
      spamReports: count('complaint'),
      blocked: count('dropped'),
      invalid: 0,
      unsubscribed: count('unsubscribed'),
    }
  })
  server.get<{ Querystring: Query }>('/v3/smtp/statistics/events', ({ query }) => {
    // The account's days, written as 2026-05-09.
    const day = (at: Date) => at.toLocaleDateString('sv-SE', { timeZone })
    const found = account.reports
      .filter(({ fate }) => query.event === undefined || NAMES[fate] === query.event)
      .filter(({ at }) => day(at) >= query.startDate! && day(at) <= query.endDate!)
      .slice(Number(query.offset), Number(query.offset) + Number(query.limit))
      .map(({ mail, fate, at, detail }) => ({
        email: mail.to,
        // In whole seconds, with an offset.
        date: at.toISOString().replace(/\.\d+Z$/, '.000+00:00'),
        subject: mail.subject,
        messageId: mail.messageId,
        event: NAMES[fate],
        ...(detail !== null && { reason: detail }),
      }))
    // Left out when there are none.
    return found.length > 0 ? { events: found } : {}
  })
  webhookRoutes(server, account)
}

function webhookRoutes(server: FastifyInstance, account: MailAccount): void {
  let webhooks: { id: number; url: string; events: string[]; type: string; auth?: WebhookBody['auth'] }[] = []
  let ids = 26_223
  const set = ({ url = '', auth }: WebhookBody) => account.setWebhook({ url, secret: auth?.token ?? '' })
  const missing = { code: 'document_not_found', message: 'Webhook not found' }
  server.get('/v3/webhooks', (_request, reply) =>
    webhooks.length === 0 ? reply.status(404).send(missing) : { webhooks },
  )
  server.post<{ Body: WebhookBody }>('/v3/webhooks', ({ body }, reply) => {
    if (!body.url || !body.events?.length) {
      return reply.status(400).send({ code: 'missing_parameter', message: 'url and events are required' })
    }
    if (webhooks.length >= 40)
      return reply.status(400).send({ code: 'invalid_parameter', message: 'Maximum of 40 webhooks' })
    ids += 1
    webhooks.push({
      id: ids,
      url: body.url,
      events: body.events,
      type: body.type ?? 'transactional',
      ...(body.auth && { auth: body.auth }),
    })
    set(body)
    return reply.status(201).send({ id: ids })
  })
  server.put<{ Params: { id: string }; Body: WebhookBody }>('/v3/webhooks/:id', ({ params, body }, reply) => {
    const webhook = webhooks.find(({ id }) => String(id) === params.id)
    if (!webhook) return reply.status(404).send(missing)
    Object.assign(webhook, body)
    set(body)
    return reply.status(204).send()
  })
  server.delete<{ Params: { id: string } }>('/v3/webhooks/:id', ({ params }, reply) => {
    webhooks = webhooks.filter(({ id }) => String(id) !== params.id)
    if (webhooks.length === 0) account.setWebhook(null)
    return reply.status(204).send()
  })
}
