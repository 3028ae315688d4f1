import { setTimeout as delay } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createFaults, type Fault, type Faults } from '../github/faults.ts'
import {
  addPerson,
  addProduct,
  createState,
  type LabsPerson,
  type LabsPersonSeed,
  type LabsProduct,
  type LabsProductSeed,
  type LabsState,
} from './state.ts'
import { createTokens, type Tokens } from './tokens.ts'

export interface LabsSimulatorConfig {
  /** Default 0: any free port. */
  port?: number
  people?: LabsPersonSeed[]
  products?: LabsProductSeed[]
  /** How long access tokens are good. Default ten hours. */
  tokenSeconds?: number
  /** Of tokens: with the same one they outlive a restart. Default: a random one. */
  secret?: string
  /** Whether a renewal token comes with them. Default true. */
  givesRefreshTokens?: boolean
}

export interface LabsSimulator {
  /** The API's base address. */
  url: string
  state: LabsState
  faults: Faults
  /** How many calls the API has had, of those whose path matches. */
  calls(path?: RegExp): number
  addPerson(seed: LabsPersonSeed): LabsPerson
  addProduct(seed: LabsProductSeed): LabsProduct
  /** A token as a person makes it on its page there, to paste elsewhere. */
  createToken(username: string): string
  /** Every token of the person so far is worth nothing from now on. `access` leaves those to renew with. */
  revokeTokens(username: string, which?: 'all' | 'access'): void
  dispose(): Promise<void>
}

const TEN_HOURS = 36_000
const MONTH_SECONDS = 30 * 86_400
const DAY_MS = 86_400_000

/** Starts Buildly Labs as the product sees it: a stateful service of the kind of Buildly Core, on 127.0.0.1. */
export async function startLabsSimulator(config: LabsSimulatorConfig = {}): Promise<LabsSimulator> {
  const state = createState()
  const tokens = createTokens(config.secret)
  for (const seed of config.people ?? []) addPerson(state, seed)
  for (const seed of config.products ?? []) addProduct(state, seed)
  const faults = createFaults()
  const closing = new AbortController()
  const paths: string[] = []
  const server = Fastify({ forceCloseConnections: true })
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  server.addHook('onRequest', async (request, reply) => {
    paths.push(request.url)
    const fault = faults.take(request.url)
    if (fault !== undefined) await suffer(fault, request, reply, closing.signal)
    return reply.sent ? reply : undefined
  })
  tokenRoute(server, state, tokens, config)
  routes(server, state, tokens)
  const url = await server.listen({ port: config.port ?? 0, host: '127.0.0.1' })
  return {
    url,
    state,
    faults,
    calls: (path = /./) => paths.filter((called) => path.test(called)).length,
    addPerson: (seed) => addPerson(state, seed),
    addProduct: (seed) => addProduct(state, seed),
    createToken: (username) => tokens.issue(username, 'access', MONTH_SECONDS),
    revokeTokens(username, which = 'all') {
      tokens.revoke(username, 'access')
      if (which === 'all') tokens.revoke(username, 'refresh')
    },
    async dispose() {
      closing.abort()
      await server.close()
    },
  }
}

interface Grant {
  grant_type?: string
  username?: string
  password?: string
  refresh_token?: string
}

function tokenRoute(server: FastifyInstance, state: LabsState, tokens: Tokens, config: LabsSimulatorConfig): void {
  const seconds = config.tokenSeconds ?? TEN_HOURS
  const proved = ({ grant_type: type, username = '', password, refresh_token: refresh = '' }: Grant) => {
    if (type === 'refresh_token') return state.people.get(tokens.ownerOf(refresh, 'refresh') ?? '')
    const people = [...state.people.values()]
    const named = people.find(
      (person) => person.username === username || person.email.toLowerCase() === username.toLowerCase(),
    )
    return type === 'password' && named?.password === password ? named : undefined
  }
  server.post<{ Body: Grant }>('/oauth/token/', (request, reply) => {
    const person = proved(request.body ?? {})
    if (person === undefined) {
      return reply.status(400).send({ error: 'invalid_grant', error_description: 'Invalid credentials given.' })
    }
    // A token to renew with is good once.
    tokens.spend(request.body.refresh_token ?? '')
    return reply.send({
      access_token: tokens.issue(person.username, 'access', seconds),
      ...(config.givesRefreshTokens !== false && {
        refresh_token: tokens.issue(person.username, 'refresh', MONTH_SECONDS),
      }),
      expires_in: seconds,
      token_type: 'Bearer',
      scope: 'read write',
    })
  })
}

function routes(server: FastifyInstance, state: LabsState, tokens: Tokens): void {
  const asked = (request: FastifyRequest) =>
    state.people.get(
      tokens.ownerOf(/^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '', 'access') ?? '',
    )
  const refuse = (reply: FastifyReply) =>
    reply.status(401).send({ detail: 'Authentication credentials were not provided or are invalid.' })

  server.get('/coreuser/me/', (request, reply) => {
    const person = asked(request)
    if (person === undefined) return refuse(reply)
    return reply.send({
      core_user_uuid: person.id,
      username: person.username,
      email: person.email,
      first_name: person.firstName,
      last_name: person.lastName,
      avatar_url: person.avatarUrl,
      is_active: true,
    })
  })
  server.get<{ Querystring: { limit?: string; offset?: string } }>('/product/', (request, reply) => {
    const person = asked(request)
    if (person === undefined) return refuse(reply)
    const limit = Math.min(100, Math.max(1, Number(request.query.limit) || 50))
    const offset = Math.max(0, Number(request.query.offset) || 0)
    const own = [...state.products.values()].filter(({ members }) => members.has(person.username))
    const hasNext = offset + limit < own.length
    return reply.send({
      count: own.length,
      next: hasNext ? `/product/?limit=${limit}&offset=${offset + limit}` : null,
      previous: null,
      results: own.slice(offset, offset + limit).map((product) => ({
        product_uuid: product.id,
        name: product.name,
        product_url: product.url,
        organization_name: product.organization,
        role: product.members.get(person.username),
      })),
    })
  })
  server.get('/usage/me/', (request, reply) => {
    const person = asked(request)
    if (person === undefined) return refuse(reply)
    if (person.usage === null) return reply.status(404).send({ detail: 'Not found.' })
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    return reply.send({
      period_start: day(Date.now() - 29 * DAY_MS),
      period_end: day(Date.now()),
      active_days: person.usage.activeDays,
      tasks_completed: person.usage.tasksCompleted,
      builds: person.usage.builds,
      deployments: person.usage.deployments,
    })
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
      await reply.status(fault.status).send({ detail: 'Error' })
      return
    case 'rate-limit':
      await reply.status(429).header('retry-after', fault.resetInSeconds).send({ detail: 'Request was throttled.' })
      return
    case 'secondary-rate-limit':
      await reply.status(429).header('retry-after', fault.retryAfterSeconds).send({ detail: 'Request was throttled.' })
  }
}
