import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencyOf, minorFromDecimal, minorFromUnits, moneySaid, unitsFromMinor } from './payments.ts'

test.each([
  ['1234.50', 'USD', 123_450],
  ['1,234.5', 'USD', 123_450],
  [1234.5, 'USD', 123_450],
  ['0.1', 'USD', 10],
  ['-0.01', 'EUR', -1],
  ['500', 'JPY', 500],
  ['499.5', 'JPY', 500],
  ['1.234', 'KWD', 1234],
  ['1.2345', 'KWD', 1235],
  ['1.004', 'USD', 100],
  ['', 'USD', null],
  ['abc', 'USD', null],
  ['1e9', 'USD', null],
  [Number.NaN, 'USD', null],
  [null, 'USD', null],
  ['999999999999999', 'USD', null],
])('%j %s in minor units is %j', (text, currency, minor) => {
  expect(minorFromDecimal(text, currency)).toBe(minor)
})

test.each([
  [50_000, 2, 'NGN', 50_000],
  [50_000, 2, 'XOF', 500],
  [50_000, 2, 'ISK', 500],
  [500, 0, 'MGA', 50_000],
  [5120, 3, 'KWD', 5120],
  [-5, 2, 'USD', -5],
  [1.5, 2, 'USD', null],
])('%j with %j digits in %s is %j minor units', (amount, digits, currency, minor) => {
  expect(minorFromUnits(amount, digits, currency)).toBe(minor)
})

test('an amount that is said and read again is the same, in any currency', () => {
  const currencies = fc.constantFrom('USD', 'NGN', 'JPY', 'KWD', 'XOF', 'ISK', 'HUF')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      currencies,
      fc.integer({ min: 2, max: 3 }),
      (minor, currency, digits) => {
        const units = unitsFromMinor(minor, digits, currency)
        if (units !== null) expect(minorFromUnits(units, digits, currency)).toBe(minor)
      },
    ),
  )
})

test('money is said with its symbol, and a currency only by its code', () => {
  expect(moneySaid({ amountMinor: 123_456, currency: 'NGN' })).toBe('₦1,234.56')
  expect(currencyOf('usd')).toBe('USD')
  expect(currencyOf('us dollars')).toBeNull()
  expect(currencyOf(null)).toBeNull()
})
