import { openSocket } from '@atrium/testing/clients'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

// Lists of the rig say nothing of their length, so each counts as ten.
const COST = 60
const DEAR = '{ projects { owner { projects { id } } } }'
const REFUSED = {
  message: expect.stringMatching(/estimated at 120 cost points; at most 60 are allowed.*shorter lists/),
  extensions: { code: 'QUERY_TOO_COMPLEX', cost: { requested: 120, limit: COST }, requestId: expect.any(String) },
}
const sse = { 'content-type': 'application/json', accept: 'text/event-stream' }

async function stream(rig: Rig, query: string): Promise<Response> {
  return fetch(`${rig.url}/graphql`, { method: 'POST', headers: sse, body: JSON.stringify({ query }) })
}

it('refused requests cost points too, and an address without any is not read until its minute is over', async () => {
  await using rig = await startRig({ limits: { rates: { apiKey: 500, user: 500, address: 500 } } })
  const refused = async () => (await fetch(`${rig.url}/graphql`, { method: 'POST', body: '{' })).status
  const statuses: number[] = []
  for (let n = 0; n < 60; n += 1) statuses.push(await refused())
  expect(statuses.filter((status) => status === 415).length).toBeLessThanOrEqual(46)
  expect(statuses.at(-1)).toBe(429)
  const held = await rig.post('{ ping }')
  expect(held.status).toBe(429)
  expect(held.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }])
  expect(Number(held.response.headers.get('retry-after'))).toBeGreaterThan(0)
  // Who is signed in has points of their own.
  expect((await rig.post('{ ping }', await rig.signIn())).data).toEqual({ ping: 'pong' })
  const socket = await openSocket(rig.url)
  await socket.init()
  expect((await socket.run('1', '{ ping }')).payload).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }])
  await socket.close()
})

describe('cost', () => {
  let rig: Rig
  let authorization: string
  beforeAll(async () => {
    rig = await startRig({ limits: { operation: { cost: COST } } })
    authorization = (await rig.signIn()).authorization
  })
  afterAll(() => rig.dispose())

  it('is told with each answer: what was estimated, and what it was', async () => {
    const { body } = await rig.post('{ projects { id owner { name } } }', { authorization })
    expect(body.extensions).toEqual({ cost: { requested: 20, actual: 4, limit: COST } })
    expect(body.data.projects).toHaveLength(2)
  })

  it('is told over WebSocket too', async () => {
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    const { payload } = await socket.run('1', '{ projects { id } }')
    expect(payload.extensions).toEqual({ cost: { requested: 10, actual: 2, limit: COST } })
    await socket.close()
  })

  it('is told with each event of a subscription', async () => {
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.subscribe('live', 'subscription { activity { text project { title } actor { name } } }')
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'one', project: { id: 'p1' } })
    rig.state.feed.publish({ position: 2, text: 'two' })
    const [first, second] = [await socket.next(), await socket.next()]
    expect(first.payload.extensions.cost).toEqual({ requested: 3, actual: 2, limit: COST })
    expect(second.payload.extensions.cost).toEqual({ requested: 3, actual: 1, limit: COST })
    await socket.close()
    await rig.state.feed.waitFor(0)
  })

  it('is told over SSE', async () => {
    expect(await (await stream(rig, '{ ping }')).text()).toContain('"cost":{"requested":0,"actual":0,"limit":60}')
  })

  it('refuses what is too dear before anything is fetched, over HTTP', async () => {
    const { body } = await rig.post(DEAR, { authorization })
    expect(body).toEqual({ errors: [expect.objectContaining(REFUSED)] })
  })

  it('refuses it over WebSocket, and the socket goes on', async () => {
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.subscribe('1', DEAR)
    expect(await socket.next()).toMatchObject({ id: '1', type: 'error', payload: [REFUSED] })
    expect((await socket.run('2', '{ ping }')).payload.data).toEqual({ ping: 'pong' })
    await socket.close()
  })

  it('refuses it over SSE', async () => {
    expect(await (await stream(rig, DEAR)).text()).toContain('at most 60 are allowed')
  })

  it('refuses a mutation before it changes anything', async () => {
    const cheap = await startRig({ limits: { operation: { cost: 9 } } })
    const { errors } = await cheap.post('mutation { append(text: "x") }', {
      authorization: (await cheap.signIn()).authorization,
    })
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX', cost: { requested: 10, limit: 9 } } }])
    expect(cheap.state.log).toEqual([])
    await cheap.dispose()
  })

  it('is nothing for introspection', async () => {
    const { errors, body } = await rig.post(getIntrospectionQuery(), { authorization })
    expect(errors).toBeUndefined()
    expect(body.extensions).toEqual({ cost: { requested: 0, actual: 0, limit: COST } })
  })

  it('of what fails in a subgraph is what came all the same', async () => {
    const { body } = await rig.post('{ fail(how: "RATE_LIMITED") projects { id } }', { authorization })
    expect(body.extensions).toMatchObject({ cost: { requested: 10, actual: 2 } })
  })
})

