import { Role, signSessionToken, type Viewer } from '@atrium/kit/viewer'
import { generateKeyTexts, parseKeys } from '@atrium/kit/secrets'
import { openSocket } from '@atrium/testing/clients'
import { SignJWT } from 'jose'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keys, type Rig, startRig } from './rig/rig.ts'

const CREATE = 'mutation { sessionCreate(email: "ada@example.com") { accessToken } }'
const REFRESH = 'mutation { sessionRefresh { accessToken } }'

/** An access token that ends in `seconds` (negative: it has ended). */
function tokenEndingIn(seconds: number, sessionId: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setSubject('u1')
    .setIssuer('atrium')
    .setAudience('atrium')
    .setIssuedAt(now - 60)
    .setExpirationTime(now + seconds)
    .sign(keys.sessionKey.privateKey)
}

describe('access tokens', () => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig()
  })
  afterEach(() => rig.dispose())

  it('make their session the viewer', async () => {
    const { authorization } = await rig.signIn()
    expect((await rig.post('{ me { name } }', { authorization })).data).toEqual({ me: { name: 'Ada' } })
  })

  it.each([
    ['garbage', async () => 'Bearer garbage'],
    ['of another scheme', async () => 'Basic YTpi'],
    ['that have ended', async () => `Bearer ${await tokenEndingIn(-1, randomUUID())}`],
    ['of a session that has ended', async () => `Bearer ${await tokenEndingIn(60, randomUUID())}`],
    [
      'signed by another key',
      async () => {
        const other = await parseKeys(await generateKeyTexts())
        return `Bearer ${await signSessionToken({ userId: 'u1', sessionId: randomUUID() }, other.sessionKey)}`
      },
    ],
  ])('%s are refused with 401', async (_what, credential) => {
    const { status, body } = await rig.post('{ ping }', { authorization: await credential() })
    expect(status).toBe(401)
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } }] })
    expect(body).not.toHaveProperty('data')
  })

  it('that have ended still reach the session mutations, as nobody', async () => {
    const authorization = `Bearer ${await tokenEndingIn(-1, randomUUID())}`
    expect((await rig.post(CREATE, { authorization })).data).toEqual({ sessionCreate: { accessToken: 'token' } })
    const mixed = await rig.post('mutation { sessionDelete append(text: "x") }', { authorization })
    expect(mixed.status).toBe(401)
  })

  it('cost one look-up for all who ask at once, and none for those who ask soon after', async () => {
    const { authorization } = await rig.signIn()
    await Promise.all(Array.from({ length: 10 }, () => rig.post('{ ping }', { authorization })))
    await rig.post('{ ping }', { authorization })
    expect(rig.state.viewerLookups).toBe(1)
  })

  it('are not taken for ended when accounts cannot look them up', async () => {
    const { authorization } = await rig.signIn()
    rig.state.isDatabaseDown = true
    const { status, errors } = await rig.post('{ ping }', { authorization })
    expect([status, errors![0]!.extensions.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE'])
    rig.state.isDatabaseDown = false
    expect((await rig.post('{ ping }', { authorization })).status).toBe(200)
  })

  it('are looked up again after the viewer was invalidated', async () => {
    const { authorization, sessionId } = await rig.signIn()
    await rig.post('{ ping }', { authorization })
    rig.state.viewers.set(sessionId, null)
    expect((await rig.post('{ ping }', { authorization })).status).toBe(200)
    await rig.invalidateViewer(sessionId)
    expect((await rig.post('{ ping }', { authorization })).status).toBe(401)
  })
})

describe('the refresh cookie', () => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig()
  })
  afterEach(() => rig.dispose())

  it('is set from the extensions of accounts, and never stands in a body', async () => {
    const { response, body } = await rig.post(CREATE, { path: '/auth' })
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toMatch(/^atrium_refresh=refresh-1; Max-Age=\d+; Path=\/auth; HttpOnly; SameSite=Strict$/)
    expect(JSON.stringify(body)).not.toContain('refresh-1')
  })

  it('is handed to accounts from the request', async () => {
    const { data } = await rig.post(REFRESH, { path: '/auth', headers: { cookie: 'atrium_refresh=refresh-1' } })
    expect(data).toEqual({ sessionRefresh: { accessToken: 'renewed' } })
    expect((await rig.post(REFRESH, { path: '/auth' })).data).toEqual({ sessionRefresh: null })
  })

  it('is cleared when accounts says so', async () => {
    const { response } = await rig.post('mutation { sessionDelete }', { path: '/auth' })
    expect(response.headers.get('set-cookie')).toMatch(/^atrium_refresh=; .*Expires=Thu, 01 Jan 1970/)
  })

  it('is Secure behind a proxy that speaks HTTPS', async () => {
    const proxied = await startRig({ trustProxy: true })
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
    const { response } = await proxied.post(CREATE, { path: '/auth', headers })
    expect(response.headers.get('set-cookie')).toContain('; Secure')
    expect(response.headers.get('strict-transport-security')).toContain('max-age=')
    await proxied.dispose()
  })

  it('cannot be had over a socket', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', CREATE)
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ message: expect.stringContaining('/auth') }],
    })
    await socket.close()
  })

  it('is no business of GET', async () => {
    expect((await fetch(`${rig.url}/auth?query={ping}`)).status).toBe(405)
  })
})

describe('sockets and their credential', () => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig()
  })
  afterEach(() => rig.dispose())

  it.each([['Bearer garbage'], [42]])('are closed 4403 for a bad one (%s)', async (authorization) => {
    const socket = await openSocket(rig.url)
    socket.send({ type: 'connection_init', payload: { authorization } })
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Forbidden' })
  })

  it('are closed when the token ends', async () => {
    const { sessionId } = await rig.signIn()
    const socket = await openSocket(rig.url)
    await socket.init(`Bearer ${await tokenEndingIn(2, sessionId)}`)
    socket.subscribe('1', 'subscription { activity { text } }')
    expect(await socket.closed).toEqual({ code: 4410, reason: 'Access token expired' })
    await rig.state.feed.waitFor(0)
  })

  it('are closed when the session ends or its rights change, and others stay', async () => {
    const [ended, changed, same] = await Promise.all([rig.signIn(), rig.signIn(Role.ADMIN), rig.signIn()])
    const sockets = []
    for (const { authorization } of [ended, changed, same]) {
      const socket = await openSocket(rig.url)
      await socket.init(authorization)
      sockets.push(socket)
    }
    rig.state.viewers.set(ended.sessionId, null)
    rig.state.viewers.set(changed.sessionId, { ...changed.viewer, role: Role.CLIENT } satisfies Viewer)
    await rig.invalidateViewer()
    expect((await sockets[0]!.closed).code).toBe(4411)
    expect((await sockets[1]!.closed).code).toBe(4411)
    expect((await sockets[2]!.run('1', '{ me { name } }')).payload.data.me.name).toBe('Ada')
    await sockets[2]!.close()
  })

  it('end an SSE stream with the session too', async () => {
    const { authorization, sessionId } = await rig.signIn()
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization }
    const body = JSON.stringify({ query: 'subscription { activity { text } }' })
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body })
    await rig.state.feed.waitFor(1)
    rig.state.viewers.set(sessionId, null)
    await rig.invalidateViewer(sessionId)
    expect(await response.text()).not.toContain('complete')
    await rig.state.feed.waitFor(0)
  })
})
