import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'

const present = () => false
const fail = () => Promise.reject(new Error('no answer'))

describe('a circuit breaker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('opens after ten failures in a row, and lets one trial through a second later', async () => {
    const breaker = createCircuitBreaker()
    for (let i = 0; i < 10; i += 1) await expect(breaker.run(fail, present)).rejects.toThrow('no answer')
    const call = vi.fn<() => Promise<string>>(async () => 'answer')
    await expect(breaker.run(call, present)).rejects.toThrow('circuit is open')
    expect(call).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    await expect(breaker.run(fail, present)).rejects.toThrow('no answer')
    await expect(breaker.run(call, present)).rejects.toThrow('circuit is open')
    vi.advanceTimersByTime(1_000)
    expect(await breaker.run(call, present)).toBe('answer')
    expect(await breaker.run(call, present)).toBe('answer')
  })

  it('does not count calls for which nobody waits any more', async () => {
    const breaker = createCircuitBreaker()
    for (let i = 0; i < 20; i += 1) await expect(breaker.run(fail, () => true)).rejects.toThrow('no answer')
    expect(await breaker.run(async () => 'answer', present)).toBe('answer')
  })

  it('forgets failures with each success', async () => {
    const breaker = createCircuitBreaker()
    for (let i = 0; i < 30; i += 1) {
      await breaker.run(fail, present).catch(() => undefined)
      if (i % 5 === 0) await breaker.run(async () => null, present)
    }
    expect(await breaker.run(async () => 'answer', present)).toBe('answer')
  })
})
