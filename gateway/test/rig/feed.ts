import { EventEmitter } from 'node:events'

/** Published values go to all who are subscribed. Tests wait for subscribers to come and go by its events. */
export class Feed<T> extends EventEmitter {
  readonly #subscribers = new Set<(value: T | Error) => void>()

  get size(): number {
    return this.#subscribers.size
  }

  publish(value: T | Error): void {
    for (const subscriber of this.#subscribers) subscriber(value)
  }

  /** Resolves when `count` are subscribed. */
  async waitFor(count: number): Promise<void> {
    while (this.#subscribers.size !== count) await new Promise((resolve) => this.once('change', resolve))
  }

  subscribe(): AsyncIterableIterator<T | Error> {
    const queue: (T | Error)[] = []
    let waiting: ((result: IteratorResult<T | Error>) => void) | null = null
    const push = (value: T | Error) => {
      if (waiting) waiting({ done: false, value })
      else queue.push(value)
      waiting = null
    }
    this.#subscribers.add(push)
    this.emit('change')
    const end = async (): Promise<IteratorResult<T | Error>> => {
      if (this.#subscribers.delete(push)) this.emit('change')
      waiting?.({ done: true, value: undefined })
      return { done: true, value: undefined }
    }
    return {
      next: async () =>
        queue.length > 0 ? { done: false, value: queue.shift()! } : new Promise((resolve) => (waiting = resolve)),
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }
}
