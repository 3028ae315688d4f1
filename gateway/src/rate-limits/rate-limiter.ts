import type { Logger } from '@atrium/kit/logs'
import { LruCache } from '../pipeline/lru-cache.ts'
import { WINDOW_SECONDS } from './rates.ts'

/** Where all gateways count together. */
export interface PointStore {
  /** Gives up to `wanted` points of what the client has left of `most`, for this gateway to spend in the client's window. */
  take(client: string, wanted: number, most: number): Promise<{ granted: number; remaining: number; msLeft: number }>
}

/** Where a client stands. */
export interface Standing {
  /** Points for one window. */
  limit: number
  /** Points left, as far as this gateway knows: others may hold some. */
  remaining: number
  resetAt: Date
}

/** Points that were taken. */
export interface Charge {
  standing(): Standing
  /** Takes `points` in place of what was taken; after the end of the window there is nothing to give back. */
  adjust(points: number): void
}

export interface RateLimiter {
  /** Takes points of the client, or says where it stands when it has not as many. @throws when that cannot be counted any more. */
  charge(client: string, points: number, limit: number): Promise<Charge | { refused: Standing }>
  /** Where the client stands when it has nothing left, as far as this gateway knows; else null. Takes nothing, asks nobody. */
  spent(client: string, limit: number): Standing | null
}

/** What this gateway knows of a client's window. */
interface Window {
  limit: number
  /** Points of this gateway. */
  left: number
  /** Points that nobody had taken when the store was last asked. */
  unclaimed: number
  /** Milliseconds since the epoch. */
  endsAt: number
}

// With what is claimed at once, most requests never ask the store. It is a share of what is left, so that near the limit
// little lies with a gateway that does not need it.
const CLAIM_SHARE = 1 / 20
const STORE_TIMEOUT_MS = 1000
const STORE_RETRY_MS = 1000
/** How long each gateway counts alone while the store is away. */
export const OUTAGE_MS = 10 * 60_000
const KNOWN_CLIENTS = 100_000

/** @param store left out, this gateway counts alone. */
export function createRateLimiter({ store, log }: { store: PointStore | null; log: Logger }): RateLimiter {
  const windows = new LruCache<string, Window>(KNOWN_CLIENTS)
  const claims = new Map<string, Promise<void>>()
  const shared = store && whileAway(store, log)

  function windowOf(client: string, limit: number): Window | undefined {
    const window = windows.get(client)
    return window && window.endsAt > Date.now() && window.limit === limit ? window : undefined
  }

  async function claim(client: string, points: number, limit: number): Promise<void> {
    const known = windowOf(client, limit)
    const missing = points - (known?.left ?? 0)
    const wanted = Math.max(missing, Math.ceil((known?.unclaimed ?? limit) * CLAIM_SHARE))
    const given = (await shared?.take(client, wanted, limit)) ?? alone(limit)
    const endsAt = Date.now() + given.msLeft
    const current = windowOf(client, limit)
    if (current) Object.assign(current, { left: current.left + given.granted, unclaimed: given.remaining, endsAt })
    else windows.set(client, { limit, left: given.granted, unclaimed: given.remaining, endsAt })
  }

  return {
    spent(client, limit) {
      const window = windowOf(client, limit)
      return window && window.left + window.unclaimed < 1 ? standingOf(window) : null
    },
    async charge(client, points, limit) {
      for (;;) {
        const window = windowOf(client, limit)
        if (window && window.left >= points) return take(window, points)
        if (window && window.left + window.unclaimed < points) return { refused: standingOf(window) }
        let claiming = claims.get(client)
        if (!claiming) {
          claiming = claim(client, points, limit).finally(() => claims.delete(client))
          claims.set(client, claiming)
        }
        await claiming
      }
    },
  }
}

function take(window: Window, points: number): Charge {
  window.left -= points
  let taken = points
  return {
    standing: () => standingOf(window),
    adjust(actual) {
      window.left += taken - actual
      taken = actual
    },
  }
}

function standingOf({ limit, left, unclaimed, endsAt }: Window): Standing {
  return { limit, remaining: Math.max(0, left + unclaimed), resetAt: new Date(endsAt) }
}

function alone(limit: number) {
  return { granted: limit, remaining: 0, msLeft: WINDOW_SECONDS * 1000 }
}

/** The store, or a whole window for this gateway alone while it cannot be reached: for a bounded time, told once. */
function whileAway(store: PointStore, log: Logger): PointStore {
  let awaySince: number | null = null
  let retryAt = 0

  function away(error: unknown): void {
    retryAt = Date.now() + STORE_RETRY_MS
    if (awaySince !== null) return
    awaySince = Date.now()
    log.error({ err: error }, 'clients cannot be counted together with other gateways; this one counts alone for now')
  }

  return {
    async take(client, wanted, most) {
      if (Date.now() >= retryAt) {
        try {
          const given = await withTimeout(store.take(client, wanted, most))
          if (awaySince !== null) log.info('clients are counted together with other gateways again')
          awaySince = null
          return given
        } catch (error) {
          away(error)
        }
      }
      if (awaySince !== null && Date.now() - awaySince > OUTAGE_MS)
        throw new Error('Clients could not be counted for too long.')
      return alone(most)
    },
  }
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`No answer in ${STORE_TIMEOUT_MS} ms`)), STORE_TIMEOUT_MS)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
