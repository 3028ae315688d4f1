/** An iterator that holds at most one item: a newer one replaces one that was not read yet. */
export interface Latest<T> extends AsyncIterableIterator<T> {
  push(item: T): void
  return(): Promise<IteratorResult<T>>
}

/** @param onEnd runs once, when the reader has left. */
export function latest<T>(onEnd: () => void): Latest<T> {
  const end: IteratorResult<T> = { done: true, value: undefined }
  let waiting: ((result: IteratorResult<T>) => void) | null = null
  let held: { item: T } | null = null
  let ended = false
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    push(item) {
      if (ended) return
      if (waiting) waiting({ done: false, value: item })
      else held = { item }
      waiting = null
    },
    next() {
      if (ended) return Promise.resolve(end)
      if (!held) return new Promise((resolve) => (waiting = resolve))
      const { item } = held
      held = null
      return Promise.resolve({ done: false, value: item })
    },
    return() {
      if (!ended) onEnd()
      ended = true
      waiting?.(end)
      waiting = null
      return Promise.resolve(end)
    },
  }
}
