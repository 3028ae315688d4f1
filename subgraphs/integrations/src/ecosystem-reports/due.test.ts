import { describe, expect, test } from 'vitest'
import { duePeriod, periodUpTo } from './due.ts'

const long = new Date('2020-01-01T00:00:00Z')
const due = (frequency: 'OFF' | 'WEEKLY' | 'MONTHLY', now: string, more: object = {}) => {
  const period = duePeriod({ frequency, weekday: 1, monthDay: 1, changedAt: long, ...more }, new Date(now))
  return period && [period.from.toISOString().slice(0, 10), period.to.toISOString().slice(0, 10)]
}

describe('which report is due', () => {
  test('each week, that of the week up to the chosen day, from five in the morning on', () => {
    // The ninth of March 2026 was a Monday.
    expect(due('WEEKLY', '2026-03-09T05:00:00Z')).toEqual(['2026-03-02', '2026-03-09'])
    expect(due('WEEKLY', '2026-03-09T04:59:00Z')).toEqual(['2026-02-23', '2026-03-02'])
    expect(due('WEEKLY', '2026-03-15T23:00:00Z')).toEqual(['2026-03-02', '2026-03-09'])
    expect(due('WEEKLY', '2026-03-15T23:00:00Z', { weekday: 7 })).toEqual(['2026-03-08', '2026-03-15'])
  })

  test('each month, that of the month up to the chosen day', () => {
    expect(due('MONTHLY', '2026-03-01T06:00:00Z')).toEqual(['2026-02-01', '2026-03-01'])
    expect(due('MONTHLY', '2026-03-14T06:00:00Z', { monthDay: 15 })).toEqual(['2026-01-15', '2026-02-15'])
    expect(due('MONTHLY', '2026-01-02T06:00:00Z', { monthDay: 28 })).toEqual(['2025-11-28', '2025-12-28'])
  })

  test('none when it is off, and none of the time before the settings were changed', () => {
    expect(due('OFF', '2026-03-09T06:00:00Z')).toBeNull()
    expect(due('WEEKLY', '2026-03-12T06:00:00Z', { changedAt: new Date('2026-03-11T12:00:00Z') })).toBeNull()
    expect(due('WEEKLY', '2026-03-16T06:00:00Z', { changedAt: new Date('2026-03-11T12:00:00Z') })).not.toBeNull()
  })

  test('one between two is of the time up to the last full hour', () => {
    const week = periodUpTo(new Date('2026-03-12T06:40:00Z'), 'WEEKLY')
    expect(week.to.toISOString()).toBe('2026-03-12T06:00:00.000Z')
    expect(week.from.toISOString()).toBe('2026-03-05T06:00:00.000Z')
    expect(periodUpTo(new Date('2026-03-31T06:40:00Z'), 'MONTHLY').from.toISOString()).toBe('2026-02-28T06:00:00.000Z')
  })
})
