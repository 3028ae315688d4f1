import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createHook, deliver, type Hook } from './deliveries.ts'
import { type Summary, summarise } from './percentiles.ts'
import type { BenchProduct } from './product.ts'
import type { Command, Opening, Taken } from './subscriber-process.ts'

export interface FanOut {
  subscribers: number
  /** Of these, over server-sent events; the others over WebSocket. */
  overSse: number
  events: number
  /** From the provider's post to a subscriber's frame. */
  frameMs: Summary
  /** From the first subscriber's frame to each one's. */
  spreadMs: Summary
  missing: number
  /** Processor time of the product for each event, from the delivery to the last frame; other work of the machine is not in it. */
  processorMsPerEvent: number
  memoryKbEach: number
}

export interface Kill {
  subscribers: number
  /** From the kill to a subscriber's new line; the gateway's start is in it. */
  backMs: Summary
  notBack: number
  events: number
  missing: number
  doubled: number
}

export interface FanOutResults {
  'fan-out': FanOut[]
}

export interface KillResults {
  'kill -9': Kill
}

const WARM_UP = 5
const EVENTS = 20
const PACE_MS = 500
const SSE_SHARE = 0.1
const SETTLE_MS = 3_000
const LATEST_MS = 60_000

const now = () => performance.timeOrigin + performance.now()

/** Measures what many subscribers of the whole feed cost. */
export async function measureFanOut(product: BenchProduct, sizes: readonly number[]): Promise<FanOutResults> {
  const owner = await product.signIn('owner')
  const tokens = [owner, await product.signIn('pm')]
  const hook = await createHook(product, owner)
  const { send, dispose } = startSubscribers()
  let mark = 0
  let count = 0

  async function grow(to: number): Promise<void> {
    const added = to - count
    const lines = Math.round(added * SSE_SHARE)
    const opening: Opening = {
      url: product.url,
      tokens,
      after: await newestCursor(product, owner),
      webSockets: added - lines,
      lines,
    }
    await send({ open: opening })
    count = to
  }

  /** What has come once it is as much as expected; what there is after a while when it is not. */
  async function collect(expected: number): Promise<Taken['frames']> {
    const frames = new Map<number, Float64Array>()
    const until = Date.now() + LATEST_MS
    for (let had = 0; had < expected && Date.now() < until; await delay(100)) {
      const taken = (await send({ take: true })) as Taken
      for (const [each, times] of taken.frames) {
        had += times.length
        frames.set(each, Float64Array.from([...(frames.get(each) ?? []), ...times]))
      }
    }
    return frames
  }

  try {
    const fanOut: FanOut[] = []
    await delay(SETTLE_MS)
    const before = product.memory()
    for (const size of sizes) {
      await grow(size)
      await delay(SETTLE_MS)
      mark += WARM_UP
      await post(product, hook, mark - WARM_UP, WARM_UP)
      await delay(SETTLE_MS)
      const memoryKbEach = Math.round((product.memory() - before) / size / 1024)
      await send({ take: true })
      const usedBefore = product.processorMs()
      const sentAt = await post(product, hook, mark, EVENTS)
      mark += EVENTS
      const frames = await collect(EVENTS * size)
      const processorMsPerEvent = Math.round((product.processorMs() - usedBefore) / EVENTS)
      fanOut.push({ ...summariseFrames(frames, sentAt, size), processorMsPerEvent, memoryKbEach })
    }
    return { 'fan-out': fanOut }
  } finally {
    dispose()
  }
}

/** Measures how the subscribers of a gateway come back when it is killed. The product runs as services. */
export async function measureKill(product: BenchProduct, size: number): Promise<KillResults> {
  const owner = await product.signIn('owner')
  const tokens = [owner, await product.signIn('pm')]
  const hook = await createHook(product, owner)
  const { send, dispose } = startSubscribers()
  try {
    const lines = Math.round(size * SSE_SHARE)
    const after = await newestCursor(product, owner)
    await send({ open: { url: product.url, tokens, after, webSockets: size - lines, lines } })
    await post(product, hook, 0, 5)
    // These are taken, and not yet shown to all when the gateway dies.
    let mark = 5
    while (mark < 10) await deliver(product.url, hook, mark++)
    await send({ take: true })
    const killedAt = now()
    product.kill('gateway')
    const back: number[] = []
    for (const until = Date.now() + LATEST_MS; back.length < size && Date.now() < until; await delay(100)) {
      back.push(...((await send({ take: true })) as Taken).back)
    }
    while (mark < 15) await deliver(product.url, hook, mark++)
    let counts: Taken['counts']
    const until = Date.now() + LATEST_MS
    do {
      await delay(200)
      counts = ((await send({ take: true })) as Taken).counts
    } while ((counts.get(mark - 1)?.once ?? 0) < size && Date.now() < until)
    const marks = Array.from({ length: mark }, (_, each) => counts.get(each))
    const doubled = marks.reduce((sum, each) => sum + (each?.more ?? 0), 0)
    const had = marks.reduce((sum, each) => sum + (each?.once ?? 0), doubled)
    return {
      'kill -9': {
        subscribers: size,
        backMs: summarise(back.map((at) => at - killedAt)),
        notBack: Math.max(0, size - back.length),
        events: mark,
        missing: mark * size - had,
        doubled,
      },
    }
  } finally {
    dispose()
  }
}

/** Posts `count` deliveries at an even pace. @returns when each was sent, ms of the wall clock. */
async function post(product: BenchProduct, hook: Hook, from: number, count: number): Promise<Map<number, number>> {
  const sentAt = new Map<number, number>()
  for (let mark = from; mark < from + count; mark += 1) {
    sentAt.set(mark, now())
    await deliver(product.url, hook, mark)
    await delay(PACE_MS)
  }
  return sentAt
}

function summariseFrames(
  frames: Taken['frames'],
  sentAt: ReadonlyMap<number, number>,
  subscribers: number,
): Omit<FanOut, 'memoryKbEach' | 'processorMsPerEvent'> {
  const whole: number[] = []
  const spread: number[] = []
  for (const [mark, sent] of sentAt) {
    const times = frames.get(mark) ?? new Float64Array()
    const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
    for (const time of times) {
      whole.push(time - sent)
      spread.push(time - first)
    }
  }
  return {
    subscribers,
    overSse: Math.round(subscribers * SSE_SHARE),
    events: sentAt.size,
    frameMs: summarise(whole),
    spreadMs: summarise(spread),
    missing: sentAt.size * subscribers - whole.length,
  }
}

async function newestCursor(product: BenchProduct, token: string): Promise<string> {
  const { activities } = await product.graphql<{ activities: { edges: { cursor: string }[] } }>(
    token,
    '{ activities(first: 1) { edges { cursor } } }',
  )
  return activities.edges[0]!.cursor
}

function startSubscribers() {
  const child = fork(fileURLToPath(new URL('./subscriber-process.ts', import.meta.url)), [], {
    serialization: 'advanced',
  })
  return {
    async send(command: Command): Promise<unknown> {
      const answer = once(child, 'message')
      child.send(command)
      return (await answer)[0]
    },
    dispose: () => void child.kill(),
  }
}
