import type { IncomingHttpHeaders } from 'node:http'
import type { TransportParts } from './parts.ts'

type OriginOptions = Pick<TransportParts, 'allowedOrigins' | 'trustProxy'>

/**
 * Whether the request comes from our own pages, or from no page at all (a program). A browser always sends `Origin` with a
 * WebSocket and with a POST, so a foreign page cannot pass as a program.
 * @param options.allowedOrigins further origins, such as `https://portal.example`.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, { allowedOrigins, trustProxy }: OriginOptions): boolean {
  const { origin } = headers
  const host = (trustProxy && headers['x-forwarded-host']) || headers.host
  if (origin === undefined) return true
  if (allowedOrigins.has(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
