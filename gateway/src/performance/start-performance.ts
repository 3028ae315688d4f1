import { type Database } from '@atrium/kit/database'
import { createSignal, startLoop } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Logger } from '@atrium/kit/logs'
import { createPerformanceCounter, type MinuteCount, type PerformanceCounter } from './performance-counter.ts'
import { forgetOldPerformance, keepPerformance, removeProcess } from './performance-store.ts'

const FLUSH_MS = 3_000
const FORGET_MS = 60 * 60 * 1000

export interface Performance extends Pick<PerformanceCounter, 'observer'> {
  /** From now on asked how many WebSockets and SSE responses are open. */
  watch(connections: () => number): void
  dispose(): Promise<void>
}

/** Counts how fast operations are answered, and keeps it every {@link FLUSH_MS}. What a crash loses is what was counted since. */
export function startPerformance(database: Database, log: Logger): Performance {
  const counter = createPerformanceCounter()
  const own = { id: newId(), startedAt: new Date() }
  let connections = () => 0
  /** Of minutes that are not over yet, what was kept of them already. */
  let open: MinuteCount[] = []

  async function flush(): Promise<void> {
    const counts = counter.take()
    const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString()
    const seen = [...open, ...counts]
    const oldest = seen.map((count) => count.minute).toSorted()[0]
    const past = oldest !== undefined && oldest < minute ? seen.filter((count) => count.minute === oldest) : []
    try {
      const process = { ...own, connections: connections(), subscriptions: counter.subscriptions }
      await keepPerformance(database, { counts, process, past })
    } catch (error) {
      counter.putBack(counts)
      throw error
    }
    open = seen.filter((count) => !past.includes(count))
  }

  const keeping = startLoop({
    signal: createSignal(),
    idleMs: FLUSH_MS,
    step: () => flush().then(() => 'idle'),
    onError: (error) => log.warn({ err: error }, 'how fast operations were answered could not be kept; trying again'),
  })
  const forgetting = startLoop({
    signal: createSignal(),
    idleMs: FORGET_MS,
    step: () => forgetOldPerformance(database).then(() => 'idle'),
    onError: (error) => log.warn({ err: error }, 'old figures of operations could not be removed; trying again'),
  })
  return {
    observer: counter.observer,
    watch: (count) => void (connections = count),
    async dispose() {
      await Promise.all([keeping.dispose(), forgetting.dispose()])
      await flush()
        .then(() => removeProcess(database, own.id))
        .catch((error: unknown) => log.warn({ err: error }, 'the last figures of operations were lost'))
    },
  }
}
