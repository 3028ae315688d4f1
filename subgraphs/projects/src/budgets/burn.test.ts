import { expect, test } from 'vitest'
import { budgetSeconds, burnOf, periodAt } from './burn.ts'

const project = { startOn: '2026-02-10', endOn: null, madeOn: '2026-01-03' }

test.each([
  ['MONTH', '2026-02-28', '2026-02-01', '2026-02-28'],
  ['MONTH', '2028-02-01', '2028-02-01', '2028-02-29'],
  ['MONTH', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['QUARTER', '2026-12-31', '2026-10-01', '2026-12-31'],
  ['QUARTER', '2026-05-15', '2026-04-01', '2026-06-30'],
] as const)('a %s on %s is from %s to %s', (period, today, startsOn, endsOn) => {
  expect(periodAt(period, today, project)).toEqual({ startsOn, endsOn })
})

test('a project’s own period begins with its first day, or when it was made, and may have no end', () => {
  expect(periodAt('PROJECT', '2026-05-01', project)).toEqual({ startsOn: '2026-02-10', endsOn: null })
  expect(periodAt('PROJECT', '2026-05-01', { ...project, startOn: null, endOn: '2026-09-30' })).toEqual({
    startsOn: '2026-01-03',
    endsOn: '2026-09-30',
  })
})

test('what binds is the smaller of the hours and of what the money buys', () => {
  expect(budgetSeconds({ seconds: 36_000, amountMinor: null, rateMinor: null })).toBe(36_000)
  expect(budgetSeconds({ seconds: null, amountMinor: 100_000, rateMinor: 10_000 })).toBe(36_000)
  expect(budgetSeconds({ seconds: 36_000, amountMinor: 50_000, rateMinor: 10_000 })).toBe(18_000)
  expect(budgetSeconds({ seconds: 9_000, amountMinor: 50_000, rateMinor: 10_000 })).toBe(9_000)
})

test('a forecast goes on as until now, and says nothing of a period that has hardly begun or has no end', () => {
  const june = { startsOn: '2026-06-01', endsOn: '2026-06-30' }
  expect(burnOf(50, 100, june, '2026-06-15')).toEqual({ usedPercent: 50, forecastPercent: 100 })
  expect(burnOf(50, 100, june, '2026-06-30')).toEqual({ usedPercent: 50, forecastPercent: 50 })
  expect(burnOf(50, 100, june, '2026-06-02').forecastPercent).toBeNull()
  expect(burnOf(50, 100, june, '2026-07-10').forecastPercent).toBe(50)
  expect(burnOf(50, 100, { ...june, endsOn: null }, '2026-06-15').forecastPercent).toBeNull()
})
