import { expect, test } from 'vitest'
import { dayOf, dueOn } from './due-day.ts'

test.each([
  ['2026-05-09', '2026-05-09T18:00:00.000Z'],
  ['2026-02-30', null],
  ['2026-5-9', null],
  ['tomorrow', null],
  ['', null],
  [null, null],
])('%s is due at %s', (day, instant) => expect(dueOn(day)).toBe(instant))

test('a due date comes back as the day it was', () => {
  expect(dayOf(dueOn('2026-05-09')!)).toBe('2026-05-09')
})
