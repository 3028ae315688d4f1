import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from './service-process.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 30_000
// One that ran so long did not fall over its own start.
const STEADY_MS = 60_000

/** A service that is kept running. */
export interface Kept {
  /** Its address, once it answers that it is ready. */
  url: Promise<string>
  /**
   * Launches a successor at the same address and ends the present one when that is ready: meanwhile both answer.
   * @throws StartFailure when the successor does not start; the present one goes on then.
   */
  replace(): Promise<void>
  dispose(): Promise<void>
}

interface Keeping {
  /** Launches it again where it was. */
  again(url: string): Service
  ended(code: number | null, pauseMs: number): void
  /** It answers again, so many milliseconds after it ended. */
  back(ms: number): void
}

/**
 * Keeps a service running until it is disposed: one that ends is launched again after a pause, which doubles each time it
 * does not stay up. A service that never was ready is a failed start: `url` rejects, and nothing is tried again.
 */
export function keepRunning(first: Service, keeping: Keeping): Kept {
  const disposed = new AbortController()
  let service = first
  let successor: Service | null = null

  async function watch(url: string): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS
    let upSince = Date.now()
    let downSince: number | null = null
    for (;;) {
      const watched = service
      const code = await watched.ended
      if (disposed.signal.aborted) return
      if (watched !== service) {
        upSince = Date.now()
        continue
      }
      if (Date.now() - upSince > STEADY_MS) pauseMs = FIRST_PAUSE_MS
      downSince ??= Date.now()
      keeping.ended(code, pauseMs)
      await delay(pauseMs, undefined, { signal: disposed.signal }).catch(() => {})
      if (disposed.signal.aborted) return
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      // A successor may have taken its place while it was paused.
      if (watched !== service) continue
      const again = keeping.again(url)
      service = again
      upSince = Date.now()
      const isReady = await again.ready.then(
        () => true,
        () => false,
      )
      if (!isReady) {
        await again.stop()
        continue
      }
      keeping.back(Date.now() - downSince)
      downSince = null
    }
  }

  const url = first.ready.then((address) => {
    void watch(address)
    return address
  })
  return {
    url,
    async replace() {
      const next = keeping.again(await url)
      successor = next
      try {
        await next.ready
      } catch (error) {
        await next.stop()
        throw error
      } finally {
        successor = null
      }
      const last = service
      service = next
      await last.handOver()
    },
    async dispose() {
      disposed.abort()
      await Promise.all([service.stop(), successor?.stop()])
    },
  }
}
