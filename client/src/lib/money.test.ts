import { describe, expect, it } from 'vitest'
import { formatMoney } from './money.ts'

describe('money', () => {
  it('is shown to the last digit, beyond what a float can hold', () => {
    expect(formatMoney({ amount: '90071992547409931.07', currencyCode: 'USD' })).toContain('90,071,992,547,409,931.07')
  })

  it('has the digits of its currency', () => {
    expect(formatMoney({ amount: '1666.67', currencyCode: 'EUR' })).toBe('€1,666.67')
    expect(formatMoney({ amount: '500', currencyCode: 'JPY' })).toBe('¥500')
  })
})
