import { configValidator } from '../config.ts'
import { mailPage, mailRunEnd, readingFrom, testMailAccount } from '../mail/provider.ts'
import {
  instantOf,
  type MailKind,
  type MailReport,
  type MailStatistics,
  mailFact,
  reportedMails,
  STATISTICS_DAYS,
} from '../mail/reports.ts'
import type {
  ExternalContainer,
  Provider,
  ProviderCall,
  ProviderConfig,
  ProviderRequest,
  SyncStep,
} from '../provider.ts'
import { bodyKey, joinedKey, parseObject, readJson } from '../shared/delivery.ts'
import { createHttp, failureOf, type Http, SetupProblem } from '../shared/http.ts'
import { collect, pagesByNumber } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { configSchema, MAILERSEND_API, type MailerSendConfig } from './config-schema.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'

const KEY = 'mailersend'
const NAME = 'MailerSend'
/** Its documentation gives it to everyone: it signs the ping that a webhook must answer to be saved, and nothing else. */
export const PING_SECRET = 'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G'
const PAGE = 100
/** A reading may span so long. */
const MOST_DAYS = 7

const KINDS: Record<string, MailKind> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  deferred: 'DEFERRED',
  soft_bounced: 'BOUNCED',
  hard_bounced: 'BOUNCED',
  opened: 'OPENED',
  opened_unique: 'OPENED',
  clicked: 'CLICKED',
  clicked_unique: 'CLICKED',
  unsubscribed: 'UNSUBSCRIBED',
  spam_complaint: 'COMPLAINED',
  // So it is called where it is read.
  spam_complaints: 'COMPLAINED',
}
/** What must not be missed when no webhook came. */
const READ = ['soft_bounced', 'hard_bounced', 'spam_complaints', 'unsubscribed']

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as MailerSendConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** MailerSend as a connection: what becomes of mails, told and read. */
export const mailerSendProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    testMailAccount(
      NAME,
      async () => {
        const http = mailerSendHttp(typed(config), call, 0)
        const domains = await domainsOf(http)
        const names = domains.map(({ name }) => name)
        const more = names.length > 2 ? ` and ${names.length - 2} more` : ''
        return { name: names.slice(0, 2).join(', ') + more, statistics: await statisticsOf(http) }
      },
      describeFailure,
    ),
  sync: (config, cursor, call) => syncReports(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    handshake: (request) => (isPing(request) ? { status: 200 } : null),
    verify: ({ rawBody, headers }, { webhookSecret }) => verifyHmac(rawBody, headers['signature'], webhookSecret),
    read(headers, rawBody) {
      const body = readJson(headers, rawBody)
      if (!body.ok) return body
      const p = reader(body.payload)
      const event = p.text('type', 60)
      if (event === null) return { ok: false, status: 400, reason: 'The body names no event.' }
      const id = p.id('data.id')
      const key = id === null ? bodyKey(event, rawBody) : joinedKey(event, id)
      return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
    },
    process({ payload }) {
      const p = reader(payload)
      const report = reportOf(p.at('data'))
      const domain = p.id('domain_id')
      return reportedMails(KEY, report === null ? [] : [{ report, container: domain === null ? null : siteOf(domain) }])
    },
    register: (config, url, _secret, call) => {
      const http = mailerSendHttp(typed(config), call, 0)
      return domainsOf(http).then(([domain]) => registerWebhook(http, domain!.id, url))
    },
    unregister: async (config, url, call) => {
      const http = mailerSendHttp(typed(config), call, 0)
      for (const { id } of await domainsOf(http)) await unregisterWebhook(http, id, url)
    },
  },
  describeFailure,
}

/** Asked before the webhook, and with it the secret, is there. Whoever knows that this is signed so has learned nothing. */
function isPing({ method, rawBody, headers }: ProviderRequest): boolean {
  if (method !== 'POST' || !verifyHmac(rawBody, headers['signature'], PING_SECRET)) return false
  return reader(parseObject(rawBody.toString('utf8'))).text('type') === 'webhook.test'
}

