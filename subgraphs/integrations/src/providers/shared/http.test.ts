import { AnswerTooLargeError } from '@atrium/kit/outbound'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { createHttp, failureOf, type HttpFailure, type HttpOptions } from './http.ts'
import { nextLink, pagesByCursor, pagesByNumber } from './pages.ts'

let server: FastifyInstance
let url: string
let answers: ((reply: FastifyReply) => unknown)[]
let asked: { method: string; url: string; headers: Record<string, unknown>; body: unknown }[]

beforeEach(async () => {
  answers = []
  asked = []
  server = Fastify({ forceCloseConnections: true })
  server.all('/*', (request, reply) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers, body: request.body })
    return (answers.shift() ?? ((last) => last.send({ ok: true })))(reply)
  })
  url = await server.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => server.close())

const client = (options: Partial<HttpOptions> = {}, signal?: AbortSignal) =>
  createHttp(
    { name: 'Tool', baseUrl: `${url}/v1/`, headers: { authorization: 'Bearer secret-token' }, ...options },
    { fetch, ...(signal && { signal }) },
  )

const failed = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('It should have failed.')
    },
    (error: unknown) => error as HttpFailure,
  )

const answer =
  (status: number, body: object | string = {}, headers: Record<string, string> = {}) =>
  (reply: FastifyReply) =>
    reply.status(status).headers(headers).send(body)

describe('a call', () => {
  test('asks below the base address with what is given, and leaves out what is not', async () => {
    await client().get('/tasks', { page: 2, since: null, ids: ['a', 'b'], archived: false })
    expect(asked[0]).toMatchObject({
      method: 'GET',
      url: '/v1/tasks?page=2&ids=a&ids=b&archived=false',
      headers: { authorization: 'Bearer secret-token' },
    })
  })

  test('sends JSON, or a form', async () => {
    await client().post('/tasks', { name: 'A' })
    expect(asked[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: { name: 'A' },
    })
  })

  test('never carries the token to another server', async () => {
    await client()
      .get('https://elsewhere.example/tasks')
      .catch(() => undefined)
    expect(asked[0]?.url).toBe('/v1/https://elsewhere.example/tasks')
    answers = [(reply) => reply.redirect('https://elsewhere.example/', 302)]
    const failure = await failed(client({ retries: 0 }).get('/tasks'))
    expect(failure).toMatchObject({ reason: 'UNREACHABLE', status: 302 })
  })

  test('is tried again after a server error and a dropped connection', async () => {
    answers = [answer(500), (reply) => void reply.raw.destroy()]
    expect(await client().get('/tasks')).toEqual({ ok: true })
    expect(asked).toHaveLength(3)
  })

  test('waits as long as the provider says, when that is short', async () => {
    answers = [answer(429, {}, { 'retry-after': '0' })]
    expect(await client().get('/tasks')).toEqual({ ok: true })
  })

  test('gives up at once when the limit lifts late, and says until when', async () => {
    answers = [answer(429, {}, { 'retry-after': '3600' })]
    const failure = failureOf(await failed(client().get('/tasks')), 'Tool')
    expect(failure).toMatchObject({ isPassing: true, isAccessLost: false, message: expect.stringContaining('UTC') })
    expect(failure.retryAt!.getTime()).toBeGreaterThan(Date.now() + 3_500_000)
    expect(asked).toHaveLength(1)
  })

  test('reads a limit from its reset header in seconds or milliseconds', async () => {
    const reset = Math.floor(Date.now() / 1000) + 600
    for (const value of [reset, reset * 1000]) {
      answers = [answer(429, {}, { 'x-ratelimit-reset': String(value) })]
      expect((await failed(client().get('/x'))).retryAt).toEqual(new Date(reset * 1000))
    }
  })

  test.each([
    ['x-ratelimit-reset', '4102444800'],
    ['retry-after', '9'.repeat(20)],
  ])('comes back within a day, whatever is said: %s: %s', async (name, value) => {
    answers = [answer(429, {}, { [name]: value })]
    const { retryAt } = failureOf(await failed(client().get('/x')), 'Tool')
    expect(retryAt!.getTime()).toBeGreaterThan(Date.now() + 86_000_000)
    expect(retryAt!.getTime()).toBeLessThanOrEqual(Date.now() + 86_400_000)
  })

  test('that writes is not repeated when it may have been done', async () => {
    answers = [answer(500)]
    expect(await failed(client().post('/tasks', {}))).toMatchObject({ reason: 'UNREACHABLE', status: 500 })
    expect(asked).toHaveLength(1)
  })

  test.each([
    [401, 'ACCESS_LOST', false, true],
    [403, 'FORBIDDEN', false, false],
    [404, 'NOT_FOUND', false, false],
    [422, 'REFUSED', false, false],
    [503, 'UNREACHABLE', true, false],
  ] as const)('that is answered %i says what to do, without the token', async (status, reason, isPassing, isLost) => {
    answers = [answer(status, { err: 'Team not authorized' })]
    const failure = await failed(client({ retries: 0 }).get('/tasks'))
    expect(failure.reason).toBe(reason)
    const told = failureOf(failure, 'Tool')
    expect(told).toMatchObject({ isPassing, isAccessLost: isLost })
    expect(told.message).toMatch(/Tool/)
    expect(told.message).not.toContain('secret-token')
    if (status === 422) expect(told.message).toContain('Team not authorized')
  })

  test('that is answered with a page for people is not taken for an empty answer', async () => {
    answers = [(reply) => reply.type('text/html').send('<!doctype html>')]
    expect(await failed(client({ retries: 0 }).get('/x'))).toMatchObject({ reason: 'UNREACHABLE' })
  })

  test('ends when it takes too long, and when it is told to', async () => {
    const never = () => new Promise(() => undefined)
    answers = [never, never]
    expect(await failed(client({ retries: 0, timeoutMs: 50 }).get('/x'))).toMatchObject({ reason: 'TIMEOUT' })
    const stop = new AbortController()
    const call = failed(client({}, stop.signal).get('/x'))
    stop.abort()
    expect(await call).toMatchObject({ reason: 'TIMEOUT' })
  })

  test('whose answer is too large is not repeated, and says so', async () => {
    let calls = 0
    const tooLarge = async () => {
      calls += 1
      return Object.assign(new Response(''), { text: () => Promise.reject(new AnswerTooLargeError('more than 50 MB')) })
    }
    const http = createHttp({ name: 'Tool', baseUrl: `${url}/v1/`, headers: {} }, { fetch: tooLarge })
    const failure = await failed(http.get('/tasks'))
    expect(failureOf(failure, 'Tool')).toMatchObject({ isPassing: false, message: expect.stringContaining('50 MB') })
    expect(calls).toBe(1)
  })

  test('can be read as the provider means it', async () => {
    answers = [answer(400, { errors: [{ extensions: { code: 'RATELIMITED' } }] })]
    const failure = await failed(
      client({
        retries: 0,
        reasonOf: (status, body) => (JSON.stringify(body).includes('RATELIMITED') ? 'RATE_LIMITED' : null),
      }).post('/graphql', {}),
    )
    expect(failure.reason).toBe('RATE_LIMITED')
  })

  test('deletes what is gone already', async () => {
    answers = [answer(404)]
    await client().delete('/webhook/1')
    expect(asked[0]?.method).toBe('DELETE')
  })
})

