import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import type { AnswerPolicy } from './policy.ts'

/**
 * Sets what caches may do with an answer to a GET. Whoever sends a credential gets an answer that is theirs alone.
 * @returns whether the client has this answer already: 304, without a body.
 */
export function setCacheHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  policy: AnswerPolicy,
  body: string,
): boolean {
  const isShared = policy.scope === 'PUBLIC' && request.headers.authorization === undefined
  reply
    .header('cache-control', `${isShared ? 'public' : 'private'}, max-age=${policy.maxAge}`)
    .header('vary', 'Accept, Authorization')
  if (policy.ageSeconds > 0) reply.header('age', String(policy.ageSeconds))
  // Points that the one has left who asked first are no business of the others.
  if (isShared) reply.removeHeader('ratelimit').removeHeader('ratelimit-policy')
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.header('etag', etag)
  return hasIt(request.headers['if-none-match'], etag)
}

function hasIt(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim()) ?? []
  // Compared weakly: a proxy may have made the tag strong.
  return known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag.slice(2))
}
