import { buildSchema, type DocumentNode, validate } from 'graphql'
import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, it } from 'vitest'
import * as sdk from '../src/index.ts'
import { answer, hangUp, startServer } from './server.ts'

const { AtriumError, createAtrium, graphql } = sdk
const Count = graphql(`
  query Count($first: Int) {
    projects(first: $first) {
      totalCount
    }
  }
`)
const good = answer({ data: { projects: { totalCount: 3 } } })
const failed = (code: string, more: object = {}) => ({ errors: [{ message: 'No.', extensions: { code, ...more } }] })
const at = (url: string, options: Partial<sdk.AtriumOptions> = {}) =>
  createAtrium({ url, apiKey: 'atr_live_x', ...options })

it('sends the document, the variables and the key, and answers typed data', async () => {
  await using server = await startServer(good)
  const data = await at(server.url).query(Count, { first: 2 })
  expectTypeOf(data).toEqualTypeOf<{ projects: { totalCount: number } | null }>()
  expect(data).toEqual({ projects: { totalCount: 3 } })
  const [request] = server.received
  expect(request).toMatchObject({ variables: { first: 2 }, headers: { authorization: 'Bearer atr_live_x' } })
  expect(request!.query).toContain('query Count($first: Int)')
})

it('asks a function for the key before each request', async () => {
  await using server = await startServer(good)
  let turn = 0
  const atrium = at(server.url, { apiKey: async () => `key-${(turn += 1)}` })
  await atrium.query(Count)
  await atrium.query(Count)
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer key-1', 'Bearer key-2'])
})

it.each([
  ['503 of a proxy', answer('Busy', 503, { 'retry-after': '0' })],
  ['429', answer(failed('RATE_LIMITED', { retryAfter: 0 }), 429)],
  ['no answer', hangUp],
  ['a part that is away', answer({ ...failed('SUBGRAPH_UNAVAILABLE', { retryAfter: 0 }), data: { projects: null } })],
])('tries a query again after %s', async (_case, trouble) => {
  await using server = await startServer(trouble, good)
  expect(await at(server.url).query(Count)).toEqual({ projects: { totalCount: 3 } })
  expect(server.received).toHaveLength(2)
})

it('waits for as long as the server asks', async () => {
  await using server = await startServer(answer('', 429, { 'retry-after': '1' }), good)
  const begun = performance.now()
  await at(server.url).query(Count)
  expect(performance.now() - begun).toBeGreaterThan(950)
})

it('tells at once whoever would have to wait for minutes', async () => {
  await using server = await startServer(answer(failed('RATE_LIMITED', { retryAfter: 3600 }), 429), good)
  await expect(at(server.url).query(Count)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    retryAfter: 3600,
    status: 429,
  })
})

it('gives up after the tries that it has', async () => {
  await using server = await startServer(answer('', 503, { 'retry-after': '0' }))
  await expect(at(server.url, { retries: 2 }).query(Count)).rejects.toMatchObject({ code: 'HTTP_503', status: 503 })
  expect(server.received).toHaveLength(3)
})

it('throws what does not pass, once, with code, request id and what was answered beside it', async () => {
  const body = { ...failed('FORBIDDEN', { requestId: 'r-1' }), data: { projects: null } }
  await using server = await startServer(answer(body))
  const error = await at(server.url)
    .query(Count)
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AtriumError)
  expect(error).toMatchObject({
    message: 'No.',
    code: 'FORBIDDEN',
    requestId: 'r-1',
    data: { projects: null },
    isTransient: false,
  })
  expect(server.received).toHaveLength(1)
})

it('ends with its signal, also while it waits for the next try', async () => {
  await using server = await startServer(answer('', 503, { 'retry-after': '60' }))
  const controller = new AbortController()
  const answered = at(server.url).query(Count, {}, { signal: controller.signal })
  await expect.poll(() => server.received.length).toBe(1)
  controller.abort(new Error('The user left.'))
  await expect(answered).rejects.toThrow('The user left.')
})

it('does not wait for an answer for longer than it was told', async () => {
  await using server = await startServer(() => undefined)
  const atrium = at(server.url, { timeoutMs: 50, retries: 0 })
  await expect(atrium.query(Count)).rejects.toMatchObject({ code: 'TIMEOUT' })
})

it('reads a list page by page', async () => {
  const page = (hasNextPage: boolean, endCursor: string | null, ...ids: string[]) =>
    answer({
      data: { projects: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage, endCursor }, totalCount: 3 } },
    })
  await using server = await startServer(page(true, 'a', '1', '2'), page(false, 'b', '3'))
  const ids: string[] = []
  for await (const projects of at(server.url).pages(sdk.Projects, { first: 2 }, (data) => data.projects))
    ids.push(...projects.nodes.map(({ id }) => id))
  expect(ids).toEqual(['1', '2', '3'])
  expect(server.received.map(({ variables }) => variables)).toEqual([
    { first: 2, after: null },
    { first: 2, after: 'a' },
  ])
})

it('does not read a list round and round whose document ignores the cursor', async () => {
  const page = answer({ data: { projects: { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'a' } } } })
  await using server = await startServer(page)
  const read = async () => {
    for await (const _page of at(server.url).pages(sdk.Projects, {}, (data) => data.projects));
  }
  await expect(read()).rejects.toThrow('The list does not advance')
})

it('brings only documents that the public schema answers', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema/public.graphql', import.meta.url), 'utf8'))
  const documents = Object.entries(sdk).filter(([, value]) => 'kind' in Object(value))
  expect(documents.length).toBeGreaterThan(4)
  for (const [name, document] of documents)
    expect([name, validate(schema, document as unknown as DocumentNode)]).toEqual([name, []])
})
