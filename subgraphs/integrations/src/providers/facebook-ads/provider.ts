import { configValidator } from '../config.ts'
import type {
  ConnectionTest,
  HandshakeAnswer,
  Provider,
  ProviderCall,
  ProviderConfig,
  ProviderRequest,
} from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { verifyHmac, verifyPlain } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { accountOf, graphOf, KEY, NAME, pageGraph } from './client.ts'
import { configSchema, type FacebookAdsConfig } from './config-schema.ts'
import { fetchLeads, processDelivery, readDelivery } from './events.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncAccount } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as FacebookAdsConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Facebook Ads: figures of campaigns by reading, leads by thin webhooks. */
export const facebookAdsProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncAccount(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    secrets: ['webhookSecret', 'appSecret'],
    handshake,
    // The header without “-256” is SHA-1, and is not looked at.
    verify: ({ rawBody, headers }, { appSecret }) =>
      verifyHmac(rawBody, headers['x-hub-signature-256'], appSecret, { prefix: 'sha256=' }),
    read: readDelivery,
    complete: (delivery, config, call) => fetchLeads(delivery, typed(config), call),
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhook(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  describeFailure,
}

/** Meta asks whether whoever set the webhook up there knows the verify token. */
function handshake({ method, query }: ProviderRequest, { webhookSecret }: ProviderConfig): HandshakeAnswer | null {
  const challenge = query['hub.challenge'] ?? ''
  if (method !== 'GET' || query['hub.mode'] !== 'subscribe' || !/^[\w.-]{1,200}$/.test(challenge)) return null
  return verifyPlain(query['hub.verify_token'], webhookSecret) ? { status: 200, body: challenge } : null
}

async function testConnection(config: FacebookAdsConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const graph = graphOf(config, call, 0)
    const found = await graph.get(accountOf(config), { fields: 'name,currency,timezone_name' })
    const account = found.text('name', 120) ?? accountOf(config)
    const { pageId } = config
    const page = pageId === undefined ? null : await pageGraph({ ...config, pageId }, call, 0)
    // Told here, not only when the first lead is missed.
    await page?.graph.get(`${pageId}/leadgen_forms`, { fields: 'id', limit: 1 })
    const leads = page === null ? 'Enter a page to have its leads, too.' : `Leads of ${page.name} can be read.`
    return {
      isOk: true,
      message: `Connected to the ad account ${account}. ${leads}`,
      account,
      details: { currency: found.text('currency'), timeZone: found.text('timezone_name'), page: page?.name ?? null },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
