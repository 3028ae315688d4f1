import { ANONYMOUS, type AnyViewer } from '@atrium/kit/viewer'
import type { Logger } from '@atrium/kit/logs'
import type { LiveLimits } from '../limits/live-limits.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { rateClientOf } from './client.ts'
import type { RateLimiter } from './rate-limiter.ts'

/** Points of a request that is refused before its cost is known: for itself, and for each KB that had to be read. */
const POINTS = 10
const POINTS_PER_KB = 1

/** Points of a request that has us ask somebody outside, as a provider of identities. */
const OUTSIDE_POINTS = 100

/** Makes requests that are refused cost something, and holds back who is known by the address alone once that has no points left. */
export interface RefusedRequests {
  /** Why nobody who is not signed in is listened to from this address for now; null when they are. */
  hold(ip: string): { error: Error; seconds: number } | null
  /** To be told of each request that is refused without having been paid for. */
  count(viewer: AnyViewer, ip: string, bytes: number): void
  /** To be told of each request by which who is not known yet has us ask somebody outside. */
  countOutside(ip: string): void
}

/** Where nobody is counted. */
export const NOBODY_COUNTED: RefusedRequests = {
  hold: () => null,
  count: () => undefined,
  countOutside: () => undefined,
}

export function createRefusedRequests(limiter: RateLimiter, limits: LiveLimits, log: Logger): RefusedRequests {
  async function charge(viewer: AnyViewer, ip: string, points: number): Promise<void> {
    const { id, limit } = rateClientOf(viewer, ip, limits.rates!)
    const charged = await limiter.charge(id, Math.min(points, limit), limit)
    // What is left is taken, or refusals would be free from there on.
    if ('refused' in charged && charged.refused.remaining > 0)
      await limiter.charge(id, charged.refused.remaining, limit)
  }
  const note = (viewer: AnyViewer, ip: string, points: number): void => {
    charge(viewer, ip, points).catch((error: unknown) => log.error({ err: error }, 'a request could not be counted'))
  }
  return {
    hold(ip) {
      const { id, limit } = rateClientOf(ANONYMOUS, ip, limits.rates!)
      const spent = limiter.spent(id, limit)
      if (!spent) return null
      const seconds = Math.max(1, Math.ceil((spent.resetAt.getTime() - Date.now()) / 1000))
      const message = `This address has spent its ${limit} points of this minute. Sign in, or try again in ${seconds} s.`
      return {
        error: gatewayError(message, ErrorCode.RATE_LIMITED, { extensions: { retryAfter: seconds } }),
        seconds,
      }
    },
    count: (viewer, ip, bytes) => note(viewer, ip, POINTS + POINTS_PER_KB * Math.ceil(bytes / 1024)),
    countOutside: (ip) => note(ANONYMOUS, ip, OUTSIDE_POINTS),
  }
}
