import { expect, test } from 'vitest'
import { nextAttempt, readRetryAfter } from './retries.ts'

const now = new Date('2026-11-21T12:00:00.000Z')
const secondsUntil = (at: Date | null) => at && (at.getTime() - now.getTime()) / 1000

test('a message is sent again after 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 10 h, and is given up then', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((tries) => secondsUntil(nextAttempt(tries, now)))
  expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 36_000, null])
})

test('a receiver may ask for more time, up to a day, and for no less', () => {
  expect(secondsUntil(nextAttempt(1, now, 60_000))).toBe(60)
  expect(secondsUntil(nextAttempt(2, now, 60_000))).toBe(300)
  expect(secondsUntil(nextAttempt(1, now, 7 * 86_400_000))).toBe(86_400)
})

test('it asks in seconds or with a date; nonsense is no wish', () => {
  expect(readRetryAfter('120', now)).toBe(120_000)
  expect(readRetryAfter('Sat, 21 Nov 2026 12:01:00 GMT', now)).toBe(60_000)
  for (const nonsense of [null, '', 'soon', '-5', 'Sat, 21 Nov 2020 12:01:00 GMT'])
    expect(readRetryAfter(nonsense, now)).toBeNull()
})
