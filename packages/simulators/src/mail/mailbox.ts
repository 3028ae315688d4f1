import { setTimeout as delay } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createFaults, type Fault, type Faults } from '../github/faults.ts'

/** A mail that the provider has taken. */
export interface TakenMail {
  messageId: string
  to: string
  subject: string
  html: string
  text: string
  tags: string[]
  headers: Record<string, string>
  /** What comes back with each event, with providers that know such. */
  variables?: Record<string, string>
  takenAt: string
}

/** What becomes of a mail, in the provider's order. */
export type MailFate =
  | 'sent'
  | 'deferred'
  | 'delivered'
  | 'soft_bounced'
  | 'hard_bounced'
  | 'opened'
  | 'complaint'
  | 'unsubscribed'
  | 'dropped'

export interface MailSimulatorConfig {
  /** Default 0: any free port. */
  port?: number
  /** The one key that is accepted. */
  apiKey: string
  /** Where what becomes of mails is told, and the secret of that; left out, it is told by hand. */
  webhook?: { url: string; secret: string }
  /** Milliseconds between taking a mail and each thing that becomes of it. Null: nothing happens by itself. */
  paceMs?: number | null
}

export interface MailSimulator {
  /** The API's base address. */
  url: string
  /** Every mail that was taken, in order. */
  mails: TakenMail[]
  faults: Faults
  /** Where to tell from now on. */
  setWebhook(webhook: { url: string; secret: string }): void
  /** Tells that this became of a mail. @returns the status of the answer. */
  tell(mail: TakenMail, fate: MailFate, options?: TellOptions): Promise<number>
  dispose(): Promise<void>
}

export interface TellOptions {
  /** The event's id: told again with the same, it is a repetition. */
  id?: string
  at?: Date
  detail?: string
  /** Signs with another secret. */
  secret?: string
  /** Mailgun: what is signed; left out, a new one. */
  token?: string
}

const ANSWER_TIMEOUT_MS = 3_000
const MOST_MAILS = 5_000

/** What a person's address makes of its mail, as the big providers' test addresses do. */
function fatesOf(address: string): MailFate[] {
  if (address.startsWith('bounce')) return ['sent', 'hard_bounced']
  if (address.startsWith('complaint')) return ['sent', 'delivered', 'complaint']
  if (address.startsWith('deferred')) return ['sent', 'deferred', 'delivered']
  return ['sent', 'delivered']
}

/** What the simulated mail providers share: the server, its bad days, the mails, and telling what becomes of them. */
export async function startMailServer(
  config: MailSimulatorConfig,
  provider: {
    /** Registers the API. `take` keeps a mail and lets its fate begin. */
    routes(server: FastifyInstance, take: (mail: Omit<TakenMail, 'takenAt'>) => TakenMail): void
    authorized(request: FastifyRequest): boolean
    refuse(reply: FastifyReply): FastifyReply
    /** A delivery exactly as the provider posts it. */
    delivery(
      mail: TakenMail,
      fate: MailFate,
      options: TellOptions & { secret: string },
    ): {
      headers: Record<string, string>
      body: string
    }
  },
): Promise<MailSimulator> {
  const faults = createFaults()
  const closing = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const mails: TakenMail[] = []
  let webhook = config.webhook ?? null

  async function tell(mail: TakenMail, fate: MailFate, options: TellOptions = {}): Promise<number> {
    if (!webhook) throw new Error('There is no webhook to tell.')
    const { headers, body } = provider.delivery(mail, fate, { ...options, secret: options.secret ?? webhook.secret })
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)])
    const response = await fetch(webhook.url, { method: 'POST', headers, body, signal })
    await response.arrayBuffer()
    return response.status
  }

  async function live(mail: TakenMail, paceMs: number): Promise<void> {
    for (const fate of fatesOf(mail.to)) {
      await delay(paceMs, undefined, { signal: closing.signal })
      await tell(mail, fate)
    }
  }

  const server = Fastify({ forceCloseConnections: true, bodyLimit: 4 * 1024 * 1024 })
  server.addHook('onRequest', async (request, reply) => {
    const fault = faults.take(request.url)
    if (fault) await suffer(fault, request, reply, closing.signal)
    if (reply.sent) return reply
    // For the person at this machine, who has no key.
    if (request.method === 'GET' && request.url.startsWith('/inbox')) return
    if (!provider.authorized(request)) return provider.refuse(reply)
  })
  provider.routes(server, (mail) => {
    const taken = { ...mail, takenAt: new Date().toISOString() }
    mails.push(taken)
    if (mails.length > MOST_MAILS) mails.shift()
    const paceMs = config.paceMs ?? null
    if (paceMs !== null && webhook) {
      const life: Promise<unknown> = live(taken, paceMs).catch(() => undefined)
      underWay.add(life)
      void life.finally(() => underWay.delete(life))
    }
    return taken
  })
  registerInbox(server, mails)
  const url = await server.listen({ port: config.port ?? 0, host: '127.0.0.1' })
  return {
    url,
    mails,
    faults,
    setWebhook: (next) => void (webhook = next),
    tell,
    async dispose() {
      closing.abort()
      await server.close()
      await Promise.allSettled(underWay)
    },
  }
}

/** Everything that was taken, to be read in a browser. */
function registerInbox(server: FastifyInstance, mails: readonly TakenMail[]): void {
  const escape = (text: string) => text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  server.get('/inbox', (_request, reply) => {
    const rows = mails
      .toReversed()
      .slice(0, 200)
      .map(
        ({ messageId, to, subject, takenAt }) =>
          `<tr><td>${escape(takenAt.slice(11, 19))}</td><td>${escape(to)}</td>` +
          `<td><a href="/inbox/${encodeURIComponent(messageId)}">${escape(subject)}</a></td></tr>`,
      )
    const style = 'body{font:14px system-ui;margin:2rem auto;max-width:50rem}td{padding:.4rem 1rem .4rem 0}'
    const list = rows.length > 0 ? `<table>${rows.join('')}</table>` : '<p>No mail yet.</p>'
    return reply
      .type('text/html')
      .send(`<!doctype html><title>Inbox</title><style>${style}</style><h1>Inbox of the simulated provider</h1>${list}`)
  })
  server.get<{ Params: { id: string } }>('/inbox/:id', (request, reply) => {
    const mail = mails.find(({ messageId }) => messageId === request.params.id)
    return mail ? reply.type('text/html').send(mail.html) : reply.status(404).send('There is no such mail.')
  })
}

async function suffer(fault: Fault, request: FastifyRequest, reply: FastifyReply, closing: AbortSignal): Promise<void> {
  switch (fault.kind) {
    case 'slow':
      await delay(fault.ms, undefined, { signal: closing }).catch(() => undefined)
      return
    case 'reset':
      reply.hijack()
      request.raw.socket.resetAndDestroy()
      return
    case 'status':
      await reply.status(fault.status).send({ message: fault.status >= 500 ? 'Server Error' : 'Error' })
      return
    case 'rate-limit':
    case 'secondary-rate-limit': {
      const seconds = fault.kind === 'rate-limit' ? fault.resetInSeconds : fault.retryAfterSeconds
      await reply.header('retry-after', seconds).status(429).send({ message: 'Too Many Attempts.' })
    }
  }
}
