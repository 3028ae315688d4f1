import { graphqlError } from '@atrium/kit/errors'

/** Runs work when its turn comes. @throws RATE_LIMITED when too many wait already. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** Runs at most `concurrency` works at a time, the others in the order they came. */
export function createQueue(concurrency: number, longest: number): Queue {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (waiting.length >= longest) {
      throw graphqlError('RATE_LIMITED', 'Too many people sign in right now. Try again in a few seconds.')
    }
    if (running >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place is handed on, so that nobody slips in between.
      if (next) next()
      else running -= 1
    }
  }
}

/** Runs works of one key one after the other, those of different keys beside each other. */
export function createKeyedQueue(longest: number): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, { queue: Queue; pending: number }>()
  return async (key, work) => {
    const entry = queues.get(key) ?? { queue: createQueue(1, longest), pending: 0 }
    queues.set(key, entry)
    entry.pending += 1
    try {
      return await entry.queue(work)
    } finally {
      entry.pending -= 1
      if (entry.pending === 0) queues.delete(key)
    }
  }
}
