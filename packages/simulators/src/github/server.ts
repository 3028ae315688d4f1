import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createActions, type GitHubActions } from './actions.ts'
import { badCredentials, notFound } from './answers.ts'
import { suffer as sufferCommon } from '../base/faults.ts'
import { deliverTo } from './delivery.ts'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { hookRoutes } from './hook-routes.ts'
import { routes } from './routes.ts'
import { createState, type Delivery, fullName, type GitHubSeed, type GitHubState, type Hook } from './state.ts'
import { accountJson, organisationJson, repositoryJson } from './templates.ts'

export interface GitHubSimulatorConfig {
  /** Default 0: any free port. */
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: GitHubSeed
}

export interface GitHubSimulator extends GitHubActions {
  /** The API's base address. */
  url: string
  state: GitHubState
  faults: Faults
  /** How many calls the API has had. */
  calls(): number
  /** From now on the token is answered 401, until it is restored. */
  revokeToken(): void
  restoreToken(): void
  /** Sends an event to the hooks of the repository and organisation that the payload names, as far as they want it. */
  deliver(event: string, payload: object): Promise<Delivery[]>
  /** Sends a delivery again, with the same id, as GitHub's button “Redeliver” does. */
  redeliver(deliveryId: string): Promise<Delivery>
  dispose(): Promise<void>
}

const HOURLY_LIMIT = 5000

/** Starts GitHub as the product sees it: a stateful REST API and signed webhooks, on 127.0.0.1. */
export async function startGitHubSimulator(config: GitHubSimulatorConfig): Promise<GitHubSimulator> {
  const state = createState(config.seed ?? {})
  const faults = createFaults()
  const closing = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work)).catch(() => undefined)
    return work
  }
  let url = ''
  let revoked = false
  let calls = 0
  const api = () => url

  const server = Fastify({ forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: true } })
  server.addHook('onRequest', async (request, reply) => {
    calls += 1
    limitHeaders(reply, calls)
    const fault = faults.take(request.url)
    if (fault !== undefined) await suffer(fault, request, reply, closing.signal)
    if (reply.sent) return reply
    const sent = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (revoked || sent !== config.token) return badCredentials(reply)
    reply.header('x-oauth-scopes', 'repo, admin:repo_hook, admin:org_hook')
  })
  server.setNotFoundHandler((_, reply) => notFound(reply))
  routes(server, state, api)
  rateLimitRoute(server, () => calls)
  registerHookRoutes(server, state, api, (hook, payload, target) => {
    void track(deliverTo(state, hook, 'ping', payload, target))
  })

  const deliver = async (event: string, payload: object): Promise<Delivery[]> => {
    const deliveries = hooksFor(state, payload)
      .filter(({ hook }) => hook.active && (hook.events.includes('*') || hook.events.includes(event)))
      .map(({ hook, target }) => track(deliverTo(state, hook, event, payload, target)))
    return Promise.all(deliveries)
  }

  url = await server.listen({ port: config.port ?? 0, host: '127.0.0.1' })
  return {
    url,
    state,
    faults,
    calls: () => calls,
    revokeToken: () => void (revoked = true),
    restoreToken: () => void (revoked = false),
    deliver,
    async redeliver(deliveryId) {
      const delivery = state.deliveries.find(({ id }) => id === deliveryId)
      const found = delivery && hooksFor(state, delivery.payload).find(({ hook }) => hook.id === delivery.hookId)
      if (delivery === undefined || found === undefined)
        throw new Error(`There is no delivery ${deliveryId}, or its hook is gone`)
      return track(deliverTo(state, found.hook, delivery.event, delivery.payload, found.target, delivery))
    },
    ...createActions(state, api, deliver),
    async dispose() {
      closing.abort()
      await server.close()
      await Promise.allSettled(underWay)
    },
  }
}

function limitHeaders(reply: FastifyReply, used: number): void {
  reply.headers({
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-github-request-id': `SIM:${used.toString(16)}`,
    'x-ratelimit-limit': HOURLY_LIMIT,
    'x-ratelimit-remaining': Math.max(0, HOURLY_LIMIT - used),
    'x-ratelimit-used': used,
    'x-ratelimit-reset': Math.floor(Date.now() / 1000) + 3600,
    'x-ratelimit-resource': 'core',
  })
}

