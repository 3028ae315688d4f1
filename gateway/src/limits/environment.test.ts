import { expect, test } from 'vitest'
import { limitsFromEnvironment } from './environment.ts'

test('what the environment does not say is left open', () => {
  expect(limitsFromEnvironment({ PORT: '4000', ATRIUM_LIMIT_DEPTH: '' })).toEqual({ operation: {}, rates: {} })
})

test('each limit has a variable', () => {
  const env = { ATRIUM_LIMIT_COST: '1000000', ATRIUM_LIMIT_ROOT_FIELDS: '1', ATRIUM_LIMIT_RATE_PER_USER: '1000000000' }
  expect(limitsFromEnvironment(env)).toEqual({
    operation: { cost: 1_000_000, rootFields: 1 },
    rates: { user: 1_000_000_000 },
  })
})

test('every variable that is wrong is told, with what it should be', () => {
  const env = { ATRIUM_LIMIT_COST: 'much', ATRIUM_LIMIT_DEPTH: '0', ATRIUM_LIMIT_DEEP: '5' }
  expect(() => limitsFromEnvironment(env)).toThrow(
    /^ATRIUM_LIMIT_COST must be a whole number from 1 to 1000000\.\nATRIUM_LIMIT_DEPTH must be .*\nATRIUM_LIMIT_DEEP is no limit\. There are ATRIUM_LIMIT_DEPTH, /,
  )
})
