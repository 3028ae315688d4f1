import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, money, splitEvenly, toDecimal } from './money.ts'

const decimals = (parts: ReturnType<typeof splitEvenly>) => parts.map(toDecimal)

test('5,000.00 over three months leaves the rounding cent in the last period', () => {
  expect(decimals(splitEvenly(money(500_000, 'USD'), 3))).toEqual(['1666.67', '1666.67', '1666.66'])
})

test('2,500.00 over three months leaves the rounding cent in the last period', () => {
  expect(decimals(splitEvenly(money(250_000, 'USD'), 3))).toEqual(['833.33', '833.33', '833.34'])
})

test('a split adds up to the whole, whatever the amount and the number of periods', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 1, max: 60 }), (total, parts) => {
      const sum = splitEvenly(money(total, 'USD'), parts).reduce((acc, part) => acc + part.minorUnits, 0n)
      expect(sum).toBe(total)
    }),
  )
})

test('an amount is written with the digits of its currency', () => {
  expect(toDecimal(money(5, 'USD'))).toBe('0.05')
  expect(toDecimal(money(-123_456, 'USD'))).toBe('-1234.56')
  expect(toDecimal(money(1200, 'JPY'))).toBe('1200')
  expect(toDecimal(money(1234, 'KWD'))).toBe('1.234')
})

test('a minor unit is what ISO 4217 says, whatever is usually shown of the currency', () => {
  expect(toDecimal(money(123_456, 'HUF'))).toBe('1234.56')
  expect(toDecimal(money(1234, 'IQD'))).toBe('1.234')
  expect(toDecimal(money(500, 'ISK'))).toBe('500')
})

test('a sentence has the amount as the pages write it, exact', () => {
  expect(formatMoney(money(120_000, 'USD'))).toBe('$1,200.00')
  expect(formatMoney(money(500, 'JPY'))).toBe('¥500')
  expect(formatMoney(money(1234, 'KWD'))).toBe('KWD\u00a01.234')
  expect(formatMoney(money('9007199254740993', 'NGN'))).toBe('₦90,071,992,547,409.93')
})

test('a split into no part is refused', () => {
  expect(() => splitEvenly(money(1, 'USD'), 0)).toThrow(RangeError)
})
