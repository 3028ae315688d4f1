import type { FastifyInstance } from 'fastify'

/** Content-Security-Policy of answers that are no page. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * Of the client: everything from here, no inline script. Styles may be inline because chart and pop-up libraries position by the
 * `style` attribute; pictures may come from other sites because avatars do.
 */
export const CLIENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Of the playground: as the client's, and no pictures from elsewhere. Its editor takes the same liberties with styles. */
export const PLAYGROUND_POLICY = CLIENT_POLICY.replace("img-src 'self' data: blob: https:", "img-src 'self' data:")

const YEAR_SECONDS = 31_536_000

/** Headers of every answer. */
export function registerSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'strict-origin-when-cross-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .header('content-security-policy', API_POLICY)
    if (request.protocol === 'https')
      reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
  })
}
