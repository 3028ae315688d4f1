import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DeliveryKind } from '../email-state.ts'
import { postJson } from './http.ts'
import type { DeliveryEvent, MailProvider, WebhookReading, WebhookRequest } from './provider.ts'

export const MAILERSEND_URL = 'https://api.mailersend.com'

const ID_TAG = 'atrium:'

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
  if (!secret) return { ok: false, status: 401, reason: 'No webhook secret is set.' }
  const expected = createHmac('sha256', secret).update(rawBody).digest()
  const given = Buffer.from(headers['signature'] ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { ok: false, status: 401, reason: 'The signature does not match.' }
  }
  let activity: Activity
  try {
    activity = JSON.parse(rawBody.toString('utf8')) as Activity
  } catch {
    return { ok: false, status: 400, reason: 'The body is no JSON.' }
  }
  const event = readActivity(activity)
  return { ok: true, deliveryKey: event?.key ?? `other:${given.toString('hex')}`, events: event ? [event] : [] }
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
