import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { spaced } from './spaced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is asked for often is done at once, and then once in a time, the last time included', () => {
  const act = vi.fn<() => void>()
  const ask = spaced(act, 5_000)
  for (let second = 0; second < 12; second += 1) {
    ask()
    vi.advanceTimersByTime(1_000)
  }
  expect(act).toHaveBeenCalledTimes(3)
  vi.advanceTimersByTime(60_000)
  expect(act).toHaveBeenCalledTimes(4)
  ask()
  expect(act).toHaveBeenCalledTimes(5)
})

test('what waits is left out when it is cancelled', () => {
  const act = vi.fn<() => void>()
  const ask = spaced(act, 5_000)
  ask()
  ask()
  ask.cancel()
  vi.advanceTimersByTime(60_000)
  expect(act).toHaveBeenCalledTimes(1)
})
