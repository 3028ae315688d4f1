/** Hands items from a producer that does not wait to one reader that does. */
export interface ItemQueue<T> {
  readonly size: number
  push(item: T): void
  /** The reader gets the error once it has read what came before; nothing can be pushed after. */
  fail(error: Error): void
  /** Drops what is queued; the reader is told that it is over, at once. */
  end(): void
  next(): Promise<IteratorResult<T, undefined>>
}

export function createQueue<T>(): ItemQueue<T> {
  const items: T[] = []
  let failure: Error | null = null
  let ended = false
  let wake: (() => void) | null = null

  return {
    get size() {
      return items.length
    },
    push(item) {
      if (ended || failure) return
      items.push(item)
      wake?.()
    },
    fail(error) {
      failure ??= error
      wake?.()
    },
    end() {
      ended = true
      items.length = 0
      wake?.()
    },
    async next() {
      while (items.length === 0 && !ended && !failure) {
        await new Promise<void>((resolve) => (wake = resolve))
        wake = null
      }
      if (ended) return { done: true, value: undefined }
      if (items.length > 0) return { done: false, value: items.shift()! }
      ended = true
      throw failure!
    },
  }
}
