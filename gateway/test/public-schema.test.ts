import { composeServices } from '@apollo/composition'
import { API_KEY_SCOPES, type ApiKeyScope, hashApiKey, newApiKeySecret, Role, type Viewer } from '@atrium/kit/viewer'
import { openSocket } from '@atrium/testing/clients'
import { buildSchema, parse } from 'graphql'
import { createClient } from 'graphql-sse'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'
import { SDL } from './rig/subgraphs.ts'

/** The rig's schema with a public part: of a company its name alone, so that a plan needs what is not public. */
function supergraphWith(...tags: readonly string[]): string {
  const services = Object.entries(SDL).map(([name, sdl]) => {
    const tagged = tags.reduce(
      (text, part) => text.replace(part, `${part} @tag(name: "public")`),
      sdl.replace('"@key"', '"@key", "@tag"'),
    )
    return { name, url: `http://${name}`, typeDefs: parse(tagged) }
  })
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'composition failed')
  return supergraphSdl
}
const PUBLIC = [
  'projects: [Project!]',
  'node(id: ID!): Item',
  'company(id: ID!): Company',
  'interface Item',
  'type Project implements Item',
  'id: ID! name: String!',
]

let rig: Rig
beforeEach(async () => {
  rig = await startRig({
    supergraphSdl: supergraphWith(...PUBLIC),
    contract: { tag: 'public', releasedOn: '2026-11-20' },
  })
})
afterEach(() => rig.dispose())

function keyWith(scopes: readonly ApiKeyScope[]): string {
  const secret = newApiKeySecret()
  const hash = hashApiKey(secret)
  const viewer: Viewer = {
    kind: 'user',
    userId: hash,
    sessionId: hash,
    email: '',
    name: 'Report',
    role: Role.ADMIN,
    companies: [],
    agencyId: null,
    developerId: null,
    impersonatorId: null,
    apiKey: { id: hash, scopes: [...scopes] },
  }
  rig.state.keys.set(hash, { viewer, expiresAt: null })
  return `Bearer ${secret}`
}
const readSdl = (headers: Record<string, string> = {}) => fetch(`${rig.url}/schema/public.graphql`, { headers })

it('is all that an API key can ask for; a person asks for everything', async () => {
  const authorization = keyWith(API_KEY_SCOPES)
  expect((await rig.post('{ projects { title company { name } } }', { authorization })).body).toMatchObject({
    data: {
      projects: [
        { title: 'Portal', company: { name: 'Acme' } },
        { title: 'Shop', company: null },
      ],
    },
  })
  const person = await rig.signIn(Role.ADMIN)
  for (const query of [
    '{ users { id } }',
    '{ projects { owner { id } } }',
    'mutation { wipe }',
    '{ projects { company { id } } }',
  ]) {
    const { status, body } = await rig.post(query, { authorization })
    expect([query, status, body.errors![0]!.extensions.code]).toEqual([query, 200, 'GRAPHQL_VALIDATION_FAILED'])
    expect((await rig.post(query, { authorization: person.authorization })).errors).toBeUndefined()
  }
})

it('does not tell a part that is not public from one that does not exist', async () => {
  const authorization = keyWith(API_KEY_SCOPES)
  const errorOf = async (field: string) => {
    const { errors } = await rig.post(`{ projects { ${field} { id } } }`, { authorization })
    return JSON.stringify(errors!.map(({ message, extensions }) => [message, extensions.code])).replaceAll(field, '…')
  }
  expect(await errorOf('owner')).toBe(await errorOf('absent'))
})

it('shows an object of a type that is not public as nothing', async () => {
  const authorization = keyWith(API_KEY_SCOPES)
  const query = '{ project: node(id: "p1") { __typename id } milestone: node(id: "m1") { __typename id } }'
  const { data, body } = await rig.post(query, { authorization })
  expect(data).toEqual({ project: { __typename: 'Project', id: 'p1' }, milestone: null })
  expect(JSON.stringify(body)).not.toContain('Milestone')
})

it('is what a key with schema:read introspects', async () => {
  const query = '{ __schema { types { name } } __type(name: "User") { name } }'
  const { data } = await rig.post(query, { authorization: keyWith(['schema:read']) })
  const names = data.__schema.types
    .map(({ name }: { name: string }) => name)
    .filter((name: string) => !name.startsWith('__'))
  expect(names).toEqual(
    ['Company', 'Item', 'Project', 'String', 'ID', 'Query', 'Boolean'].toSorted(
      (a, b) => names.indexOf(a) - names.indexOf(b),
    ),
  )
  expect(data.__type).toBeNull()
  const { authorization } = await rig.signIn()
  expect((await rig.post(query, { authorization })).data.__type).toEqual({ name: 'User' })
  expect((await rig.post(query, { authorization: keyWith(['projects:read']) })).errors![0]!.extensions.code).toBe(
    'FORBIDDEN',
  )
})

