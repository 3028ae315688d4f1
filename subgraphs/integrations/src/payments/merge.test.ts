import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { merged, type PaymentReport, type PaymentState, stateOf } from './merge.ts'

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
// Few instants and values, so that many are the same.
const report: fc.Arbitrary<PaymentReport> = fc.record({
  provider: fc.constant('stripe'),
  externalId: fc.constant('pi_1'),
  kind: fc.constant('PAYMENT' as const),
  status: fc.constantFrom('PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED'),
  amountMinor: fc.integer({ min: 0, max: 3 }),
  currency: fc.constantFrom('USD', 'EUR'),
  feeMinor: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
  reference: text,
  customer: fc.option(
    fc.record({ id: text, name: fc.constantFrom('a', 'b'), email: text, avatarUrl: fc.constant(null) }),
    { nil: null },
  ),
  description: text,
  method: text,
  failure: text,
  url: text,
  at: fc.integer({ min: 0, max: 4 }).map((seconds) => new Date(seconds * 1000).toISOString()),
})
const reports = fc.array(report, { minLength: 1, maxLength: 8 })
const fold = (list: readonly PaymentReport[]) => list.map(stateOf).reduce(merged)

/** Since when it is in its state is left out: what is told of late, from between two of the same, may make it later. */
const withoutAt = (state: PaymentState) => ({ ...state, at: null })

test('reports in any order, and any of them again, end in the same state', () => {
  const shuffled = reports.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)),
  )
  fc.assert(
    fc.property(shuffled, ([list, other, again]) => {
      expect(withoutAt(fold([...other, ...again]))).toEqual(withoutAt(fold(list)))
    }),
    { numRuns: 2000 },
  )
})

test('it does not matter how they are grouped: what was kept is a report like another', () => {
  fc.assert(
    fc.property(reports, reports, reports, (a, b, c) => {
      const [x, y, z] = [fold(a), fold(b), fold(c)]
      expect(withoutAt(merged(merged(x, y), z))).toEqual(withoutAt(merged(x, merged(y, z))))
    }),
  )
})

const plain: PaymentReport = {
  provider: 'stripe',
  externalId: 'pi_1',
  kind: 'PAYMENT',
  status: 'PENDING',
  amountMinor: 100,
  currency: 'USD',
  feeMinor: null,
  reference: null,
  customer: null,
  description: null,
  failure: null,
  url: null,
  at: '2026-05-01T10:00:00.000Z',
}

test('what is known stays when a later report leaves it out, and an old one fills what is missing', () => {
  const paid = { ...plain, status: 'SUCCEEDED', at: '2026-05-01T10:05:00.000Z', feeMinor: 30 } as const
  const bare = { ...paid, feeMinor: null, at: '2026-05-01T10:06:00.000Z' }
  const named = { ...plain, reference: 'invoice-7' }
  expect(fold([paid, bare, named])).toMatchObject({
    status: 'SUCCEEDED',
    at: paid.at,
    lastAt: bare.at,
    firstAt: plain.at,
    details: { feeMinor: 30, reference: 'invoice-7' },
  })
})

test('it is in its state since it came to it, however often and in which order that is told', () => {
  const told = (minute: number, change: Partial<PaymentReport> = {}) => ({
    ...plain,
    ...change,
    at: `2026-05-01T10:0${minute}:00.000Z`,
  })
  const paid = { status: 'SUCCEEDED', amountMinor: 100 } as const
  expect(fold([told(1, paid), told(5, paid)])).toMatchObject({ at: told(1).at, lastAt: told(5).at })
  expect(fold([told(5, paid), told(1, paid)])).toMatchObject({ at: told(1).at })
  expect(fold([told(1, paid), told(5, { ...paid, amountMinor: 200 })])).toMatchObject({ at: told(5).at })
  // It was in another state in between.
  const [first, other, again] = [told(1), told(3, paid), told(5)] as const
  for (const list of [
    [first, other, again],
    [again, other, first],
    [first, again, other],
    [other, again, first],
  ]) {
    expect(fold(list)).toMatchObject({ status: 'PENDING', at: again.at, otherAt: other.at, firstAt: first.at })
  }
})

test('of any two orders neither says that it has been so since before it was in another state', () => {
  fc.assert(
    fc.property(reports, (list) => {
      const { at, lastAt, otherAt } = fold(list)
      expect(at <= lastAt).toBe(true)
      expect(otherAt === null || at >= otherAt).toBe(true)
    }),
  )
})

test('a failure is forgotten when it succeeds after all', () => {
  const failed = { ...plain, status: 'FAILED', failure: 'Declined', at: '2026-05-01T10:01:00.000Z' } as const
  const paid = { ...plain, status: 'SUCCEEDED', at: '2026-05-01T10:02:00.000Z' } as const
  expect(fold([paid, failed])).toMatchObject({ status: 'SUCCEEDED', failure: null })
})
