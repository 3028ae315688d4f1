import type { ProviderCall } from '../provider.ts'
import { API_VERSION, type StripeClient, stripeClient } from './client.ts'
import type { StripeConfig } from './config-schema.ts'
import { EVENTS } from './events.ts'
import { isMissing } from './failure.ts'

const MOST_ENDPOINTS = 500

/**
 * Sets the webhook endpoint. Stripe makes the secret and tells it only now, so one that is there already is replaced: its secret
 * cannot be asked for.
 */
export async function registerWebhook(
  config: StripeConfig,
  url: string,
  call: ProviderCall,
): Promise<{ problem: string | null; secret?: string }> {
  const stripe = await stripeClient(config, call, 0)
  const before = await endpointsOf(stripe, url)
  const made = await stripe.webhookEndpoints.create({
    url,
    enabled_events: EVENTS as never[],
    api_version: API_VERSION as never,
    description: 'Atrium',
  })
  for (const id of before) await remove(stripe, id)
  return made.secret === undefined
    ? { problem: 'Stripe registered the webhook without telling its secret.' }
    : { problem: null, secret: made.secret }
}

export async function unregisterWebhook(config: StripeConfig, url: string, call: ProviderCall): Promise<void> {
  const stripe = await stripeClient(config, call, 0)
  for (const id of await endpointsOf(stripe, url)) await remove(stripe, id)
}

async function endpointsOf(stripe: StripeClient, url: string): Promise<string[]> {
  const endpoints = await stripe.webhookEndpoints.list({ limit: 100 }).autoPagingToArray({ limit: MOST_ENDPOINTS })
  return endpoints.filter((endpoint) => endpoint.url === url).map(({ id }) => id)
}

async function remove(stripe: StripeClient, id: string): Promise<void> {
  await stripe.webhookEndpoints.del(id).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}
