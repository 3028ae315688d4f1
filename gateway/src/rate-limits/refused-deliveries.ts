import type { Logger } from '@atrium/kit/logs'
import type { LiveLimits } from '../limits/live-limits.ts'
import { LruCache } from '../pipeline/lru-cache.ts'
import { networkOf } from './client.ts'
import type { RateLimiter } from './rate-limiter.ts'

/** Addresses of deliveries (`provider/connection`) that are remembered as good. */
const KNOWN_GOOD = 10_000

/** Holds back who keeps sending webhook deliveries that are refused. */
export interface RefusedDeliveries {
  /** The seconds to wait, for an address that has had too many refused; null when this delivery may be looked at. */
  secondsToWait(ip: string, path: string): number | null
  /** To be told what came of a delivery that was looked at. */
  answered(ip: string, path: string, status: number): void
}

/**
 * Refused deliveries are counted by address, with all gateways. Providers send for many from the same addresses, so an address with too
 * many refusals is still let through to where a delivery was taken lately: there its refusals count for that path alone. What is
 * taken costs nothing.
 */
export function createRefusedDeliveries(limiter: RateLimiter, limits: LiveLimits, log: Logger): RefusedDeliveries {
  const good = new LruCache<string, true>(KNOWN_GOOD)
  const limit = () => limits.rates!.refusedDeliveries
  const clientOf = (ip: string, path: string) => {
    const address = `deliveries:${networkOf(ip)}`
    return good.get(path) ? `${address} ${path}` : address
  }
  return {
    secondsToWait(ip, path) {
      const spent = limiter.spent(clientOf(ip, path), limit())
      return spent && Math.max(1, Math.ceil((spent.resetAt.getTime() - Date.now()) / 1000))
    },
    answered(ip, path, status) {
      if (status < 300) return good.set(path, true)
      // From 500 on it is our trouble.
      if (status < 400 || status >= 500) return
      const client = clientOf(ip, path)
      limiter.charge(client, 1, limit()).then(
        () => {
          if (limiter.spent(client, limit())) log.warn({ client }, 'too many refused deliveries; holding them back')
        },
        (error: unknown) => log.error({ err: error }, 'a refused delivery could not be counted'),
      )
    },
  }
}
