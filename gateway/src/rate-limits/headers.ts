import type { RateClient } from './client.ts'
import type { Standing } from './rate-limiter.ts'
import { WINDOW_SECONDS } from './rates.ts'

/** The fields of draft-ietf-httpapi-ratelimit-headers: `q` and `r` are cost points, `w` and `t` seconds. */
export function rateHeaders({ policy, limit }: RateClient, { remaining, resetAt }: Standing): Record<string, string> {
  const seconds = Math.max(0, Math.ceil((resetAt.getTime() - Date.now()) / 1000))
  return {
    'ratelimit-policy': `"${policy}";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"${policy}";r=${remaining};t=${seconds}`,
  }
}
