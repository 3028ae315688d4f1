import { setTimeout as delay } from 'node:timers/promises'
import type { Service } from './service-process.ts'

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 30_000
// One that ran so long did not fall over its own start.
const STEADY_MS = 60_000

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
export function keepRunning(first: Service, keeping: Keeping): { url: Promise<string>; dispose(): Promise<void> } {
  const disposed = new AbortController()
  let service = first

  async function watch(url: string): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS
    let upSince = Date.now()
    let downSince: number | null = null
    for (;;) {
      const code = await service.ended
      if (disposed.signal.aborted) return
      if (Date.now() - upSince > STEADY_MS) pauseMs = FIRST_PAUSE_MS
      downSince ??= Date.now()
      keeping.ended(code, pauseMs)
      await delay(pauseMs, undefined, { signal: disposed.signal }).catch(() => {})
      if (disposed.signal.aborted) return
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      service = keeping.again(url)
      upSince = Date.now()
      const isReady = await service.ready.then(
        () => true,
        () => false,
      )
      if (!isReady) {
        await service.stop()
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
    async dispose() {
      disposed.abort()
      await service.stop()
    },
  }
}
