import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type VercelActions } from './actions.ts'
import { deploymentJson, hookJson, projectJson, userJson } from './representations.ts'
import { createState, idOf, type VercelSeed, type VercelState } from './state.ts'

export interface VercelSimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  seed?: VercelSeed
}

export interface VercelSimulator extends Simulator, VercelActions {
  state: VercelState
}

/** Starts Vercel as the product sees it: projects, deployments, webhooks. */
export async function startVercelSimulator(config: VercelSimulatorConfig): Promise<VercelSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: VercelActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    refuse: (reply) =>
      reply.status(403).send({ error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }),
    missing: (reply) => error(reply, 404, 'not_found', 'The requested resource was not found'),
    headers: (calls) => ({
      'x-ratelimit-limit': 500,
      'x-ratelimit-remaining': Math.max(0, 500 - (calls % 500)),
      'x-ratelimit-reset': Math.ceil(Date.now() / 1000) + 60,
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      readRoutes(server, state)
      hookRoutes(server, state)
    },
  })
  return { ...simulator, state, ...actions }
}

function error(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.status(status).send({ error: { code, message } })
}

type Query = { Querystring: Record<string, string | undefined> }

function readRoutes(server: FastifyInstance, state: VercelState): void {
  server.addHook('preHandler', async (request, reply) => {
    const { teamId } = request.query as Record<string, string | undefined>
    if (teamId !== undefined && teamId !== state.team.id) return error(reply, 403, 'forbidden', 'Not authorized')
  })
  server.get('/v2/user', () => ({ user: userJson(state) }))
  server.get<Query>('/v10/projects', ({ query }) => {
    const limit = Number(query['limit'] ?? 20)
    const start = Number(query['from'] ?? 0)
    const page = state.projects.slice(start, start + limit)
    const next = start + limit < state.projects.length ? start + limit : null
    return {
      projects: page.map((project) => projectJson(state, project)),
      pagination: { count: page.length, next, prev: null },
    }
  })
  server.get<Query>('/v7/deployments', ({ query }) => {
    const { since = '0', until = String(Number.MAX_SAFE_INTEGER), limit = '20' } = query
    const found = state.deployments
      .filter(({ created }) => created >= Number(since) && created < Number(until))
      .toSorted((a, b) => b.created - a.created)
    const page = found.slice(0, Number(limit))
    return {
      deployments: page.map((deployment) => deploymentJson(state, deployment)),
      pagination: {
        count: page.length,
        next: found.length > page.length ? page.at(-1)!.created : null,
        prev: page[0]?.created ?? null,
      },
    }
  })
}

function hookRoutes(server: FastifyInstance, state: VercelState): void {
  server.get('/v1/webhooks', () => state.hooks.map((hook) => hookJson(state, hook, false)))
  server.post<{ Body: { url?: string; events?: string[]; projectIds?: string[] } | null }>(
    '/v1/webhooks',
    ({ body }, reply) => {
      if (!body?.url || !URL.canParse(body.url))
        return error(reply, 400, 'bad_request', 'Invalid request: `url` must be a URL.')
      if (!body.events?.length)
        return error(reply, 400, 'bad_request', 'Invalid request: missing required property `events`.')
      const hook = {
        id: idOf('account_hook_'),
        url: body.url,
        events: body.events,
        projectIds: body.projectIds ?? null,
        secret: idOf(''),
        createdAt: state.now(),
      }
      state.hooks.push(hook)
      return hookJson(state, hook, true)
    },
  )
  server.delete<{ Params: { id: string } }>('/v1/webhooks/:id', ({ params }, reply) => {
    if (!state.hooks.some(({ id }) => id === params.id)) return error(reply, 404, 'not_found', 'Webhook not found')
    state.hooks = state.hooks.filter(({ id }) => id !== params.id)
    return reply.status(204).send()
  })
}
