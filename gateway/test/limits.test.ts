import { openSocket } from '@atrium/testing/clients'
import { getIntrospectionQuery } from 'graphql'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

const deep = (levels: number) => `{ projects ${'{ owner { projects '.repeat(levels)}{ id }${' } }'.repeat(levels)} }`

const BROKEN: [string, string][] = [
  ['deeper than 10 levels', deep(5)],
  [
    'deeper than 10 levels through fragments',
    `{ projects { ...A } } fragment A on Project { owner { projects { owner { projects { ...B } } } } } fragment B on Project { owner { projects { owner { projects { owner { name } } } } } }`,
  ],
  ['with more than 15 aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
  ['with more than 1000 tokens', `{ ping ${'ping '.repeat(1000)} }`],
  ['with more than 8 directives', `{ ping ${'@skip(if: false) '.repeat(9)} }`],
  ['with more than 20 root fields', `{ ${'ping '.repeat(21)} }`],
  [
    'that multiplies aliases by fragments',
    `{ ...A ...A ...A } fragment A on Query { ${Array.from({ length: 6 }, (_, i) => `a${i}: ping`).join(' ')} }`,
  ],
  ['that nests introspection too deep', `{ __schema { types ${'{ ofType '.repeat(20)} { name } ${'} '.repeat(20)} } }`],
]

describe('limits', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig()
  })
  afterAll(() => rig.dispose())

  it.each(BROKEN)('refuse a document %s, over HTTP', async (_what, query) => {
    const { body } = await rig.post(query)
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', requestId: expect.any(String) } }],
    })
    expect(body).not.toHaveProperty('data')
  })

  it.each(BROKEN)('refuse a document %s, over WebSocket', async (_what, query) => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', query)
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }],
    })
    await socket.close()
  })

  it.each(BROKEN)('refuse a document %s, over SSE', async (_what, query) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    expect(await response.text()).toContain('QUERY_TOO_COMPLEX')
  })

  it.each([
    ['nested a hundred thousand times', `{"query": ${'['.repeat(100_000)}`, /nested deeper than 160 levels/],
    [
      'with more values than a request may hold',
      JSON.stringify({ query: '{ ping }', variables: { ids: Array.from({ length: 5001 }, String) } }),
      /more than 5000 values/,
    ],
  ])('refuse JSON %s before it is parsed, over HTTP and WebSocket', async (_what, body, message) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { errors: { message: string }[] }).errors[0]!.message).toMatch(message)
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.send(body)
    expect((await socket.closed).code).toBe(4400)
  })

  it('allow what stands just within them', async () => {
    expect(
      (await rig.post(deep(4))).errors?.every(({ extensions }) => extensions.code === 'UNAUTHENTICATED') ?? true,
    ).toBe(true)
    const aliases = Array.from({ length: 15 }, (_, i) => `a${i}: ping`).join(' ')
    expect((await rig.post(`{ ${aliases} }`)).errors).toBeUndefined()
  })

  it("allow GraphiQL's introspection query", async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true })
    const { authorization } = await rig.signIn()
    const { data, errors } = await rig.post(query, { authorization })
    expect(errors).toBeUndefined()
    expect(data.__schema.queryType.name).toBe('Query')
  })

  it('refuse what is nested so deeply that walking it would fail, whatever the limits are', async () => {
    const wide = await startRig({ limits: { operation: { tokens: 200_000, depth: 100_000, aliases: 100_000 } } })
    const nested = (levels: number) => `{ a ${'{ a '.repeat(levels)} ${'}'.repeat(levels)} }`
    const list = (levels: number) => `{ ping(text: ${'['.repeat(levels)}${']'.repeat(levels)}) }`
    for (const query of [nested(20_000), list(20_000), nested(49_000), `{ ping } ${'{'.repeat(200_000)}`]) {
      const { status, errors } = await wide.post(query)
      expect([status, errors![0]!.extensions.code]).not.toContain('INTERNAL')
    }
    expect((await rig.post(list(5_000))).errors).toMatchObject([
      { message: expect.stringContaining('160 levels'), extensions: { code: 'QUERY_TOO_COMPLEX' } },
    ])
    const variables = `{ "text": ${'['.repeat(20_000)}${']'.repeat(20_000)} }`
    const response = await fetch(`${wide.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{ "query": "query ($text: String) { ping(text: $text) }", "variables": ${variables} }`,
    })
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    expect(wide.logged.join()).not.toContain('unexpected error')
    await wide.dispose()
  })

  it('refuse a body of more than 256 KB', async () => {
    const { status, errors } = await rig.post(`{ ping } # ${'x'.repeat(256 * 1024)}`)
    expect(status).toBe(413)
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX', requestId: expect.any(String) } }])
  })

  it('close a socket whose message is larger than 256 KB, and that one only', async () => {
    const [large, other] = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
    await Promise.all([large.init(), other.init()])
    large.subscribe('1', `{ ping } # ${'x'.repeat(256 * 1024)}`)
    expect((await large.closed).code).toBe(1009)
    expect((await other.run('1', '{ ping }')).payload.data).toEqual({ ping: 'pong' })
    await other.close()
  })

  it('never suggest names that were not asked for', async () => {
    const fields = await rig.post('{ pin userz { id } projects { titel } }')
    expect(fields.errors!.length).toBeGreaterThan(1)
    expect(JSON.stringify(fields.body)).not.toMatch(/did you mean/i)
    const variables = await rig.post('query ($after: Int!) { ping(text: $after) }', { variables: { after: 'x' } })
    expect(JSON.stringify(variables.body)).not.toMatch(/did you mean/i)
  })

  it('report at most five errors of one document', async () => {
    const { errors } = await rig.post(`{ ${Array.from({ length: 19 }, (_, i) => `no${i}`).join(' ')} }`)
    expect(errors!.length).toBeLessThanOrEqual(6)
  })

  it('refuse a fragment that contains itself', async () => {
    const { errors } = await rig.post('{ ...A } fragment A on Query { ping ...A }')
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
  })

  it('bound the operations on one socket', async () => {
    const small = await startRig({ limits: { socket: { operations: 2 } } })
    const socket = await openSocket(small.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    socket.subscribe('2', 'subscription { activity { text } }')
    await small.state.feed.waitFor(2)
    socket.subscribe('3', 'subscription { activity { text } }')
    expect(await socket.next()).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    })
    await socket.close()
    await small.dispose()
  })

  it('cut off an SSE stream that is not read', async () => {
    const small = await startRig({ limits: { socket: { stallMs: 200 } } })
    const { port } = new URL(small.url)
    const raw = connect(Number(port), '127.0.0.1')
    const body = JSON.stringify({ query: 'subscription { activity { text } }' })
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\ncontent-type: application/json\r\n`
    raw.on('error', () => undefined)
    raw.write(`${head}content-length: ${body.length}\r\n\r\n${body}`)
    raw.pause()
    await small.state.feed.waitFor(1)
    for (let i = 0; i < 40; i += 1) small.state.feed.publish({ position: i, text: 'x'.repeat(1024 * 1024) })
    await small.state.feed.waitFor(0)
    raw.destroy()
    await small.dispose()
  })

  it('close a socket that does not read, instead of buffering for it', async () => {
    const small = await startRig({ limits: { socket: { bufferedBytes: 64 * 1024, stallMs: 200 } } })
    const socket = await openSocket(small.url)
    await socket.init()
    socket.subscribe('live', 'subscription { activity { text } }')
    await small.state.feed.waitFor(1)
    socket.ws.pause()
    for (let i = 0; i < 30; i += 1) socket.subscribe(`big${i}`, '{ big(kilobytes: 1024) }')
    await small.state.feed.waitFor(0)
    socket.ws.terminate()
    await small.dispose()
  })
})
