import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GitLabState } from './state.ts'

export const notFound = (reply: FastifyReply, what: string) =>
  reply.status(404).send({ message: `404 ${what} Not Found` })

export type Request = { Params: { id: string }; Querystring: Record<string, string | undefined> }

/** A page, with the headers by which GitLab counts and names the next. */
export function paged<T>(request: FastifyRequest<Request>, reply: FastifyReply, all: T[], isCounted = true): T[] {
  const page = Number(request.query['page'] ?? 1)
  const size = Number(request.query['per_page'] ?? 20)
  const next = page * size < all.length ? String(page + 1) : ''
  const total = isCounted ? { 'x-total': all.length, 'x-total-pages': Math.ceil(all.length / size) } : {}
  reply.headers({ 'x-page': page, 'x-per-page': size, 'x-next-page': next, ...total })
  return all.slice((page - 1) * size, page * size)
}

export const findProject = (state: GitLabState, id: string) =>
  state.projects.find((project) => String(project.id) === id || project.path === id)
