import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DeliveryKind } from '../email-state.ts'
import { postJson } from './http.ts'
import type { DeliveryEvent, MailProvider, WebhookReading, WebhookRequest } from './provider.ts'

export const MAILERSEND_URL = 'https://api.mailersend.com'

const ID_TAG = 'atrium:'

/** MailerSend's documentation gives it to everyone: it signs the ping that a webhook must answer to be saved, and nothing else. */
const PING_SECRET = 'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G'

const KINDS: Record<string, DeliveryKind> = {
  'activity.sent': 'SENT',
  'activity.delivered': 'DELIVERED',
  'activity.deferred': 'DEFERRED',
  'activity.soft_bounced': 'SOFT_BOUNCED',
  'activity.hard_bounced': 'HARD_BOUNCED',
  'activity.opened': 'OPENED',
  'activity.opened_unique': 'OPENED',
  'activity.clicked': 'CLICKED',
  'activity.clicked_unique': 'CLICKED',
  'activity.unsubscribed': 'UNSUBSCRIBED',
  'activity.spam_complaint': 'COMPLAINED',
}

interface Activity {
  type: string
  data?: {
    id?: string
    created_at?: string
    email?: { tags?: string[] | null; message?: { id?: string }; recipient?: { email?: string } }
    morph?: { reason?: string; readable_reason?: string } | null
  }
}

/** MailerSend over its API, version 1. */
export function mailerSend(config: {
  url?: string | undefined
  apiKey: string
  webhookSecret: string | null
}): MailProvider {
  const url = `${config.url ?? MAILERSEND_URL}/v1/email`
  return {
    key: 'mailersend',
    // It keeps no key of ours: what is handed over twice is sent twice.
    isIdempotent: false,
    async send(mail, signal) {
      const response = await postJson(
        url,
        { authorization: `Bearer ${config.apiKey}` },
        {
          from: mail.from,
          to: [{ email: mail.to.email, ...(mail.to.name && { name: mail.to.name }) }],
          ...(mail.replyTo && { reply_to: { email: mail.replyTo } }),
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          tags: [mail.template, ID_TAG + mail.id],
          ...(mail.unsubscribeUrl && { list_unsubscribe: `<${mail.unsubscribeUrl}>` }),
          // Links of the portal stay as they are: one that signs in must not pass through somebody else.
          settings: { track_clicks: false, track_opens: false },
        },
        { provider: 'MailerSend', signal },
      )
      return { messageId: response.headers.get('x-message-id') }
    },
    parseWebhook: (request) => readWebhook(request, config.webhookSecret),
  }
}

function readWebhook({ headers, rawBody }: WebhookRequest, secret: string | null): WebhookReading {
  const signature = headers['signature'] ?? ''
  // Asked before the webhook, and with it the secret, is there. Whoever knows that this is signed so has learned nothing.
  if (isSigned(rawBody, signature, PING_SECRET) && parse(rawBody)?.type === 'webhook.test') {
    return { ok: true, deliveryKey: `ping:${signature}`, events: [] }
  }
  if (!secret) return { ok: false, status: 401, reason: 'No webhook secret is set.' }
  if (!isSigned(rawBody, signature, secret)) return { ok: false, status: 401, reason: 'The signature does not match.' }
  const activity = parse(rawBody)
  if (!activity) return { ok: false, status: 400, reason: 'The body is no JSON.' }
  const event = readActivity(activity)
  return { ok: true, deliveryKey: event?.key ?? `other:${signature}`, events: event ? [event] : [] }
}

function isSigned(rawBody: Buffer, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(rawBody).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function parse(rawBody: Buffer): Activity | null {
  try {
    return JSON.parse(rawBody.toString('utf8')) as Activity | null
  } catch {
    return null
  }
}

function readActivity({ type, data }: Activity): DeliveryEvent | null {
  const kind = KINDS[type]
  const address = data?.email?.recipient?.email
  if (!kind || !data?.id || !address) return null
  const ownTag = data.email?.tags?.find((tag) => tag.startsWith(ID_TAG))
  return {
    kind,
    key: data.id,
    messageId: data.email?.message?.id ?? null,
    emailId: ownTag?.slice(ID_TAG.length) ?? null,
    address: address.toLowerCase(),
    occurredAt: instant(data.created_at),
    detail: data.morph?.readable_reason ?? data.morph?.reason ?? null,
  }
}

const instant = (text: string | undefined) => new Date(Date.parse(text ?? '') || Date.now()).toISOString()
