import { setTimeout as delay } from 'node:timers/promises'
import type { ExecutionResult } from 'graphql'
import { ErrorCode } from '../pipeline/errors.ts'
import { cursorOf } from './event-cursor.ts'
import type { Failure, Reader } from './reader.ts'
import type { Upstream } from './upstream.ts'

/** Events that a stream remembers, so that a client that was away for a moment needs no upstream of its own. */
const REMEMBERED = 64
/** Events that are worked on at once. They are handed out in order all the same. */
const IN_FLIGHT = 8
/** Events that may wait for the fastest reader of a stream that catches up, before the stream waits too. */
const AHEAD = 64
const LONGEST_WAIT_MS = 2_000
/** A broken upstream is given up when it has not brought an event, nor lived for {@link SOUND_MS}, for so long. */
const GIVE_UP_MS = 60_000
const SOUND_MS = 5_000

/** What a client that takes it gets when something may have been missed. Each its own: results are told apart. */
const resync = (): ExecutionResult => Object.freeze({ data: null, extensions: Object.freeze({ resync: true }) })

/** What the subgraph's own trouble is called. A stream is taken up again after these. */
const TRANSIENT = new Set<unknown>([ErrorCode.SUBGRAPH_UNAVAILABLE, ErrorCode.TIMEOUT, ErrorCode.RATE_LIMITED])

interface StreamOptions {
  /** The cursor it goes on after; null for what happens from now on. */
  after: string | null
  /** Subscribes on the subgraph, after a cursor. */
  open(after: string | null, signal: AbortSignal): Promise<Upstream | ExecutionResult>
  /** What clients get for an event of the subgraph. */
  answer(event: ExecutionResult, signal: AbortSignal): Promise<ExecutionResult>
  /** What clients get for a stream that broke. */
  explain(failure: Failure): unknown
  onEvent(cursor: string | undefined): void
  onEnd(): void
}

/** One subscription on a subgraph, for all who read it. */
export interface Stream {
  /** Null once events flow; the subgraph's answer when it refused. */
  readonly opened: Promise<ExecutionResult | null>
  readonly isFlowing: boolean
  /** Whether it hands out what happens now; else it may still be catching up. */
  isLive: boolean
  /** What was handed out after a cursor; null when that is not remembered, or was not reached. */
  since(cursor: string): readonly ExecutionResult[] | null
  add(reader: Reader): void
  remove(reader: Reader): void
  /** Hands its readers over to another stream, which has answered them the same so far, and ends. */
  moveTo(other: Stream, missing: readonly ExecutionResult[]): void
  /** To be called when a reader has taken an event. */
  taken(): void
}

