import { configValidator } from '../config.ts'
import { beginMailRun, mailPage, mailRunEnd, partsLeft, testMailAccount } from '../mail/provider.ts'
import {
  instantOf,
  type MailKind,
  type MailReport,
  type MailStatistics,
  mailFact,
  reportedMails,
  STATISTICS_DAYS,
} from '../mail/reports.ts'
import type { Headers, Provider, ProviderCall, ProviderConfig, ReadDelivery, SyncStep } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { createHttp, failureOf, type Http } from '../shared/http.ts'
import { MAX_PAGES } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { verifyBasic, verifyBearer, verifyPlain } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { BREVO_API, type BrevoConfig, configSchema } from './config-schema.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'

const KEY = 'brevo'
const NAME = 'Brevo'
const PAGE = 500
const MOST_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
/** Where the secret of one that is set by hand may stand, beside the header of sign-ins. */
const SECRET_HEADER = 'x-webhook-secret'

/** By the event's name in small letters without anything between: each part of Brevo writes it in its own way. */
const KINDS: Record<string, MailKind> = {
  request: 'SENT',
  sent: 'SENT',
  delivered: 'DELIVERED',
  deferred: 'DEFERRED',
  softbounce: 'BOUNCED',
  hardbounce: 'BOUNCED',
  invalidemail: 'BOUNCED',
  invalid: 'BOUNCED',
  blocked: 'BOUNCED',
  error: 'BOUNCED',
  opened: 'OPENED',
  uniqueopened: 'OPENED',
  proxyopen: 'OPENED',
  uniqueproxyopen: 'OPENED',
  click: 'CLICKED',
  unsubscribed: 'UNSUBSCRIBED',
  spam: 'COMPLAINED',
  complaint: 'COMPLAINED',
}
/** What must not be missed when no webhook came; Brevo is asked for one at a time. */
const READ = ['hardBounces', 'softBounces', 'blocked', 'invalid', 'spam', 'unsubscribed']

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as BrevoConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Brevo as a connection: what becomes of mails, told and read. */
export const brevoProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    testMailAccount(
      NAME,
      async () => {
        const http = brevoHttp(typed(config), call, 0)
        const account = reader(await http.get('account'))
        const name = account.text('companyName', 120) ?? account.text('email', 200) ?? 'an account'
        return { name, statistics: await statisticsOf(http) }
      },
      describeFailure,
    ),
  sync: (config, cursor, call) => syncReports(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify: ({ headers }, { webhookSecret }) =>
      verifyBearer(headers['authorization'], webhookSecret) ||
      verifyBasic(headers['authorization'], 'portal', webhookSecret) ||
      verifyPlain(headers[SECRET_HEADER], webhookSecret),
    read,
    process({ payload }) {
      const p = reader(payload)
      const items = p.has('items') ? p.list('items') : [p]
      const reports = items.flatMap((item) => reportOf(item) ?? [])
      return reportedMails(
        KEY,
        reports.map((report) => ({ report, container: null })),
      )
    },
    register: (config, url, secret, call) => registerWebhook(brevoHttp(typed(config), call, 0), url, secret),
    unregister: (config, url, call) => unregisterWebhook(brevoHttp(typed(config), call, 0), url),
  },
  describeFailure,
}

/** One event, or several where batching is switched on. The payload's `id` is the webhook's, not the event's. */
function read(headers: Headers, rawBody: Buffer): ReadDelivery {
  const text = rawBody.toString('utf8')
  const isBatch = text.trimStart().startsWith('[')
  const body = readJson(headers, isBatch ? Buffer.from(`{"items":${text}}`) : rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = isBatch ? 'batch' : p.text('event', 60)
  if (event === null) return { ok: false, status: 400, reason: 'The body names no event.' }
  // Not by `ts_epoch`: it may be when the mail was sent. A message may have several recipients.
  const parts = [p.id('message-id'), p.text('email', 320), p.id('ts_event')]
  const key = parts.includes(null) ? bodyKey(event, rawBody) : joinedKey(event, ...parts, p.text('link', 2000))
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

const kindOf = (event: string | null): MailKind | undefined => {
  const name = event?.toLowerCase().replace(/[^a-z]/g, '') ?? ''
  return KINDS[name] ?? KINDS[name.replace(/s$/, '')]
}

/** As a webhook tells it (`message-id`, seconds) and as it is read (`messageId`, a date). */
function reportOf(event: Reader): MailReport | null {
  const kind = kindOf(event.text('event'))
  const address = event.text('email', 320)
  const messageId = event.id('message-id') ?? event.id('messageId')
  if (!kind || address === null || messageId === null) return null
  const at = event.instant('ts_event') ?? event.instant('date') ?? instantOf(null)
  // The same whether it was told or read.
  const externalId = joinedKey(messageId, kind, address.toLowerCase(), String(Math.floor(Date.parse(at) / 1000)))
  return { externalId, kind, address, messageId, detail: event.text('reason', 300), at }
}

function brevoHttp({ apiKey, baseUrl }: BrevoConfig, call: ProviderCall, retries?: number): Http {
  const options = {
    name: NAME,
    baseUrl: baseUrl ?? BREVO_API,
    headers: { 'api-key': apiKey },
    statusPage: 'status.brevo.com',
  }
  const retryAtOf = (headers: globalThis.Headers) => {
    const seconds = Number(headers.get('x-sib-ratelimit-reset') ?? Number.NaN)
    return seconds >= 0 ? new Date(Date.now() + seconds * 1000) : null
  }
  return createHttp({ ...options, retryAtOf, ...(retries !== undefined && { retries }) }, call)
}

async function statisticsOf(http: Http): Promise<MailStatistics> {
  const report = reader(await http.get('smtp/statistics/aggregatedReport', { days: STATISTICS_DAYS }))
  const sum = (...names: string[]) => names.reduce((total, name) => total + (report.number(name) ?? 0), 0)
  return {
    sent: sum('requests'),
    delivered: sum('delivered'),
    bounced: sum('hardBounces', 'softBounces', 'blocked', 'invalid'),
    opened: sum('uniqueOpens'),
    clicked: sum('uniqueClicks'),
    complaints: sum('spamReports'),
    unsubscribed: sum('unsubscribed'),
  }
}

async function* syncReports(config: BrevoConfig, cursor: object | null, call: ProviderCall): AsyncGenerator<SyncStep> {
  const http = brevoHttp(config, call)
  const run = beginMailRun(cursor, MOST_DAYS)
  // Days are the account's, which may be ahead of ours or behind.
  const day = (date: Date, days: number) => new Date(date.getTime() + days * DAY_MS).toISOString().slice(0, 10)
  const range = { startDate: day(run.from, -1), endDate: day(run.startedAt, 1) }
  let read = 0
  for (const event of partsLeft(READ, run)) {
    const query = { event, ...range, limit: PAGE, sort: 'asc' }
    for (let page = 0; page < MAX_PAGES; page += 1) {
      call.signal?.throwIfAborted()
      const events = reader(await http.get('smtp/statistics/events', { ...query, offset: page * PAGE })).list('events')
      // Days are asked for: what was read before stands among them.
      const reports = events
        .flatMap((item) => reportOf(item) ?? [])
        .filter(({ at }) => Date.parse(at) >= run.from.getTime())
      read += reports.length
      const facts = reports.map((report) => mailFact(KEY, report, null))
      if (facts.length > 0) yield mailPage(facts, run, event, read)
      if (events.length < PAGE) break
    }
  }
  yield mailRunEnd(run.startedAt, await statisticsOf(http), read)
}
