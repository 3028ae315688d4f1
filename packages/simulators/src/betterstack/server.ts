import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { type BetterStackActions, createActions } from './actions.ts'
import { hookJson, incidentJson, monitorJson } from './representations.ts'
import { type BetterStackHook, type BetterStackSeed, type BetterStackState, createState } from './state.ts'

export interface BetterStackSimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: BetterStackSeed
}

export interface BetterStackSimulator extends Simulator, BetterStackActions {
  state: BetterStackState
}

const PREFIX = '/api'

type ById = { Params: { id: string } }
type Paged = { Querystring: Record<string, string | undefined> }

/** Starts Better Stack's Uptime as the product sees it. `url` is the base address, without a version. */
export async function startBetterStackSimulator(config: BetterStackSimulatorConfig): Promise<BetterStackSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: BetterStackActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    refuse: (reply) => reply.status(401).send({ errors: 'Invalid Team API token. How to find your Team API token: …' }),
    missing: notFound,
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
  return reply.status(404).send({ errors: 'Resource with provided ID was not found' })
}

function paged<T>(request: FastifyRequest<Paged>, all: T[], json: (each: T) => object) {
  const { page = '1', per_page = '50' } = request.query
  const [number, size] = [Number(page), Math.min(Number(per_page), 250)]
  const path = `https://uptime.betterstack.com${request.url.split('?')[0]}`
  const last = Math.max(1, Math.ceil(all.length / size))
  return {
    data: all.slice((number - 1) * size, number * size).map(json),
    pagination: {
      first: `${path}?page=1`,
      last: `${path}?page=${last}`,
      prev: number > 1 ? `${path}?page=${number - 1}` : null,
      next: number < last ? `${path}?page=${number + 1}` : null,
    },
  }
}

function readRoutes(api: FastifyInstance, state: BetterStackState): void {
  for (const type of ['monitor', 'heartbeat'] as const) {
    const all = () => state.monitors.filter((monitor) => monitor.type === type)
    const find = (id: string) => all().find((monitor) => monitor.id === id)
    api.get<Paged>(`/v2/${type}s`, (request) => paged(request, all(), (monitor) => monitorJson(state, monitor)))
    api.get<ById>(`/v2/${type}s/:id`, ({ params }, reply) => {
      const monitor = find(params.id)
      return monitor ? { data: monitorJson(state, monitor) } : notFound(reply)
    })
    api.get<ById>(`/v2/${type}s/:id/${type === 'monitor' ? 'sla' : 'availability'}`, ({ params }, reply) => {
      const monitor = find(params.id)
      if (!monitor) return notFound(reply)
      const { id, availability } = monitor
      return {
        data: { id, type: `${type}_sla`, attributes: { availability, total_downtime: 600, number_of_incidents: 3 } },
      }
    })
  }
  api.get<Paged>('/v3/incidents', (request) => {
    const from = Date.parse(request.query['from'] ?? '1970-01-01')
    const found = state.incidents
      .filter(({ startedAt }) => startedAt >= from)
      .toSorted((a, b) => b.startedAt - a.startedAt)
    return paged(request, found, (incident) => incidentJson(state, incident))
  })
  api.get<ById>('/v3/incidents/:id', ({ params }, reply) => {
    const incident = state.incidents.find(({ id }) => id === params.id)
    return incident ? { data: incidentJson(state, incident), included: [] } : notFound(reply)
  })
}

type HookBody = Partial<Omit<BetterStackHook, 'id'>> | null

function hookRoutes(api: FastifyInstance, state: BetterStackState): void {
  api.get<Paged>('/v2/outgoing-webhooks', (request) => paged(request, state.hooks, (hook) => hookJson(state, hook)))
  api.post<{ Body: HookBody }>('/v2/outgoing-webhooks', ({ body }, reply) => {
    if (!body?.url || !URL.canParse(body.url)) return reply.status(422).send({ errors: { base: ['URL is invalid'] } })
    if (!body.trigger_type) return reply.status(422).send({ errors: { trigger_type: ["can't be blank"] } })
    const hook = { id: state.nextId(), name: body.name ?? '', url: body.url, trigger_type: body.trigger_type }
    state.hooks.push(hook)
    return reply.status(201).send({ data: hookJson(state, hook), included: [] })
  })
  api.patch<ById & { Body: HookBody }>('/v2/outgoing-webhooks/:id', ({ params, body }, reply) => {
    const hook = state.hooks.find(({ id }) => id === params.id)
    if (!hook) return notFound(reply)
    Object.assign(hook, { ...(body?.name && { name: body.name }), ...(body?.url && { url: body.url }) })
    return { data: hookJson(state, hook), included: [] }
  })
  api.delete<ById>('/v2/outgoing-webhooks/:id', ({ params }, reply) => {
    if (!state.hooks.some(({ id }) => id === params.id)) return notFound(reply)
    state.hooks = state.hooks.filter(({ id }) => id !== params.id)
    return reply.status(204).send()
  })
}
