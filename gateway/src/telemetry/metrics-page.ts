import type { FastifyInstance } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Metrics } from './metrics.ts'

/**
 * `/metrics`, for those who bring the token as `Authorization: Bearer`. It stands beside `/graphql`, which the world reaches, and an
 * address proves nothing behind a proxy: so neither a missing token nor a local caller opens it.
 */
export function registerMetrics(app: FastifyInstance, metrics: Metrics): void {
  const expected = digest(`Bearer ${metrics.token}`)
  app.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { authorization = '' } = request.headers
    if (!timingSafeEqual(digest(authorization), expected)) {
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .send({ error: 'Send the token of ATRIUM_METRICS_TOKEN as `Authorization: Bearer <token>`.' })
    }
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
