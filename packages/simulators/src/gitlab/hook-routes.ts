import type { FastifyInstance } from 'fastify'
import { findProject, notFound, paged, type Request } from './pages.ts'
import { hookJson } from './representations.ts'
import type { GitLabHook, GitLabState } from './state.ts'

type HookBody = ({ url?: string; token?: string; signing_token?: string } & Record<string, unknown>) | null

/** Webhooks of projects and of groups. */
export function hookRoutes(api: FastifyInstance, state: GitLabState): void {
  const placeOf = (kind: string, id: string) => {
    if (kind === 'groups') return state.hasGroupHooks && id === state.group.path ? `groups/${state.group.id}` : null
    const project = findProject(state, id)
    return project ? `projects/${project.id}` : null
  }
  const apply = (hook: GitLabHook, body: NonNullable<HookBody>) => {
    if (body.token !== undefined) hook.token = body.token
    // One from before signing tokens leaves out what it does not know.
    if (body.signing_token !== undefined && state.hasSigningTokens) hook.signingToken = body.signing_token
    hook.events = {
      ...hook.events,
      ...(Object.fromEntries(Object.entries(body).filter(([name]) => name.endsWith('_events'))) as Record<
        string,
        boolean
      >),
    }
    return hookJson(hook, state.hasSigningTokens)
  }
  for (const kind of ['projects', 'groups']) {
    api.get<Request>(`/${kind}/:id/hooks`, (request, reply) => {
      const place = placeOf(kind, request.params.id)
      if (place === null) return notFound(reply, 'Not Found')
      return paged(
        request,
        reply,
        state.hooks.filter((hook) => hook.place === place),
      ).map((hook) => hookJson(hook, state.hasSigningTokens))
    })
    api.post<Request & { Body: HookBody }>(`/${kind}/:id/hooks`, ({ params, body }, reply) => {
      const place = placeOf(kind, params.id)
      if (place === null) return notFound(reply, 'Not Found')
      if (!body?.url || !URL.canParse(body.url)) return reply.status(422).send({ error: 'Invalid url given' })
      if (
        body.signing_token !== undefined &&
        state.hasSigningTokens &&
        Buffer.from(body.signing_token.slice(6), 'base64').length !== 32
      ) {
        return reply.status(422).send({ message: { signing_token: ['must be whsec_ and 32 bytes in base64'] } })
      }
      const hook: GitLabHook = { id: state.nextId(), place, url: body.url, token: null, signingToken: null, events: {} }
      state.hooks.push(hook)
      return reply.status(201).send(apply(hook, body))
    })
    api.put<{ Params: { id: string; hook: string }; Body: HookBody }>(
      `/${kind}/:id/hooks/:hook`,
      ({ params, body }, reply) => {
        const hook = state.hooks.find(({ id }) => String(id) === params.hook)
        return hook ? apply(hook, body ?? {}) : notFound(reply, 'Hook')
      },
    )
    api.delete<{ Params: { id: string; hook: string } }>(`/${kind}/:id/hooks/:hook`, ({ params }, reply) => {
      if (!state.hooks.some(({ id }) => String(id) === params.hook)) return notFound(reply, 'Hook')
      state.hooks = state.hooks.filter(({ id }) => String(id) !== params.hook)
      return reply.status(204).send()
    })
  }
}