it('is not introspected by who has not signed in; the SDL is there for all', async () => {
  for (const query of [
    '{ __schema { types { name } } }',
    '{ ...A } fragment A on Query { __type(name: "User") { name } }',
  ])
    expect((await rig.post(query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await rig.post('{ __typename }')).data).toEqual({ __typename: 'Query' })
})

it('is named to keys over WebSocket and SSE as well', async () => {
  const version = (await readSdl()).headers.get('x-schema-version')!
  const authorization = keyWith(API_KEY_SCOPES)
  const ackOf = async (credential: string) => {
    const socket = await openSocket(rig.url)
    socket.send({ type: 'connection_init', payload: { authorization: credential } })
    const message = await socket.next()
    await socket.close()
    return message
  }
  expect(await ackOf(authorization)).toEqual({ type: 'connection_ack', payload: { schemaVersion: version } })
  expect(await ackOf((await rig.signIn()).authorization)).toEqual({ type: 'connection_ack' })
  const headers = { authorization, accept: 'text/event-stream', 'content-type': 'application/json' }
  const body = JSON.stringify({ query: '{ projects { id } }' })
  const line = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body })
  expect(line.headers.get('x-schema-version')).toBe(version)
  await line.text()
})

it('holds over WebSocket and SSE alike', async () => {
  const authorization = keyWith(API_KEY_SCOPES)
  const socket = await openSocket(rig.url)
  await socket.init(authorization)
  socket.send({ type: 'subscribe', id: '1', payload: { query: '{ users { id } }' } })
  expect(await socket.next()).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  })
  socket.send({ type: 'subscribe', id: '2', payload: { query: '{ projects { id } }' } })
  expect(await socket.next()).toMatchObject({
    type: 'next',
    payload: { data: { projects: [{ id: 'p1' }, { id: 'p2' }] } },
  })
  socket.ws.close()

  const client = createClient({ url: `${rig.url}/graphql`, headers: { authorization }, retryAttempts: 0 })
  const { value } = await client.iterate({ query: 'subscription { activity { text } }' }).next()
  expect(value).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
  client.dispose()
})

it('is served as SDL that caches may keep, under the version that answers to keys name', async () => {
  const response = await readSdl()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/graphql')
  expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  const sdl = await response.text()
  expect(Object.keys(buildSchema(sdl).getQueryType()!.getFields()).toSorted()).toEqual(['company', 'node', 'projects'])
  expect(sdl).not.toContain('User')

  const etag = response.headers.get('etag')!
  expect((await readSdl({ 'if-none-match': `"x", W/${etag}` })).status).toBe(304)
  expect((await readSdl({ 'if-none-match': '"x"' })).status).toBe(200)

  const version = response.headers.get('x-schema-version')!
  expect(version).toMatch(/^2026-11-20\.[0-9a-f]{12}$/)
  const authorization = keyWith(API_KEY_SCOPES)
  for (const query of ['{ projects { id } }', '{ users { id } }', '{'])
    expect((await rig.post(query, { authorization })).response.headers.get('x-schema-version')).toBe(version)
  const person = await rig.signIn()
  expect((await rig.post('{ projects { id } }', person)).response.headers.get('x-schema-version')).toBeNull()
})

it('changes with the supergraph, and a supergraph without it is not taken', async () => {
  const authorization = keyWith(API_KEY_SCOPES)
  const before = (await readSdl()).headers.get('etag')
  rig.reload(supergraphWith(...PUBLIC, 'ping(text: String = "pong"): String!'))
  expect((await rig.post('{ ping }', { authorization })).data).toEqual({ ping: 'pong' })
  const after = await readSdl()
  expect(after.headers.get('etag')).not.toBe(before)
  expect(await after.text()).toContain('ping')
  expect(() => rig.reload(supergraphWith())).toThrow('No field of the query root is tagged.')
  expect((await rig.post('{ ping }', { authorization })).data).toEqual({ ping: 'pong' })
})

it('is there for keys only where the gateway is told a tag', async () => {
  const plain = await startRig()
  expect((await fetch(`${plain.url}/schema/public.graphql`)).status).toBe(404)
  await plain.dispose()
})
