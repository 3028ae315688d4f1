import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import { type MailFate, type MailSimulator, type MailSimulatorConfig, startMailServer } from '../mail/mailbox.ts'
import { accountRoutes, USUAL_SCOPES } from './account.ts'

const EVENTS: Record<MailFate, object> = {
  sent: { event: 'processed' },
  deferred: { event: 'deferred', attempt: '1' },
  delivered: { event: 'delivered', response: '250 OK' },
  soft_bounced: { event: 'bounce', type: 'blocked', status: '4.2.2' },
  hard_bounced: { event: 'bounce', type: 'bounce', status: '5.1.1' },
  opened: { event: 'open', useragent: 'Mozilla/5.0', ip: '192.0.2.1' },
  complaint: { event: 'spamreport' },
  unsubscribed: { event: 'unsubscribe' },
  dropped: { event: 'dropped' },
}

interface MailBody {
  personalizations?: { to?: { email?: string }[]; custom_args?: Record<string, string> }[]
  from?: { email?: string }
  subject?: string
  content?: { type?: string; value?: string }[]
  categories?: string[]
  custom_args?: Record<string, string>
  headers?: Record<string, string>
}

/**
 * Starts SendGrid as the product sees it: `POST /v3/mail/send`, and the signed Event Webhook: ECDSA over the timestamp and the
 * raw body. The webhook's secret is the private key, PKCS #8 in PEM; whoever reads deliveries has the public one.
 */
export function startSendGridSimulator(
  config: MailSimulatorConfig & { /** Of the key; default: what the product asks for. */ scopes?: readonly string[] },
): Promise<MailSimulator> {
  return startMailServer(config, {
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.apiKey}`,
    refuse: (reply) =>
      reply.status(401).send(errors(['The provided authorization grant is invalid, expired, or revoked', null])),
    routes(server, take, account) {
      accountRoutes(server, account, config.scopes ?? USUAL_SCOPES)
      server.post<{ Body: MailBody }>('/v3/mail/send', (request, reply) => {
        const {
          personalizations,
          from,
          subject,
          content = [],
          categories = [],
          custom_args = {},
          headers,
        } = request.body
        const to = personalizations?.[0]?.to?.[0]?.email
        const missing = Object.entries({
          'personalizations.0.to': to,
          'from.email': from?.email,
          subject,
          content: content[0],
        })
          .filter(([, value]) => !value)
          .map(([field]): [string, string] => [`The ${field} parameter is required.`, field])
        // Its own words: a list in another order is refused.
        if (content[0]?.type === 'text/html' && content.length > 1) {
          missing.push(['If present, text/plain and text/html may only be provided in that order.', 'content'])
        }
        if (missing.length > 0) return reply.status(400).send(errors(...missing))
        const valueOf = (type: string) => content.find((part) => part.type === type)?.value ?? ''
        const mail = take({
          messageId: randomBytes(16).toString('base64url'),
          to: to!,
          subject: subject!,
          html: valueOf('text/html'),
          text: valueOf('text/plain'),
          tags: categories,
          headers: headers ?? {},
          variables: { ...custom_args, ...personalizations?.[0]?.custom_args },
        })
        return reply.status(202).header('x-message-id', mail.messageId).send()
      })
    },
    delivery(mail, fate, { id = randomBytes(24).toString('base64url'), at = new Date(), detail, secret }) {
      const report = {
        email: mail.to,
        timestamp: Math.floor(at.getTime() / 1000),
        'smtp-id': `<${mail.messageId}@geopod-ismtpd-1>`,
        ...EVENTS[fate],
        category: mail.tags,
        sg_event_id: id,
        sg_message_id: `${mail.messageId}.recvd-5f54b5d587-pczjm-1-67BADEEA-6.0`,
        ...mail.variables,
        ...(detail && { [fate === 'deferred' ? 'response' : 'reason']: detail }),
      }
      // A list, with what SendGrid ends its bodies with: it is signed too.
      const body = `${JSON.stringify([report])}\r\n`
      const timestamp = String(Math.floor(Date.now() / 1000))
      const signature = sign('sha256', Buffer.from(timestamp + body), createPrivateKey(secret)).toString('base64')
      return {
        body,
        headers: {
          'content-type': 'application/json',
          'x-twilio-email-event-webhook-signature': signature,
          'x-twilio-email-event-webhook-timestamp': timestamp,
        },
      }
    },
  })
}

const errors = (...found: [message: string, field: string | null][]) => ({
  errors: found.map(([message, field]) => ({ message, field, help: null })),
})