describe('a rate', () => {
  const RATE = 100
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig({ limits: { rates: { apiKey: RATE, user: RATE, address: RATE } } })
  })
  afterAll(() => rig.dispose())

  /** Signed in as somebody who has not spent anything yet. */
  async function someone() {
    const { sessionId, authorization, viewer } = await rig.signIn()
    rig.state.viewers.set(sessionId, { ...viewer, userId: sessionId })
    return authorization
  }

  it('is told in the headers of each answer', async () => {
    const authorization = await someone()
    const { response } = await rig.post('{ projects { id } }', { authorization })
    expect(response.headers.get('ratelimit-policy')).toBe('"user";q=100;w=60')
    // Ten were estimated, two came.
    expect(response.headers.get('ratelimit')).toMatch(/^"user";r=98;t=(59|60)$/)
  })

  it('gives back what an operation cost less than was estimated', async () => {
    const authorization = await someone()
    for (let i = 0; i < 45; i += 1) expect((await rig.post('{ projects { id } }', { authorization })).status).toBe(200)
    const { response } = await rig.post('{ ping }', { authorization })
    expect(response.headers.get('ratelimit')).toMatch(/^"user";r=9;/)
  })

  it('answers 429 with Retry-After to a client that has spent it', async () => {
    const authorization = await someone()
    const spend = () => rig.post('{ a: projects { id } b: projects { id } c: projects { id } }', { authorization })
    const answers = await Promise.all(Array.from({ length: 30 }, spend))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    const { response, body } = refused[0]!
    const retryAfter = Number(response.headers.get('retry-after'))
    expect(retryAfter).toBeGreaterThan(50)
    expect(response.headers.get('ratelimit')).toMatch(/^"user";r=\d+;t=\d+$/)
    expect(body).toEqual({
      errors: [
        {
          message: `You have spent the 100 cost points of this minute. Try again in ${retryAfter} s.`,
          extensions: { code: 'RATE_LIMITED', retryAfter, requestId: expect.any(String) },
        },
      ],
    })
  })

  it('is one for HTTP, WebSocket and SSE', async () => {
    const authorization = await someone()
    // Two points each, and ten are wanted before.
    for (let i = 0; i < 50; i += 1) await rig.post('{ projects { id } }', { authorization })

    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.subscribe('1', '{ projects { id } }')
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }],
    })
    await socket.close()

    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { ...sse, authorization },
      body: JSON.stringify({ query: '{ projects { id } }' }),
    })
    expect(await response.text()).toMatch(/RATE_LIMITED.*"retryAfter":\d+/)
  })

  it('counts who is not signed in by the address, apart from those who are', async () => {
    const { response } = await rig.post('{ ping }')
    expect(response.headers.get('ratelimit-policy')).toBe('"address";q=100;w=60')
  })

  it('says of an operation that no minute pays for that it is too dear', async () => {
    const { status, errors } = await rig.post(DEAR, { authorization: await someone() })
    expect(status).toBe(200)
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX', cost: { requested: 120, limit: 100 } } }])
  })

  it('takes points for a stranger’s document that has to be read first, and for what is longer than requests are', async () => {
    const spent = async (document: string, authorization?: string) => {
      const left = async () => {
        const { response } = await rig.post('{ ping }', authorization ? { authorization } : {})
        return Number(/;r=(\d+)/.exec(response.headers.get('ratelimit')!)![1])
      }
      await left()
      const before = await left()
      await rig.post(document, authorization ? { authorization } : {})
      return before - (await left()) - 1
    }
    const long = `{ ping } # ${'x'.repeat(16 * 1024)}`
    expect(await spent('query Mine { ping }')).toBe(26)
    expect(await spent('query Mine { ping }')).toBe(1)
    const authorization = await someone()
    expect(await spent('query Theirs { ping }', authorization)).toBe(1)
    expect(await spent(long, authorization)).toBe(10)
  })

  it('takes a point even for what costs none', async () => {
    const authorization = await someone()
    await rig.post('{ ping }', { authorization })
    const { response } = await rig.post('{ ping }', { authorization })
    expect(response.headers.get('ratelimit')).toMatch(/;r=98;/)
  })
})
