import type { Http } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'

const PATH = 'user/webhooks/event/settings'
const EVENTS = [
  'processed',
  'delivered',
  'deferred',
  'bounce',
  'dropped',
  'open',
  'click',
  'spam_report',
  'unsubscribe',
  'group_unsubscribe',
]

/**
 * Sets the webhook and has it signed: SendGrid makes a pair of keys and tells the public one. Of one that is there already the
 * key is asked for, not made anew, as other systems may know it.
 */
export async function registerWebhook(http: Http, url: string): Promise<{ problem: string | null; secret?: string }> {
  const settings = {
    enabled: true,
    url,
    friendly_name: 'Portal',
    ...Object.fromEntries(EVENTS.map((name) => [name, true])),
  }
  const known = await webhookTo(http, url)
  const id = known ?? reader(await http.post(PATH, settings)).id('id')
  if (id === null) return { problem: 'SendGrid registered the webhook without telling its id.' }
  if (known !== null) await http.patch(`${PATH}/${encodeURIComponent(known)}`, settings)
  const signing = `${PATH}/signed/${encodeURIComponent(id)}`
  const before = known === null ? null : reader(await http.get(signing)).text('public_key', 400)
  const key = before ?? reader(await http.patch(signing, { enabled: true })).text('public_key', 400)
  return key === null
    ? { problem: 'SendGrid does not tell the key that it signs with.' }
    : { problem: null, secret: key }
}

export async function unregisterWebhook(http: Http, url: string): Promise<void> {
  const id = await webhookTo(http, url)
  if (id !== null) await http.delete(`${PATH}/${encodeURIComponent(id)}`)
}

async function webhookTo(http: Http, url: string): Promise<string | null> {
  const webhooks = reader(await http.get(`${PATH}/all`)).list('webhooks')
  return webhooks.find((webhook) => webhook.text('url', 2000) === url)?.id('id') ?? null
}
