import 'reflect-metadata'
import { createTestDatabase } from '@atrium/testing'
import type { GraphQLError } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql'
import { type Database, migrateAll, openDatabase, sql } from '../src/database/index.ts'
import { userError } from '../src/errors/index.ts'
import { CLIENT_HEADER } from '../src/executor/index.ts'
import { createLogger } from '../src/logs/index.ts'
import {
  buildSubgraphSchema,
  createContext,
  createSubgraph,
  startSubgraphServer,
  type Subgraph,
  type SubgraphContext,
} from '../src/server/index.ts'
import { ANONYMOUS, signViewer, VIEWER_HEADER } from '../src/viewer/index.ts'

const log = createLogger({ level: 'silent' })
const viewerKey = Buffer.alloc(32, 7)

@ObjectType()
class Probe {
  @Field(() => ID)
  id!: string
}

@Resolver(() => Probe)
class ProbeResolver {
  @Query(() => String)
  async purpose(@Ctx() context: SubgraphContext): Promise<string> {
    const [row] = await sql<{ purpose: string }>(await context.read(), 'select kit.purpose() as purpose')
    return row!.purpose
  }

  @Query(() => String)
  ip(@Ctx() context: SubgraphContext): string {
    return context.client.ip
  }

  @Query(() => String, { nullable: true })
  fail(@Arg('how', () => String) how: string): string {
    if (how === 'expected') throw userError('NOPE', 'expected')
    throw new Error('connection string postgres://secret')
  }

  @Query(() => String, { nullable: true })
  async slow(@Ctx() context: SubgraphContext): Promise<string> {
    await sql(await context.read(), 'select pg_sleep(30)')
    return 'slept'
  }

  @Query(() => String, { nullable: true })
  async writeInQuery(@Ctx() context: SubgraphContext): Promise<string> {
    await sql(
      await context.read(),
      "insert into accounts.outbox (id, type, version, payload) values (gen_random_uuid(), 'x', 1, '{}')",
    )
    return 'written'
  }

  @Query(() => String)
  async echo(@Arg('text', () => String) text: string, @Ctx() context: SubgraphContext): Promise<string> {
    const [row] = await sql<{ text: string }>(await context.read(), 'select ?::text as text', [text])
    return row!.text
  }

  @Query(() => String, { nullable: true })
  async storeNull(@Arg('as', () => String) as: string, @Ctx() context: SubgraphContext): Promise<string> {
    await sql(await context.read(), `select ?::${as}`, [as === 'jsonb' ? JSON.stringify(NULL) : NULL])
    return 'stored'
  }

  @Subscription(() => Probe, { subscribe: countToThree })
  count(@Root() id: string): Probe {
    return { id }
  }
}

const NULL = '\0'
let ended = 0
function countToThree(): AsyncIterableIterator<string> {
  const ids = ['1', '2', '3']
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: async () => (ids.length > 0 ? { done: false, value: ids.shift()! } : new Promise(() => {})),
    async return() {
      ended += 1
      return { done: true, value: undefined }
    },
  }
}

let subgraph: Subgraph
let database: Database
let server: { url: string; dispose(): Promise<void> }

beforeAll(async () => {
  const urls = await createTestDatabase()
  const migrationsDir = new URL('./fixtures/migrations/', import.meta.url).pathname
  await migrateAll({ ...urls, subgraphs: [{ name: 'accounts', migrationsDir }] })
  database = await openDatabase({ name: 'accounts', url: urls.appUrl, entities: [], log })
  subgraph = createSubgraph({
    name: 'accounts',
    schema: buildSubgraphSchema({ resolvers: [ProbeResolver] }),
    database,
    services: {},
    createLoaders: () => ({}),
    log,
  })
  server = await startSubgraphServer({ subgraph, viewerKey, port: 0, log })
})
afterAll(async () => {
  await server.dispose()
  await subgraph.dispose()
})

const request = (query: string, more: object = {}) => ({
  query,
  viewer: ANONYMOUS,
  requestId: 'req-1',
  client: { ip: '192.0.2.1', userAgent: null, refreshToken: null },
  ...more,
})

async function post(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return {
    status: response.status,
    body: (await response.json()) as { data?: unknown; errors?: { message: string }[] },
  }
}

test('a subgraph answers nothing without the signature of a gateway, its schema included', async () => {
  expect((await post('{ _service { sdl } }')).status).toBe(401)
  const forged = await signViewer(ANONYMOUS, Buffer.alloc(32, 8))
  expect((await post('{ _service { sdl } }', { [VIEWER_HEADER]: forged })).status).toBe(401)
  const signed = await post('{ _service { sdl } }', { [VIEWER_HEADER]: await signViewer(ANONYMOUS, viewerKey) })
  expect(JSON.stringify(signed.body.data)).toContain('purpose: String!')
})

