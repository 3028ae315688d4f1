import { configValidator } from '../config.ts'
import { testMailAccount } from '../mail/provider.ts'
import { reportedMails } from '../mail/reports.ts'
import type { Provider, ProviderConfig, ProviderRequest } from '../provider.ts'
import { bodyKey, joinedKey, parseObject, readJson } from '../shared/delivery.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { domainsOf, mailerSendHttp, NAME, statisticsOf } from './client.ts'
import { configSchema, type MailerSendConfig } from './config-schema.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { KEY, reportOf, siteOf, syncReports } from './reports.ts'

/** Its documentation gives it to everyone: it signs the ping that a webhook must answer to be saved, and nothing else. */
export const PING_SECRET = 'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G'

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