export function createStream({ after, open, answer, explain, onEvent, onEnd }: StreamOptions): Stream {
  const lifetime = new AbortController()
  const { signal } = lifetime
  const readers = new Set<Reader>()
  const recent: ExecutionResult[] = []
  const opening = Promise.withResolvers<ExecutionResult | null>()
  let isFlowing = false
  /** The cursor before the first of `recent`, and after the last. */
  let start = after
  let reached = after
  let brokenSince: number | null = null
  let wake: (() => void) | null = null

  function end(): void {
    if (signal.aborted) return
    isFlowing = false
    lifetime.abort()
    wake?.()
    onEnd()
  }

  function finish(failure: Failure | null): void {
    for (const reader of readers) reader.finish(failure)
    readers.clear()
    end()
  }

  function emit(event: ExecutionResult): void {
    if (signal.aborted) return
    const cursor = cursorOf(event)
    reached = cursor ?? reached
    recent.push(event)
    if (recent.length > REMEMBERED) start = cursorOf(recent.shift()!) ?? start
    for (const reader of readers) reader.push(event)
    onEvent(cursor)
  }

  /** A stream that catches up goes at the pace of its fastest reader; one that is live waits for nobody. */
  async function pace(): Promise<void> {
    while (after !== null && !signal.aborted && [...readers].every(({ waiting }) => waiting > AHEAD)) {
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  /** Hands out the events of an upstream until that ends (null) or breaks. */
  async function flow(upstream: Upstream): Promise<Failure | null> {
    const iterator = upstream[Symbol.asyncIterator]()
    const leave = () => void iterator.return?.().catch(() => undefined)
    signal.addEventListener('abort', leave, { once: true })
    let handedOut = Promise.resolve()
    let inFlight = 0
    try {
      for (let event = await iterator.next(); !event.done; event = await iterator.next()) {
        const place = startOf(event.value)
        if (place !== null) {
          start ??= place
          reached ??= place
          continue
        }
        brokenSince = null
        const trouble = mayReopen() ? transientError(event.value) : null
        if (trouble) {
          leave()
          return { error: trouble }
        }
        inFlight += 1
        handedOut = Promise.all([answer(event.value, signal), handedOut]).then(([result]) => {
          inFlight -= 1
          emit(result)
        })
        handedOut.catch(() => undefined) // is waited for below
        if (inFlight >= IN_FLIGHT) await handedOut
        await pace()
      }
      return null
    } catch (error) {
      leave()
      return { error }
    } finally {
      await handedOut.catch(() => undefined)
      signal.removeEventListener('abort', leave)
    }
  }

  /** After a cursor nothing is missed; without one, only those stay who can be told that something may have been. */
  function mayReopen(): boolean {
    return reached !== null || [...readers].some(({ takesResync }) => takesResync)
  }

  /** Ends the stream for those who could not be told what they missed. */
  function finishUntold(failure: Failure): void {
    for (const reader of readers) {
      if (reader.takesResync) continue
      readers.delete(reader)
      reader.finish({ error: explain(failure) })
    }
    if (readers.size === 0) end()
  }

  /** Subscribes again after the last event that was handed out, or from now on, as often as it takes. */
  async function reopen(failure: Failure): Promise<Upstream | null> {
    const isResumed = reached !== null
    if (!isResumed) finishUntold(failure)
    brokenSince ??= Date.now()
    for (let attempt = 0; ; attempt += 1) {
      const wait = Math.min(LONGEST_WAIT_MS, 100 * 2 ** attempt)
      await delay(wait / 2 + Math.random() * (wait / 2), undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return null
      if (Date.now() - brokenSince > GIVE_UP_MS) break
      const answered = await open(reached, signal)
      if (Symbol.asyncIterator in answered) {
        if (!isResumed) for (const reader of readers) reader.push(resync())
        return answered
      }
      if (transientError(answered)) continue
      // No longer to be had, as after a cursor that has expired: the clients are told why.
      emit(answered)
      finish(null)
      return null
    }
    finish({ error: explain(failure) })
    return null
  }

  async function run(): Promise<void> {
    const first = await open(after, signal)
    if (!(Symbol.asyncIterator in first)) {
      opening.resolve(first)
      return end()
    }
    opening.resolve(null)
    for (let upstream: Upstream | null = first; upstream !== null;) {
      const since = Date.now()
      isFlowing = true
      const failure = await flow(upstream)
      isFlowing = false
      if (signal.aborted) return
      if (!failure) return finish(null)
      if (Date.now() - since > SOUND_MS) brokenSince = null
      upstream = await reopen(failure)
    }
  }
  void run()

  return {
    opened: opening.promise,
    isLive: after === null,
    get isFlowing() {
      return isFlowing && !signal.aborted
    },
    since(cursor) {
      if (signal.aborted) return null
      const index = recent.findLastIndex((event) => cursorOf(event) === cursor)
      if (index === -1 && cursor !== start) return null
      return recent.slice(index + 1)
    },
    add: (reader) => void readers.add(reader),
    remove(reader) {
      readers.delete(reader)
      if (readers.size === 0) end()
    },
    moveTo(other, missing) {
      for (const reader of readers) {
        for (const event of missing) reader.push(event)
        other.add(reader)
      }
      readers.clear()
      end()
    },
    taken() {
      wake?.()
      wake = null
    },
  }
}

/** The cursor after which a stream begins, where this is what its subgraph says before the first event. */
function startOf({ data, extensions }: ExecutionResult): string | null {
  const cursor = extensions?.['startsAfter']
  return !data && typeof cursor === 'string' ? cursor : null
}

/** The error of a stream that the subgraph could not keep up; null for an event, failed or not. */
function transientError({ data, errors }: ExecutionResult): unknown {
  if (data) return null
  return errors?.find(({ extensions }) => TRANSIENT.has(extensions?.['code'])) ?? null
}
