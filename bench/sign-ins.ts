import { setTimeout as delay } from 'node:timers/promises'
import { documentOf } from './documents.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

export const LIST = documentOf('CompaniesPage_List')
const PEOPLE = ['owner', 'pm', 'developer', 'agency', 'client']
const EVERY_MS = 50
const AT_ONCE = 20
const WARM_MS = 3_000

export interface SignInsResults {
  'sign-ins': {
    atOnce: number
    everyMs: number
    seconds: number
    /** What other people's pages waited while nobody signed in, and while so many did without a pause. */
    idleMs: Summary
    busyMs: Summary
    /** p99 of the second for that of the first. */
    ratio: number
    signInMs: Summary
    signInsPerSecond: number
  }
}

/** People read pages at a steady pace; then twenty sign in at once, again and again, each from an address of its own. */
export async function measureSignIns(product: BenchProduct, seconds: number): Promise<SignInsResults> {
  const token = await product.signIn('owner')
  await readPages(product, token, delay(WARM_MS))
  const idle = summarise(await readPages(product, token, delay(seconds * 1000)))
  const signIns: number[] = []
  const end = new AbortController()
  const signing = Array.from({ length: AT_ONCE }, (_, turn) => signInAgain(product, turn, end.signal, signIns))
  const busy = summarise(await readPages(product, token, delay(seconds * 1000)))
  end.abort()
  await Promise.all(signing)
  return {
    'sign-ins': {
      atOnce: AT_ONCE,
      everyMs: EVERY_MS,
      seconds,
      idleMs: idle,
      busyMs: busy,
      ratio: Number((busy.p99 / idle.p99).toFixed(2)),
      signInMs: summarise(signIns),
      signInsPerSecond: Math.round(signIns.length / seconds),
    },
  }
}

/** Asks at a steady pace, whether or not answers come, until the end. */
async function readPages(product: BenchProduct, token: string, end: Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  const open: Promise<void>[] = []
  let isOver = false
  void end.then(() => (isOver = true))
  const variables = { first: 25, where: {}, orderBy: [{ field: 'NAME', direction: 'ASC' }] }
  const once = async () => {
    const began = performance.now()
    await product.graphql(token, LIST, variables)
    samples.push(performance.now() - began)
  }
  while (!isOver) {
    open.push(once())
    await delay(EVERY_MS)
  }
  await Promise.all(open)
  return samples
}

async function signInAgain(product: BenchProduct, turn: number, signal: AbortSignal, samples: number[]): Promise<void> {
  const person = PEOPLE[turn % PEOPLE.length]!
  while (!signal.aborted) {
    const began = performance.now()
    await product.signIn(person, `198.51.100.${turn + 1}`)
    samples.push(performance.now() - began)
  }
}
