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
  /** The attacker's answers: HTTP status, close code, `none`, or `left` where it went by itself. */
  answers: Record<string, number>
}

export interface AttackResults {
  attacks: { everyMs: number; seconds: number; results: AttackResult[] }
}

/** A person reads a page twenty times a second while somebody from the same address attacks, with each attack in turn. */
export async function measureAttacks(product: BenchProduct, seconds: number): Promise<AttackResults> {
  const token = await product.signIn('owner')
  const attacker = fork(new URL('./attack-process.ts', import.meta.url))
  const results: AttackResult[] = []
  try {
    await measureClient(product, token, delay(3_000)) // warm
    const quiet = await measureClient(product, token, delay(seconds * 1000))
    results.push({ attack: 'none', ...quiet, sentPerSecond: 0, answers: {} })
    for (const attack of Object.keys(ATTACKS) as AttackName[]) {
      attacker.send({ url: product.url, attack, seconds })
      const reported = once(attacker, 'message') as Promise<[AttackReport]>
      const client = await measureClient(product, token, reported)
      const [{ sent, answers }] = await reported
      results.push({ attack, ...client, sentPerSecond: Math.round(sent / seconds), answers })
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
