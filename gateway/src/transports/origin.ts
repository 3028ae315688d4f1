import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether the request comes from our own pages, or from no page at all (a program). A browser always sends `Origin` with a
 * WebSocket and with a POST, so a foreign page cannot pass as a program.
 * @param allowed further origins, such as `https://portal.example`.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, allowed: ReadonlySet<string>): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (allowed.has(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
