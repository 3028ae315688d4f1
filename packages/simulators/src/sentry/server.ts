import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type SentryActions } from './actions.ts'
import { issueJson, projectJson } from './representations.ts'
import { createState, type SentrySeed, type SentryState } from './state.ts'

export interface SentrySimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  /** Of the internal integration: what its webhooks are signed with. */
  clientSecret: string
  seed?: SentrySeed
}

export interface SentrySimulator extends Simulator, SentryActions {
  state: SentryState
}

const PREFIX = '/api/0'

type Query = {
  Params: { organization: string; id: string }
  Querystring: Record<string, string | string[] | undefined>
}

/** Starts Sentry as the product sees it: projects, issues, the webhook of an internal integration. `url` is the base address. */
export async function startSentrySimulator(config: SentrySimulatorConfig): Promise<SentrySimulator> {
  const state = createState(config.seed ?? {})
  let actions!: SentryActions
  let base = () => ''
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    refuse: (reply) => reply.status(401).send({ detail: 'Invalid token' }),
    missing: notFound,
    headers: (calls) => ({
      'x-sentry-rate-limit-limit': 40,
      'x-sentry-rate-limit-remaining': Math.max(0, 40 - (calls % 40)),
      'x-sentry-rate-limit-reset': Math.ceil(Date.now() / 1000) + 1,
    }),
    routes(server, { url, hooks }) {
      base = url
      actions = createActions(state, hooks, config.clientSecret)
      const isHere = (slug: string) => slug === state.organization.slug
      const paged = <T>(request: FastifyRequest<Query>, reply: FastifyReply, all: T[], limit: number): T[] => {
        const cursor = request.query['cursor']
        const start = Number(String(cursor ?? '0:0:0').split(':')[1])
        reply.header('link', links(base() + request.url.split('?')[0], start, limit, all.length))
        return all.slice(start, start + limit)
      }
      server.get<Query>(`${PREFIX}/organizations/:organization`, ({ params }, reply) =>
        isHere(params.organization) ? { id: '1', ...state.organization, status: { id: 'active' } } : notFound(reply),
      )
      server.get<Query>(`${PREFIX}/organizations/:organization/projects`, (request, reply) => {
        if (!isHere(request.params.organization)) return notFound(reply)
        const limit = Number(request.query['per_page'] ?? 100)
        return paged(request, reply, state.projects, limit).map((project) => projectJson(state, project))
      })
      server.get<Query>(`${PREFIX}/organizations/:organization/issues`, (request, reply) => {
        if (!isHere(request.params.organization)) return notFound(reply)
        const projects = [request.query['project'] ?? []].flat()
        const found = state.issues
          .filter(({ status }) => status === String(request.query['query']).replace('is:', ''))
          .filter(({ projectId }) => projects.length === 0 || projects.includes(projectId))
          .toSorted((a, b) => b.lastSeen - a.lastSeen)
        const limit = Number(request.query['limit'] ?? 100)
        return paged(request, reply, found, limit).map((issue) => issueJson(state, issue))
      })
      server.get<Query>(`${PREFIX}/organizations/:organization/issues/:id`, ({ params }, reply) => {
        const issue = state.issues.find(({ id }) => id === params.id)
        return issue && isHere(params.organization) ? issueJson(state, issue) : notFound(reply)
      })
      server.get<Query>(`${PREFIX}/projects/:organization/:id`, ({ params }, reply) => {
        const project = state.projects.find(({ slug }) => slug === params.id)
        return project && isHere(params.organization) ? projectJson(state, project) : notFound(reply)
      })
    },
  })
  return { ...simulator, url: simulator.url + PREFIX, state, ...actions }
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ detail: 'The requested resource does not exist' })
}

/** Both pages are always named; `results` says whether they have anything. */
function links(address: string, start: number, limit: number, total: number): string {
  const link = (rel: string, at: number, has: boolean, back: 0 | 1) =>
    `<${address}?&cursor=0:${at}:${back}>; rel="${rel}"; results="${has}"; cursor="0:${at}:${back}"`
  return [
    link('previous', Math.max(0, start - limit), start > 0, 1),
    link('next', start + limit, start + limit < total, 0),
  ].join(', ')
}
