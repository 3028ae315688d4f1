import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { suffer as sufferAsOthers } from '../base/faults.ts'
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

/** What became of a mail, as it is told and as it can be read. */
export interface MailReport {
  id: string
  mail: TakenMail
  fate: MailFate
  at: Date
  detail: string | null
}

/** What a provider's API has beside sending. */
export interface MailAccount {
  mails: readonly TakenMail[]
  reports: readonly MailReport[]
  webhook(): { url: string; secret: string } | null
  setWebhook(webhook: { url: string; secret: string } | null): void
}

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
  setWebhook(webhook: { url: string; secret: string } | null): void
  webhook(): { url: string; secret: string } | null
  /** A mail that somebody sent by other means than this API. */
  put(mail: { to: string } & Partial<TakenMail>): TakenMail
  /** This became of a mail; it can be read, and is told to nobody. */
  report(mail: TakenMail, fate: MailFate, options?: TellOptions): MailReport
  /** The delivery that would tell of it. */
  deliveryOf(report: MailReport, options?: TellOptions): { headers: Record<string, string>; body: string }
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
    routes(server: FastifyInstance, take: (mail: Omit<TakenMail, 'takenAt'>) => TakenMail, account: MailAccount): void
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
  const reports: MailReport[] = []
  let webhook = config.webhook ?? null

  function report(mail: TakenMail, fate: MailFate, { id, at, detail }: TellOptions = {}): MailReport {
    const made = { id: id ?? randomBytes(12).toString('hex'), mail, fate, at: at ?? new Date(), detail: detail ?? null }
    reports.push(made)
    return made
  }

  function deliveryOf({ mail, fate, id, at, detail }: MailReport, options: TellOptions = {}) {
    const secret = options.secret ?? webhook?.secret
    if (secret === undefined) throw new Error('There is no webhook to tell.')
    return provider.delivery(mail, fate, { ...options, id, at, ...(detail !== null && { detail }), secret })
  }

  async function tell(mail: TakenMail, fate: MailFate, options: TellOptions = {}): Promise<number> {
    if (!webhook) throw new Error('There is no webhook to tell.')
    const { headers, body } = deliveryOf(report(mail, fate, options), options)
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
  const keep = (mail: Omit<TakenMail, 'takenAt'>): TakenMail => {
    const taken = { ...mail, takenAt: new Date().toISOString() }
    mails.push(taken)
    if (mails.length > MOST_MAILS) mails.shift()
    return taken
  }
  const account: MailAccount = { mails, reports, webhook: () => webhook, setWebhook: (next) => void (webhook = next) }
  const take = (mail: Omit<TakenMail, 'takenAt'>) => {
    const taken = keep(mail)
    const paceMs = config.paceMs ?? null
    if (paceMs !== null && webhook) {
      const life: Promise<unknown> = live(taken, paceMs).catch(() => undefined)
      underWay.add(life)
      void life.finally(() => underWay.delete(life))
    }
    return taken
  }
  provider.routes(server, take, account)
  registerInbox(server, mails)
  const url = await server.listen({ port: config.port ?? 0, host: '127.0.0.1' })
  return {
    url,
    mails,
    faults,
    setWebhook: account.setWebhook,
    webhook: account.webhook,
    put: ({ to, ...given }) => {
      const messageId = randomBytes(12).toString('hex')
      return keep({ messageId, to, subject: '', html: '', text: '', tags: [], headers: {}, ...given })
    },
    report,
    deliveryOf,
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
  if (fault.kind !== 'rate-limit' && fault.kind !== 'secondary-rate-limit') {
    return sufferAsOthers(fault, request, reply, closing)
  }
  const seconds = fault.kind === 'rate-limit' ? fault.resetInSeconds : fault.retryAfterSeconds
  await reply.header('retry-after', seconds).status(429).send({ message: 'Too Many Attempts.' })
}
