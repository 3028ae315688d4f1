import { GraphQLError } from 'graphql'
import { EventEmitter } from 'node:events'

export interface Entry {
  cursor: string
  text: string
}

/** A feed that keeps what was appended, so that it can be read from any cursor on. Tests wait for its readers by its events. */
export class Journal extends EventEmitter {
  /** The cursors that readers began after, in the order they came. */
  readonly openings: (string | null)[] = []
  readonly #entries: Entry[] = []
  readonly #readers = new Set<() => void>()
  /** Entries up to here are gone. */
  #floor = 0

  get size(): number {
    return this.#readers.size
  }

  append(...texts: string[]): Entry[] {
    const added = texts.map((text, index) => ({ cursor: `c${this.#entries.length + index + 1}`, text }))
    this.#entries.push(...added)
    for (const wake of this.#readers) wake()
    return added
  }

  forgetAll(): void {
    this.#floor = this.#entries.length
  }

  /** Resolves when `count` read. */
  async waitFor(count: number): Promise<void> {
    while (this.#readers.size !== count) await new Promise((resolve) => this.once('change', resolve))
  }

  subscribe(after: string | null): AsyncIterableIterator<Entry> {
    this.openings.push(after)
    let position = after === null ? this.#entries.length : Number(after.slice(1))
    if (position < this.#floor) throw new GraphQLError('Gone.', { extensions: { code: 'CURSOR_EXPIRED' } })
    let wake = () => {}
    let isOver = false
    const onAppend = () => wake()
    this.#readers.add(onAppend)
    this.emit('change')
    const end = async (): Promise<IteratorResult<Entry>> => {
      isOver = true
      wake()
      if (this.#readers.delete(onAppend)) this.emit('change')
      return { done: true, value: undefined }
    }
    return {
      next: async () => {
        while (position >= this.#entries.length && !isOver) await new Promise<void>((resolve) => (wake = resolve))
        return isOver ? { done: true, value: undefined } : { done: false, value: this.#entries[position++]! }
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }
}
