import type { FastifyInstance, FastifyReply } from 'fastify'
import { notFound, page, unprocessable } from './answers.ts'
import { hookJson } from './representations.ts'
import { type GitHubState, type Hook, seconds } from './state.ts'

interface HookBody {
  active?: boolean
  events?: string[]
  config?: Partial<Hook['config']>
}

interface Place {
  hooks: Hook[]
  self: string
  type: 'Repository' | 'Organization'
}

/** Hooks of a repository or an organisation: the same five operations and the ping. */
export function hookRoutes(
  server: FastifyInstance,
  state: GitHubState,
  prefix: '/repos/:owner/:repo/hooks' | '/orgs/:org/hooks',
  find: (parameters: Record<string, string>) => Place | undefined,
  ping: (hook: Hook, place: Place) => void,
): void {
  server.get<{ Params: Record<string, string> }>(prefix, (request, reply) => {
    const place = find(request.params)
    if (place === undefined) return notFound(reply)
    const list = place.hooks.map((hook) => hookJson(hook, `${place.self}/${hook.id}`, place.type))
    return reply.send(page(request, reply, place.self, list))
  })

  server.post<{ Params: Record<string, string>; Body: HookBody | null }>(prefix, (request, reply) => {
    const place = find(request.params)
    if (place === undefined) return notFound(reply)
    const config = request.body?.config ?? {}
    if (config.url === undefined || !URL.canParse(config.url))
      return unprocessable(reply, 'Hook', 'url is not a valid URL')
    if (place.hooks.some((hook) => hook.config.url === config.url)) {
      return unprocessable(reply, 'Hook', `Hook already exists on this ${place.type.toLowerCase()}`)
    }
    const now = seconds(state.now())
    const hook: Hook = {
      id: state.nextId(),
      active: request.body?.active ?? true,
      events: request.body?.events ?? ['push'],
      config: { content_type: 'form', insecure_ssl: '0', ...config, url: config.url },
      createdAt: now,
      updatedAt: now,
    }
    place.hooks.push(hook)
    ping(hook, place)
    return answer(reply.status(201), hook, place)
  })

  server.get<{ Params: Record<string, string> }>(`${prefix}/:hook`, (request, reply) =>
    withHook(request.params, reply, (hook, place) => answer(reply, hook, place)),
  )

  server.patch<{ Params: Record<string, string>; Body: HookBody | null }>(`${prefix}/:hook`, (request, reply) =>
    withHook(request.params, reply, (hook, place) => {
      hook.active = request.body?.active ?? hook.active
      hook.events = request.body?.events ?? hook.events
      hook.config = { ...hook.config, ...request.body?.config }
      hook.updatedAt = seconds(state.now())
      return answer(reply, hook, place)
    }),
  )

  server.delete<{ Params: Record<string, string> }>(`${prefix}/:hook`, (request, reply) =>
    withHook(request.params, reply, (hook, place) => {
      place.hooks.splice(place.hooks.indexOf(hook), 1)
      return reply.status(204).send()
    }),
  )

  server.post<{ Params: Record<string, string> }>(`${prefix}/:hook/pings`, (request, reply) =>
    withHook(request.params, reply, (hook, place) => {
      ping(hook, place)
      return reply.status(204).send()
    }),
  )

  function withHook(
    parameters: Record<string, string>,
    reply: FastifyReply,
    answerWith: (hook: Hook, place: Place) => FastifyReply,
  ): FastifyReply {
    const place = find(parameters)
    const hook = place?.hooks.find(({ id }) => String(id) === parameters.hook)
    return place === undefined || hook === undefined ? notFound(reply) : answerWith(hook, place)
  }
}

function answer(reply: FastifyReply, hook: Hook, place: Place): FastifyReply {
  return reply.send(hookJson(hook, `${place.self}/${hook.id}`, place.type))
}
