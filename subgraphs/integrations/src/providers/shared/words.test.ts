import { describe, expect, test } from 'vitest'
import { newsOf } from './fingerprints.ts'
import { amountInWords, minorUnits, momentInWords } from './words.ts'

describe('an amount', () => {
  test.each([
    ['19.99', 'USD', 1999],
    [19.99, 'USD', 1999],
    ['1999', 'JPY', 1999],
    ['0.005', 'USD', 1],
    ['0.004', 'USD', 0],
    ['-0.004', 'USD', 0],
    ['-3.5', 'USD', -350],
    ['1.2345', 'KWD', 1235],
    [0.1 + 0.2, 'EUR', 30],
    [1e21, 'USD', null],
    ['12,50', 'USD', null],
    ['', 'USD', null],
    [null, 'USD', null],
    [Number.NaN, 'USD', null],
  ] as const)('%s %s is %s in minor units', (amount, currency, minor) => {
    expect(minorUnits(amount, currency)).toBe(minor)
  })

  test('is said as people write it', () => {
    expect(amountInWords(120_000, 'USD')).toBe('$1,200.00')
    expect(amountInWords(1999, 'JPY')).toBe('¥1,999')
    expect(momentInWords('2026-05-09T10:00:00.000Z')).toBe('9 May 2026, 10:00 UTC')
  })
})

test('figures that are read again are news when they changed, and are forgotten when they are no more kept', () => {
  const read = (value: number) => [{ key: 'a 2026-05-09', value }]
  const first = newsOf(null, read(1))
  expect(first.news).toEqual([1])
  expect(newsOf(first.told, read(1)).news).toEqual([])
  expect(newsOf(first.told, read(2)).news).toEqual([2])
  expect(newsOf(first.told, [], () => true).told).toEqual(first.told)
  expect(newsOf(first.told, []).told).toEqual({})
})
