import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { Agent } from 'undici'
import { createHook, type Hook, openOwner, prepare, send, shownOnce } from './deliveries.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

export interface IngestResults {
  ingest: {
    /** How many bytes one delivery has. */
    bytes: number
    /** One after the other at an even pace, answered or not. */
    paced: { ratePerSecond: number; seconds: number; ackMs: Summary; refused: number }
    /** As fast as they are answered. */
    fastest: { deliveries: number; atOnce: number; ackPerSecond: number; ackMs: Summary }
    /** Until all of both had been acted on, once each. */
    processedPerSecond: number
    processed: number
    /** Deliveries that were answered and are not stored as processed, or whose activity is missing or there twice. */
    lost: number
  }
}

const AT_ONCE = 64

/** Measures how many signed deliveries a second are stored and answered, and that all of them are acted on once. */
export async function measureIngest(
  product: BenchProduct,
  sizes: { rate: number; seconds: number; deliveries: number },
): Promise<IngestResults> {
  const hook = await createHook(product, await product.signIn('owner'))
  const agent = new Agent({ connections: AT_ONCE })
  const owner = openOwner(product)
  // What is measured is the product: the deliveries are made and signed before.
  const make = (count: number, from: number) => Array.from({ length: count }, (_, i) => prepare(hook, from + i))
  const warmUp = make(500, 0)
  const paced = make(sizes.rate * sizes.seconds, 1_000_000)
  const fastest = make(sizes.deliveries, 2_000_000)
  await asFastAsAnswered(product.url, hook, warmUp, agent)
  await settled(owner, warmUp.length)

  const began = performance.now()
  const first = await atRate(product.url, hook, paced, sizes.rate, agent)
  const second = await asFastAsAnswered(product.url, hook, fastest, agent)
  const total = warmUp.length + paced.length - first.refused + fastest.length
  await settled(owner, total)
  const processedPerSecond = Math.round(((total - warmUp.length) * 1000) / (performance.now() - began))
  const shown = await shownOnce(owner)
  await owner.end()
  await agent.close()
  return {
    ingest: {
      bytes: Buffer.byteLength(paced[0]!.body),
      paced: {
        ratePerSecond: sizes.rate,
        seconds: sizes.seconds,
        ackMs: summarise(first.acks),
        refused: first.refused,
      },
      fastest: {
        deliveries: fastest.length,
        atOnce: AT_ONCE,
        ackPerSecond: Math.round((fastest.length * 1000) / second.ms),
        ackMs: summarise(second.acks),
      },
      processedPerSecond,
      processed: total,
      lost: total - shown,
    },
  }
}

async function atRate(url: string, hook: Hook, deliveries: ReturnType<typeof prepare>[], rate: number, agent: Agent) {
  const start = performance.now()
  const acks: number[] = []
  let refused = 0
  const running: Promise<void>[] = []
  for (const [i, delivery] of deliveries.entries()) {
    const wait = start + (i * 1000) / rate - performance.now()
    if (wait > 1) await delay(wait)
    const sent = performance.now()
    running.push(
      send(url, hook, delivery, agent).then((status) => {
        acks.push(performance.now() - sent)
        if (status !== 202) refused += 1
      }),
    )
  }
  await Promise.all(running)
  return { acks, refused }
}

async function asFastAsAnswered(url: string, hook: Hook, deliveries: ReturnType<typeof prepare>[], agent: Agent) {
  const acks: number[] = []
  const left = deliveries.values()
  const start = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const delivery of left) {
        const sent = performance.now()
        const status = await send(url, hook, delivery, agent)
        if (status !== 202) throw new Error(`A delivery was answered ${status}.`)
        acks.push(performance.now() - sent)
      }
    }),
  )
  return { acks, ms: performance.now() - start }
}

/** Resolves when so many deliveries of ours have been acted on, and their activities are in the feed. */
async function settled(owner: pg.Pool, count: number): Promise<void> {
  for (const until = Date.now() + 600_000; Date.now() < until; await delay(250)) {
    if ((await shownOnce(owner)) >= count) return
  }
  throw new Error('Not all deliveries were acted on within ten minutes.')
}
