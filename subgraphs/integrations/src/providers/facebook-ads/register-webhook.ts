import type { ProviderCall } from '../provider.ts'
import { graphOf, pageGraph } from './client.ts'
import type { FacebookAdsConfig } from './config-schema.ts'

/**
 * Points the app's notifications about pages here, and subscribes it to the page's leads. Meta asks the address at once, and is
 * answered by the handshake. Both replace what was there before.
 */
export async function registerWebhook(
  config: FacebookAdsConfig,
  url: string,
  verifyToken: string,
  call: ProviderCall,
): Promise<{ problem: string | null }> {
  const { appId, appSecret, pageId } = config
  if (appId === undefined || appSecret === undefined || pageId === undefined) {
    return {
      problem: 'Enter app ID, app secret and page to have the webhook registered, or set it up by hand at Meta.',
    }
  }
  await asApp(config, appId, appSecret, call).post(`${appId}/subscriptions`, {
    object: 'page',
    callback_url: url,
    fields: 'leadgen',
    verify_token: verifyToken,
    include_values: 'true',
  })
  const { graph } = await pageGraph({ ...config, pageId }, call, 0)
  await graph.post(`${pageId}/subscribed_apps`, { subscribed_fields: 'leadgen' })
  return { problem: null }
}

/** Only what points here is removed: another connection may use the app by now. */
export async function unregisterWebhook(config: FacebookAdsConfig, url: string, call: ProviderCall): Promise<void> {
  const { appId, appSecret, pageId } = config
  if (appId === undefined || appSecret === undefined || pageId === undefined) return
  const app = asApp(config, appId, appSecret, call)
  const subscriptions = (await app.get(`${appId}/subscriptions`)).list('data')
  if (!subscriptions.some((each) => each.text('callback_url', 2000) === url)) return
  const { graph } = await pageGraph({ ...config, pageId }, call, 0)
  await graph.delete(`${pageId}/subscribed_apps`)
  await app.delete(`${appId}/subscriptions`, { object: 'page' })
}

const asApp = (config: FacebookAdsConfig, appId: string, appSecret: string, call: ProviderCall) =>
  graphOf(config, call, 0, `${appId}|${appSecret}`)
