import { expect, test } from 'vitest'
import { readPayment } from './watch-events.ts'

const payment = {
  kind: 'PAYMENT',
  status: 'SUCCEEDED',
  amountMinor: 123_400,
  at: '2026-05-04T10:00:00.000Z',
} as Parameters<typeof readPayment>[0]

test.each([
  ['USD', 1234],
  ['JPY', 123_400],
  ['KWD', 123.4],
])('what came in is counted in whole %s', (currency, total) => {
  expect(readPayment({ ...payment, currency })).toMatchObject([
    { metric: 'payments.revenue', subject: currency, total },
  ])
  expect(readPayment({ ...payment, kind: 'REFUND', currency })).toMatchObject([{ total: -total }])
})
