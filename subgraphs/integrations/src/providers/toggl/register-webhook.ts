import type { ProviderCall } from '../provider.ts'
import type { Http } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { findAccount, list, togglHttp } from './client.ts'
import type { TogglConfig } from './config-schema.ts'
import { EVENT_FILTERS } from './webhook.ts'

/** Sets the one subscription to an address, or brings it up to date; Toggl then pings that address. */
export async function registerWebhook(
  config: TogglConfig,
  url: string,
  secret: string,
  call: ProviderCall,
): Promise<{ problem: string | null }> {
  const http = togglHttp(config, call, 0)
  const { workspaceId } = await findAccount(http, config)
  const path = `webhooks/api/v1/subscriptions/${workspaceId}`
  const [known, ...surplus] = await subscriptionsTo(http, path, url)
  const wanted = { url_callback: url, event_filters: EVENT_FILTERS, enabled: true, description: 'Atrium', secret }
  const made = reader(known === undefined ? await http.post(path, wanted) : await http.put(`${path}/${known}`, wanted))
  for (const id of surplus) await http.delete(`${path}/${id}`)
  // A new one is pinged by itself; one that was never confirmed is asked again.
  if (known !== undefined && !made.has('validated_at')) await http.post(`webhooks/api/v1/ping/${workspaceId}/${known}`)
  return { problem: null }
}

export async function unregisterWebhook(config: TogglConfig, url: string, call: ProviderCall): Promise<void> {
  const http = togglHttp(config, call, 0)
  const { workspaceId } = await findAccount(http, config)
  const path = `webhooks/api/v1/subscriptions/${workspaceId}`
  for (const id of await subscriptionsTo(http, path, url)) await http.delete(`${path}/${id}`)
}

async function subscriptionsTo(http: Http, path: string, url: string): Promise<string[]> {
  const subscriptions = list(await http.get(path))
  return subscriptions.flatMap((each) =>
    each.text('url_callback', 2000) === url ? (each.id('subscription_id') ?? []) : [],
  )
}
