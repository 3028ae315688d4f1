import { configValidator } from '../config.ts'
import type { Provider, ProviderCall, ProviderConfig, ProviderRequest } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyBasic, verifyBearer, verifyPlain } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { betterStackHttp, listMonitors, listWebhooks, NAME } from './client.ts'
import { type BetterStackConfig, configSchema } from './config-schema.ts'
import { fetchAll, processDelivery, readDelivery } from './events.ts'
import { syncMonitors } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as BetterStackConfig
/** Of the two that it takes: outages, and changes of what is watched. */
const TRIGGERS = ['incident_change', 'monitor_change'] as const
const USER = 'atrium'

/** Better Stack: monitors and their outages. Its webhooks are not signed: a secret in the address, and what is told is asked for. */
export const betterStackProvider: Provider = {
  key: 'betterstack',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    tested(NAME, async () => {
      const { monitors, heartbeats } = await listMonitors(betterStackHttp(typed(config), call, 0))
      const team = monitors[0]?.text('attributes.team_name', 80) ?? null
      const count = monitors.length + heartbeats.length
      return {
        message: `Connected to Better Stack; ${counted(count, 'monitor')} can be seen.`,
        account: team,
        details: { monitors: monitors.length, heartbeats: heartbeats.length },
      }
    }),
  sync: (config, cursor, call) => syncMonitors(typed(config), cursor, call),
  // As often as the free plan checks.
  syncEveryMinutes: 3,
  webhook: {
    ackStatus: 200,
    verify,
    read: readDelivery,
    complete: (delivery, config, call) => fetchAll(betterStackHttp(typed(config), call), delivery),
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhooks(typed(config), url, secret, call),
    async unregister(config, url, call) {
      const http = betterStackHttp(typed(config), call, 0)
      for (const webhook of await listWebhooks(http)) {
        if (isOurs(webhook.url, url)) await http.delete(`v2/outgoing-webhooks/${encodeURIComponent(webhook.id)}`)
      }
    },
  },
  describeFailure: (error) => failureOf(error, NAME),
}

/** In the address, or in a header where a person chose that. */
function verify({ headers, query }: ProviderRequest, { webhookSecret }: ProviderConfig): boolean {
  return (
    verifyPlain(query['secret'], webhookSecret) ||
    verifyPlain(headers['x-webhook-secret'], webhookSecret) ||
    verifyBearer(headers['authorization'], webhookSecret) ||
    verifyBasic(headers['authorization'], USER, webhookSecret)
  )
}

const isOurs = (found: string, url: string) => found === url || found.startsWith(`${url}?`)

async function registerWebhooks(config: BetterStackConfig, url: string, secret: string, call: ProviderCall) {
  const http = betterStackHttp(config, call, 0)
  const before = (await listWebhooks(http)).filter((webhook) => isOurs(webhook.url, url))
  const address = `${url}?${new URLSearchParams({ secret }).toString()}`
  for (const trigger of TRIGGERS) {
    const wanted = {
      name: `Atrium: ${trigger.replace('_', ' ')}`,
      url: address,
      trigger_type: trigger,
      ...(trigger === 'incident_change' && {
        on_incident_started: true,
        on_incident_acknowledged: true,
        on_incident_resolved: true,
      }),
    }
    const existing = before.find((webhook) => webhook.trigger === trigger)
    const made = reader(
      existing === undefined
        ? await http.post('v2/outgoing-webhooks', wanted)
        : await http.patch(`v2/outgoing-webhooks/${encodeURIComponent(existing.id)}`, wanted),
    )
    if (made.id('data.id') === null)
      return { problem: 'Better Stack did not say that it keeps the webhook. Look there.' }
  }
  return { problem: null }
}
