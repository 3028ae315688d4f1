import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { MailAccount, MailReport } from '../mail/mailbox.ts'
import { EVENTS } from './events.ts'

type Query = Record<string, string | string[] | undefined>
interface Domain {
  Params: { domain: string }
}

/** A domain, its figures and events, and its webhooks, signed with the account's one key. */
export function accountRoutes(server: FastifyInstance, account: MailAccount): void {
  server.get<Domain>('/v3/domains/:domain', ({ params }, reply) =>
    params.domain.startsWith('other')
      ? reply.status(404).send({ message: 'Domain not found' })
      : { domain: { name: params.domain, state: 'active' } },
  )
  server.get<Domain>('/v3/:domain/stats/total', () => {
    const count = (event: string, severity?: string) => {
      const isMeant = ({ fate }: MailReport) => EVENTS[fate].event === event && EVENTS[fate].severity === severity
      return { total: account.reports.filter(isMeant).length }
    }
    const failed = { permanent: count('failed', 'permanent'), temporary: count('failed', 'temporary') }
    const plain = ['accepted', 'delivered', 'opened', 'clicked', 'complained', 'unsubscribed'].map((name) => [
      name,
      count(name),
    ])
    return { resolution: 'day', stats: [{ time: new Date().toUTCString(), failed, ...Object.fromEntries(plain) }] }
  })
  eventRoutes(server, account)
  webhookRoutes(server, account)
}

/** Pages are addresses; the last one is empty. */
function eventRoutes(server: FastifyInstance, account: MailAccount): void {
  const json = ({ id, mail, fate, at, detail }: MailReport) => ({
    ...EVENTS[fate],
    id,
    timestamp: at.getTime() / 1000,
    recipient: mail.to,
    message: { headers: { to: mail.to, 'message-id': mail.messageId } },
    'delivery-status': { code: 550, message: detail ?? 'OK', description: '' },
  })
  server.get<Domain & { Querystring: Query }>('/v3/:domain/events', ({ query, params, protocol, host }) => {
    const names = String(query.event ?? '').split(' OR ')
    const found = account.reports.filter(
      ({ fate, at }) => names.includes(EVENTS[fate].event) && at.getTime() / 1000 >= Number(query.begin),
    )
    const [start, limit] = [Number(query.page ?? 0), Number(query.limit)]
    const next = new URLSearchParams({ ...(query as Record<string, string>), page: String(start + limit) })
    const items = found.slice(start, start + limit).map(json)
    return { items, paging: { next: `${protocol}://${host}/v3/${params.domain}/events?${next}` } }
  })
}

function webhookRoutes(server: FastifyInstance, account: MailAccount): void {
  const webhooks = new Map<string, string[]>()
  const key = randomBytes(16).toString('hex')
  const tell = () => {
    const [url] = [...webhooks.values()].flat()
    account.setWebhook(url === undefined ? null : { url, secret: key })
  }
  const urlsOf = (form: FormData) => form.getAll('url').map(String)
  const path = '/v3/domains/:domain/webhooks'
  server.get('/v5/accounts/http_signing_key', () => ({ message: 'success', http_signing_key: key }))
  server.get(path, () => ({ webhooks: Object.fromEntries([...webhooks].map(([name, urls]) => [name, { urls }])) }))
  server.post<{ Body: FormData }>(path, ({ body }, reply) => {
    const name = String(body.get('id'))
    if (webhooks.has(name)) return reply.status(400).send({ message: 'Webhook already exists' })
    webhooks.set(name, urlsOf(body))
    tell()
    return { message: 'Webhook has been created', webhook: { urls: urlsOf(body) } }
  })
  server.put<{ Params: { name: string }; Body: FormData }>(`${path}/:name`, ({ params, body }, reply) => {
    if (!webhooks.has(params.name)) return reply.status(404).send({ message: 'Webhook not found' })
    if (urlsOf(body).length > 3) return reply.status(400).send({ message: 'Too many urls' })
    webhooks.set(params.name, urlsOf(body))
    tell()
    return { message: 'Webhook has been updated', webhook: { urls: urlsOf(body) } }
  })
  server.delete<{ Params: { name: string } }>(`${path}/:name`, ({ params }) => {
    webhooks.delete(params.name)
    tell()
    return { message: 'Webhook has been deleted' }
  })
}
