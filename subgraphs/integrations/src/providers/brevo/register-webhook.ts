import { type Http, HttpFailure } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'

const EVENTS = [
  'sent',
  'delivered',
  'hardBounce',
  'softBounce',
  'blocked',
  'invalid',
  'deferred',
  'spam',
  'uniqueOpened',
  'click',
  'unsubscribed',
]

/** Brevo sends our secret along as a bearer token. One that is there already is brought up to date: there may be forty at most. */
export async function registerWebhook(http: Http, url: string, secret: string): Promise<{ problem: string | null }> {
  const body = { url, description: 'Portal', events: EVENTS, auth: { type: 'bearer', token: secret } }
  const [known, ...others] = await webhooksTo(http, url)
  if (known === undefined) await http.post('webhooks', { ...body, type: 'transactional' })
  else await http.put(`webhooks/${known}`, body)
  for (const id of others) await http.delete(`webhooks/${id}`)
  return { problem: null }
}

export async function unregisterWebhook(http: Http, url: string): Promise<void> {
  for (const id of await webhooksTo(http, url)) await http.delete(`webhooks/${id}`)
}

async function webhooksTo(http: Http, url: string): Promise<string[]> {
  try {
    const webhooks = reader(await http.get('webhooks', { type: 'transactional' })).list('webhooks')
    return webhooks.filter((webhook) => webhook.text('url', 2000) === url).flatMap((webhook) => webhook.id('id') ?? [])
  } catch (error) {
    // That there is none is told so.
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return []
    throw error
  }
}
