import type { Database } from '@atrium/kit/database'
import { createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { createUsageCounter, type UsageCounter } from './usage-counter.ts'
import { keepUsage, rollUpUsage } from './usage-store.ts'

const FLUSH_MS = 2_000
const ROLL_UP_MS = 60 * 60 * 1000

export interface Usage extends Pick<UsageCounter, 'observer'> {
  /** Keeps what is counted now, rather than at the next turn. */
  flush(): Promise<void>
  dispose(): Promise<void>
}

/** Counts what clients ask for, and keeps the counts every {@link FLUSH_MS}. What a crash loses is what was counted since. */
export function startUsage(database: Database, log: Logger): Usage {
  const counter = createUsageCounter()

  async function flush(): Promise<void> {
    const batch = counter.take()
    if (!batch) return
    try {
      await keepUsage(database, batch)
    } catch (error) {
      counter.putBack(batch)
      throw error
    }
  }

  const keeping = startLoop({
    signal: createSignal(),
    idleMs: FLUSH_MS,
    step: () => flush().then(() => 'idle'),
    onError: (error) => log.warn({ err: error }, 'counts of usage could not be kept; trying again'),
  })
  const rolling = startLoop({
    signal: createSignal(),
    idleMs: ROLL_UP_MS,
    step: () => rollUpUsage(database).then(() => 'idle'),
    onError: (error) => log.warn({ err: error }, 'old counts of usage could not be added up; trying again'),
  })
  return {
    observer: counter.observer,
    flush,
    async dispose() {
      await Promise.all([keeping.dispose(), rolling.dispose()])
      await flush().catch((error: unknown) => log.warn({ err: error }, 'the last counts of usage were lost'))
    },
  }
}
