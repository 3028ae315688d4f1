import type { ExecutionResult } from 'graphql'

/** Events that may wait for one client. Beyond it the client is cut off: it comes back with the last cursor it saw. */
export const MAX_WAITING = 1_000

/** Why a stream broke. */
export interface Failure {
  error: unknown
}

/** What one client reads of a stream that others may read too. */
export interface Reader {
  /** Events that the client has not taken yet. */
  readonly waiting: number
  /** Whether the client can be told that it may have missed something; else its stream ends. */
  readonly takesResync: boolean
  push(event: ExecutionResult): void
  /** The client gets the error, or the end, once it has read what came before. */
  finish(failure: Failure | null): void
  readonly events: AsyncGenerator<ExecutionResult, undefined>
}

export interface ReaderOptions extends Partial<Pick<Reader, 'takesResync'>> {
  /** Called when the client has taken an event. */
  onTake(): void
  /** Called once, when the client leaves or is cut off; not when the stream finishes. */
  onLeave(): void
  /** Called before `onLeave` when more than {@link MAX_WAITING} events wait. */
  onOverflow(): void
}

/**
 * A queue between a stream that pushes and a client that pulls. Unlike an async generator's, `return()` takes effect while `next()`
 * is waiting.
 */
export function createReader({ onTake, onLeave, onOverflow, takesResync = false }: ReaderOptions): Reader {
  const done: IteratorResult<ExecutionResult, undefined> = { done: true, value: undefined }
  let queue: ExecutionResult[] = []
  let pending: PromiseWithResolvers<IteratorResult<ExecutionResult, undefined>> | null = null
  /** Set when nothing more will come; with the error that the client still has to get. */
  let ending: Failure | 'done' | null = null

  function settle(): void {
    if (!pending || !ending) return
    const { resolve, reject } = pending
    pending = null
    if (ending === 'done') return resolve(done)
    reject(ending.error)
    ending = 'done'
  }

  function leave(): void {
    queue = []
    if (ending) return
    ending = 'done'
    settle()
    onLeave()
  }

  async function next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const event = queue.shift()
    if (event) {
      onTake()
      return { done: false, value: event }
    }
    const { promise } = (pending = Promise.withResolvers())
    settle()
    return promise
  }

  return {
    get waiting() {
      return queue.length
    },
    takesResync,
    push(event) {
      if (ending) return
      if (pending) {
        const { resolve } = pending
        pending = null
        return resolve({ done: false, value: event })
      }
      queue.push(event)
      if (queue.length <= MAX_WAITING) return
      onOverflow()
      leave()
    },
    finish(failure) {
      if (ending) return
      ending = failure ?? 'done'
      settle()
    },
    events: {
      next,
      async return() {
        leave()
        return done
      },
      async throw(error) {
        leave()
        throw error
      },
      [Symbol.asyncIterator]() {
        return this
      },
      async [Symbol.asyncDispose]() {
        leave()
      },
    },
  }
}
