import { describe, expect, it, vi } from 'vitest'
import { mapEvents } from './map-events.ts'

function controlled<T>() {
  let waiting = Promise.withResolvers<IteratorResult<T>>()
  const returned = vi.fn<() => Promise<IteratorResult<T>>>(async () => ({ done: true, value: undefined }))
  const iterator = { next: () => waiting.promise, return: returned }
  return {
    returned,
    source: { [Symbol.asyncIterator]: () => iterator } as AsyncIterable<T>,
    push(value: T) {
      waiting.resolve({ done: false, value })
      waiting = Promise.withResolvers()
    },
    fail: (error: Error) => waiting.reject(error),
    finish: () => waiting.resolve({ done: true, value: undefined }),
  }
}

const options = { map: async (n: number) => n * 2, mapError: (error: unknown) => new Error(`named: ${String(error)}`) }

describe('mapEvents', () => {
  it('maps events in order and ends with the source', async () => {
    const { source, push, finish } = controlled<number>()
    const onEnd = vi.fn<() => void>()
    const events = mapEvents(source, { ...options, onEnd })
    const first = events.next()
    push(1)
    expect(await first).toEqual({ done: false, value: 2 })
    finish()
    expect(await events.next()).toEqual({ done: true, value: undefined })
    expect(onEnd).toHaveBeenCalledTimes(1)
  })

  it('ends a waiting next() and the source at once when returned', async () => {
    const { source, returned } = controlled<number>()
    const onEnd = vi.fn<() => void>()
    const events = mapEvents(source, { ...options, onEnd })
    const waiting = events.next()
    await events.return(undefined)
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(returned).toHaveBeenCalledTimes(1)
    expect(onEnd).toHaveBeenCalledTimes(1)
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  it('throws the named error when the source fails, then is done', async () => {
    const { source, fail } = controlled<number>()
    const onEnd = vi.fn<() => void>()
    const events = mapEvents(source, { ...options, onEnd })
    const waiting = events.next()
    fail(new Error('socket'))
    await expect(waiting).rejects.toThrow('named: Error: socket')
    expect(await events.next()).toEqual({ done: true, value: undefined })
    expect(onEnd).toHaveBeenCalledTimes(1)
  })
})
