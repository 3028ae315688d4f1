import type { SubgraphExecutor } from '@atrium/kit/executor'
import { openSocket } from '@atrium/testing/clients'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openParts, type Payload } from './rig/parts.ts'
import { type Rig, startRig } from './rig/rig.ts'

const COMPANY = '{ company(id: "c1") { name ... @defer(label: "work") { projects { title } } } }'
const FIRST = { data: { company: { name: 'Acme' } }, hasNext: true }
const WORK = { data: { projects: [{ title: 'Portal' }] }, path: ['company'], label: 'work' }

/** A subgraph that answers when it is let. */
function createHeld() {
  const gate = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<AbortSignal>()
  const hold = (real: SubgraphExecutor): SubgraphExecutor => ({
    ...real,
    async execute(request) {
      asked.resolve(request.signal!)
      await Promise.race([gate.promise, once(request.signal!, 'abort')])
      return real.execute(request)
    },
  })
  return { hold, release: () => gate.resolve(), asked: asked.promise }
}

let held: ReturnType<typeof createHeld>
let rig: Rig
beforeEach(async () => {
  held = createHeld()
  rig = await startRig({ replace: { projects: held.hold } })
})
afterEach(() => rig.dispose())

/** All payloads of an operation whose subgraphs are not held. */
async function ask(query: string, variables?: object): Promise<Payload[]> {
  held.release()
  return (await openParts(rig.url, query, { variables })).rest()
}

