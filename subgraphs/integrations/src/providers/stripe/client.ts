import type { Stripe } from 'stripe'
import type { ProviderCall } from '../provider.ts'
import { parseObject } from '../shared/delivery.ts'
import { CALL_TIMEOUT_MS } from '../shared/http.ts'
import { STRIPE_API, type StripeConfig } from './config-schema.ts'

/** What this was written against: answers and webhooks are shaped by it, whatever the account's default is. */
export const API_VERSION = '2026-10-28.endive'

export type StripeClient = Stripe

/**
 * The official client with our rules: our `fetch`, each call times out, redirects are not followed. It repeats reads, and writes with
 * the same idempotency key, after a dropped connection or a 5xx; after 429 nothing, that is left to the job.
 * @param retries 0 where a person waits.
 */
export async function stripeClient(
  { secretKey, baseUrl }: StripeConfig,
  call: ProviderCall,
  retries = 2,
): Promise<StripeClient> {
  // Large, and of no use until a connection calls.
  const { default: StripeSdk } = await import('stripe')
  const { protocol, hostname, port } = new URL(baseUrl ?? STRIPE_API)
  return new StripeSdk(secretKey, {
    apiVersion: API_VERSION,
    host: hostname,
    protocol: protocol === 'http:' ? 'http' : 'https',
    ...(port !== '' && { port }),
    httpClient: StripeSdk.createFetchHttpClient(guarded(call)),
    maxNetworkRetries: retries,
    timeout: CALL_TIMEOUT_MS,
    telemetry: false,
    appInfo: { name: 'Atrium' },
  })
}

function guarded({ fetch, signal }: ProviderCall): typeof globalThis.fetch {
  return async (input, init) => {
    signal?.throwIfAborted()
    const signals = [signal, init?.signal].filter((each) => each != null)
    // Said twice, by the SDK and by `fetch`, a length is refused.
    const headers = new Headers(init?.headers)
    headers.delete('content-length')
    const response = await fetch(input, { ...init, headers, redirect: 'manual', signal: AbortSignal.any(signals) })
    return response.ok ? response : withError(response)
  }
}

/** The SDK takes an answer for a good one unless its body has an error, whatever the status: a proxy’s has none. */
async function withError(response: Response): Promise<Response> {
  const text = await response.text()
  const message = `It answered with status ${response.status}`
  const body = parseObject(text)?.['error'] ? text : JSON.stringify({ error: { type: 'api_error', message } })
  // As it is now, it is neither compressed nor as long as it was.
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name)
  return new Response(body, { status: response.status < 400 ? 502 : response.status, headers })
}
