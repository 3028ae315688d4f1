import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { ATTACKS, type AttackName, type AttackReport } from './attack-process.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

/** What a person's page asks for. */
const PAGE = `query Bench { projects(first: 10) { nodes { id name status company { name } } } }`
const EVERY_MS = 50

export interface AttackResult {
  attack: AttackName | 'none'
  /** What the other client waited for its answers. */
  clientMs: Summary
  /** Its requests that failed. */
  failed: number
  sentPerSecond: number
  /** Processor time of the product for each request of the attack, what the other client costs taken off. */
  processorMsEach: number
  /** The attacker's answers: HTTP status, close code, `none`, or `left` where it went by itself. */
  answers: Record<string, number>
}

/** What a start leaves to be done is over then, and what is asked for has been compiled. */
const WARM_UP_MS = 20_000

export interface AttackResults {
  attacks: { everyMs: number; seconds: number; results: AttackResult[] }
}

/** A person reads a page twenty times a second while somebody attacks, in each way in turn. */
export async function measureAttacks(product: BenchProduct, seconds: number): Promise<AttackResults> {
  const token = await product.signIn('owner')
  const attacker = fork(new URL('./attack-process.ts', import.meta.url))
  const results: AttackResult[] = []
  try {
    await measureClient(product, token, delay(WARM_UP_MS))
    const idle = product.processorMs()
    const quiet = await measureClient(product, token, delay(seconds * 1000))
    const quietMs = product.processorMs() - idle
    results.push({ attack: 'none', ...quiet, sentPerSecond: 0, processorMsEach: 0, answers: {} })
    for (const attack of Object.keys(ATTACKS) as AttackName[]) {
      // Each from an address that has all its points, which are spent in a moment.
      attacker.send({ url: product.url, attack, seconds, from: `198.51.100.${results.length}` })
      const before = product.processorMs()
      const reported = once(attacker, 'message') as Promise<[AttackReport]>
      const client = await measureClient(product, token, reported)
      const [{ sent, answers }] = await reported
      const processorMs = product.processorMs() - before - quietMs
      const processorMsEach = Math.max(0, Math.round((processorMs / sent) * 10) / 10)
      results.push({ attack, ...client, sentPerSecond: Math.round(sent / seconds), processorMsEach, answers })
    }
  } finally {
    attacker.kill()
  }
  return { attacks: { everyMs: EVERY_MS, seconds, results } }
}

/** Asks at a steady pace, whether or not answers come, until the end. */
async function measureClient(product: BenchProduct, token: string, end: Promise<unknown>) {
  const samples: number[] = []
  const open: Promise<void>[] = []
  let failed = 0
  let isOver = false
  void end.then(() => (isOver = true))
  while (!isOver) {
    const began = performance.now()
    open.push(
      product.graphql(token, PAGE).then(
        () => void samples.push(performance.now() - began),
        () => void (failed += 1),
      ),
    )
    await delay(EVERY_MS)
  }
  await Promise.all(open)
  return { clientMs: summarise(samples), failed }
}
