import { setTimeout as delay } from 'node:timers/promises'
import { type Client, createClient } from 'graphql-ws'
import { Agent } from 'undici'
import WebSocket from 'ws'
import { createHook, deliver, markOf } from './deliveries.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

export interface WebhookResults {
  'webhook-to-screen': {
    ratePerSecond: number
    seconds: number
    subscribers: number
    ackMs: Summary
    frameMs: Summary
    missing: number
  }
  'webhook-throughput': {
    deliveries: number
    concurrency: number
    ackPerSecond: number
    ackMs: Summary
    toScreenPerSecond: number
  }
  memoryMB: number
}

const FEED = 'subscription { activity { activity { summary } } }'
const WAIT_MS = 60_000

/** Measures the way of a delivery from the provider's post to the subscriber's frame. */
export async function measureWebhooks(
  product: BenchProduct,
  sizes: { rate: number; seconds: number; subscribers: number; burst: number },
): Promise<WebhookResults> {
  const token = await product.signIn('owner')
  const hook = await createHook(product, token)
  const agent = new Agent({ connections: 64 })
  const sentAt = new Map<number, number>()
  const frames: number[] = []
  let watching: ((n: number) => void) | null = null
  const clients = Array.from({ length: sizes.subscribers }, () =>
    subscribe(product.url, token, (n) => {
      const sent = sentAt.get(n)
      if (sent !== undefined) frames.push(performance.now() - sent)
      watching?.(n)
    }),
  )
  await Promise.all(clients.map(({ connected }) => connected))
  let next = 0
  const post = async (): Promise<number> => {
    const n = next++
    const start = performance.now()
    sentAt.set(n, start)
    await deliver(product.url, hook, n, agent)
    return performance.now() - start
  }

  for (let i = 0; i < 50; i += 1) await post()
  await delay(2_000)
  frames.length = 0
  const total = sizes.rate * sizes.seconds
  const acks = await atRate(total, sizes.rate, post)
  const expected = total * sizes.subscribers
  for (let waited = 0; frames.length < expected && waited < WAIT_MS; waited += 50) await delay(50)
  const paced = { ackMs: summarise(acks), frameMs: summarise(frames), missing: expected - frames.length }

  const burst = await throughput(sizes.burst, post, (listener) => (watching = listener))
  const memoryMB = Math.round(product.memory() / 1_048_576)
  for (const { client } of clients) await client.dispose()
  await agent.close()
  return {
    'webhook-to-screen': {
      ratePerSecond: sizes.rate,
      seconds: sizes.seconds,
      subscribers: sizes.subscribers,
      ...paced,
    },
    'webhook-throughput': burst,
    memoryMB,
  }
}

/** Starts `total` calls at an even pace, whether or not earlier ones have been answered. */
async function atRate(total: number, rate: number, call: () => Promise<number>): Promise<number[]> {
  const start = performance.now()
  const running: Promise<number>[] = []
  for (let i = 0; i < total; i += 1) {
    const wait = start + (i * 1000) / rate - performance.now()
    if (wait > 0) await delay(wait)
    running.push(call())
  }
  return Promise.all(running)
}

async function throughput(count: number, call: () => Promise<number>, watch: (listener: (n: number) => void) => void) {
  const concurrency = 32
  const seen = new Set<number>()
  const { promise: allSeen, resolve } = Promise.withResolvers<void>()
  watch((n) => {
    seen.add(n)
    if (seen.size === count) resolve()
  })
  const acks: number[] = []
  let left = count
  const start = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) acks.push(await call())
    }),
  )
  const acked = performance.now() - start
  await Promise.race([
    allSeen,
    delay(120_000).then(() => Promise.reject(new Error(`Only ${seen.size} of ${count} activities came.`))),
  ])
  const shown = performance.now() - start
  return {
    deliveries: count,
    concurrency,
    ackPerSecond: Math.round((count * 1000) / acked),
    ackMs: summarise(acks),
    toScreenPerSecond: Math.round((count * 1000) / shown),
  }
}

function subscribe(
  url: string,
  token: string,
  onActivity: (n: number) => void,
): { client: Client; connected: Promise<void> } {
  const { promise: connected, resolve } = Promise.withResolvers<void>()
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
    on: { connected: () => resolve() },
  })
  client.subscribe<{ activity: { activity: { summary: string } } }>(
    { query: FEED },
    {
      next: ({ data }) => {
        const mark = markOf(data?.activity.activity.summary ?? '')
        if (mark !== null) onActivity(mark)
      },
      error: (error) => console.error('A subscription failed:', error),
      complete: () => {},
    },
  )
  return { client, connected }
}
