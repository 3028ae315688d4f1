import { expect, test } from 'vitest'
import { countsBetween, usageWindow } from './window.ts'

const now = new Date('2026-03-10T12:30:00Z')

test('a stretch begins on a full hour, and the one before is as long', () => {
  const window = usageWindow(86_400, now)
  expect(window.from.toISOString()).toBe('2026-03-09T12:00:00.000Z')
  expect(window.from.getTime() - window.previousFrom.getTime()).toBe(now.getTime() - window.from.getTime())
  expect(window.unit).toBe('hour')
  expect(usageWindow(30 * 86_400, now).unit).toBe('day')
  // What is usual needs a week, and no more than five.
  expect(window.patternFrom.toISOString()).toBe('2026-03-03T12:00:00.000Z')
  expect(usageWindow(90 * 86_400, now).patternFrom.toISOString()).toBe('2026-02-03T12:00:00.000Z')
})

test('of an hour that lies in it in part, that part is counted', () => {
  const { params } = countsBetween(new Date('2026-03-10T02:45:00Z'), new Date('2026-03-10T05:00:00Z'))
  expect(params.slice(0, 3)).toEqual([new Date('2026-03-10T02:00:00Z'), 0.25, new Date('2026-03-10T02:00:00Z')])
})

test('whole days are read from the days, the edges from the hours', () => {
  const { text, params } = countsBetween(new Date('2026-03-07T20:00:00Z'), now)
  expect(text.match(/usage_hours/g)).toHaveLength(2)
  expect(params.slice(-2)).toEqual([new Date('2026-03-08T00:00:00Z'), new Date('2026-03-10T00:00:00Z')])
})

test('less than an hour and more than 400 days are refused', () => {
  expect(() => usageWindow(3_599, now)).toThrow('seconds')
  expect(() => usageWindow(401 * 86_400, now)).toThrow('seconds')
})
