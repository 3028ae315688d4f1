import type { FastifyInstance } from 'fastify'
import type { PublicSchema } from './public-schema.ts'

/** Names the public schema that an answer follows. */
export const VERSION_HEADER = 'x-schema-version'

/** Serves the public schema as SDL, as it is at the moment, at `/schema/<tag>.graphql`. */
export function registerPublicSchema(app: FastifyInstance, tag: string, current: () => PublicSchema | null): void {
  app.get(`/schema/${tag}.graphql`, (request, reply) => {
    const { sdl, version } = current()!
    const etag = `"${version}"`
    reply.headers({ etag, 'cache-control': 'public, max-age=300', [VERSION_HEADER]: version })
    if (request.headers['if-none-match']?.split(',').some((known) => known.trim().replace(/^W\//, '') === etag))
      return reply.code(304).send()
    return reply.type('application/graphql; charset=utf-8').send(sdl)
  })
}
