import { createHash, timingSafeEqual } from 'node:crypto'
import type { DeliveryKind } from '../email-state.ts'
import { postJson } from './http.ts'
import type { DeliveryEvent, MailProvider, WebhookReading, WebhookRequest } from './provider.ts'

export const BREVO_URL = 'https://api.brevo.com'

const KINDS: Record<string, DeliveryKind> = {
  request: 'SENT',
  sent: 'SENT',
  delivered: 'DELIVERED',
  deferred: 'DEFERRED',
  soft_bounce: 'SOFT_BOUNCED',
  hard_bounce: 'HARD_BOUNCED',
  invalid_email: 'HARD_BOUNCED',
  blocked: 'HARD_BOUNCED',
  error: 'SOFT_BOUNCED',
  opened: 'OPENED',
  unique_opened: 'OPENED',
  proxy_open: 'OPENED',
  unique_proxy_open: 'OPENED',
  click: 'CLICKED',
  unsubscribed: 'UNSUBSCRIBED',
  spam: 'COMPLAINED',
  complaint: 'COMPLAINED',
}

interface Report {
  event?: string
  email?: string
  'message-id'?: string
  ts_event?: number
  ts_epoch?: number
  reason?: string
  'X-Mailin-custom'?: string
}

/** Brevo over its API, version 3. */
export function brevo(config: {
  url?: string | undefined
  apiKey: string
  webhookSecret: string | null
}): MailProvider {
  const url = `${config.url ?? BREVO_URL}/v3/smtp/email`
  return {
    key: 'brevo',
    // A key that it has seen in the last half hour is not sent again.
    isIdempotent: true,
    async send(mail, signal) {
      const response = await postJson(
        url,
        { 'api-key': config.apiKey },
        {
          sender: mail.from,
          to: [{ email: mail.to.email, ...(mail.to.name && { name: mail.to.name }) }],
          ...(mail.replyTo && { replyTo: { email: mail.replyTo } }),
          subject: mail.subject,
          htmlContent: mail.html,
          textContent: mail.text,
          tags: [mail.template],
          headers: {
            idempotencyKey: mail.id,
            'X-Mailin-custom': mail.id,
            ...(mail.unsubscribeUrl && {
              'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        },
        { provider: 'Brevo', signal },
      )
      const { messageId } = (await response.json().catch(() => ({}))) as { messageId?: string }
      return { messageId: messageId ?? null }
    },
    parseWebhook: (request) => readWebhook(request, config.webhookSecret),
  }
}

// Brevo signs nothing: whoever makes its webhook gives it a secret to send along, as a bearer token or as the password of basic
// authentication.
function readWebhook({ headers, rawBody }: WebhookRequest, secret: string | null): WebhookReading {
  if (!secret) return { ok: false, status: 401, reason: 'No webhook secret is set.' }
  if (!isSecret(credential(headers['authorization'] ?? ''), secret)) {
    return { ok: false, status: 401, reason: 'The secret does not match.' }
  }
  let body: Report | Report[]
  try {
    body = JSON.parse(rawBody.toString('utf8')) as Report | Report[]
  } catch {
    return { ok: false, status: 400, reason: 'The body is no JSON.' }
  }
  const events = (Array.isArray(body) ? body : [body]).flatMap((report) => readReport(report) ?? [])
  return { ok: true, deliveryKey: createHash('sha256').update(rawBody).digest('hex'), events }
}

function credential(header: string): string {
  const [scheme = '', value = ''] = header.split(' ', 2)
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  return Buffer.from(value, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '')
}

// Hashed first: their lengths tell nothing.
function isSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}

function readReport(report: Report): DeliveryEvent | null {
  const name = report.event?.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase() ?? ''
  const kind = KINDS[name]
  const messageId = report['message-id'] ?? null
  if (!kind || !report.email || !messageId) return null
  const seconds = report.ts_event ?? (report.ts_epoch ? report.ts_epoch / 1000 : Date.now() / 1000)
  return {
    kind,
    // The payload's `id` is the webhook's, not the event's.
    key: `${messageId}:${name}:${seconds}`,
    messageId,
    emailId: report['X-Mailin-custom'] ?? null,
    address: report.email.toLowerCase(),
    occurredAt: new Date(seconds * 1000).toISOString(),
    detail: report.reason ?? null,
  }
}
