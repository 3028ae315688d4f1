import type { AnyViewer } from '@atrium/kit/viewer'
import type { RateLimits } from './rates.ts'

/** Whom a request is counted for. */
export interface RateClient {
  /** The same for all requests that are counted together. */
  id: string
  /** The policy's name, as clients see it in headers. */
  policy: 'api-key' | 'user' | 'address'
  limit: number
}

/** A key for itself, a person over all sessions, and whoever is not signed in by the address. */
export function rateClientOf(viewer: AnyViewer, ip: string, rates: RateLimits): RateClient {
  if (viewer.kind !== 'user') return { id: `address:${networkOf(ip)}`, policy: 'address', limit: rates.address }
  if (viewer.apiKey) return { id: `key:${viewer.apiKey.id}`, policy: 'api-key', limit: rates.apiKey }
  // Who acts as another spends their own points.
  return { id: `user:${viewer.impersonatorId ?? viewer.userId}`, policy: 'user', limit: rates.user }
}

/** The address, or for IPv6 its /64 network: whoever has one IPv6 address has as many as that. */
export function networkOf(ip: string): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length
  const whole = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
  const first = whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${first.join(':')}::/64`
}
