import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DeliveryKind } from '../email-state.ts'
import { postForm } from './http.ts'
import type { DeliveryEvent, MailProvider, WebhookReading, WebhookRequest } from './provider.ts'

/** Of the United States; `https://api.eu.mailgun.net` is that of Europe. */
export const MAILGUN_URL = 'https://api.mailgun.net'

/** The variable of ours that comes back with each event. */
const ID_VARIABLE = 'atrium-email'

/** Mailgun tries for eight hours. Shorter than tokens that were used are kept. */
const OLDEST_S = 24 * 3600

const KINDS: Record<string, DeliveryKind> = {
  accepted: 'SENT',
  delivered: 'DELIVERED',
  opened: 'OPENED',
  clicked: 'CLICKED',
  unsubscribed: 'UNSUBSCRIBED',
  complained: 'COMPLAINED',
  rejected: 'DROPPED',
}

/** Of a permanent failure: what it says of the address. Of any other reason, such as `old`, another mail may arrive. */
const FAILED: Record<string, DeliveryKind> = {
  bounce: 'HARD_BOUNCED',
  'suppress-bounce': 'HARD_BOUNCED',
  'suppress-complaint': 'COMPLAINED',
  'suppress-unsubscribe': 'DROPPED',
}

interface EventData {
  event?: string
  id?: string
  timestamp?: number
  severity?: string
  reason?: string
  recipient?: string
  message?: { headers?: { 'message-id'?: string } }
  'delivery-status'?: { message?: string; description?: string }
  reject?: { reason?: string; description?: string }
  'user-variables'?: Record<string, string> | null
}

interface Body {
  signature?: { timestamp?: string; token?: string; signature?: string }
  'event-data'?: EventData
}

/** Mailgun over its API, version 3. */
export function mailgun(config: {
  url?: string | undefined
  domain: string
  apiKey: string
  webhookSecret: string | null
}): MailProvider {
  const url = `${config.url ?? MAILGUN_URL}/v3/${encodeURIComponent(config.domain)}/messages`
  const authorization = `Basic ${Buffer.from(`api:${config.apiKey}`).toString('base64')}`
  return {
    key: 'mailgun',
    // It keeps no key of ours: what is handed over twice is sent twice.
    isIdempotent: false,
    async send(mail, signal) {
      const response = await postForm(
        url,
        { authorization },
        [
          ['from', mailbox(mail.from.email, mail.from.name)],
          ['to', mailbox(mail.to.email, mail.to.name)],
          ['subject', mail.subject],
          ['html', mail.html],
          ['text', mail.text],
          ['o:tag', mail.template],
          // Links of the portal stay as they are: one that signs in must not pass through somebody else.
          ['o:tracking', 'no'],
          [`v:${ID_VARIABLE}`, mail.id],
          ...(mail.replyTo ? ([['h:Reply-To', mail.replyTo]] as const) : []),
          ...(mail.unsubscribeUrl
            ? ([
                ['h:List-Unsubscribe', `<${mail.unsubscribeUrl}>`],
                ['h:List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
              ] as const)
            : []),
        ],
        { provider: 'Mailgun', signal },
      )
      const { id } = (await response.json().catch(() => ({}))) as { id?: string }
      return { messageId: id ? bare(id) : null }
    },
    parseWebhook: (request) => readWebhook(request, config.webhookSecret),
  }
}

// Quoted, so that a name can neither end early nor become a second address.
const mailbox = (email: string, name: string | null) =>
  name ? `"${name.replaceAll(/[\r\n]+/g, ' ').replaceAll(/["\\]/g, '\\$&')}" <${email}>` : email

/** Sending returns `<id>`, webhooks tell `id`. */
const bare = (messageId: string) => messageId.replaceAll(/^<|>$/g, '')

// The signature stands in the body and covers a time and a token, not what is said. A token therefore counts once, and not
// for longer than tokens are kept.
function readWebhook({ rawBody }: WebhookRequest, secret: string | null): WebhookReading {
  if (!secret) return { ok: false, status: 401, reason: 'No webhook signing key is set.' }
  let body: Body | null
  try {
    body = JSON.parse(rawBody.toString('utf8')) as Body | null
  } catch {
    return { ok: false, status: 400, reason: 'The body is no JSON.' }
  }
  const { timestamp, token, signature } = body?.signature ?? {}
  if (typeof timestamp !== 'string' || typeof token !== 'string' || typeof signature !== 'string') {
    return { ok: false, status: 401, reason: 'It is not signed.' }
  }
  const expected = createHmac('sha256', secret)
    .update(timestamp + token)
    .digest()
  const given = Buffer.from(signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { ok: false, status: 401, reason: 'The signature does not match.' }
  }
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < OLDEST_S)) {
    return { ok: false, status: 401, reason: 'The signature is too old.' }
  }
  const event = readEvent(body?.['event-data'])
  return { ok: true, deliveryKey: token, events: event ? [event] : [], isSingleUse: true }
}

function readEvent(data: EventData | undefined): DeliveryEvent | null {
  const kind = data && kindOf(data)
  if (!kind || !data.id || !data.recipient) return null
  const messageId = data.message?.headers?.['message-id']
  const status = data['delivery-status']
  const seconds = data.timestamp ?? Date.now() / 1000
  return {
    kind,
    // Its ids are unique for a day only.
    key: `${data.id}:${seconds}`,
    messageId: messageId ? bare(messageId) : null,
    emailId: data['user-variables']?.[ID_VARIABLE] ?? null,
    address: data.recipient.toLowerCase(),
    occurredAt: new Date(seconds * 1000).toISOString(),
    detail: status?.description || status?.message || data.reject?.reason || data.reason || null,
  }
}

function kindOf({ event = '', severity, reason = '' }: EventData): DeliveryKind | undefined {
  if (event !== 'failed') return KINDS[event]
  // Tried again by itself.
  if (severity === 'temporary') return 'DEFERRED'
  return FAILED[reason] ?? 'SOFT_BOUNCED'
}
