import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { type BitbucketActions, createActions } from './actions.ts'
import {
  commitJson,
  deploymentJson,
  hookJson,
  pipelineJson,
  pullRequestJson,
  repositoryJson,
} from './representations.ts'
import {
  addRepository,
  type BitbucketHook,
  type BitbucketRepository,
  type BitbucketSeed,
  type BitbucketState,
  createState,
  newUuid,
} from './state.ts'

export interface BitbucketSimulatorConfig {
  port?: number
  /** The one token that is accepted: alone, or as the password of `email`. */
  token: string
  email?: string
  seed?: BitbucketSeed
}

export interface BitbucketSimulator extends Simulator, BitbucketActions {
  state: BitbucketState
}

const PREFIX = '/2.0'

/** Starts Bitbucket as the product sees it. `url` is the base address with the version. */
export async function startBitbucketSimulator(config: BitbucketSimulatorConfig): Promise<BitbucketSimulator> {
  const state = createState(config.seed ?? {})
  const { token, email = 'mei@example.com' } = config
  const accepted = [`Bearer ${token}`, `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`]
  let actions!: BitbucketActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => accepted.includes(headers.authorization ?? ''),
    refuse: (reply) => error(reply, 401, 'Token is invalid, expired, or not supported for this endpoint.'),
    missing: (reply) => error(reply, 404, 'Resource not found'),
    routes(server, { url, hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          readRoutes(api, state, url)
          hookRoutes(api, state, url)
        },
        { prefix: PREFIX },
      )
    },
  })
  return { ...simulator, url: simulator.url + PREFIX, state, ...actions }
}

const error = (reply: FastifyReply, status: number, message: string) =>
  reply.status(status).send({ type: 'error', error: { message } })

interface Request {
  Params: { workspace: string; slug: string; id: string }
  Querystring: Record<string, string | undefined>
}

/** A page; the next is named by its whole address. */
function paged<T>(request: FastifyRequest<Request>, url: () => string, all: T[], json: (each: T) => object) {
  const { page = '1', pagelen = '10', ...query } = request.query
  const [number, size] = [Number(page), Number(pagelen)]
  const next = new URL(url() + request.url.split('?')[0])
  for (const [name, value] of Object.entries({ ...query, pagelen, page: String(number + 1) }))
    next.searchParams.set(name, value ?? '')
  return {
    size: all.length,
    page: number,
    pagelen: size,
    values: all.slice((number - 1) * size, number * size).map(json),
    ...(number * size < all.length && { next: next.href }),
  }
}

function readRoutes(api: FastifyInstance, state: BitbucketState, url: () => string): void {
  const { slug, name } = state.workspace
  const find = ({ workspace, slug: repository }: Request['Params']) =>
    state.repositories.find(({ full_name }) => full_name === `${workspace}/${repository}`)
  api.get<Request>('/workspaces/:workspace', ({ params }, reply) =>
    params.workspace === slug
      ? { type: 'workspace', uuid: newUuid(), slug, name }
      : error(reply, 404, `No workspace with identifier '${params.workspace}'.`),
  )
  api.get<Request>('/repositories/:workspace', (request, reply) =>
    request.params.workspace === slug
      ? paged(
          request,
          url,
          state.repositories.toSorted((a, b) => (a.full_name < b.full_name ? -1 : 1)),
          repositoryJson,
        )
      : error(reply, 404, `No workspace with identifier '${request.params.workspace}'.`),
  )
  api.post<Request & { Body: { name?: string; is_private?: boolean; description?: string } | null }>(
    '/repositories/:workspace/:slug',
    ({ params, body }, reply) => {
      if (find(params)) return error(reply, 400, 'Repository with this Slug and Owner already exists.')
      const { is_private: isPrivate = true, description = '' } = body ?? {}
      return repositoryJson(addRepository(state, params.slug, { isPrivate, description }))
    },
  )
  api.get<Request>('/repositories/:workspace/:slug', ({ params }, reply) => {
    const repository = find(params)
    return repository ? repositoryJson(repository) : error(reply, 404, 'Repository not found')
  })
  const list = <T>(
    path: string,
    of: (repository: BitbucketRepository, query: Request['Querystring']) => T[],
    json: (name: string, each: T) => object,
  ) =>
    api.get<Request>(`/repositories/:workspace/:slug/${path}`, (request, reply) => {
      const repository = find(request.params)
      if (!repository) return error(reply, 404, 'Repository not found')
      return paged(request, url, of(repository, request.query), (each) => json(repository.full_name, each))
    })
  list('commits/:id', ({ commits }) => commits.toReversed(), commitJson)
  list(
    'pipelines',
    ({ pipelines }) => pipelines.toReversed(),
    (_, each) => pipelineJson(each),
  )
  list('deployments', ({ deployments }) => deployments.toReversed(), deploymentJson)
  list(
    'environments',
    ({ deployments }) => [...new Set(deployments.map(({ environment }) => environment))],
    (_, each) => ({ uuid: `{${each}}`, name: each }),
  )
  list(
    'pullrequests',
    ({ pullRequests }, query) => pullRequests.filter((each) => each.state === (query['state'] ?? 'OPEN')),
    pullRequestJson,
  )
  list(
    'issues',
    ({ openIssues }) => Array.from({ length: openIssues }, (_, id) => id),
    (_, id) => ({ type: 'issue', id }),
  )
}

type HookBody = { url?: string; secret?: string; events?: string[] } | null

function hookRoutes(api: FastifyInstance, state: BitbucketState, url: () => string): void {
  const places = [
    {
      path: '/workspaces/:workspace/hooks',
      placeOf: ({ workspace }: Request['Params']) => (state.isAdministrator ? `workspaces/${workspace}` : null),
    },
    {
      path: '/repositories/:workspace/:slug/hooks',
      placeOf: ({ workspace, slug }: Request['Params']) => `repositories/${workspace}/${slug}`,
    },
  ]
  const forbidden = (reply: FastifyReply) =>
    error(reply, 403, 'Your credentials lack one or more required privilege scopes.')
  for (const { path, placeOf } of places) {
    api.get<Request>(path, (request, reply) => {
      const place = placeOf(request.params)
      return place === null
        ? forbidden(reply)
        : paged(
            request,
            url,
            state.hooks.filter((hook) => hook.place === place),
            hookJson,
          )
    })
    api.post<Request & { Body: HookBody }>(path, ({ params, body }, reply) => {
      const place = placeOf(params)
      if (place === null) return forbidden(reply)
      if (!body?.url || !URL.canParse(body.url)) return error(reply, 400, 'url: This is not a valid URL.')
      const hook: BitbucketHook = {
        uuid: newUuid(),
        place,
        url: body.url,
        secret: body.secret ?? null,
        events: body.events ?? ['repo:push'],
      }
      state.hooks.push(hook)
      return reply.status(201).send(hookJson(hook))
    })
    api.put<Request & { Body: HookBody }>(`${path}/:id`, ({ params, body }, reply) => {
      const hook = state.hooks.find(({ uuid }) => uuid === params.id)
      if (!hook) return error(reply, 404, 'Webhook not found')
      Object.assign(hook, {
        ...(body?.secret && { secret: body.secret }),
        ...(body?.events && { events: body.events }),
      })
      return hookJson(hook)
    })
    api.delete<Request>(`${path}/:id`, ({ params }, reply) => {
      if (!state.hooks.some(({ uuid }) => uuid === params.id)) return error(reply, 404, 'Webhook not found')
      state.hooks = state.hooks.filter(({ uuid }) => uuid !== params.id)
      return reply.status(204).send()
    })
  }
}
