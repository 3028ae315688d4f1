import { createHash, createPublicKey, verify } from 'node:crypto'
import type { DeliveryKind } from '../email-state.ts'
import { postJson } from './http.ts'
import type { DeliveryEvent, MailProvider, WebhookReading, WebhookRequest } from './provider.ts'

export const SENDGRID_URL = 'https://api.sendgrid.com'

/** The argument of ours that comes back with each event. */
const ID_ARGUMENT = 'atrium_email'

const KINDS: Record<string, DeliveryKind> = {
  processed: 'SENT',
  delivered: 'DELIVERED',
  deferred: 'DEFERRED',
  bounce: 'HARD_BOUNCED',
  dropped: 'DROPPED',
  open: 'OPENED',
  click: 'CLICKED',
  spamreport: 'COMPLAINED',
  unsubscribe: 'UNSUBSCRIBED',
  group_unsubscribe: 'UNSUBSCRIBED',
}

/** Why SendGrid did not even try, where that says something of the address. */
const DROPPED: Record<string, DeliveryKind> = {
  'bounced address': 'HARD_BOUNCED',
  invalid: 'HARD_BOUNCED',
  'spam reporting address': 'COMPLAINED',
}

interface Report {
  event?: string
  /** Of a bounce: `blocked` is for now, and about the sender. */
  type?: string
  email?: string
  timestamp?: number
  sg_event_id?: string
  sg_message_id?: string
  reason?: string
  response?: string
  [ID_ARGUMENT]?: string
}

/** SendGrid over its API, version 3. `webhookSecret`: the public key of its signed Event Webhook, base64 of its DER. */
export function sendGrid(config: {
  url?: string | undefined
  apiKey: string
  webhookSecret: string | null
}): MailProvider {
  const url = `${config.url ?? SENDGRID_URL}/v3/mail/send`
  return {
    key: 'sendgrid',
    // It keeps no key of ours: what is handed over twice is sent twice.
    isIdempotent: false,
    async send(mail, signal) {
      const response = await postJson(
        url,
        { authorization: `Bearer ${config.apiKey}` },
        {
          personalizations: [{ to: [{ email: mail.to.email, ...(mail.to.name && { name: mail.to.name }) }] }],
          from: mail.from,
          ...(mail.replyTo && { reply_to: { email: mail.replyTo } }),
          subject: mail.subject,
          // Its order is asked for: the plainer form first.
          content: [
            { type: 'text/plain', value: mail.text },
            { type: 'text/html', value: mail.html },
          ],
          categories: [mail.template],
          custom_args: { [ID_ARGUMENT]: mail.id },
          ...(mail.unsubscribeUrl && {
            headers: {
              'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }),
          // Links of the portal stay as they are: one that signs in must not pass through somebody else.
          tracking_settings: {
            click_tracking: { enable: false, enable_text: false },
            open_tracking: { enable: false },
            subscription_tracking: { enable: false },
          },
        },
        { provider: 'SendGrid', signal },
      )
      return { messageId: response.headers.get('x-message-id') }
    },
    parseWebhook: (request) => readWebhook(request, config.webhookSecret),
  }
}

// ECDSA over the timestamp and the raw body. Nothing is said of how old it may be, and a repetition is harmless: each event
// has an id, and counts once.
function readWebhook({ headers, rawBody }: WebhookRequest, publicKey: string | null): WebhookReading {
  if (!publicKey) return { ok: false, status: 401, reason: 'No verification key is set.' }
  const timestamp = headers['x-twilio-email-event-webhook-timestamp'] ?? ''
  const signature = Buffer.from(headers['x-twilio-email-event-webhook-signature'] ?? '', 'base64')
  if (!isSigned(Buffer.concat([Buffer.from(timestamp), rawBody]), signature, publicKey)) {
    return { ok: false, status: 401, reason: 'The signature does not match.' }
  }
  let reports: Report[]
  try {
    const body = JSON.parse(rawBody.toString('utf8')) as Report | Report[]
    reports = Array.isArray(body) ? body : [body]
  } catch {
    return { ok: false, status: 400, reason: 'The body is no JSON.' }
  }
  const events = reports.flatMap((report) => readReport(report) ?? [])
  return { ok: true, deliveryKey: createHash('sha256').update(rawBody).digest('hex'), events }
}

function isSigned(signed: Buffer, signature: Buffer, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify('sha256', signed, key, signature)
  } catch {
    return false
  }
}

function readReport(report: Report | null): DeliveryEvent | null {
  const kind = report && kindOf(report)
  if (!kind || !report.email || !report.sg_event_id) return null
  return {
    kind,
    key: report.sg_event_id,
    // Its first part is what sending returned.
    messageId: report.sg_message_id?.split('.')[0] ?? null,
    emailId: report[ID_ARGUMENT] ?? null,
    address: report.email.toLowerCase(),
    occurredAt: new Date((report.timestamp ?? Date.now() / 1000) * 1000).toISOString(),
    detail: report.reason ?? report.response ?? null,
  }
}

function kindOf({ event = '', type, reason = '' }: Report): DeliveryKind | undefined {
  if (event === 'bounce' && type === 'blocked') return 'SOFT_BOUNCED'
  if (event === 'dropped') return DROPPED[reason.toLowerCase()] ?? 'DROPPED'
  return KINDS[event]
}