async function suffer(fault: Fault, request: FastifyRequest, reply: FastifyReply, closing: AbortSignal): Promise<void> {
  const documentation_url = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
  switch (fault.kind) {
    case 'rate-limit':
      reply.headers({
        'x-ratelimit-remaining': 0,
        'x-ratelimit-reset': Math.floor(Date.now() / 1000) + fault.resetInSeconds,
      })
      await reply
        .status(403)
        .send({ message: 'API rate limit exceeded for user ID 1.', documentation_url, status: '403' })
      return
    case 'secondary-rate-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
      reply.header('retry-after', fault.retryAfterSeconds)
      await reply.status(429).send({ message, documentation_url, status: '429' })
      return
    }
    default:
      await sufferCommon(fault, request, reply, closing)
  }
}

function rateLimitRoute(server: FastifyInstance, calls: () => number): void {
  server.get('/rate_limit', (_, reply) => {
    const used = calls()
    const core = {
      limit: HOURLY_LIMIT,
      used,
      remaining: Math.max(0, HOURLY_LIMIT - used),
      reset: Math.floor(Date.now() / 1000) + 3600,
    }
    return reply.send({ resources: { core, search: { ...core, limit: 30, used: 0, remaining: 30 } }, rate: core })
  })
}

type Ping = (hook: Hook, payload: object, target: { type: string; id: number }) => void

function registerHookRoutes(server: FastifyInstance, state: GitHubState, api: () => string, ping: Ping): void {
  const body = (hook: Hook, type: string, more: object) => ({
    zen: 'Keep it logically awesome.',
    hook_id: hook.id,
    hook: {
      type,
      id: hook.id,
      name: 'web',
      active: hook.active,
      events: hook.events,
      config: { url: hook.config.url },
    },
    sender: accountJson(state.user, api()),
    ...more,
  })
  const repositoryOf = (p: Record<string, string>) => state.repositories.get(`${p.owner}/${p.repo}`)
  hookRoutes(
    server,
    state,
    '/repos/:owner/:repo/hooks',
    (parameters) => {
      const repository = repositoryOf(parameters)
      if (repository === undefined) return undefined
      return { hooks: repository.hooks, self: `${api()}/repos/${fullName(repository)}/hooks`, type: 'Repository' }
    },
    (hook) => {
      const repository = [...state.repositories.values()].find(({ hooks }) => hooks.includes(hook))
      if (repository === undefined) return
      const payload = body(hook, 'Repository', { repository: repositoryJson(repository, api()) })
      ping(hook, payload, { type: 'repository', id: repository.id })
    },
  )
  hookRoutes(
    server,
    state,
    '/orgs/:org/hooks',
    ({ org = '' }) => {
      const hooks = state.organisationHooks.get(org)
      return hooks && { hooks, self: `${api()}/orgs/${org}/hooks`, type: 'Organization' }
    },
    (hook) => {
      const login = [...state.organisationHooks].find(([, hooks]) => hooks.includes(hook))?.[0]
      const organisation = login === undefined ? undefined : state.accounts.get(login)
      if (organisation === undefined) return
      const payload = body(hook, 'Organization', { organization: organisationJson(organisation, api()) })
      ping(hook, payload, { type: 'organization', id: organisation.id })
    },
  )
}

function hooksFor(state: GitHubState, payload: object): { hook: Hook; target: { type: string; id: number } }[] {
  const { repository, organization } = payload as {
    repository?: { full_name?: string }
    organization?: { login?: string }
  }
  const home = state.repositories.get(repository?.full_name ?? '')
  const login = home?.owner.login ?? organization?.login ?? ''
  const owner = state.accounts.get(login)
  return [
    ...(home?.hooks ?? []).map((hook) => ({ hook, target: { type: 'repository', id: home?.id ?? 0 } })),
    ...(state.organisationHooks.get(login) ?? []).map((hook) => ({
      hook,
      target: { type: 'organization', id: owner?.id ?? 0 },
    })),
  ]
}
