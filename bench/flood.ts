import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { Agent } from 'undici'
import { createHook, type Hook, openOwner, prepare, type Prepared, send, shownOnce } from './deliveries.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

export interface FloodResults {
  flood: {
    unique: number
    sent: number
    atOnce: number
    kills: number
    ackMs: Summary
    ackPerSecond: number
    /** Requests that were not answered, or by a 5xx, and were sent again as a provider would. */
    sentAgain: number
    garbage: { sent: number; accepted: number }
    processedOnce: number
    secondsUntilAllWereProcessed: number
  }
}

const AT_ONCE = 32
/** Seconds that a provider waits before it sends again what was not taken. */
const AGAIN_MS = 1000

/**
 * A flood as it may come: each fifth delivery twice, in any order, each tenth request garbage; meanwhile the receiver is killed three times, and
 * PostgreSQL once by killing one of its processes, after which it recovers from its log.
 */
export async function measureFlood(product: BenchProduct, unique: number): Promise<FloodResults> {
  const hook = await createHook(product, await product.signIn('owner'))
  const owner = openOwner(product)
  const agent = new Agent({ connections: AT_ONCE })
  const work = shuffle(planOf(unique))
  const tally = { acks: [] as number[], sentAgain: 0, accepted: 0, garbage: 0 }
  const left = work.values()
  let done = 0
  const disasters = disturb(product, owner, () => done / work.length)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) {
        await sendUntilAnswered(product.url, hook, item, agent, tally)
        done += 1
      }
    }),
  )
  const sentIn = performance.now() - start
  const kills = await disasters
  let processedOnce = 0
  for (const until = Date.now() + 900_000; processedOnce < unique && Date.now() < until; await delay(2000)) {
    processedOnce = await shownOnce(owner)
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  await owner.end()
  await agent.close()
  return {
    flood: {
      unique,
      sent: work.length,
      atOnce: AT_ONCE,
      kills,
      ackMs: summarise(tally.acks),
      ackPerSecond: Math.round((work.length * 1000) / sentIn),
      sentAgain: tally.sentAgain,
      garbage: { sent: tally.garbage, accepted: tally.accepted },
      processedOnce,
      secondsUntilAllWereProcessed: seconds,
    },
  }
}

interface Item {
  n: number
  isGarbage: boolean
}

function planOf(unique: number): Item[] {
  const all: Item[] = []
  for (let n = 0; n < unique; n += 1) {
    all.push({ n, isGarbage: false })
    if (n % 5 === 0) all.push({ n, isGarbage: false })
    if (n % 10 === 0) all.push({ n, isGarbage: true })
  }
  return all
}

function shuffle<T>(items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}

async function sendUntilAnswered(
  url: string,
  hook: Hook,
  { n, isGarbage }: Item,
  agent: Agent,
  tally: { acks: number[]; sentAgain: number; accepted: number; garbage: number },
): Promise<void> {
  const good = prepare(hook, n, `flood-${n}`)
  const delivery: Prepared = isGarbage ? { ...good, body: good.body.replace('bench', 'wrong') } : good
  if (isGarbage) tally.garbage += 1
  for (;;) {
    const began = performance.now()
    const status = await send(url, hook, delivery, agent).catch(() => 0)
    if (isGarbage && status === 202) tally.accepted += 1
    if (status === 202) tally.acks.push(performance.now() - began)
    if (status === 202 || (status >= 400 && status < 500)) return
    tally.sentAgain += 1
    await delay(AGAIN_MS)
  }
}

/** Kills the receiver at a fifth, two and three fifths of the way, PostgreSQL at four. @returns how often. */
async function disturb(product: BenchProduct, owner: pg.Pool, progress: () => number): Promise<number> {
  for (const [i, at] of [0.2, 0.4, 0.6, 0.8].entries()) {
    while (progress() < at) await delay(50)
    if (i < 3) product.kill('integrations')
    else await killPostgres(owner)
  }
  return 4
}

async function killPostgres(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
  process.kill(rows[0]!.pid, 'SIGKILL')
}
