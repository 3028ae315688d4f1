// One attack at a time, in a process of its own, so that what it costs is not the measured client's. Attackers have machines of their
// own: this one is paced, and gives way to whoever else wants the processor.
import { connect } from 'node:net'
import { setPriority } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import WebSocket from 'ws'

export interface AttackCommand {
  url: string
  attack: AttackName
  seconds: number
  /** The address that the attack seems to come from. */
  from: string
}

/** What was sent, and how it was answered: by HTTP status, close code, or `none`. */
export interface AttackReport {
  sent: number
  answers: Record<string, number>
}

const AT_ONCE = 16
const PER_SECOND = 200
const KB = 1024

const post = (body: string | (() => string), headers: Record<string, string> = {}) => {
  return async (url: string): Promise<string> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
      body: typeof body === 'string' ? body : body(),
    })
    await response.arrayBuffer()
    return String(response.status)
  }
}
const document = (query: string, more: object = {}) => post(JSON.stringify({ query, ...more }))

/** A socket that sends what it is given and waits until it is closed, or for what `until` names. */
const socket = (frames: readonly (string | Buffer)[], { protocol = 'graphql-transport-ws', readsFor = 0 } = {}) => {
  return (url: string): Promise<string> =>
    new Promise((resolve) => {
      const ws = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, {
        headers: { 'x-forwarded-for': from },
      })
      ws.on('error', () => resolve('none'))
      ws.on('close', (code) => resolve(String(code)))
      ws.on('open', () => {
        for (const frame of frames) ws.send(frame)
        if (readsFor === 0) return
        ws.pause()
        setTimeout(() => (ws.terminate(), resolve('left')), readsFor)
      })
    })
}
const INIT = JSON.stringify({ type: 'connection_init' })
const subscribe = (id: number, query: string) =>
  JSON.stringify({ type: 'subscribe', id: String(id), payload: { query } })

let from = ''
let serial = 0
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')

/** The attacks, by name. */
export const ATTACKS = {
  'malformed JSON': post(`{"query": ${'['.repeat(200 * KB)}`),
  'wrong content type': post('x'.repeat(200 * KB), { 'content-type': 'text/plain' }),
  'unknown hash': () => {
    const sha256Hash = (serial++).toString(16).padStart(64, '0')
    return post(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }))
  },
  'depth bomb': document(`{ ${'projects { nodes { company { '.repeat(80)} id ${'} } }'.repeat(80)} }`),
  'bracket bomb': document('{ a '.repeat(60 * KB)),
  'alias bomb': document(`{ ${many(300, (i) => `a${i}: __typename`)} }`),
  'circular fragments': document('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A ...A ...B }'),
  'huge variables': document('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: { ids: Array.from({ length: 20_000 }, (_, i) => `id_${i}`) },
  }),
  'a thousand root fields': document(`{ ${'__typename '.repeat(1000)} }`),
  'overlapping fragments': () =>
    document(
      `{ ${many(19, (i) => `...F${i}`)} } ` +
        many(
          19,
          (i) => `fragment F${i} on Query { ${many(12, (j) => `...F${(i + j + 1) % 19}`)} setupStatus { __typename } }`,
        ) +
        ` # ${serial++}`,
    ),
  'a new document each time': () =>
    document(
      `query Q${serial++} { ${many(10, () => 'projects(first: 5) { nodes { id company { name } contracts { nodes { id invoices { totalCount } } } } }')} }`,
    ),
  'garbage frames': socket([Buffer.from('{{{{'), 'x'.repeat(100 * KB)]),
  'wrong sub-protocol': socket([INIT], { protocol: 'graphql-ws' }),
  'two connection_inits': socket([INIT, INIT]),
  'slow readers': socket(
    [INIT, ...Array.from({ length: 50 }, (_, i) => subscribe(i, '{ __typename setupStatus { __typename } }'))],
    { readsFor: 1_000 },
  ),
  'slow senders': (url: string) => {
    return new Promise<string>((resolve) => {
      const { port } = new URL(url)
      const line = connect(Number(port), '127.0.0.1')
      line.on('error', () => resolve('none'))
      line.write(
        `POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: ${from}\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{`,
      )
      setTimeout(() => (line.destroy(), resolve('left')), 1_000)
    })
  },
} as const satisfies Record<string, ((url: string) => Promise<string>) | (() => (url: string) => Promise<string>)>
export type AttackName = keyof typeof ATTACKS

async function attack({ url, attack, seconds, ...command }: AttackCommand): Promise<AttackReport> {
  from = command.from
  const until = Date.now() + seconds * 1000
  const report: AttackReport = { sent: 0, answers: {} }
  const once = async (): Promise<void> => {
    const made = ATTACKS[attack] as (url: string) => Promise<string> | ((url: string) => Promise<string>)
    const first = made(url)
    const answer = await (typeof first === 'function' ? first(url) : first).catch(() => 'none')
    report.sent += 1
    report.answers[answer] = (report.answers[answer] ?? 0) + 1
  }
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (Date.now() < until) {
        await once()
        await delay((1000 / PER_SECOND) * AT_ONCE)
      }
    }),
  )
  return report
}

setPriority(10)
process.on('message', (command: AttackCommand) => {
  void attack(command).then((report) => process.send!(report))
})
