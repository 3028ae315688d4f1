import { type Http, HttpFailure } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import type { MailgunConfig } from './config-schema.ts'

const EVENTS = [
  'accepted',
  'delivered',
  'temporary_fail',
  'permanent_fail',
  'opened',
  'clicked',
  'unsubscribed',
  'complained',
]
/** Of each event. */
const MOST_ADDRESSES = 3

/**
 * Adds the address to each event of the domain. Mailgun signs all webhooks of an account with one key of its own, which is asked
 * for; a key of a domain alone may not ask.
 */
export async function registerWebhook(
  http: Http,
  { domain }: MailgunConfig,
  url: string,
  hasSigningKey: boolean,
): Promise<{ problem: string | null; secret?: string }> {
  const known = await addressesOf(http, domain)
  for (const event of EVENTS) {
    const urls = known.get(event) ?? []
    if (urls.includes(url)) continue
    if (urls.length >= MOST_ADDRESSES) {
      return {
        problem: `Mailgun takes three addresses for an event, and “${event}” of ${domain} has them. Remove one there.`,
      }
    }
    await setAddresses(http, domain, event, [...urls, url], urls.length > 0)
  }
  const secret = await signingKey(http)
  if (secret !== null) return { problem: null, secret }
  if (hasSigningKey) return { problem: null }
  return { problem: 'The webhook is set. Enter the webhook signing key too: this API key may not ask for it.' }
}

export async function unregisterWebhook(http: Http, { domain }: MailgunConfig, url: string): Promise<void> {
  for (const [event, urls] of await addressesOf(http, domain)) {
    if (!urls.includes(url)) continue
    const others = urls.filter((each) => each !== url)
    if (others.length > 0) await setAddresses(http, domain, event, others, true)
    else await http.delete(`v3/domains/${domain}/webhooks/${event}`)
  }
}

async function addressesOf(http: Http, domain: string): Promise<Map<string, string[]>> {
  const webhooks = reader(await http.get(`v3/domains/${domain}/webhooks`))
  return new Map(
    EVENTS.map((event) => [event, webhooks.list(`webhooks.${event}.urls`).flatMap((url) => url.text('', 2000) ?? [])]),
  )
}

async function setAddresses(
  http: Http,
  domain: string,
  event: string,
  urls: string[],
  isThere: boolean,
): Promise<void> {
  const form = new URLSearchParams(isThere ? [] : [['id', event]])
  for (const url of urls) form.append('url', url)
  if (isThere) await http.put(`v3/domains/${domain}/webhooks/${event}`, form)
  else await http.post(`v3/domains/${domain}/webhooks`, form)
}

async function signingKey(http: Http): Promise<string | null> {
  try {
    return reader(await http.get('v5/accounts/http_signing_key')).text('http_signing_key', 400)
  } catch (error) {
    if (error instanceof HttpFailure && /^(ACCESS_LOST|FORBIDDEN|NOT_FOUND|REFUSED)$/.test(error.reason)) return null
    throw error
  }
}
