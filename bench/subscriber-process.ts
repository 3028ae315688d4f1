// Many subscribers of the feed in one process, so that what they cost is not the product's. Told what to do by its parent.
import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import WebSocket from 'ws'
import { markOf } from './deliveries.ts'

export type Command = { open: Opening } | { take: true } | { end: true }
export interface Opening {
  url: string
  tokens: string[]
  /** The cursor that all begin after. */
  after: string
  webSockets: number
  lines: number
}

/** What has come since it was last asked: for each number the instants (ms, wall clock) at which it came, to whomever. */
export interface Taken {
  frames: Map<number, Float64Array>
  /** The instants at which subscribers that were cut off had a line again. */
  back: Float64Array
  /** How many subscribers have each number, and how many more than once. */
  counts: Map<number, { once: number; more: number }>
}

interface Subscriber {
  cursor: string
  seen: Map<number, number>
  connect(): void
}

const QUERY = `subscription Bench($after: String) {
  activity(after: $after) { cursor activity { summary company { name } } }
}`
/** Connections under way at once: a thousand at the same instant would be refused by the operating system. */
const AT_ONCE = 50

const now = () => performance.timeOrigin + performance.now()
const subscribers: Subscriber[] = []
let frames = new Map<number, number[]>()
let back: number[] = []
let isOver = false

function receive(subscriber: Subscriber, cursor: string, summary: string): void {
  subscriber.cursor = cursor
  const mark = markOf(summary)
  if (mark === null) return
  subscriber.seen.set(mark, (subscriber.seen.get(mark) ?? 0) + 1)
  const times = frames.get(mark)
  if (times) times.push(now())
  else frames.set(mark, [now()])
}

interface Answer {
  data?: { activity: { cursor: string; activity: { summary: string } } }
  errors?: unknown[]
}

function receiveAnswer(subscriber: Subscriber, { data, errors }: Answer): void {
  if (errors) console.error('A subscriber was answered with errors:', JSON.stringify(errors))
  if (data) receive(subscriber, data.activity.cursor, data.activity.activity.summary)
}

/** Opens a subscriber's line, again and again until the end, as a client would. */
function createSubscriber(after: string, open: (subscriber: Subscriber, events: LineEvents) => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let attempt = 0
  let isFirst = true
  const subscriber: Subscriber = {
    cursor: after,
    seen: new Map(),
    connect: () =>
      open(subscriber, {
        opened() {
          if (!isFirst) back.push(now())
          isFirst = false
          attempt = 0
          resolve()
        },
        closed() {
          if (isOver) return
          const wait = Math.min(2_000, 100 * 2 ** attempt++)
          setTimeout(subscriber.connect, wait / 2 + Math.random() * (wait / 2))
        },
      }),
  }
  subscribers.push(subscriber)
  subscriber.connect()
  return promise
}

interface LineEvents {
  opened(): void
  closed(): void
}

const overWebSocket =
  (url: string, token: string) =>
  (subscriber: Subscriber, { opened, closed }: LineEvents): void => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    })
    const send = (message: object) => socket.send(JSON.stringify(message))
    socket.on('error', () => undefined)
    socket.once('close', closed)
    socket.once('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }))
    socket.on('message', (bytes: Buffer) => {
      const message = JSON.parse(bytes.toString()) as { type: string; payload: Answer }
      if (message.type === 'next') receiveAnswer(subscriber, message.payload)
      if (message.type !== 'connection_ack') return
      send({ type: 'subscribe', id: '1', payload: { query: QUERY, variables: { after: subscriber.cursor } } })
      opened()
    })
  }

const overSse =
  (url: string, token: string) =>
  (subscriber: Subscriber, { opened, closed }: LineEvents): void => {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
      'last-event-id': subscriber.cursor,
    }
    const line = request(`${url}/graphql`, { method: 'POST', headers, agent: false }, (response) => {
      let text = ''
      opened()
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop()!
        for (const block of blocks) {
          const data = /^event: next\ndata: (.*)$/m.exec(block)?.[1]
          if (data) receiveAnswer(subscriber, JSON.parse(data) as Answer)
        }
      })
    })
    line.on('error', () => undefined).once('close', closed)
    line.end(JSON.stringify({ query: QUERY }))
  }

async function open({ url, tokens, after, webSockets, lines }: Opening): Promise<void> {
  const waiting = Array.from({ length: webSockets + lines }, (_, index) => {
    const token = tokens[index % tokens.length]!
    return index < webSockets ? overWebSocket(url, token) : overSse(url, token)
  })
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await createSubscriber(after, next)
    }),
  )
  await delay(1_000)
}

function take(): Taken {
  const counts = new Map<number, { once: number; more: number }>()
  for (const { seen } of subscribers) {
    for (const [mark, times] of seen) {
      const count = counts.get(mark) ?? { once: 0, more: 0 }
      if (times === 1) count.once += 1
      else count.more += 1
      counts.set(mark, count)
    }
  }
  const taken: Taken = {
    frames: new Map([...frames].map(([mark, times]) => [mark, Float64Array.from(times)])),
    back: Float64Array.from(back),
    counts,
  }
  frames = new Map()
  back = []
  return taken
}

process.on('message', async (command: Command) => {
  if ('open' in command) {
    await open(command.open)
    process.send!('opened')
  } else if ('take' in command) process.send!(take())
  else {
    isOver = true
    process.exit()
  }
})
