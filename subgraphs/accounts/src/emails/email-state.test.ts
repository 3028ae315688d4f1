import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DeliveryKind, type Milestones, stateOf, withDelivery } from './email-state.ts'

const NONE: Milestones = {
  SENT: null,
  DEFERRED: null,
  SOFT_BOUNCED: null,
  DELIVERED: null,
  OPENED: null,
  CLICKED: null,
  HARD_BOUNCED: null,
  COMPLAINED: null,
  UNSUBSCRIBED: null,
  DROPPED: null,
  FAILED: null,
}

const told = fc.array(fc.tuple(fc.constantFrom(...Object.values(DeliveryKind)), fc.integer({ min: 0, max: 10_000 })), {
  minLength: 1,
  maxLength: 12,
})
type Told = [DeliveryKind, number][]

const after = (events: Told, from = NONE) =>
  events.reduce((milestones, [kind, at]) => withDelivery(milestones, kind, new Date(at)), from)

test('whatever a provider tells in whatever order and how often, the mail ends in the same state', () => {
  const shuffled = told.chain((events) =>
    fc.record({
      events: fc.constant(events),
      other: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }).map((all) => all as Told),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ events, other }) => {
      expect(after(other)).toEqual(after(events as Told))
      expect(stateOf(after(other))).toBe(stateOf(after(events as Told)))
    }),
  )
})

test('a complaint outweighs everything, and a hard bounce all but that', () => {
  fc.assert(
    fc.property(told, (events) => {
      expect(stateOf(after([...(events as Told), ['COMPLAINED', 1]]))).toBe('COMPLAINED')
      const calm = (events as Told).filter(([kind]) => kind !== 'COMPLAINED')
      expect(stateOf(after([...calm, ['HARD_BOUNCED', 1]]))).toBe('BOUNCED')
    }),
  )
})

test('what was deferred or bounced softly may still arrive; what was opened has', () => {
  expect(
    stateOf(
      after([
        ['SENT', 1],
        ['DEFERRED', 2],
      ]),
    ),
  ).toBe('DEFERRED')
  expect(
    stateOf(
      after([
        ['SENT', 1],
        ['SOFT_BOUNCED', 2],
      ]),
    ),
  ).toBe('BOUNCED')
  expect(
    stateOf(
      after([
        ['SOFT_BOUNCED', 2],
        ['DELIVERED', 3],
      ]),
    ),
  ).toBe('DELIVERED')
  expect(
    stateOf(
      after([
        ['OPENED', 3],
        ['SENT', 1],
      ]),
    ),
  ).toBe('DELIVERED')
})

test('a mail of which it was not known whether it was sent is sent once the provider speaks of it', () => {
  const failed = { ...NONE, FAILED: new Date(5) }
  expect(stateOf(failed)).toBe('FAILED')
  expect(stateOf(after([['SENT', 9]], failed))).toBe('SENT')
  expect(stateOf(NONE)).toBeNull()
})