test('pages end at the last, at an empty one, and at a cursor that is given twice', async () => {
  const numbers: number[][] = []
  const byNumber = pagesByNumber(async (page) => ({ items: page < 3 ? [page] : [], isLast: false }))
  for await (const page of byNumber) numbers.push(page)
  expect(numbers).toEqual([[0], [1], [2]])
  const cursors: (string | null)[] = []
  const byCursor = pagesByCursor<number, string>(async (cursor) => {
    cursors.push(cursor)
    return { items: [1], next: cursor === null ? 'a' : 'b' }
  })
  for await (const page of byCursor) expect(page).toEqual([1])
  expect(cursors).toEqual([null, 'a', 'b'])
})

test('a list that goes on after a thousand pages is no list that was read whole', async () => {
  const drain = async (pages: AsyncIterable<unknown>) => {
    for await (const page of pages) expect(page).toEqual([1])
  }
  const byCursor = pagesByCursor<number, number>(async (cursor) => ({ items: [1], next: (cursor ?? 0) + 1 }))
  await expect(drain(byCursor)).rejects.toThrow('more than 1000 pages')
  const byNumber = pagesByNumber(async () => ({ items: [1], isLast: false }))
  await expect(drain(byNumber)).rejects.toThrow('more than 1000 pages')
  const whole = pagesByNumber(async (page) => ({ items: [1], isLast: page === 999 }))
  await expect(drain(whole)).resolves.toBeUndefined()
})

test('the next page is found in a Link header', () => {
  const header = '<https://x.test/a?page=1>; rel="prev", <https://x.test/a?page=3&q=a,b>; rel="next"'
  expect(nextLink(header)).toBe('https://x.test/a?page=3&q=a,b')
  expect(nextLink('<https://x.test/a>; rel="last"')).toBeNull()
  expect(nextLink(null)).toBeNull()
})
