import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { MailAccount, MailFate } from '../mail/mailbox.ts'

interface Settings {
  url?: string
  enabled?: boolean
}

interface Webhook extends Settings {
  id: string
  publicKey: string | null
}

const PATH = '/v3/user/webhooks/event/settings'

const VERBS: Record<string, string> = { GET: 'read', POST: 'create', PATCH: 'update', DELETE: 'delete' }

/** What a key of restricted access must have been given. Null: every key may. */
function scopeOf(method: string, url: string): string | null {
  if (url.startsWith('/v3/stats')) return 'stats.read'
  if (url.startsWith('/v3/user/account')) return 'user.account.read'
  return url.startsWith(PATH) ? `user.webhooks.event.settings.${VERBS[method]}` : null
}

/** Scopes of a key as our instructions have it made, beside sending. */
export const USUAL_SCOPES = [
  'mail.send',
  'stats.read',
  ...Object.values(VERBS).map((verb) => `user.webhooks.event.settings.${verb}`),
]

/** The account, figures by day, week or month, and Event Webhooks, each signed with keys of its own. */
export function accountRoutes(server: FastifyInstance, account: MailAccount, scopes: readonly string[]): void {
  server.addHook('preHandler', async (request, reply) => {
    const needed = scopeOf(request.method, request.url)
    if (needed !== null && !scopes.includes(needed)) {
      return reply.status(403).send({ errors: [{ message: 'access forbidden', field: null }] })
    }
  })
  server.get('/v3/scopes', () => ({ scopes }))
  server.get('/v3/user/account', () => ({ type: 'paid', reputation: 100 }))
  server.get<{ Querystring: Record<string, string> }>('/v3/stats', ({ query }) => {
    const count = (fate: MailFate) => account.reports.filter((report) => report.fate === fate).length
    const metrics = {
      processed: count('sent'),
      delivered: count('delivered'),
      deferred: count('deferred'),
      bounces: count('hard_bounced'),
      blocks: count('soft_bounced'),
      bounce_drops: count('dropped'),
      invalid_emails: 0,
      unique_opens: count('opened'),
      opens: count('opened'),
      unique_clicks: 0,
      spam_reports: count('complaint'),
      unsubscribes: count('unsubscribed'),
    }
    return [{ date: query.start_date, stats: [{ metrics }] }]
  })
  webhookRoutes(server, account)
}

function webhookRoutes(server: FastifyInstance, account: MailAccount): void {
  let webhooks: Webhook[] = []
  const find = (id: string) => webhooks.find((webhook) => webhook.id === id)
  const missing = { errors: [{ message: 'resource not found', field: null }] }
  const json = ({ publicKey, ...webhook }: Webhook) => ({ ...webhook, ...(publicKey && { public_key: publicKey }) })
  server.get(`${PATH}/all`, () => ({ max_allowed: 5, webhooks: webhooks.map(json) }))
  server.post<{ Body: Settings }>(PATH, ({ body }, reply) => {
    if (!body.url) return reply.status(400).send({ errors: [{ message: 'url is required', field: 'url' }] })
    const webhook = { ...body, id: randomUUID(), publicKey: null }
    webhooks.push(webhook)
    return reply.status(201).send(json(webhook))
  })
  server.get<{ Params: { id: string } }>(`${PATH}/signed/:id`, ({ params }, reply) => {
    const webhook = find(params.id)
    return webhook ? { public_key: webhook.publicKey ?? '' } : reply.status(404).send(missing)
  })
  server.patch<{ Params: { id: string } }>(`${PATH}/signed/:id`, ({ params }, reply) => {
    const webhook = find(params.id)
    if (!webhook) return reply.status(404).send(missing)
    // Each time another pair: who knew the one before knows nothing any more.
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    webhook.publicKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    account.setWebhook({ url: webhook.url!, secret: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string })
    return { id: webhook.id, public_key: webhook.publicKey }
  })
  server.patch<{ Params: { id: string }; Body: Settings }>(`${PATH}/:id`, ({ params, body }, reply) => {
    const webhook = find(params.id)
    return webhook ? json(Object.assign(webhook, body)) : reply.status(404).send(missing)
  })
  server.delete<{ Params: { id: string } }>(`${PATH}/:id`, ({ params }, reply) => {
    const webhook = find(params.id)
    webhooks = webhooks.filter((each) => each !== webhook)
    if (account.webhook()?.url === webhook?.url) account.setWebhook(null)
    return reply.status(204).send()
  })
}
