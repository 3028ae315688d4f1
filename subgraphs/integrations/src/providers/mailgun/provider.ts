import { configValidator } from '../config.ts'
import { beginMailRun, mailPage, mailRunEnd, testMailAccount } from '../mail/provider.ts'
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
  Headers,
  Provider,
  ProviderCall,
  ProviderConfig,
  ProviderRequest,
  ReadDelivery,
  SyncStep,
} from '../provider.ts'
import { joinedKey, parseObject, readJson } from '../shared/delivery.ts'
import { createHttp, failureOf, type Http } from '../shared/http.ts'
import { MAX_PAGES } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { isFresh, verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { configSchema, MAILGUN_API, type MailgunConfig } from './config-schema.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'

const KEY = 'mailgun'
const NAME = 'Mailgun'
const PAGE = 300
/** As long as the smallest plan keeps events. */
const MOST_DAYS = 5
/** Mailgun tries for eight hours. A token counts once, and is remembered for longer. */
const TOLERANCE_MS = 24 * 60 * 60 * 1000

const KINDS: Record<string, MailKind> = {
  accepted: 'SENT',
  delivered: 'DELIVERED',
  opened: 'OPENED',
  clicked: 'CLICKED',
  unsubscribed: 'UNSUBSCRIBED',
  complained: 'COMPLAINED',
  rejected: 'BOUNCED',
}

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as MailgunConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Mailgun as a connection: what becomes of a domain's mails, told and read. */
export const mailgunProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    testMailAccount(
      NAME,
      async () => {
        const { domain } = typed(config)
        const http = mailgunHttp(typed(config), call, 0)
        await http.get(`v3/domains/${domain}`)
        return { name: domain, statistics: await statisticsOf(http, domain) }
      },
      describeFailure,
    ),
  sync: (config, cursor, call) => syncReports(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify,
    read,
    process({ payload }) {
      const report = reportOf(reader(payload).at('event-data'))
      return reportedMails(KEY, report === null ? [] : [{ report, container: null }])
    },
    register: (config, url, _secret, call) =>
      registerWebhook(mailgunHttp(typed(config), call, 0), typed(config), url, isSigningKey(config['webhookSecret'])),
    unregister: (config, url, call) => unregisterWebhook(mailgunHttp(typed(config), call, 0), typed(config), url),
  },
  describeFailure,
}

/** Mailgun's own is hexadecimal; the one that is made for a connection without it is not. */
const isSigningKey = (secret: unknown) => typeof secret === 'string' && /^[0-9a-f]{32,}$/i.test(secret)

/** The signature stands in the body and covers a time and a token, not what is said: the token is the delivery's key. */
function verify({ rawBody }: ProviderRequest, { webhookSecret }: ProviderConfig): boolean {
  const p = reader(parseObject(rawBody.toString('utf8')))
  const [time, token] = [p.id('signature.timestamp'), p.id('signature.token')]
  if (time === null || token === null || !/^\d{1,12}$/.test(time)) return false
  if (!isFresh(Number(time) * 1000, { toleranceMs: TOLERANCE_MS })) return false
  return verifyHmac(time + token, p.text('signature.signature', 200) ?? undefined, webhookSecret)
}

function read(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const [event, token] = [p.text('event-data.event', 40), p.id('signature.token')]
  if (event === null || token === null) return { ok: false, status: 400, reason: 'The body names no event.' }
  return { ok: true, delivery: { event, action: null, key: joinedKey(token), payload: body.payload } }
}

/** An event, as a webhook tells it and as it is read. */
function reportOf(event: Reader): MailReport | null {
  const kind = kindOf(event)
  const id = event.id('id')
  const address = event.text('recipient', 320)
  if (!kind || id === null || address === null) return null
  const at = event.instant('timestamp') ?? instantOf(null)
  const status = event.at('delivery-status')
  return {
    // Its ids are unique for a day only.
    externalId: joinedKey(id, at.slice(0, 10)),
    kind,
    address,
    messageId: event.id('message.headers.message-id'),
    detail:
      kind === 'BOUNCED' || kind === 'DEFERRED'
        ? (status.text('description', 300) ??
          status.text('message', 300) ??
          event.text('reject.reason') ??
          event.text('reason'))
        : null,
    at,
  }
}

function kindOf(event: Reader): MailKind | undefined {
  const name = event.text('event', 40) ?? ''
  if (name !== 'failed') return KINDS[name]
  return event.text('severity') === 'temporary' ? 'DEFERRED' : 'BOUNCED'
}

function mailgunHttp({ apiKey, baseUrl }: MailgunConfig, call: ProviderCall, retries?: number): Http {
  const headers = { authorization: `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}` }
  // “Forbidden” stands alone there, without JSON.
  const options = { name: NAME, baseUrl: baseUrl ?? MAILGUN_API, headers, statusPage: 'status.mailgun.com' }
  return createHttp({ ...options, ...(retries !== undefined && { retries }) }, call)
}

async function statisticsOf(http: Http, domain: string): Promise<MailStatistics> {
  const event = ['accepted', 'delivered', 'failed', 'opened', 'clicked', 'complained', 'unsubscribed']
  const query = { event, duration: `${STATISTICS_DAYS}d` }
  const days = reader(await http.get(`v3/${domain}/stats/total`, query)).list('stats')
  const sum = (path: string) => days.reduce((total, day) => total + (day.number(path) ?? 0), 0)
  return {
    sent: sum('accepted.total'),
    delivered: sum('delivered.total'),
    bounced: sum('failed.permanent.total'),
    opened: sum('opened.total'),
    clicked: sum('clicked.total'),
    complaints: sum('complained.total'),
    unsubscribed: sum('unsubscribed.total'),
  }
}

async function* syncReports(
  config: MailgunConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep> {
  const http = mailgunHttp(config, call)
  const run = beginMailRun(cursor, MOST_DAYS)
  let read = 0
  let path = `v3/${config.domain}/events`
  let query: Record<string, string | number> | undefined = {
    begin: Math.floor(run.from.getTime() / 1000),
    end: Math.floor(run.startedAt.getTime() / 1000),
    ascending: 'yes',
    limit: PAGE,
    // What must not be missed when no webhook came.
    event: 'failed OR rejected OR complained OR unsubscribed',
  }
  for (let page = 0; page < MAX_PAGES; page += 1) {
    call.signal?.throwIfAborted()
    const answer = reader(await http.get(path, query))
    const items = answer.list('items')
    // The list ends with an empty page; what is only tried again is no end of a mail.
    if (items.length === 0) break
    const reports = items.flatMap((item) => reportOf(item) ?? []).filter(({ kind }) => kind !== 'DEFERRED')
    read += reports.length
    yield mailPage(
      reports.map((report) => mailFact(KEY, report, null)),
      run,
      config.domain,
      read,
    )
    const next = answer.text('paging.next', 4000)
    if (next === null || next === path) break
    path = next
    query = undefined
  }
  yield mailRunEnd(run.startedAt, await statisticsOf(http, config.domain), read)
}
