import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withDeadline } from './deadline.ts'

describe('withDeadline', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('answers what the call answers, and leaves no timer behind', async () => {
    expect(await withDeadline('x', undefined, 100, async () => 1)).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('stops waiting and aborts after the time, though the call goes on', async () => {
    let seen: AbortSignal | undefined
    const call = withDeadline('accounts', undefined, 100, (signal) => {
      seen = signal
      return new Promise(() => undefined)
    })
    const error = call.catch((thrown: unknown) => thrown)
    await vi.advanceTimersByTimeAsync(100)
    expect(await error).toMatchObject({
      message: 'accounts did not answer within 0.1 seconds.',
      extensions: { code: 'TIMEOUT' },
    })
    expect(seen!.aborted).toBe(true)
  })

  it('aborts with its parent, and does not start when that is aborted', async () => {
    const parent = new AbortController()
    const call = withDeadline('x', parent.signal, 100, () => new Promise(() => undefined))
    parent.abort(new Error('left'))
    await expect(call).rejects.toThrow('left')
    expect(vi.getTimerCount()).toBe(0)
    const run = vi.fn<() => Promise<number>>()
    await expect(withDeadline('x', parent.signal, 100, run)).rejects.toThrow('left')
    expect(run).not.toHaveBeenCalled()
  })
})
