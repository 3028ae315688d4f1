import { describe, expect, it, vi } from 'vitest'
import { createSharedCalls } from './shared-calls.ts'

describe('calls that are under way at once', () => {
  it('are made once for equal keys, and again when they are done', async () => {
    const share = createSharedCalls<number>()
    const { promise, resolve } = Promise.withResolvers<number>()
    const start = vi.fn<() => Promise<number>>(() => promise)
    const all = [share('a', undefined, start), share('a', undefined, start), share('b', undefined, start)]
    resolve(1)
    expect(await Promise.all(all)).toEqual([1, 1, 1])
    expect(start).toHaveBeenCalledTimes(2)
    await share('a', undefined, start)
    expect(start).toHaveBeenCalledTimes(3)
  })

  it('are aborted when the last who waits has left, not before', async () => {
    const share = createSharedCalls<never>()
    let inner: AbortSignal | undefined
    const start = (signal: AbortSignal) => {
      inner = signal
      return new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    }
    const [one, other] = [new AbortController(), new AbortController()]
    const calls = Promise.allSettled([share('a', one.signal, start), share('a', other.signal, start)])
    one.abort()
    expect(inner!.aborted).toBe(false)
    other.abort()
    expect(inner!.aborted).toBe(true)
    expect((await calls).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