test('in memory and over HTTP an operation gets the same answer', async () => {
  const client = Buffer.from(JSON.stringify({ ip: '192.0.2.1' })).toString('base64url')
  const overHttp = await post('{ purpose ip }', {
    [VIEWER_HEADER]: await signViewer(ANONYMOUS, viewerKey),
    [CLIENT_HEADER]: client,
  })
  const inMemory = await subgraph.execute(request('{ purpose ip }'))
  expect(overHttp.body.data).toEqual({ purpose: 'none', ip: '192.0.2.1' })
  expect(inMemory.data).toEqual(overHttp.body.data)
})

test('an unexpected error is told by its request id only', async () => {
  const { errors } = await subgraph.execute(request('{ fail(how: "unexpected") }'))
  expect(errors![0]!.toJSON()).toMatchObject({
    message: 'Internal error. Give the request id req-1 to support.',
    path: ['fail'],
    extensions: { code: 'INTERNAL', requestId: 'req-1' },
  })
})

const ECHO = 'query ($text: String!) { echo(text: $text) }'
const refused = { message: 'Text may not contain the character U+0000.', extensions: { code: 'BAD_USER_INPUT' } }

test.each([
  ['a variable', ECHO, { text: `a${NULL}` }],
  ['a value inside a variable', '{ purpose }', { input: [{ deep: NULL }] }],
  ['a key inside a variable', '{ purpose }', { input: { [NULL]: 1 } }],
  ['a literal', String.raw`{ echo(text: "a\u0000") }`, {}],
  ['a literal that writes it otherwise', String.raw`{ echo(text: "a\u{0}") }`, {}],
])('U+0000 in %s is refused before anything runs', async (_where, query, variables) => {
  const result = await subgraph.execute(request(query, { variables }))
  expect(result.data).toBeUndefined()
  expect(result.errors![0]!.toJSON()).toMatchObject(refused)
})

test('U+0000 in a subscription is refused', async () => {
  const result = await subgraph.subscribe(request('subscription { count { id } }', { variables: { after: NULL } }))
  expect((result as { errors: GraphQLError[] }).errors[0]!.toJSON()).toMatchObject(refused)
})

test('text that only spells the escape out is text like any other', async () => {
  const { data } = await subgraph.execute(request(String.raw`{ echo(text: "\\u0000") }`))
  expect(data).toEqual({ echo: String.raw`\u0000` })
})

test.each(['text', 'jsonb'])(
  "U+0000 that reaches the database as %s is the caller's mistake, and no outage",
  async (as) => {
    const { errors } = await subgraph.execute(request(`{ storeNull(as: "${as}") }`))
    expect(errors![0]!.toJSON()).toMatchObject(refused)
  },
)

test('a query cannot write', async () => {
  const { errors } = await subgraph.execute(request('{ writeInQuery }'))
  expect(errors).toHaveLength(1)
})

test('a field that still runs when its operation is over opens no transaction that nobody would end', async () => {
  const { context, dispose } = createContext({
    request: request(''),
    database,
    services: {},
    log,
    createLoaders: () => ({}),
  })
  await context.read()
  await dispose()
  await expect(context.read()).rejects.toThrow('The operation is over.')
})

test('an operation that is aborted stops its query in PostgreSQL', async () => {
  const abort = new AbortController()
  const running = subgraph.execute(request('{ slow }', { signal: abort.signal }))
  const startedAt = performance.now()
  setTimeout(() => abort.abort(), 200)
  const { data, errors } = await running
  // The statement timeout would end it too, after 15 s.
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  expect(data).toEqual({ slow: null })
  expect(errors).toHaveLength(1)
})

test('a subscription runs over the socket of a signed gateway and ends upstream when it is left', async () => {
  const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket })
  const viewer = await signViewer(ANONYMOUS, viewerKey)
  const seen: unknown[] = []
  const before = ended
  for await (const result of client.iterate({ query: 'subscription { count { id } }', extensions: { viewer } })) {
    seen.push(result.data)
    if (seen.length === 3) break
  }
  expect(seen).toEqual([{ count: { id: '1' } }, { count: { id: '2' } }, { count: { id: '3' } }])
  await expect.poll(() => ended).toBe(before + 1)
  await client.dispose()
})

test('a subscription without a signature is refused', async () => {
  const client = createClient({ url: server.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  const results = client.iterate({ query: 'subscription { count { id } }' })
  await expect(results.next()).rejects.toMatchObject([{ message: 'Only a gateway may ask this service.' }])
  await client.dispose()
})