describe('an answer with @defer', () => {
  it('begins over HTTP before what is deferred has been fetched', async () => {
    const answer = await openParts(rig.url, COMPANY)
    expect(answer.type).toBe('multipart/mixed; boundary="-"; deferSpec=20220824')
    expect(await answer.next()).toEqual(FIRST)
    await held.asked
    held.release()
    expect(await answer.next()).toEqual({ incremental: [WORK], hasNext: false })
    expect(await answer.next()).toBeNull()
  })

  it('is an event for each payload over SSE', async () => {
    const answer = await openParts(rig.url, COMPANY, { accept: 'text/event-stream' })
    expect(await answer.next()).toEqual(FIRST)
    held.release()
    expect(await answer.next()).toEqual({ incremental: [WORK], hasNext: false })
    expect(await answer.next()).toBeNull()
  })

  it('is a message for each payload over WebSocket', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', COMPANY)
    expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: FIRST })
    held.release()
    const second = { incremental: [WORK], hasNext: false }
    expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: second })
    expect(await socket.next()).toEqual({ id: '1', type: 'complete' })
    await socket.close()
  })

  it.each(['multipart/mixed', 'application/json, multipart/mixed', 'multipart/mixed; deferSpec="20220824", */*;q=0.1'])(
    'comes in parts to who accepts %s',
    async (accept) => {
      const answer = await openParts(rig.url, COMPANY, { accept: `application/json;q=0.9, ${accept}` })
      expect(await answer.next()).toEqual(FIRST)
      held.release()
    },
  )

  it.each(['application/json', '*/*', 'application/json, multipart/mixed;q=0', 'multipart/mixed;deferSpec=1, */*'])(
    'is whole for who accepts %s',
    async (accept) => {
      held.release()
      const { status, body } = await rig.post(COMPANY, { headers: { accept } })
      expect([status, body]).toEqual([200, { data: { company: { name: 'Acme', ...WORK.data } } }])
    },
  )

  it.each([
    [COMPANY.replace('label: "work"', 'if: false'), {}],
    [`query ($now: Boolean!) ${COMPANY.replace('label: "work"', 'if: $now')}`, { now: false }],
    [`query ($now: Boolean = false) ${COMPANY.replace('label: "work"', 'if: $now')}`, {}],
  ])('is whole where `if` is false: %s', async (query, variables) => {
    expect(await ask(query, variables)).toEqual([{ data: { company: { name: 'Acme', ...WORK.data } } }])
  })

  it('comes in parts where the variable of `if` is true', async () => {
    const query = `query ($later: Boolean!) ${COMPANY.replace('label', 'if: $later, label')}`
    expect(await ask(query, { later: true })).toEqual([FIRST, { incremental: [WORK], hasNext: false }])
  })

  it('has a part for each item of a list, and for each place where a fragment is spread', async () => {
    const [first, ...others] = await ask(`
      query { projects { id ...Later @defer(label: "all") } node(id: "p1") { ...Later @defer(label: "one") } }
      fragment Later on Project { title owner { name } }
    `)
    expect(first).toEqual({ data: { projects: [{ id: 'p1' }, { id: 'p2' }], node: {} }, hasNext: true })
    const [portal, shop] = [
      { title: 'Portal', owner: { name: 'Ada' } },
      { title: 'Shop', owner: { name: 'Bo' } },
    ]
    expect(others.flatMap(({ incremental }) => incremental)).toEqual(
      expect.arrayContaining([
        { data: portal, path: ['projects', 0], label: 'all' },
        { data: shop, path: ['projects', 1], label: 'all' },
        { data: portal, path: ['node'], label: 'one' },
      ]),
    )
  })

  it('has parts in parts', async () => {
    const answers = await ask(`{ company(id: "c1") { name ... @defer(label: "outer") {
      projects { id ... @defer(label: "inner") { owner { name } } } } } }`)
    const outer = { data: { projects: [{ id: 'p1' }] }, path: ['company'], label: 'outer' }
    const inner = { data: { owner: { name: 'Ada' } }, path: ['company', 'projects', 0], label: 'inner' }
    expect(answers).toEqual([FIRST, { incremental: [outer], hasNext: true }, { incremental: [inner], hasNext: false }])
  })

  it('has what needs no fetch of its own right after the rest', async () => {
    expect(await ask('mutation { sessionCreate(email: "a") { ... @defer { accessToken } } }')).toEqual([
      { data: { sessionCreate: {} }, hasNext: true },
      { incremental: [{ data: { accessToken: 'token' }, path: ['sessionCreate'] }], hasNext: false },
    ])
  })

  it('has no part where there is no object that it would be of', async () => {
    expect(await ask(COMPANY.replace('c1', 'nobody'))).toEqual([{ data: { company: null } }])
  })

  it('keeps a null that is not allowed, and its error, in its part', async () => {
    const [first, second] = await ask('{ projects { id ... @defer { strictCompany { name } } } }')
    expect(first).toEqual({ data: { projects: [{ id: 'p1' }, { id: 'p2' }] }, hasNext: true })
    const path = ['projects', 1]
    const missing = expect.objectContaining({ path: [...path, 'strictCompany'] })
    expect(second).toEqual({
      incremental: [
        { data: { strictCompany: { name: 'Acme' } }, path: ['projects', 0] },
        { data: null, path, errors: [missing] },
      ],
      hasNext: false,
    })
  })

  it('has the errors of a subgraph in the part that was asked of it, presented as any other', async () => {
    await using broken = await startRig({
      replace: { projects: (real) => ({ ...real, execute: () => Promise.reject(new Error('secret')) }) },
    })
    const answer = await openParts(broken.url, COMPANY)
    expect(await answer.next()).toEqual(FIRST)
    const second = await answer.next()
    expect(second?.incremental).toMatchObject([
      {
        data: { projects: null },
        path: ['company'],
        errors: [{ path: ['company', 'projects'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      },
    ])
    expect(second?.incremental?.[0]?.errors?.[0]?.extensions.requestId).toBeTruthy()
    expect(JSON.stringify(second)).not.toContain('secret')
  })

  it('denies in a part what it denies in a whole', async () => {
    const [first, second] = await ask('{ projects { id ... @defer { owner { name email } } } }')
    expect(first?.errors).toBeUndefined()
    expect(second?.incremental?.[1]).toMatchObject({
      data: { owner: { name: 'Bo', email: null } },
      errors: [{ path: ['projects', 1, 'owner', 'email'], extensions: { code: 'UNAUTHENTICATED' } }],
    })
  })

  it('tells with its last payload what all of it cost', async () => {
    await using counted = await startRig({ limits: { operation: { cost: 1_000 } } })
    const { body } = await counted.post(COMPANY)
    const payloads = await (await openParts(counted.url, COMPANY)).rest()
    expect(payloads.map(({ extensions }) => extensions)).toEqual([undefined, body.extensions])
  })

  it('counts as one operation, with the errors of its parts', async () => {
    const metricsToken = 'a-token-of-some-length'
    await using watched = await startRig({ telemetry: { metricsToken } })
    await (await openParts(watched.url, COMPANY)).rest()
    await (await openParts(watched.url, '{ projects { id ... @defer { strictCompany { name } } } }')).rest()
    const metrics = await fetch(`${watched.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
    const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('atrium_operations_total{'))
    expect(lines).toEqual([
      'atrium_operations_total{type="query",transport="http",outcome="ok"} 1',
      'atrium_operations_total{type="query",transport="http",outcome="partial"} 1',
    ])
  })
})

describe('a client that leaves', () => {
  it.each(['multipart/mixed, */*;q=0.1', 'text/event-stream'])('ends what still runs for %s', async (accept) => {
    const answer = await openParts(rig.url, COMPANY, { accept })
    await answer.next()
    const signal = await held.asked
    const ended = once(signal, 'abort')
    answer.close()
    await ended
  })

  it('ends what still runs by `complete` over WebSocket', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', COMPANY)
    await socket.next()
    const signal = await held.asked
    const ended = once(signal, 'abort')
    socket.send({ type: 'complete', id: '1' })
    await ended
    await socket.settled()
    await socket.close()
  })
})

describe('@defer', () => {
  const messagesOf = async (query: string) => (await rig.post(query)).errors?.map(({ message }) => message)

  it.each([
    'subscription { log { text ... @defer { askedBy } } }',
    'subscription { log { ...F } } fragment F on LogEntry { text ... @defer { askedBy } }',
  ])('is refused in %s', async (query) => {
    expect(await messagesOf(query)).toEqual([
      'A subscription may not carry @defer: each of its events is sent as a whole.',
    ])
  })

  it('is refused at the root of a mutation', async () => {
    expect(await messagesOf('mutation { ... @defer { sessionDelete } }')).toEqual([
      'The root fields of a mutation may not be deferred: put @defer on a fragment below them.',
    ])
  })

  it('is refused with a label that is used before, or a variable', async () => {
    const twice = COMPANY.replace('title', 'title ... @defer(label: "work") { id }')
    expect(await messagesOf(twice)).toEqual(['The label "work" of @defer is used more than once.'])
    const variable = `query ($label: String) ${COMPANY.replace('"work"', '$label')}`
    expect(await messagesOf(variable)).toEqual(['The label of @defer must be a text, not a variable.'])
  })

  it('is refused where fragments multiply', async () => {
    const doubled = Array.from({ length: 9 }, (_, i) => `fragment F${i} on Company { ...F${i + 1} ...F${i + 1} }`)
    const query = `{ company(id: "c1") { ...F0 ... @defer { name } } } ${doubled.join(' ')} fragment F9 on Company { id }`
    const [answer] = await ask(query)
    expect(answer?.errors?.[0]?.message).toBe(
      'An operation with @defer may spread at most 500 fragments. Split it into smaller operations.',
    )
  })

  it('is part of the schema that clients read', async () => {
    const { data } = await rig.post('{ __schema { directives { name locations } } }', await rig.signIn())
    expect(data.__schema.directives).toContainEqual({
      name: 'defer',
      locations: ['FRAGMENT_SPREAD', 'INLINE_FRAGMENT'],
    })
  })
})
