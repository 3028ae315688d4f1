import type { SubgraphExecutor } from '@atrium/kit/executor'
import { createLogger } from '@atrium/kit/logs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAccountsLookup } from './accounts-lookup.ts'

const QUERY = 'query Who($id: ID!) { who(id: $id) }'
const SECOND = 1_000

describe('what accounts said last', () => {
  let isAway: boolean
  let answer: string | null
  let asked: number
  const accounts = {
    async execute() {
      asked += 1
      if (isAway) throw new Error('connect ECONNREFUSED')
      return { data: { who: answer } }
    },
  } as unknown as SubgraphExecutor

  beforeEach(() => {
    vi.useFakeTimers()
    isAway = false
    answer = 'Ada'
    asked = 0
  })
  afterEach(() => vi.useRealTimers())

  const create = () =>
    createAccountsLookup<string>(QUERY, { accounts, timeoutMs: 10 * SECOND, log: createLogger({ level: 'silent' }) })

  it('is held to for a minute while it is away', async () => {
    const lookup = create()
    expect(await lookup.find('1')).toBe('Ada')
    isAway = true
    for (const seconds of [6, 6, 30]) {
      vi.advanceTimersByTime(seconds * SECOND)
      expect(await lookup.find('1')).toBe('Ada')
    }
    vi.advanceTimersByTime(20 * SECOND)
    await expect(lookup.find('1')).rejects.toThrow('Sign-in cannot be checked now.')
  })

  it('gives way to what it says when it is back', async () => {
    const lookup = create()
    await lookup.find('1')
    isAway = true
    vi.advanceTimersByTime(6 * SECOND)
    await lookup.find('1')
    isAway = false
    answer = null
    vi.advanceTimersByTime(6 * SECOND)
    expect(await lookup.find('1')).toBeNull()
    expect(asked).toBe(3)
  })

  it('is not held to once it was to be forgotten', async () => {
    const lookup = create()
    await lookup.find('1')
    isAway = true
    lookup.invalidate()
    await expect(lookup.find('1')).rejects.toThrow('Sign-in cannot be checked now.')
  })

  it('is of nobody else', async () => {
    const lookup = create()
    await lookup.find('1')
    isAway = true
    await expect(lookup.find('2')).rejects.toThrow('Sign-in cannot be checked now.')
  })
})
