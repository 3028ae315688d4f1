import { configValidator } from '../config.ts'
import { mailRunEnd, testMailAccount } from '../mail/provider.ts'
import {
  instantOf,
  type MailKind,
  type MailReport,
  type MailStatistics,
  reportedMails,
  STATISTICS_DAYS,
} from '../mail/reports.ts'
import type { Headers, Provider, ProviderCall, ProviderConfig, ProviderRequest, ReadDelivery } from '../provider.ts'
import { bodyKey, readJson } from '../shared/delivery.ts'
import { createHttp, failureOf, type Http, SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { isFresh, verifyEcdsa } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { configSchema, SENDGRID_API, type SendGridConfig } from './config-schema.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'

const KEY = 'sendgrid'
const NAME = 'SendGrid'
const DAY_MS = 24 * 60 * 60 * 1000
/** SendGrid tries for a day. */
const TOLERANCE_MS = DAY_MS + 60 * 60 * 1000

/** With their names on the page of a key. */
const NEEDED_SCOPES = {
  'stats.read': 'Stats, read',
  'user.webhooks.event.settings.read': 'Mail Settings, Event Notification, read',
  'user.webhooks.event.settings.update': 'Mail Settings, Event Notification, full',
}

const KINDS: Record<string, MailKind> = {
  processed: 'SENT',
  delivered: 'DELIVERED',
  deferred: 'DEFERRED',
  bounce: 'BOUNCED',
  dropped: 'BOUNCED',
  open: 'OPENED',
  click: 'CLICKED',
  spamreport: 'COMPLAINED',
  unsubscribe: 'UNSUBSCRIBED',
  group_unsubscribe: 'UNSUBSCRIBED',
}

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as SendGridConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** SendGrid as a connection: what becomes of mails is told; reading gives figures alone, since events are an extra there. */
export const sendGridProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    testMailAccount(
      NAME,
      async () => {
        const http = sendGridHttp(typed(config), call, 0)
        await assertScopes(http)
        return { name: 'an account', statistics: await statisticsOf(http) }
      },
      describeFailure,
    ),
  async *sync(config, _cursor, call) {
    const startedAt = new Date()
    const { reportsRead: _, ...counts } = mailRunEnd(
      startedAt,
      await statisticsOf(sendGridHttp(typed(config), call)),
      0,
    ).counts
    yield { facts: [], counts, progress: 100, cursor: { until: startedAt.toISOString() } }
  },
  webhook: {
    ackStatus: 200,
    verify,
    read,
    process({ payload }) {
      const reports = reader(payload)
        .list('events')
        .flatMap((event) => reportOf(event) ?? [])
      return reportedMails(
        KEY,
        reports.map((report) => ({ report, container: null })),
      )
    },
    register: (config, url, _secret, call) => registerWebhook(sendGridHttp(typed(config), call, 0), url),
    unregister: (config, url, call) => unregisterWebhook(sendGridHttp(typed(config), call, 0), url),
  },
  describeFailure,
}

/** A key says by itself what it may. @throws SetupProblem that names what it lacks. */
async function assertScopes(http: Http): Promise<void> {
  const scopes = new Set(
    reader(await http.get('scopes'))
      .list('scopes')
      .map((scope) => scope.text('', 100)),
  )
  const missing = Object.entries(NEEDED_SCOPES).filter(([scope]) => !scopes.has(scope))
  if (missing.length === 0) return
  const names = missing.map(([scope, title]) => `${title} (${scope})`).join(', ')
  throw new SetupProblem(
    `The API key lacks permissions: ${names}. In SendGrid open the key, choose them, then try again.`,
  )
}

/** Over the time and the bytes. */
function verify({ rawBody, headers }: ProviderRequest, { webhookSecret }: ProviderConfig): boolean {
  const time = headers['x-twilio-email-event-webhook-timestamp'] ?? ''
  if (!/^\d{1,12}$/.test(time) || !isFresh(Number(time) * 1000, { toleranceMs: TOLERANCE_MS })) return false
  const message = Buffer.concat([Buffer.from(time), rawBody])
  return verifyEcdsa(message, headers['x-twilio-email-event-webhook-signature'], webhookSecret)
}

/** A list of events; each has an id, the list has none. */
function read(headers: Headers, rawBody: Buffer): ReadDelivery {
  const text = rawBody.toString('utf8').trim()
  if (text === '') return { ok: false, status: 400, reason: 'The body is empty.' }
  const body = readJson(headers, Buffer.from(text.startsWith('[') ? `{"events":${text}}` : `{"events":[${text}]}`))
  if (!body.ok) return { ...body, reason: 'The body is no list of events.' }
  const ids = reader(body.payload)
    .list('events')
    .flatMap((event) => event.id('sg_event_id') ?? [])
  const key = ids.length === 0 ? bodyKey('events', rawBody) : bodyKey('events', Buffer.from(ids.toSorted().join(' ')))
  return { ok: true, delivery: { event: 'events', action: null, key, payload: body.payload } }
}

function reportOf(event: Reader): MailReport | null {
  const kind = KINDS[event.text('event', 40) ?? '']
  const externalId = event.id('sg_event_id')
  const address = event.text('email', 320)
  if (!kind || externalId === null || address === null) return null
  return {
    externalId,
    kind,
    address,
    // Its first part is what sending returned.
    messageId: event.id('sg_message_id')?.split('.')[0] ?? null,
    detail: event.text('reason', 300) ?? (kind === 'DEFERRED' ? event.text('response', 300) : null),
    at: event.instant('timestamp') ?? instantOf(null),
  }
}

function sendGridHttp({ apiKey, baseUrl }: SendGridConfig, call: ProviderCall, retries?: number): Http {
  const headers = { authorization: `Bearer ${apiKey}` }
  const options = { name: NAME, baseUrl: baseUrl ?? SENDGRID_API, headers, statusPage: 'status.sendgrid.com' }
  return createHttp({ ...options, ...(retries !== undefined && { retries }) }, call)
}

async function statisticsOf(http: Http): Promise<MailStatistics> {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  const query = {
    start_date: day(Date.now() - STATISTICS_DAYS * DAY_MS),
    end_date: day(Date.now()),
    aggregated_by: 'month',
  }
  const metrics = reader({ list: await http.get('stats', query) })
    .list('list')
    .flatMap((part) => part.list('stats').map((stats) => stats.at('metrics')))
  const sum = (...names: string[]) =>
    metrics.reduce((total, each) => total + names.reduce((sub, name) => sub + (each.number(name) ?? 0), 0), 0)
  return {
    sent: sum('processed'),
    delivered: sum('delivered'),
    bounced: sum('bounces', 'blocks', 'bounce_drops', 'invalid_emails'),
    opened: sum('unique_opens'),
    clicked: sum('unique_clicks'),
    complaints: sum('spam_reports'),
    unsubscribed: sum('unsubscribes'),
  }
}
