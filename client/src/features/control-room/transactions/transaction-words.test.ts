import { expect, test } from 'vitest'
import { signed, statusOf } from './transaction-words.ts'

const amount = { amount: '20.00', currencyCode: 'USD' }

test('money that goes out is shown as less, what comes in or is only asked for as it is', () => {
  expect(signed('REFUND', amount)).toEqual({ amount: '-20.00', currencyCode: 'USD' })
  expect(signed('TRANSFER', amount).amount).toBe('-20.00')
  expect(signed('DISPUTE', amount).amount).toBe('-20.00')
  expect(signed('PAYMENT', amount)).toEqual(amount)
  expect(signed('INVOICE', amount)).toEqual(amount)
  expect(signed('REFUND', { ...amount, amount: '0.00' }).amount).toBe('0.00')
})

test('a state is said in the words of what it is about', () => {
  expect(statusOf('PAYMENT', 'SUCCEEDED')).toEqual({ label: 'Succeeded', tone: 'success' })
  expect(statusOf('INVOICE', 'SUCCEEDED').label).toBe('Paid')
  expect(statusOf('INVOICE', 'PENDING').label).toBe('Outstanding')
  expect(statusOf('SUBSCRIPTION', 'FAILED').label).toBe('Past due')
  expect(statusOf('DISPUTE', 'SUCCEEDED')).toEqual({ label: 'Lost', tone: 'danger' })
  expect(statusOf('DISPUTE', 'CANCELLED')).toEqual({ label: 'Won', tone: 'success' })
})
