import { expect, test } from 'vitest'
import { busiestOf, eventName, growthWords, hourWords } from './usage-words.ts'

test('what was done is told in words', () => {
  expect(eventName('orders.placed')).toBe('Orders placed')
  expect(eventName('sign_ins')).toBe('Sign ins')
})

test('growth is a sentence that fits the numbers', () => {
  expect(growthWords(110, 100, 'last 7 days')).toBe('Use grew by 10% in the last 7 days')
  expect(growthWords(50, 100, 'last 7 days')).toBe('Use fell by 50% in the last 7 days')
  expect(growthWords(100, 100, 'last 7 days')).toBe('Use stayed the same in the last 7 days')
  expect(growthWords(5, 0, 'last 7 days')).toBe('Use began in the last 7 days')
  expect(growthWords(0, 0, 'last 7 days')).toBe('Nothing was used in the last 7 days')
})

test('the busiest hour is the one with most, and none where nothing is used', () => {
  const hours = [
    { weekday: 1, hour: 9, count: 2 },
    { weekday: 2, hour: 15, count: 7 },
  ]
  expect(hourWords(busiestOf(hours)!)).toBe('Tuesday, 15:00')
  expect(busiestOf([{ weekday: 1, hour: 9, count: 0 }])).toBeNull()
})
