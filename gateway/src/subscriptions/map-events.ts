interface MapOptions<T, R> {
  map: (event: T) => Promise<R>
  /** What the iterator throws when the source throws `error`. */
  mapError: (error: unknown) => unknown
  /** Called once, however the iterator ends. */
  onEnd: () => void
}

/**
 * The events of `source`, each mapped, in order. Unlike an async generator's, `return()` takes effect while `next()` is still
 * waiting: the source is ended at once and the waiting `next()` answers done.
 */
export function mapEvents<T, R>(
  source: AsyncIterable<T>,
  { map, mapError, onEnd }: MapOptions<T, R>,
): AsyncGenerator<R, undefined> {
  const iterator = source[Symbol.asyncIterator]()
  const done: IteratorResult<R, undefined> = { done: true, value: undefined }
  let isDone = false
  let waiting: ((result: IteratorResult<R, undefined>) => void) | null = null

  function end(): void {
    if (isDone) return
    isDone = true
    onEnd()
    waiting?.(done)
  }

  // Not waited for: the source may be an async generator, whose `return()` waits for its next event.
  function endSource(): void {
    end()
    iterator.return?.().catch(() => undefined)
  }

  async function pull(): Promise<IteratorResult<R, undefined>> {
    try {
      const event = await iterator.next()
      if (event.done || isDone) {
        end()
        return done
      }
      return { done: false, value: await map(event.value) }
    } catch (error) {
      waiting = null // gets the error, not the end
      end()
      throw mapError(error)
    }
  }

  return {
    next() {
      if (isDone) return Promise.resolve(done)
      return new Promise((resolve, reject) => {
        waiting = resolve
        pull().then(resolve, reject)
      })
    },
    async return() {
      endSource()
      return done
    },
    async throw(error) {
      endSource()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      await this.return(undefined)
    },
  }
}
