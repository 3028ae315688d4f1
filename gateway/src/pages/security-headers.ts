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

/** Headers of every answer, whatever its protocol. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'content-security-policy': API_POLICY,
}

/** Adds them to every answer of a route. */
export function registerSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS)
    if (request.protocol === 'https')
      reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
  })
}
