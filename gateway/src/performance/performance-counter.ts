import type { OperationObserver } from '../telemetry/observation.ts'
import { operationName } from '../telemetry/operation-name.ts'
import { BUCKETS, bucketOf } from './histogram.ts'

/** What was counted of one kind of operation in one minute. */
export interface MinuteCount {
  /** Start of the minute, ISO 8601. */
  minute: string
  type: 'query' | 'mutation' | 'subscription'
  requests: number
  errors: number
  unavailable: number
  ms: number
  histogram: number[]
  events: number
}

export interface PerformanceCounter {
  observer: OperationObserver
  /** Subscriptions of clients that are open. */
  readonly subscriptions: number
  /** What was counted since the last time. */
  take(): MinuteCount[]
  /** Counts again what could not be kept. */
  putBack(counts: readonly MinuteCount[]): void
}

/** When counts cannot be kept for long, the oldest are given up. */
const MAX_MINUTES = 600

/** Codes of errors that are not the caller's. */
const OURS = new Set(['INTERNAL', 'SUBGRAPH_UNAVAILABLE', 'TIMEOUT'])
const UNAVAILABLE = new Set(['SUBGRAPH_UNAVAILABLE', 'TIMEOUT'])

/** Counts in memory, a few additions for each operation. */
export function createPerformanceCounter(now: () => number = Date.now): PerformanceCounter {
  let counts = new Map<string, MinuteCount>()
  let subscriptions = 0

  function countOf(type: MinuteCount['type']): MinuteCount {
    const minute = new Date(Math.floor(now() / 60_000) * 60_000).toISOString()
    const key = `${minute} ${type}`
    let count = counts.get(key)
    if (!count) {
      const histogram = Array.from({ length: BUCKETS }, () => 0)
      count = { minute, type, requests: 0, errors: 0, unavailable: 0, ms: 0, histogram, events: 0 }
      counts.set(key, count)
      if (counts.size > MAX_MINUTES) counts.delete(counts.keys().next().value!)
    }
    return count
  }

  return {
    get subscriptions() {
      return subscriptions
    },
    observer: {
      answered({ valid, call, ms, outcome, errors }) {
        // What is not let in, and what nobody waits for any more, says nothing of how fast the product is.
        if (outcome === 'refused' || call.signal.aborted) return
        const count = countOf(operationName(valid).type as MinuteCount['type'])
        const codes = errors.map(({ extensions }) => String(extensions['code'] ?? 'INTERNAL'))
        count.requests += 1
        if (codes.some((code) => OURS.has(code))) count.errors += 1
        if (codes.some((code) => UNAVAILABLE.has(code))) count.unavailable += 1
        count.ms += ms
        count.histogram[bucketOf(ms)]! += 1
      },
      opened() {
        subscriptions += 1
        return { event: () => void (countOf('subscription').events += 1), ended: () => void (subscriptions -= 1) }
      },
    },
    take() {
      const taken = [...counts.values()]
      counts = new Map()
      return taken
    },
    putBack(before) {
      for (const old of before) {
        const key = `${old.minute} ${old.type}`
        const count = counts.get(key)
        if (!count) {
          counts.set(key, old)
          continue
        }
        for (const name of ['requests', 'errors', 'unavailable', 'ms', 'events'] as const) count[name] += old[name]
        count.histogram = count.histogram.map((value, index) => value + old.histogram[index]!)
      }
    },
  }
}
