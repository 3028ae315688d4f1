import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

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
    const audit = serverAudits({ url: `${rig.url}/graphql` }).find((candidate) => candidate.id === id)!
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

  it('refuses batches', async () => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body: '[{"query":"{ping}"}]' })
    expect(response.status).toBe(400)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a POST of %s, which a foreign page can send',
    async (type) => {
      const init = { method: 'POST', headers: { 'content-type': type }, body: '{"query":"{ping}"}' }
      expect((await fetch(`${rig.url}/graphql`, init)).status).toBe(415)
    },
  )

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
