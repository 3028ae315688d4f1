import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { MailAccount, MailFate } from '../mail/mailbox.ts'
import { TYPES } from './types.ts'

/** Webhooks tell of a complaint, the API of complaints. */
const nameOf = (fate: MailFate) => TYPES[fate].replace(/complaint$/, 'complaints')

/** The one domain of the account. */
const DOMAIN = { id: 'yv69oxl5kl785kw2', name: 'mail.agency.example' }
/** Published in MailerSend's documentation. */
const PING_SECRET = 'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G'

type Query = Record<string, string | string[] | undefined>
interface WebhookBody {
  url?: string
  name?: string
  events?: string[]
  domain_id?: string
}

/** Domains, activity, figures, and webhooks, which are pinged before they are saved. */
export function accountRoutes(server: FastifyInstance, account: MailAccount): void {
  server.get('/v1/domains', () => ({ data: [{ ...DOMAIN, is_verified: true }], meta: { total: 1 } }))
  server.get<{ Params: { domain: string }; Querystring: Query }>('/v1/activity/:domain', ({ params, query }, reply) => {
    if (params.domain !== DOMAIN.id) return reply.status(404).send({ message: 'Resource not found.' })
    const [from, to, page, limit] = ['date_from', 'date_to', 'page', 'limit'].map((name) => Number(query[name]))
    if (to! - from! > 7 * 86_400) {
      return reply.status(422).send({ message: 'The date range must not be longer than 7 days.' })
    }
    const events = listOf(query, 'event')
    const found = account.reports
      .filter(({ at }) => at.getTime() / 1000 >= from! && at.getTime() / 1000 <= to! + 1)
      .filter(({ fate }) => events.length === 0 || events.includes(nameOf(fate)))
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    const data = found.slice((page! - 1) * limit!, page! * limit!).map(({ id, mail, fate, at }) => ({
      id,
      type: nameOf(fate),
      created_at: at.toISOString(),
      updated_at: at.toISOString(),
      email: {
        id: randomBytes(12).toString('hex'),
        from: 'portal@agency.example',
        subject: mail.subject,
        status: nameOf(fate),
        recipient: { id: randomBytes(12).toString('hex'), email: mail.to },
      },
    }))
    return { data, links: { next: null }, meta: { current_page: page, per_page: limit } }
  })
  server.get<{ Querystring: Query }>('/v1/analytics/date', ({ query }) => {
    const names = listOf(query, 'event')
    const figures = names.map((name): [string, number] => [
      name,
      account.reports.filter(({ fate }) => nameOf(fate) === name).length,
    ])
    const stats = [{ date: query.date_to, ...Object.fromEntries(figures) }]
    return { data: { date_from: query.date_from, date_to: query.date_to, group_by: 'days', stats } }
  })
  webhookRoutes(server, account)
}

/** `event[]=a&event[]=b`, or with numbers, as its own clients write it. */
const listOf = (query: Query, name: string): string[] =>
  Object.entries(query).flatMap(([key, value]) => (key.replace(/\[\d*\]$/, '') === name ? (value ?? []) : []))

function webhookRoutes(server: FastifyInstance, account: MailAccount): void {
  let webhooks: { id: string; url: string; name: string; events: string[] }[] = []
  server.get('/v1/webhooks', () => ({ data: webhooks }))
  server.post<{ Body: WebhookBody }>('/v1/webhooks', async ({ body }, reply) => {
    const { url = '', name = '', events = [], domain_id: domain } = body
    const problem = (field: string, words: string) =>
      reply.status(422).send({ message: words, errors: { [field]: [words] } })
    if (domain !== DOMAIN.id) return problem('domain_id', 'The domain id is invalid.')
    const ping = JSON.stringify({ type: 'webhook.test', message: 'This is a ping test message' })
    const signature = createHmac('sha256', PING_SECRET).update(ping).digest('hex')
    const headers = { 'content-type': 'application/json', signature }
    const status = await fetch(url, { method: 'POST', headers, body: ping }).then(
      (response) => response.status,
      () => null,
    )
    if (status === null || status >= 300) return problem('url', 'The url did not answer the test request.')
    const webhook = { id: randomBytes(8).toString('hex'), url, name, events }
    const secret = randomBytes(16).toString('hex')
    webhooks.push(webhook)
    account.setWebhook({ url, secret })
    return reply.status(201).send({ data: { ...webhook, enabled: true, secret } })
  })
  server.delete<{ Params: { id: string } }>('/v1/webhooks/:id', ({ params }, reply) => {
    const webhook = webhooks.find(({ id }) => id === params.id)
    if (!webhook) return reply.status(404).send({ message: 'Resource not found.' })
    webhooks = webhooks.filter((each) => each !== webhook)
    if (account.webhook()?.url === webhook.url) account.setWebhook(null)
    return reply.status(204).send()
  })
}
