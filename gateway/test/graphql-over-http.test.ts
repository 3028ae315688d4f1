import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Rig, startRig } from './rig/rig.ts'

// The audits need no server to be listed.
const AUDITS = serverAudits({ url: 'http://localhost/graphql' }).filter(({ name }) => !name.startsWith('MAY'))

describe('GraphQL over HTTP', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig()
  })
  afterAll(() => rig.dispose())

  it('has audits to pass', () => {
    expect(AUDITS.length).toBeGreaterThan(30)
  })

  it.each(AUDITS.map(({ id, name }) => ({ id, name })))('$name ($id)', async ({ id }) => {
    // Some of them introspect, which is for people who are signed in.
    const { authorization } = await rig.signIn()
    const fetchFn: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { authorization, ...(init?.headers as Record<string, string>) } })
    const audit = serverAudits({ url: `${rig.url}/graphql`, fetchFn }).find((candidate) => candidate.id === id)!
    const result = await audit.fn()
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
  })

  it('refuses mutations and subscriptions by GET', async () => {
    const query = encodeURIComponent('mutation { append(text: "x") }')
    const response = await fetch(`${rig.url}/graphql?query=${query}`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(rig.state.log).toEqual([])
    const subscription = encodeURIComponent('subscription { activity { text } }')
    expect((await fetch(`${rig.url}/graphql?query=${subscription}`)).status).toBe(405)
  })

  it('says how to subscribe to those who try by plain POST, and leaves no stream behind', async () => {
    const { errors } = await rig.post('subscription { activity { text } }')
    expect(errors![0]!.message).toContain('text/event-stream')
    expect(rig.state.feed.size).toBe(0)
  })

  it.each([
    ['[{"query":"{ping}"}]', /Batches are not supported/],
    ['{"query":', /not valid JSON/],
    ['', /body is empty/],
    ['"{ping}"', /must be a JSON object/],
    ['null', /must be a JSON object/],
    ['{}', /`query`, or the `documentId`/],
    ['{"query":7}', /`query` must be a string/],
    ['{"query":"{ping}","variables":[]}', /`variables` must be an object/],
    ['{"query":"{ping}","extensions":"x"}', /`extensions` must be an object/],
    ['{"query":"{ping}","operationName":{}}', /`operationName` must be a string/],
  ])('refuses the body %s, and says what is wrong with it', async (body, reason) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body })
    const { errors } = (await response.json()) as Answer
    expect([response.status, errors![0]!.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(errors![0]!.message).toMatch(reason)
    expect(errors![0]!.extensions.requestId).toBe(response.headers.get('x-request-id'))
  })

  it.each(['query={ping}&query={big}', 'query={ping}&variables={}&variables={}', 'query={ping}&variables={'])(
    'refuses the address ?%s',
    async (search) => {
      const response = await fetch(`${rig.url}/graphql?${search}`)
      const { errors } = (await response.json()) as Answer
      expect([response.status, errors![0]!.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    },
  )

  it('answers variables as deep as a body can hold, and goes on', async () => {
    const deep = `{"query":"query($text: String) { ping(text: $text) }","variables":{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body: deep })
    const { errors } = (await response.json()) as Answer
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    expect((await rig.post('{ ping }')).data).toEqual({ ping: 'pong' })
  })

  it.each([
    ['/graphql', 'GET, POST'],
    ['/auth', 'POST'],
  ])('says what %s can be asked by', async (path, allow) => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await fetch(rig.url + path, { method })
      const { errors } = (await response.json()) as Answer
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, allow])
      expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  it('runs nothing by HEAD', async () => {
    const mutation = encodeURIComponent('mutation { append(text: "x") }')
    for (const path of ['/graphql', '/auth']) {
      expect((await fetch(`${rig.url}${path}?query=${mutation}`, { method: 'HEAD' })).status).toBe(405)
    }
    expect(rig.state.log).toEqual([])
  })

  it('says so to a client that reads nothing that can be written', async () => {
    const response = await fetch(`${rig.url}/graphql?query={ping}`, { headers: { accept: 'text/html' } })
    const { errors } = (await response.json()) as Answer
    expect([response.status, errors![0]!.message]).toEqual([406, expect.stringContaining('text/event-stream')])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ])('refuses a POST of %s, with and without a body', async (type) => {
    for (const body of ['{"query":"{ping}"}', '']) {
      const init = { method: 'POST', headers: { 'content-type': type }, body }
      const response = await fetch(`${rig.url}/graphql`, init)
      const { errors } = (await response.json()) as Answer
      expect([response.status, errors![0]!.extensions.code]).toEqual([415, 'BAD_USER_INPUT'])
      expect(errors![0]!.message).toContain('application/json')
    }
  })

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('refuses the foreign origin %s', async (origin) => {
    const { status, errors } = await rig.post('{ ping }', { headers: { origin } })
    expect(status).toBe(403)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  it('serves its own origin, allowed ones, and programs without one', async () => {
    expect((await rig.post('{ ping }', { headers: { origin: rig.url } })).status).toBe(200)
    expect((await rig.post('{ ping }')).status).toBe(200)
    const open = await startRig({ allowedOrigins: ['https://portal.example'] })
    expect((await open.post('{ ping }', { headers: { origin: 'https://portal.example' } })).status).toBe(200)
    await open.dispose()
    const proxied = await startRig({ trustProxy: true })
    const headers = { origin: 'https://portal.example', 'x-forwarded-host': 'portal.example' }
    expect((await proxied.post('{ ping }', { headers })).status).toBe(200)
    expect((await rig.post('{ ping }', { headers })).status).toBe(403)
    await proxied.dispose()
  })

  it('wants the preflight header for SSE by GET', async () => {
    const url = `${rig.url}/graphql?query=${encodeURIComponent('{ ping }')}`
    const headers = { accept: 'text/event-stream' }
    expect((await fetch(url, { headers })).status).toBe(400)
    const mutation = `${rig.url}/graphql?query=${encodeURIComponent('mutation { append(text: "x") }')}`
    const preflighted = { headers: { ...headers, 'apollo-require-preflight': 'true' } }
    expect((await fetch(mutation, preflighted)).status).toBe(405)
    const allowed = await fetch(url, { headers: { ...headers, 'apollo-require-preflight': 'true' } })
    expect(await allowed.text()).toContain('event: next\ndata: {"data":{"ping":"pong"}}')
  })

  it('compresses large answers for those who take it, and small ones for nobody', async () => {
    const headers = { 'accept-encoding': 'gzip, br' }
    const large = await rig.post('{ big(kilobytes: 64) }', { headers })
    expect(large.response.headers.get('content-encoding')).toBe('gzip')
    expect(large.data.big).toHaveLength(64 * 1024)
    expect((await rig.post('{ ping }', { headers })).response.headers.get('content-encoding')).toBeNull()
  })

  it('is never cached', async () => {
    const { response } = await rig.post('{ ping }')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})
