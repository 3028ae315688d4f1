import { createLogger } from '@atrium/kit/logs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRateLimiter, OUTAGE_MS, type PointStore, type RateLimiter } from './rate-limiter.ts'

const LIMIT = 1000
const WINDOW_MS = 60_000

/** A shared store in memory that answers later, as a database does. */
function createStore(): PointStore & { calls: number; isDown: boolean } {
  const given = new Map<string, { points: number; endsAt: number }>()
  return {
    calls: 0,
    isDown: false,
    async take(client, wanted, most) {
      this.calls += 1
      await Promise.resolve()
      if (this.isDown) throw new Error('connect ECONNREFUSED')
      let bucket = given.get(client)
      if (!bucket || bucket.endsAt <= Date.now())
        given.set(client, (bucket = { points: 0, endsAt: Date.now() + WINDOW_MS }))
      const granted = Math.min(wanted, Math.max(0, most - bucket.points))
      bucket.points += granted
      return { granted, remaining: most - bucket.points, msLeft: bucket.endsAt - Date.now() }
    },
  }
}

let logged: string[]
const limiterOver = (store: PointStore | null) =>
  createRateLimiter({ store, log: createLogger({ destination: { write: (line) => void logged.push(line) } }) })

async function spend(limiter: RateLimiter, points: number, client = 'user:1', limit = LIMIT) {
  const outcome = await limiter.charge(client, points, limit)
  return 'refused' in outcome ? null : outcome
}

/** Points that were let through, of many requests at once. */
async function spendAtOnce(limiters: readonly RateLimiter[], requests: number, points: number): Promise<number> {
  const charges = await Promise.all(
    Array.from({ length: requests }, (_, i) => spend(limiters[i % limiters.length]!, points)),
  )
  return charges.filter((charge) => charge !== null).length * points
}

beforeEach(() => {
  logged = []
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('a rate', () => {
  it.each([
    ['alone', () => null],
    ['with a store', createStore],
  ])('lets a hundred requests at once through up to the limit exactly, %s', async (_how, store) => {
    expect(await spendAtOnce([limiterOver(store())], 100, 30)).toBe(990)
  })

  it('is one for all gateways, and not a point more, whichever is asked', async () => {
    const store = createStore()
    const gateways = [limiterOver(store), limiterOver(store), limiterOver(store)]
    const spent = await spendAtOnce(gateways, 300, 10)
    expect(spent).toBeLessThanOrEqual(LIMIT)
    // What a gateway holds and does not need is a share of what was left when it asked.
    expect(spent).toBeGreaterThan(LIMIT * 0.85)
  })

  it('asks the store for few of the requests', async () => {
    const store = createStore()
    const limiter = limiterOver(store)
    for (let i = 0; i < 900; i += 1) expect(await spend(limiter, 1)).not.toBeNull()
    expect(store.calls).toBeLessThan(60)
  })

  it('is refused from memory once it is spent', async () => {
    const store = createStore()
    const limiter = limiterOver(store)
    expect(await spend(limiter, LIMIT)).not.toBeNull()
    const { calls } = store
    for (let i = 0; i < 50; i += 1) expect(await spend(limiter, 1)).toBeNull()
    expect(store.calls).toBe(calls)
  })

  it('counts each client for itself', async () => {
    const limiter = limiterOver(createStore())
    expect(await spend(limiter, LIMIT, 'user:1')).not.toBeNull()
    expect(await spend(limiter, 1, 'user:1')).toBeNull()
    expect(await spend(limiter, LIMIT, 'user:2')).not.toBeNull()
  })

  it('begins anew when the window has ended', async () => {
    const limiter = limiterOver(createStore())
    await spend(limiter, LIMIT)
    expect(await spend(limiter, 1)).toBeNull()
    vi.advanceTimersByTime(WINDOW_MS)
    expect(await spend(limiter, LIMIT)).not.toBeNull()
  })

  it('gives back what was taken too much, within the window', async () => {
    const limiter = limiterOver(createStore())
    const charge = await spend(limiter, 900)
    charge!.adjust(100)
    expect(charge!.standing()).toMatchObject({ limit: LIMIT, remaining: 900 })
    expect(await spend(limiter, 900)).not.toBeNull()
    expect(await spend(limiter, 1)).toBeNull()
  })

  it('gives nothing back to the next window', async () => {
    const limiter = limiterOver(createStore())
    const charge = await spend(limiter, 900)
    vi.advanceTimersByTime(WINDOW_MS)
    await spend(limiter, LIMIT)
    charge!.adjust(0)
    expect(await spend(limiter, 1)).toBeNull()
  })

  it('takes what an answer cost more than was thought from what comes next', async () => {
    const limiter = limiterOver(createStore())
    const charge = await spend(limiter, 100)
    charge!.adjust(950)
    expect(await spend(limiter, 100)).toBeNull()
    expect(await spend(limiter, 50)).not.toBeNull()
  })

  it('changes at once when the limit does', async () => {
    const limiter = limiterOver(createStore())
    await spend(limiter, LIMIT)
    expect(await spend(limiter, 500, 'user:1', LIMIT * 2)).not.toBeNull()
    expect(await spend(limiter, 1, 'user:1', LIMIT)).toBeNull()
  })
})

describe('while the store is away', () => {
  it('each gateway counts alone, which is told once', async () => {
    const store = createStore()
    store.isDown = true
    const limiter = limiterOver(store)
    for (let i = 0; i < 100; i += 1) expect(await spend(limiter, LIMIT, `user:${i}`)).not.toBeNull()
    expect(await spend(limiter, 1, 'user:1')).toBeNull()
    expect(logged).toHaveLength(1)
    // Not every new client waits for a store that is not there.
    expect(store.calls).toBe(1)
  })

  it('a store that hangs is not waited for longer than a second', async () => {
    const limiter = limiterOver({ take: () => new Promise(() => undefined) })
    const charged = spend(limiter, 10)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await charged).not.toBeNull()
  })

  it('requests pass for a bounded time only', async () => {
    const store = createStore()
    store.isDown = true
    const limiter = limiterOver(store)
    expect(await spend(limiter, 10, 'user:1')).not.toBeNull()
    vi.advanceTimersByTime(OUTAGE_MS + 1)
    await expect(spend(limiter, 10, 'user:2')).rejects.toThrow('too long')
  })

  it('they are counted together again as soon as it is back', async () => {
    const store = createStore()
    store.isDown = true
    const gateways = [limiterOver(store), limiterOver(store)]
    await spendAtOnce(gateways, 2, 10)
    store.isDown = false
    vi.advanceTimersByTime(WINDOW_MS)
    expect(await spendAtOnce(gateways, 300, 10)).toBeLessThanOrEqual(LIMIT)
    expect(logged.filter((line) => line.includes('again'))).toHaveLength(2)
  })
})
