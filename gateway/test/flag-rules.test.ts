import { newId } from '@atrium/kit/ids'
import { CompanyRole, Role } from '@atrium/kit/viewer'
import { viewerOf } from '@atrium/testing'
import { expect, it } from 'vitest'
import { bucketOf, featuresFor, type FlagRule } from '../src/platform/flag-rules.ts'

const rule = (more: Partial<FlagRule>): FlagRule => ({
  mode: 'SOME',
  roles: [],
  companyIds: [],
  percentage: 0,
  ...more,
})
const isOn = (viewer: ReturnType<typeof viewerOf>, more: Partial<FlagRule>) =>
  featuresFor(viewer, new Map([['IMPERSONATION', rule(more)]])).includes('IMPERSONATION')

it('is as the catalogue has it where nobody decided, and as decided where somebody did', () => {
  const viewer = viewerOf(Role.CLIENT)
  expect(featuresFor(viewer, new Map())).toContain('IMPERSONATION')
  expect([isOn(viewer, { mode: 'ON' }), isOn(viewer, { mode: 'OFF', percentage: 100 })]).toEqual([true, false])
})

it('is on for a role, for the people of a company, and for nobody else', () => {
  const [company, other] = [newId(), newId()]
  const viewer = viewerOf(Role.CLIENT, { [company]: CompanyRole.VIEWER })
  expect(isOn(viewer, { roles: ['CLIENT'] })).toBe(true)
  expect(isOn(viewer, { roles: ['ADMIN'] })).toBe(false)
  expect(isOn(viewer, { companyIds: [company] })).toBe(true)
  expect(isOn(viewer, { companyIds: [other] })).toBe(false)
})

it('is on for a share of the people that only grows, and is another for each feature', () => {
  const people = Array.from({ length: 2_000 }, () => viewerOf(Role.CLIENT))
  const within = (percentage: number) => people.filter((viewer) => isOn(viewer, { percentage }))
  const [ten, half, all] = [within(10), within(50), within(100)]
  expect(ten.length / people.length).toBeGreaterThan(0.06)
  expect(ten.length / people.length).toBeLessThan(0.14)
  expect(half.length / people.length).toBeGreaterThan(0.44)
  expect(half.length / people.length).toBeLessThan(0.56)
  expect([all.length, within(0).length]).toEqual([people.length, 0])
  expect(ten.every((viewer) => half.includes(viewer))).toBe(true)
  const [one] = people
  expect(bucketOf('A', one!.userId)).toBe(bucketOf('A', one!.userId))
  expect(people.some(({ userId }) => bucketOf('A', userId) !== bucketOf('B', userId))).toBe(true)
})
