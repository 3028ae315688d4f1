import { Role } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

const LOG = 'subscription ($after: String) { log(after: $after) { text } }'

interface Line {
  status: number
  type: string | null
  /** The next event of the line, as its fields; null at its end. Comments are left out. */
  next(): Promise<Record<string, string> | null>
  close(): void
}

/** A line read from its bytes. */
async function openLine(
  rig: Rig,
  query: string,
  headers: Record<string, string> = {},
  variables?: object,
): Promise<Line> {
  const abort = new AbortController()
  const response = await fetch(`${rig.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  })
  const chunks = response.body!.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]()
  let text = ''
  async function next(): Promise<Record<string, string> | null> {
    while (!text.includes('\n\n')) {
      const chunk = await chunks.next()
      if (chunk.done) return null
      text += chunk.value
    }
    const [block = ''] = text.split('\n\n', 1)
    text = text.slice(block.length + 2)
    if (block.startsWith(':')) return next()
    return Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2)))
  }
  return { status: response.status, type: response.headers.get('content-type'), next, close: () => abort.abort() }
}

describe('GraphQL over SSE, distinct connections', () => {
  let rig: Rig
  let headers: Record<string, string>
  beforeAll(async () => {
    rig = await startRig()
    headers = { authorization: (await rig.signIn(Role.ADMIN)).authorization }
  })
  afterAll(() => rig.dispose())

  it.each(['text/event-stream', 'text/event-stream, */*', 'application/json;q=0.5, text/event-stream'])(
    'answers a query that accepts %s with one `next` and `complete`',
    async (accept) => {
      const line = await openLine(rig, '{ ping }', { accept })
      expect(line.type).toBe('text/event-stream; charset=utf-8')
      const event = await line.next()
      expect([event?.['event'], JSON.parse(event!['data']!).data]).toEqual(['next', { ping: 'pong' }])
      expect(await line.next()).toMatchObject({ event: 'complete' })
      expect(await line.next()).toBeNull()
    },
  )

  it('answers an operation that it refuses with one `next` that says why, and `complete`', async () => {
    const line = await openLine(rig, '{ nothing }')
    expect(JSON.parse((await line.next())!['data']!).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
    expect(await line.next()).toMatchObject({ event: 'complete' })
  })

  it('refuses a credential that is not good with 401, and a body that is no JSON with 400', async () => {
    expect((await openLine(rig, '{ ping }', { authorization: 'Bearer x' })).status).toBe(401)
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: '{',
    })
    expect(response.status).toBe(400)
  })

  it('gives each event of a feed its cursor as `id`, and goes on after `Last-Event-ID`', async () => {
    const first = await openLine(rig, LOG, headers)
    await rig.state.journal.waitFor(1)
    rig.state.journal.append('one', 'two', 'three')
    const one = await first.next()
    expect([one!['id'], JSON.parse(one!['data']!).data]).toEqual(['c1', { log: { text: 'one' } }])
    first.close()
    await rig.state.journal.waitFor(0)
    // What the client asked for when it began is older than what it has seen since.
    const second = await openLine(rig, LOG, { ...headers, 'last-event-id': 'c2' }, { after: 'c1' })
    const three = await second.next()
    expect([three!['id'], JSON.parse(three!['data']!).data]).toEqual(['c3', { log: { text: 'three' } }])
    second.close()
    await rig.state.journal.waitFor(0)
  })

  it('makes one subscription for equal lines, and ends it with the last of them', async () => {
    const { length } = rig.state.journal.openings
    const lines = [await openLine(rig, LOG, headers), await openLine(rig, LOG, headers)]
    await rig.state.journal.waitFor(1)
    const [entry] = rig.state.journal.append('for all')
    for (const line of lines) expect((await line.next())!['id']).toBe(entry!.cursor)
    expect(rig.state.journal.openings).toHaveLength(length + 1)
    for (const line of lines) line.close()
    await rig.state.journal.waitFor(0)
  })
})
