import { hashApiKey, newApiKeySecret, Role, type Viewer } from '@atrium/kit/viewer'
import { openSocket } from '@atrium/testing/clients'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../src/documents/manifest.ts'
import { type Answer, type Rig, startRig } from './rig/rig.ts'

const PING = 'query Ping($text: String = "pong") { ping(text: $text) }'
const ACTIVITY = 'subscription Activity { activity { text } }'
const APPEND = 'mutation Append { append(text: "x") }'
const manifest = JSON.stringify(Object.fromEntries([PING, ACTIVITY, APPEND].map((text) => [hashOf(text), text])))
const idOf = (text: string) => `sha256:${hashOf(text)}`
const apollo = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } })

async function post(rig: Rig, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${rig.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const { data, errors, ...rest } = (await response.json()) as Answer
  return { status: response.status, data, errors, code: errors?.[0]?.extensions.code, rest }
}

/** An API key that accounts knows. */
function apiKeyOf(rig: Rig): { authorization: string } {
  const secret = newApiKeySecret()
  const hash = hashApiKey(secret)
  const viewer: Viewer = {
    kind: 'user',
    userId: hash,
    sessionId: hash,
    email: '',
    name: 'Report',
    role: Role.CLIENT,
    companies: [],
    agencyId: null,
    developerId: null,
    impersonatorId: null,
    apiKey: { id: hash, scopes: ['projects:read'] },
  }
  rig.state.keys.set(hash, { viewer, expiresAt: null })
  return { authorization: `Bearer ${secret}` }
}

const signIn = async (rig: Rig, role: Role) => ({ authorization: (await rig.signIn(role)).authorization })

describe('where sessions may send trusted documents only', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig({ trustedDocuments: { manifests: [manifest], required: 'sessions' }, persistedQueries: true })
  })
  afterAll(() => rig.dispose())

  it('runs one by its documentId, with variables', async () => {
    const { status, data } = await post(rig, { documentId: idOf(PING), variables: { text: 'hello' } })
    expect([status, data]).toEqual([200, { ping: 'hello' }])
  })

  it('runs one by GET', async () => {
    const variables = encodeURIComponent('{"text":"hello"}')
    const response = await fetch(`${rig.url}/graphql?documentId=${idOf(PING)}&variables=${variables}`)
    expect(await response.json()).toEqual({ data: { ping: 'hello' } })
    const mutation = await fetch(`${rig.url}/graphql?documentId=${idOf(APPEND)}`)
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it("runs one by Apollo's hash, alone or beside its text", async () => {
    expect((await post(rig, { extensions: apollo(PING) })).data).toEqual({ ping: 'pong' })
    expect((await post(rig, { query: PING, extensions: apollo(PING) })).data).toEqual({ ping: 'pong' })
  })

  it('runs one over a socket and over SSE', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    const { authorization } = await signIn(rig, Role.CLIENT)
    const own = await openSocket(rig.url)
    await own.init(authorization)
    own.send({ type: 'subscribe', id: '1', payload: { query: '', extensions: apollo(ACTIVITY) } })
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'pushed' })
    expect((await own.next()).payload).toMatchObject({ data: { activity: { text: 'pushed' } } })
    socket.send({ type: 'subscribe', id: '1', payload: { query: '', documentId: idOf(PING) } })
    expect((await socket.next()).payload).toMatchObject({ data: { ping: 'pong' } })
    await Promise.all([socket.close(), own.close()])
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ documentId: idOf(PING) }),
    })
    expect(await response.text()).toContain('data: {"data":{"ping":"pong"}}')
  })

  it.each([
    ['nobody in particular', async () => ({})],
    ['a person', (to: Rig) => signIn(to, Role.CLIENT)],
    ['a person of the staff who is no administrator', (to: Rig) => signIn(to, Role.PROJECT_MANAGER)],
  ])('refuses the text of %s, even of a trusted document', async (_who, credentialOf) => {
    const headers = await credentialOf(rig)
    for (const query of [PING, '{ __schema { queryType { name } } }', '{ broken']) {
      const { status, code, data } = await post(rig, { query }, headers)
      expect([status, code, data]).toEqual([403, 'PERSISTED_QUERY_ID_REQUIRED', undefined])
    }
  })

  it('refuses a text over a socket, which goes on', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.send({ type: 'subscribe', id: '1', payload: { query: PING } })
    expect(await socket.next()).toMatchObject({
      type: 'error',
      id: '1',
      payload: [{ extensions: { code: 'PERSISTED_QUERY_ID_REQUIRED' } }],
    })
    socket.send({ type: 'subscribe', id: '2', payload: { query: '', extensions: apollo(PING) } })
    expect(await socket.next()).toMatchObject({ type: 'next', id: '2' })
    await socket.close()
  })

  it('runs the texts of administrators and of API keys', async () => {
    expect((await post(rig, { query: '{ ping }' }, await signIn(rig, Role.ADMIN))).data).toEqual({ ping: 'pong' })
    expect((await post(rig, { query: '{ ping }' }, apiKeyOf(rig))).data).toEqual({ ping: 'pong' })
  })

  it('lets nobody register a document who may not send its text', async () => {
    const free = '{ again: ping }'
    expect((await post(rig, { query: free, extensions: apollo(free) })).status).toBe(403)
    expect((await post(rig, { extensions: apollo(free) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it('keeps what an API key has registered from people', async () => {
    const free = '{ keyed: ping }'
    const key = apiKeyOf(rig)
    expect((await post(rig, { query: free, extensions: apollo(free) }, key)).data).toEqual({ keyed: 'pong' })
    expect((await post(rig, { extensions: apollo(free) }, key)).data).toEqual({ keyed: 'pong' })
    expect((await post(rig, { extensions: apollo(free) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it('says so of a hash that it does not know, in the words that each protocol expects', async () => {
    const { status, code, errors } = await post(rig, { documentId: idOf('{ other }') })
    expect([status, code]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND'])
    expect(errors![0]!.message).toContain('documentId')
    expect((await post(rig, { extensions: apollo('{ other }') })).errors![0]!.message).toBe('PersistedQueryNotFound')
    const strict = await post(rig, { documentId: idOf('{ other }') }, { accept: 'application/graphql-response+json' })
    expect(strict.status).toBe(400)
  })

  it.each([
    [{ documentId: 'ping' }, /64 hexadecimal/],
    [{ documentId: 7 }, /64 hexadecimal/],
    [{ documentId: idOf(PING), query: PING }, /not both/],
    [{ documentId: idOf(PING), extensions: apollo(PING) }, /once/],
    [{ query: '{ ping }', extensions: apollo(PING) }, /not the document/],
    [{ extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(PING) } } }, /version: 1/],
    [{ extensions: { persistedQuery: 'x' } }, /version: 1/],
  ])('refuses %j', async (body, reason) => {
    const { code, errors } = await post(rig, body)
    expect(code).toBe('BAD_USER_INPUT')
    expect(errors![0]!.message).toMatch(reason)
  })
})

describe('where all may send trusted documents only', () => {
  it('refuses the texts of administrators and API keys too', async () => {
    const rig = await startRig({ trustedDocuments: { manifests: [manifest], required: 'all' } })
    for (const headers of [await signIn(rig, Role.ADMIN), apiKeyOf(rig)])
      expect((await post(rig, { query: PING }, headers)).code).toBe('PERSISTED_QUERY_ID_REQUIRED')
    expect((await post(rig, { documentId: idOf(PING) })).data).toEqual({ ping: 'pong' })
    await rig.dispose()
  })
})

describe('manifests', () => {
  const serve = (...manifests: string[]) => startRig({ trustedDocuments: { manifests, required: 'all' } })

  it('of several releases are served beside each other, also those that Apollo’s tools write', async () => {
    const older = '{ older: ping }'
    const operations = [{ id: hashOf(older), name: 'Older', type: 'query', body: older }]
    const rig = await serve(manifest, JSON.stringify({ format: 'apollo-persisted-query-manifest', operations }))
    expect((await post(rig, { documentId: idOf(older) })).data).toEqual({ older: 'pong' })
    expect((await post(rig, { documentId: idOf(PING) })).data).toEqual({ ping: 'pong' })
    await rig.dispose()
  })

  it.each([
    [JSON.stringify({ [hashOf(PING)]: '{ ping }' }), /another SHA-256/],
    [JSON.stringify({ ping: PING }), /another SHA-256/],
    ['[]', /must be a JSON object/],
    ['{', /JSON/],
  ])('that are none keep the gateway from starting: %s', async (broken, reason) => {
    await expect(serve(broken)).rejects.toThrow(reason)
  })
})

describe('automatic persisted queries', () => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ persistedQueries: true })
    return () => rig.dispose()
  })

  it('are asked for once, and run by their hash from then on', async () => {
    expect((await post(rig, { extensions: apollo(PING) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect((await post(rig, { query: PING, extensions: apollo(PING) })).data).toEqual({ ping: 'pong' })
    expect((await post(rig, { extensions: apollo(PING), variables: { text: 'b' } })).data).toEqual({ ping: 'b' })
    expect((await post(rig, { documentId: idOf(PING) })).data).toEqual({ ping: 'pong' })
  })

  it('are not stored under a hash that is not theirs', async () => {
    expect((await post(rig, { query: '{ ping }', extensions: apollo(PING) })).code).toBe('BAD_USER_INPUT')
    expect((await post(rig, { extensions: apollo(PING) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it.each(['{ broken', '{ unknown }', '{ ping(text: 1) }'])(
    'are not stored when they cannot be run: %s',
    async (query) => {
      await post(rig, { query, extensions: apollo(query) })
      expect((await post(rig, { extensions: apollo(query) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
    },
  )

  it('are told apart from what is not supported', async () => {
    const none = await startRig()
    const { code, errors } = await post(none, { extensions: apollo(PING) })
    expect([code, errors![0]!.message]).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported'])
    expect((await post(none, { query: PING, extensions: apollo(PING) })).data).toEqual({ ping: 'pong' })
    await none.dispose()
  })
})
