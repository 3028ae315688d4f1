import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type MailSimulator, type MailSimulatorConfig, startMailServer } from '../mail/mailbox.ts'
import { accountRoutes } from './account.ts'
import { EVENTS } from './events.ts'

const FORMS = ['multipart/form-data', 'application/x-www-form-urlencoded']

/**
 * Starts Mailgun as the product sees it: `POST /v3/:domain/messages` with a form of either kind, and webhooks that carry their
 * signature in the body: HMAC-SHA256 over a time and a token, used once.
 */
export function startMailgunSimulator(config: MailSimulatorConfig): Promise<MailSimulator> {
  const credentials = `Basic ${Buffer.from(`api:${config.apiKey}`).toString('base64')}`
  return startMailServer(config, {
    authorized: ({ headers }) => headers.authorization === credentials,
    refuse: (reply) => reply.status(401).send('Forbidden'),
    routes(server, take, account) {
      accountRoutes(server, account)
      server.addContentTypeParser(FORMS, { parseAs: 'buffer' }, (request: FastifyRequest, body: Buffer) =>
        new Response(new Uint8Array(body), {
          headers: { 'content-type': request.headers['content-type']! },
        }).formData(),
      )
      server.post<{ Body: FormData; Params: { domain: string } }>('/v3/:domain/messages', (request, reply) => {
        const form = request.body
        const value = (name: string) => form.getAll(name).map(String).join(', ')
        for (const name of ['from', 'to', 'subject']) {
          if (!value(name)) return reply.status(400).send({ message: `${name} parameter is missing` })
        }
        if (!value('text') && !value('html')) {
          return reply
            .status(400)
            .send({ message: "Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified" })
        }
        const withPrefix = (prefix: string) =>
          Object.fromEntries(
            [...form]
              .filter(([name]) => name.startsWith(prefix))
              .map(([name, text]) => [name.slice(prefix.length), String(text)]),
          )
        const mail = take({
          messageId: `${randomBytes(8).toString('hex')}@${request.params.domain}`,
          to: /<([^>]+)>$/.exec(value('to'))?.[1] ?? value('to'),
          subject: value('subject'),
          html: value('html'),
          text: value('text'),
          tags: form.getAll('o:tag').map(String),
          headers: withPrefix('h:'),
          variables: withPrefix('v:'),
        })
        return reply.send({ id: `<${mail.messageId}>`, message: 'Queued. Thank you.' })
      })
    },
    delivery(mail, fate, { id = randomBytes(16).toString('base64url'), at = new Date(), detail, secret, token }) {
      const timestamp = String(Math.floor(Date.now() / 1000))
      const used = token ?? randomBytes(25).toString('hex')
      const signature = createHmac('sha256', secret)
        .update(timestamp + used)
        .digest('hex')
      const body = JSON.stringify({
        signature: { timestamp, token: used, signature },
        'event-data': {
          ...EVENTS[fate],
          id,
          timestamp: at.getTime() / 1000,
          'log-level': 'info',
          recipient: mail.to,
          'recipient-domain': mail.to.split('@')[1],
          tags: mail.tags,
          message: { headers: { to: mail.to, subject: mail.subject, 'message-id': mail.messageId } },
          'user-variables': mail.variables,
          'delivery-status': { code: 250, message: detail ?? 'OK', description: '' },
        },
      })
      return { body, headers: { 'content-type': 'application/json' } }
    },
  })
}
