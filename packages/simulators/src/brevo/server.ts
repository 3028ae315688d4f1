import { randomUUID } from 'node:crypto'
import {
  type MailFate,
  type MailSimulator,
  type MailSimulatorConfig,
  startMailServer,
  type TakenMail,
} from '../mail/mailbox.ts'
import { accountRoutes } from './account.ts'

const EVENTS: Record<MailFate, string> = {
  sent: 'request',
  deferred: 'deferred',
  delivered: 'delivered',
  soft_bounced: 'soft_bounce',
  hard_bounced: 'hard_bounce',
  opened: 'opened',
  complaint: 'spam',
  unsubscribed: 'unsubscribed',
  dropped: 'blocked',
}

interface MailBody {
  sender?: { email?: string }
  to?: { email?: string; name?: string }[]
  subject?: string
  htmlContent?: string
  textContent?: string
  tags?: string[]
  headers?: Record<string, string>
}

/**
 * Starts Brevo as the product sees it: `POST /v3/smtp/email`, where a mail with an `idempotencyKey` that it has seen is not sent
 * again, and webhooks that carry a bearer token instead of a signature.
 */
export function startBrevoSimulator(
  config: MailSimulatorConfig & { /** Of the account; default Europe/Paris. */ timeZone?: string },
): Promise<MailSimulator> {
  const seen = new Map<string, TakenMail>()
  return startMailServer(config, {
    authorized: ({ headers }) => headers['api-key'] === config.apiKey,
    refuse: (reply) => reply.status(401).send({ message: 'Key not found', code: 'unauthorized' }),
    routes(server, take, account) {
      accountRoutes(server, account, config.timeZone ?? 'Europe/Paris')
      server.post<{ Body: MailBody }>('/v3/smtp/email', (request, reply) => {
        const { sender, to, subject, htmlContent, textContent, tags = [], headers = {} } = request.body
        if (!sender?.email || !to?.[0]?.email || !subject || !htmlContent) {
          return reply.status(400).send({ code: 'missing_parameter', message: 'A required parameter is missing' })
        }
        const key = headers['idempotencyKey']
        const known = key === undefined ? undefined : seen.get(key)
        // One message, of which each recipient's fate is told apart.
        const messageId = known?.messageId ?? `<${randomUUID()}@smtp-relay.mailin.fr>`
        const content = { messageId, subject, html: htmlContent, text: textContent ?? '', tags, headers }
        if (!known) {
          const [first] = to.flatMap(({ email }) => (email ? [take({ ...content, to: email })] : []))
          if (key) seen.set(key, first!)
        }
        return reply.status(201).send({ messageId })
      })
    },
    delivery(mail, fate, { at = new Date(), detail, secret }) {
      const body = JSON.stringify({
        id: 26224,
        event: EVENTS[fate],
        email: mail.to,
        'message-id': mail.messageId,
        subject: mail.subject,
        ts_event: Math.floor(at.getTime() / 1000),
        // When it was sent, whatever became of it.
        ts_epoch: Date.parse(mail.takenAt),
        'X-Mailin-custom': mail.headers['X-Mailin-custom'],
        tags: mail.tags,
        ...(detail && { reason: detail }),
      })
      return { body, headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` } }
    },
  })
}
