import { expect, test } from 'vitest'
import { businessDay, daysAfter } from './business-day.ts'

test.each([
  ['Europe/Zurich', '2026-03-02'],
  ['Pacific/Auckland', '2026-03-02'],
  ['America/Los_Angeles', '2026-03-01'],
])('the day in %s', (timeZone, day) => {
  expect(businessDay(new Date('2026-03-02T02:30:00Z'), timeZone)).toBe(day)
})

test.each([
  ['2026-01-31', 30, '2026-03-02'],
  ['2028-02-01', 30, '2028-03-02'],
  ['2026-12-15', 30, '2027-01-14'],
])('%s and %i days', (date, days, later) => {
  expect(daysAfter(date, days)).toBe(later)
})
