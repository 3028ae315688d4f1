import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gone, isThere, type Known, merged, there } from './merge.ts'

interface Told {
  name: string
}

// Few instants and values, so that many are the same.
const minute = fc.integer({ min: 0, max: 40 }).map((minutes) => new Date(minutes * 60_000).toISOString())
const present = fc
  .record({ name: fc.constantFrom('a', 'b', 'c'), updatedAt: minute, toldAt: minute })
  .map(({ name, updatedAt, toldAt }): Known<Told> => there({ name }, updatedAt, toldAt))
const absent = fc.record({ at: minute, toldAt: minute }).map(({ at, toldAt }): Known<Told> => gone(at, toldAt))
const lists = <T>(one: fc.Arbitrary<T>) =>
  fc
    .array(one, { minLength: 1, maxLength: 8 })
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list)),
    )
const fold = (list: readonly Known<Told>[]) => list.reduce(merged)

test('reports in any order, and any of them again, end in the same state', () => {
  fc.assert(
    fc.property(lists(present), ([list, other, again]) => {
      expect(fold([...other, ...again])).toEqual(fold(list))
    }),
    { numRuns: 1000 },
  )
})

test('whether it is there does not depend on the order either, deletions among them', () => {
  fc.assert(
    fc.property(lists(fc.oneof(present, absent)), ([list, other, again]) => {
      const [one, two] = [fold(list), fold([...other, ...again])]
      expect(isThere(two)).toBe(isThere(one))
      expect(one.data === null).toBe(!isThere(one))
      expect(two.data === null).toBe(!isThere(two))
    }),
    { numRuns: 1000 },
  )
})

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 1, 10, minutes)).toISOString()

test('what was under way when it was deleted does not bring it back; a change after it, and a later reading, do', () => {
  const deleted = gone<Told>(at(10), at(10))
  expect(fold([deleted, there({ name: 'stale' }, at(9), at(11))]).data).toBeNull()
  expect(fold([there({ name: 'stale' }, at(9), at(9)), deleted]).data).toBeNull()
  expect(fold([deleted, there({ name: 'made again' }, at(12), at(12))]).data).toEqual({ name: 'made again' })
  expect(fold([deleted, there({ name: 'was there' }, at(9), at(50))]).data).toEqual({ name: 'was there' })
})

test('a provider’s clock that is ahead of ours does not make a state last', () => {
  expect(fold([there({ name: 'ahead' }, at(59), at(1)), there({ name: 'next' }, at(2), at(2))]).data?.name).toBe('next')
})