/** An activity, as a webhook tells it and as it is read. */
function reportOf(activity: Reader): MailReport | null {
  const kind = KINDS[activity.text('type') ?? '']
  const externalId = activity.id('id')
  const address = activity.text('email.recipient.email', 320)
  if (!kind || externalId === null || address === null) return null
  return {
    externalId,
    kind,
    address,
    messageId: activity.id('email.message.id'),
    detail: activity.text('morph.readable_reason', 300) ?? activity.text('morph.reason', 300),
    at: activity.instant('created_at') ?? instantOf(null),
  }
}

function mailerSendHttp({ token, baseUrl }: MailerSendConfig, call: ProviderCall, retries?: number): Http {
  const headers = { authorization: `Bearer ${token}` }
  const options = { name: NAME, baseUrl: baseUrl ?? MAILERSEND_API, headers, statusPage: 'status.mailersend.com' }
  return createHttp({ ...options, ...(retries !== undefined && { retries }) }, call)
}

const siteOf = (id: string): ExternalContainer => ({ kind: 'SITE', id })

/** @throws SetupProblem when there is none: nothing can be sent, nor told of. */
async function domainsOf(http: Http): Promise<{ id: string; name: string }[]> {
  const found = await collect(listPages(http, 'domains', {}), 500)
  const domains = found.flatMap((domain) => {
    const id = domain.id('id')
    return id === null ? [] : [{ id, name: domain.text('name', 120) ?? id }]
  })
  if (domains.length === 0) throw new SetupProblem('The account at MailerSend has no domain yet. Add one there first.')
  return domains
}

function listPages(http: Http, path: string, query: Record<string, string | number | readonly string[]>) {
  return pagesByNumber(
    async (page) => {
      const answer = reader(await http.get(path, { ...query, page, limit: PAGE }))
      const items = answer.list('data')
      return { items, isLast: items.length < PAGE }
    },
    { first: 1 },
  )
}

async function statisticsOf(http: Http): Promise<MailStatistics> {
  const now = Math.floor(Date.now() / 1000)
  const events = [
    'sent',
    'delivered',
    'soft_bounced',
    'hard_bounced',
    'opened',
    'clicked',
    'spam_complaints',
    'unsubscribed',
  ]
  const query = { date_from: now - STATISTICS_DAYS * 86_400, date_to: now, group_by: 'days', 'event[]': events }
  const days = reader(await http.get('analytics/date', query)).list('data.stats')
  const sum = (...names: string[]) =>
    days.reduce((total, day) => total + names.reduce((sub, name) => sub + (day.number(name) ?? 0), 0), 0)
  return {
    sent: sum('sent'),
    delivered: sum('delivered'),
    bounced: sum('soft_bounced', 'hard_bounced'),
    opened: sum('opened'),
    clicked: sum('clicked'),
    complaints: sum('spam_complaints'),
    unsubscribed: sum('unsubscribed'),
  }
}

async function* syncReports(
  config: MailerSendConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep> {
  const http = mailerSendHttp(config, call)
  const startedAt = new Date()
  const domains = await domainsOf(http)
  yield { ...mailPage([], cursor, 0), containers: domains.map(({ id, name }) => ({ ...siteOf(id), name })) }
  const from = Math.floor(readingFrom(cursor, MOST_DAYS).getTime() / 1000)
  const query = { date_from: from, date_to: Math.floor(startedAt.getTime() / 1000), 'event[]': READ }
  let read = 0
  for (const { id } of domains) {
    for await (const page of listPages(http, `activity/${encodeURIComponent(id)}`, query)) {
      call.signal?.throwIfAborted()
      const reports = page.flatMap((activity) => reportOf(activity) ?? [])
      read += reports.length
      yield mailPage(
        reports.map((report) => mailFact(KEY, report, siteOf(id))),
        cursor,
        read,
      )
    }
  }
  yield mailRunEnd(startedAt, await statisticsOf(http), read)
}
