import type { FastifyReply, FastifyRequest } from 'fastify'

const DOCUMENTATION = 'https://docs.github.com/rest'

export function notFound(reply: FastifyReply): FastifyReply {
  return reply.status(404).send({ message: 'Not Found', documentation_url: DOCUMENTATION, status: '404' })
}

export function badCredentials(reply: FastifyReply): FastifyReply {
  return reply.status(401).send({ message: 'Bad credentials', documentation_url: DOCUMENTATION, status: '401' })
}

export function unprocessable(reply: FastifyReply, resource: string, message: string): FastifyReply {
  const errors = [{ resource, code: 'custom', message }]
  return reply
    .status(422)
    .send({ message: 'Validation Failed', errors, documentation_url: DOCUMENTATION, status: '422' })
}

export function conflict(reply: FastifyReply, message: string): FastifyReply {
  return reply.status(409).send({ message, documentation_url: DOCUMENTATION, status: '409' })
}

/** One page of a list, with the `Link` header that GitHub's clients follow. */
export function page<T>(request: FastifyRequest, reply: FastifyReply, api: string, list: T[]): T[] {
  const query = new URL(request.url, api).searchParams
  const size = Math.min(100, Math.max(1, Number(query.get('per_page')) || 30))
  const number = Math.max(1, Number(query.get('page')) || 1)
  const last = Math.max(1, Math.ceil(list.length / size))
  const link = (target: number, rel: string) => {
    const url = new URL(request.url, api)
    url.searchParams.set('page', String(target))
    return `<${url.href}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ]
  if (links.length > 0) reply.header('link', links.join(', '))
  return list.slice((number - 1) * size, number * size)
}
