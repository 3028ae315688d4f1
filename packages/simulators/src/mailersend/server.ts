import { createHmac, randomBytes } from 'node:crypto'
import { type MailSimulator, type MailSimulatorConfig, startMailServer } from '../mail/mailbox.ts'
import { accountRoutes } from './account.ts'
import { TYPES } from './types.ts'

interface MailBody {
  from?: { email?: string }
  to?: { email?: string; name?: string }[]
  subject?: string
  html?: string
  text?: string
  tags?: string[]
  list_unsubscribe?: string
}

const objectId = () => randomBytes(12).toString('hex')

/** Starts MailerSend as the product sees it: `POST /v1/email` and webhooks with `Signature`, HMAC-SHA256 over the body. */
export function startMailerSendSimulator(config: MailSimulatorConfig): Promise<MailSimulator> {
  return startMailServer(config, {
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.apiKey}`,
    refuse: (reply) => reply.status(401).send({ message: 'Unauthenticated.' }),
    routes(server, take, account) {
      accountRoutes(server, account)
      server.post<{ Body: MailBody }>('/v1/email', (request, reply) => {
        const { from, to, subject, html, text, tags = [], list_unsubscribe: unsubscribe } = request.body
        const missing = Object.entries({ 'from.email': from?.email, 'to.0.email': to?.[0]?.email, subject, html, text })
          .filter(([, value]) => !value)
          .map(([name]) => [name, [`The ${name} field is required.`]])
        if (missing.length > 0) {
          return reply
            .status(422)
            .send({ message: 'The given data was invalid.', errors: Object.fromEntries(missing) as object })
        }
        const mail = take({
          messageId: objectId(),
          to: to![0]!.email!,
          subject: subject!,
          html: html!,
          text: text!,
          tags,
          headers: unsubscribe ? { 'List-Unsubscribe': unsubscribe } : {},
        })
        return reply.status(202).header('x-message-id', mail.messageId).send()
      })
    },
    delivery(mail, fate, { id = objectId(), at = new Date(), detail, secret }) {
      const type = TYPES[fate]
      const body = JSON.stringify({
        type: `activity.${type}`,
        domain_id: 'yv69oxl5kl785kw2',
        created_at: at.toISOString(),
        webhook_id: '2351ndgwr4zqx8ko',
        data: {
          object: 'activity',
          id,
          type,
          created_at: at.toISOString(),
          email: {
            object: 'email',
            id: objectId(),
            created_at: mail.takenAt,
            from: 'portal@agency.example',
            subject: mail.subject,
            status: type,
            tags: mail.tags,
            message: { object: 'message', id: mail.messageId, created_at: mail.takenAt },
            recipient: { object: 'recipient', id: objectId(), email: mail.to, created_at: mail.takenAt },
          },
          morph: detail ? { object: type, reason: detail } : null,
          template_id: '',
        },
      })
      const signature = createHmac('sha256', secret).update(body).digest('hex')
      return { body, headers: { 'content-type': 'application/json', signature } }
    },
  })
}
