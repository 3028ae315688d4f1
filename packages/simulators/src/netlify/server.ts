import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type NetlifyActions } from './actions.ts'
import { deployJson, hookJson, siteJson } from './representations.ts'
import { createState, newId, type NetlifyHook, type NetlifySeed, type NetlifyState } from './state.ts'

export interface NetlifySimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: NetlifySeed
}

export interface NetlifySimulator extends Simulator, NetlifyActions {
  state: NetlifyState
}

const PREFIX = '/api/v1'

/** Starts Netlify as the product sees it: sites, deploys, webhooks. `url` is the base address with the version. */
export async function startNetlifySimulator(config: NetlifySimulatorConfig): Promise<NetlifySimulator> {
  const state = createState(config.seed ?? {})
  let actions!: NetlifyActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    refuse: (reply) => reply.status(401).send({ code: 401, message: 'Access Denied' }),
    missing: notFound,
    headers: (calls) => ({
      'x-ratelimit-limit': 500,
      'x-ratelimit-remaining': Math.max(0, 500 - (calls % 500)),
      'x-ratelimit-reset': Math.ceil(Date.now() / 1000) + 60,
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          readRoutes(api, state)
          hookRoutes(api, state)
        },
        { prefix: PREFIX },
      )
    },
  })
  return { ...simulator, url: simulator.url + PREFIX, state, ...actions }
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ code: 404, message: 'Not Found' })
}

type Query = Record<string, string | undefined>
const pageOf = <T>(all: T[], { page = '1', per_page = '20' }: Query) =>
  all.slice((Number(page) - 1) * Number(per_page), Number(page) * Number(per_page))

function readRoutes(api: FastifyInstance, state: NetlifyState): void {
  api.get('/user', () => ({ ...state.user, avatar_url: null, site_count: state.sites.length }))
  api.get<{ Querystring: Query }>('/sites', ({ query }) => pageOf(state.sites, query).map(siteJson))
  api.get<{ Params: { id: string }; Querystring: Query }>('/sites/:id/deploys', ({ params, query }, reply) => {
    if (!state.sites.some(({ id }) => id === params.id)) return notFound(reply)
    const found = state.deploys.filter(({ siteId }) => siteId === params.id)
    return pageOf(
      found.toSorted((a, b) => b.createdAt - a.createdAt),
      query,
    ).map(deployJson)
  })
}

const EVENTS = [
  'deploy_created',
  'deploy_building',
  'deploy_failed',
  'deploy_deleted',
  'deploy_locked',
  'deploy_unlocked',
  'deploy_restored',
  'deploy_request_pending',
]

type HookBody = Partial<Omit<NetlifyHook, 'id'>> | null

function hookRoutes(api: FastifyInstance, state: NetlifyState): void {
  api.get('/hooks/types', () => [
    { name: 'email', events: EVENTS, fields: [{ name: 'email' }] },
    { name: 'url', events: EVENTS, fields: [{ name: 'url' }, { name: 'signature_secret' }] },
  ])
  api.get<{ Querystring: Query }>('/hooks', ({ query }) =>
    state.hooks.filter((hook) => hook.site_id === query['site_id']).map(hookJson),
  )
  api.post<{ Body: HookBody; Querystring: Query }>('/hooks', ({ body, query }, reply) => {
    const site = query['site_id']
    if (!state.sites.some(({ id }) => id === site)) return notFound(reply)
    const { data, event, type } = body ?? {}
    if (!data?.url || !URL.canParse(data.url) || !event || !type) {
      return reply.status(422).send({ code: 422, message: 'Validation failed: URL is not valid' })
    }
    const hook: NetlifyHook = { id: newId(), site_id: site!, type, event, data }
    state.hooks.push(hook)
    return reply.status(201).send(hookJson(hook))
  })
  api.put<{ Params: { id: string }; Body: HookBody }>('/hooks/:id', ({ params, body }, reply) => {
    const hook = state.hooks.find(({ id }) => id === params.id)
    if (!hook) return notFound(reply)
    if (body?.data) hook.data = body.data
    return hookJson(hook)
  })
  api.delete<{ Params: { id: string } }>('/hooks/:id', ({ params }, reply) => {
    if (!state.hooks.some(({ id }) => id === params.id)) return notFound(reply)
    state.hooks = state.hooks.filter(({ id }) => id !== params.id)
    return reply.status(204).send()
  })
}
