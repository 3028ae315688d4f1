import { setTimeout as delay } from 'node:timers/promises'

const WINDOW_MS = 250
const LOOK_AGAIN_MS = 50

/** How much is coming in: what can wait gives way while it is much, so that providers have their answers in time. */
export interface Pressure {
  /** Something came in. */
  note(): void
  /** Resolves when less comes in, or after `longestMs`: what waits is put off, not left. */
  calm(longestMs: number): Promise<void>
}

const CLOCK = { now: () => performance.now(), delay: (ms: number): Promise<unknown> => delay(ms) }

/** @param much how many a second are much. */
export function createPressure(much: number, clock: typeof CLOCK = CLOCK): Pressure {
  const mostInWindow = (much * WINDOW_MS) / 1000
  let began = 0
  let count = 0
  let before = 0

  function turn(): void {
    const now = clock.now()
    if (now - began < WINDOW_MS) return
    before = now - began < 2 * WINDOW_MS ? count : 0
    began = now
    count = 0
  }

  return {
    note() {
      turn()
      count += 1
    },
    async calm(longestMs) {
      for (const until = clock.now() + longestMs; clock.now() < until; await clock.delay(LOOK_AGAIN_MS)) {
        turn()
        if (Math.max(before, count) <= mostInWindow) return
      }
    },
  }
}
