import type { Http } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'

const EVENTS = [
  'activity.sent',
  'activity.delivered',
  'activity.soft_bounced',
  'activity.hard_bounced',
  'activity.deferred',
  'activity.opened_unique',
  'activity.clicked_unique',
  'activity.unsubscribed',
  'activity.spam_complaint',
]

/** MailerSend makes the secret and tells it now. One that is there already is replaced, so that it is known. */
export async function registerWebhook(
  http: Http,
  domainId: string,
  url: string,
): Promise<{ problem: string | null; secret?: string }> {
  await unregisterWebhook(http, domainId, url)
  const body = { url, name: 'Portal', events: EVENTS, enabled: true, domain_id: domainId }
  const secret = reader(await http.post('webhooks', body)).text('data.secret', 400)
  return secret === null
    ? { problem: 'MailerSend registered the webhook without telling its secret.' }
    : { problem: null, secret }
}

export async function unregisterWebhook(http: Http, domainId: string, url: string): Promise<void> {
  const webhooks = reader(await http.get('webhooks', { domain_id: domainId })).list('data')
  for (const webhook of webhooks) {
    const id = webhook.id('id')
    if (id !== null && webhook.text('url', 2000) === url) await http.delete(`webhooks/${encodeURIComponent(id)}`)
  }
}
