import { once } from 'node:events'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { toGlobalId } from '@atrium/kit/ids'
import { type AnyViewer, API_KEY_SCOPES, type ApiKeyScope, GATEWAY, hashApiKey } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { buildApiKey } from '@atrium/testing'
import { canaryOf, plantCanaries } from './support/canaries.ts'
import { fingerprint } from './support/fingerprint.ts'
import { FEED_SUBSCRIPTION, readFeed } from './support/live.ts'
import { generateMutations } from './support/mutations.ts'
import { generateQueries, variablesOf } from './support/operations.ts'
import { newRequestId, type Product, startProduct } from './support/product.ts'
import { askAll, type Question, questionsOf } from './support/questions.ts'
import { type Ids, idsByType } from './support/tenants.ts'

// An API key as a third party uses it: over HTTP, WebSocket and SSE, as far as its scopes and its company go, until it is revoked.

let product: Product
let schema: GraphQLSchema
/** All that is open to keys, for every row; and what else people ask, which is refused before anybody looks at a row. */
let questions: Question[]
let companies: string[]
let ids: Ids
let owner: string
let client: string

beforeAll(async () => {
  product = await startProduct()
  schema = readSchema('client/src/graphql/schema.graphql')
  companies = product.plan.companies.map(({ id }) => id)
  ids = await idsByType(product, companies.slice(0, 2))
  const open = questionsOf(readSchema('schema/public.graphql'), ids)
  const known = new Set(open.map(({ query }) => query))
  const others = generateQueries(schema).filter(({ query }) => !known.has(query))
  questions = [...open, ...others.map((query) => ({ ...query, variables: variablesOf(query, ids)[0] ?? {} }))]
  await plantCanaries(product.superuserUrl)
  ;[owner, client] = await Promise.all([product.signIn('owner'), product.signIn('client')])
})
afterAll(() => product?.dispose())

const readSchema = (file: string) => buildSchema(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
const companyId = () => toGlobalId('Company', companies[0]!)
const make = (scopes: readonly ApiKeyScope[], more: object = {}) =>
  buildApiKey(product.as(client), { companyId: companyId(), scopes, ...more })
const revoke = (id: string) =>
  product.graphql(
    client,
    'mutation($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { userErrors { code } } }',
    { input: { id } },
  )

/** A type that each scope opens, and that node gives by id. */
const TYPES: Partial<Record<ApiKeyScope, string>> = {
  'projects:read': 'Project',
  'activities:read': 'Activity',
  'billing:read': 'Invoice',
  'integrations:read': 'Connection',
}

/** A list that each scope opens. */
const LISTS: Partial<Record<ApiKeyScope, string>> = {
  'projects:read': 'projects',
  'activities:read': 'activities',
  'billing:read': 'invoices',
  'integrations:read': 'connections',
}
const LIST_QUERY = `{ ${Object.values(LISTS)
  .map((name) => `${name}(first: 5) { totalCount nodes { id } }`)
  .join(' ')} }`

describe.each(API_KEY_SCOPES)('a key with the scope %s alone', (scope) => {
  test('finds by id what its scope names, is told the scope that others need, and nothing of what is not its', async () => {
    const { secret } = await make([scope])
    const scopes = Object.keys(TYPES) as ApiKeyScope[]
    const ask = async (wanted: string[]) => {
      const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }'
      const { body } = await product.graphql(secret, query, { ids: wanted })
      const errors = (body.errors ?? []).map(({ message, path, extensions }) => [message, extensions['code'], path])
      return { nodes: body.data!['nodes'] as ({ __typename: string; id: string } | null)[], errors }
    }
    const { body } = await product.graphql((await make(API_KEY_SCOPES)).secret, LIST_QUERY)
    const own = scopes.map((name) => (body.data![LISTS[name]!] as { nodes: { id: string }[] }).nodes[0]!.id)
    const found = await ask(own)
    expect(found.nodes).toEqual(
      scopes.map((name, index) => (name === scope ? { __typename: TYPES[name], id: own[index] } : null)),
    )
    const others = scopes.filter((name) => name !== scope)
    expect(found.errors).toEqual(
      others.map((name) => [
        `You may not read ${TYPES[name]}: the API key has not the scope ${name}.`,
        'FORBIDDEN',
        ['nodes', scopes.indexOf(name)],
      ]),
    )
    // What is another's and what there is not at all cannot be told apart.
    const absent = own.map((id) => id.replace(/.{6}$/, '00abcd'))
    const theirs = scopes.map((name) => ids[TYPES[name]!]!.find((row) => row.companyId === companies[1])!.id)
    const [foreign, missing] = [await ask(theirs), await ask(absent)]
    expect(foreign.nodes.every((node) => node === null)).toBe(true)
    expect(missing).toEqual(foreign)
  })

  test('opens what the scope names, and nothing that another names', async () => {
    const { secret } = await make([scope])
    const { status, body } = await product.graphql(secret, LIST_QUERY)
    expect(status).toBe(200)
    for (const [needed, list] of Object.entries(LISTS)) {
      const answer = body.data![list] as { totalCount: number } | null
      if (needed === scope) expect([list, answer!.totalCount > 0]).toEqual([list, true])
      else expect([list, answer]).toEqual([list, null])
    }
    expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']))
    const members = await product.graphql(
      secret,
      'query($id: ID!) { company(id: $id) { name members { nodes { user { name } } } } }',
      { id: companyId() },
    )
    const company = members.body.data?.['company'] as { name: string } | null
    if (scope === 'people:read') expect(members.text).toContain('"user"')
    else expect([company, members.body.errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN'])
    const introspected = await product.graphql(secret, '{ __schema { queryType { name } } }')
    if (scope === 'schema:read') expect(introspected.body.data).toEqual({ __schema: { queryType: { name: 'Query' } } })
    else expect(introspected.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('gets no text of another company or of the agency, whatever it asks for', { timeout: 300_000 }, async () => {
    const { secret } = await make([scope])
    const foreign = [...companies.slice(1), null].map(canaryOf)
    let ownSeen = 0
    await askAll(questions, async ({ name, query, variables }) => {
      const { text } = await product.graphql(secret, query, variables)
      expect([name, foreign.filter((mark) => text.includes(mark))]).toEqual([name, []])
      // What is refused for its size proves nothing.
      expect([name, text.includes('QUERY_TOO_COMPLEX')]).toEqual([name, false])
      if (text.includes(canaryOf(companies[0]!))) ownSeen += 1
    })
    // The allowed twin.
    expect(ownSeen).toBeGreaterThan(0)
  })
})

describe('a key with every scope', () => {
  test('changes nothing, by any mutation, while its maker does', async () => {
    const { secret } = await make(API_KEY_SCOPES)
    const before = await fingerprint(product.superuserUrl, companies[0]!)
    const mutations = generateMutations(schema, ids, companies[0]!, new Set())
    const codes: unknown[] = []
    for (const { name, query, variables } of mutations) {
      const { body } = await product.graphql(secret, query, variables)
      expect([name, body.data ?? null]).toEqual([name, null])
      codes.push(body.errors?.[0]?.extensions.code)
    }
    // The schema of keys has no mutations.
    expect(codes.length).toBeGreaterThan(10)
    expect(new Set(codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']))
    const unused = ({ 'accounts.api_keys': _used, ...rest }: Record<string, string>) => rest
    expect(unused(await fingerprint(product.superuserUrl, companies[0]!))).toEqual(unused(before))
    const { body } = await product.graphql(
      client,
      'mutation($input: ApiKeyUpdateInput!) { apiKeyUpdate(input: $input) { apiKey { name } userErrors { code } } }',
      { input: { id: (await make(['projects:read'])).id, name: 'Renamed' } },
    )
    expect(body.data).toEqual({ apiKeyUpdate: { apiKey: { name: 'Renamed' }, userErrors: [] } })
  })

  test('reads no keys, no sessions and no audit log', async () => {
    const { secret } = await buildApiKey(product.as(owner), { scopes: API_KEY_SCOPES })
    for (const query of [
      '{ apiKeys { totalCount } }',
      '{ sessions { id } }',
      '{ auditEntries { totalCount } }',
      '{ platform { agencyName } }',
    ]) {
      const { body } = await product.graphql(secret, query)
      expect([query, body.data, body.errors?.[0]?.extensions.code]).toEqual([
        query,
        undefined,
        'GRAPHQL_VALIDATION_FAILED',
      ])
    }
  })

  test('of the agency reads every company, one of a company its own', async () => {
    const count = async (secret: string) => {
      const { body } = await product.graphql(secret, '{ companies(first: 100) { totalCount } }')
      return (body.data!['companies'] as { totalCount: number }).totalCount
    }
    expect(await count((await buildApiKey(product.as(owner), { scopes: ['projects:read'] })).secret)).toBe(
      companies.length,
    )
    expect(await count((await make(['projects:read'])).secret)).toBe(1)
  })
})

test('past the gateway, row level security shows a key of the agency no row that its scopes are not about', async () => {
  const straight = async (subgraph: string, viewer: AnyViewer, query: string, variables: object = {}) => {
    const request = { query, variables: { ...variables }, viewer, requestId: newRequestId() }
    const from = { ip: '127.0.0.1', userAgent: null, refreshToken: null }
    const { data } = await product.subgraphs[subgraph]!.execute({ ...request, client: from })
    return data!
  }
  const counts = async (scope: ApiKeyScope) => {
    const { secret } = await buildApiKey(product.as(owner), { scopes: [scope] })
    const query = 'query($hash: String!) { apiKeyViewer(hash: $hash) }'
    const found = await straight('accounts', GATEWAY, query, { hash: hashApiKey(secret) })
    const { viewer } = found['apiKeyViewer'] as { viewer: AnyViewer }
    const lists = { projects: 'projects', billing: 'invoices', integrations: 'activities' }
    const totals = Object.entries(lists).map(async ([subgraph, list]) => {
      const data = await straight(subgraph, viewer, `{ ${list}(first: 1) { totalCount } }`)
      return [subgraph, (data[list] as { totalCount: number }).totalCount > 0]
    })
    return Object.fromEntries(await Promise.all(totals)) as object
  }
  const nothing = { projects: false, billing: false, integrations: false }
  expect(await counts('people:read')).toEqual(nothing)
  expect(await counts('projects:read')).toEqual({ ...nothing, projects: true })
  expect(await counts('billing:read')).toEqual({ ...nothing, billing: true })
  expect(await counts('activities:read')).toEqual({ ...nothing, integrations: true })
})

describe('a credential that is no good', () => {
  const codeOf = async (secret: string) => {
    const { status, body } = await product.graphql(secret, '{ projects { totalCount } }')
    return [status, body.errors?.[0]?.extensions.code ?? null]
  }

  test('is refused with 401: a typo, an unknown key, one used from elsewhere, one that has expired', async () => {
    const good = await make(['projects:read'], { allowedIps: ['127.0.0.0/8', '::1'] })
    expect(await codeOf(good.secret)).toEqual([200, null])
    expect(await codeOf(good.secret.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')))).toEqual([
      401,
      'UNAUTHENTICATED',
    ])
    const elsewhere = await make(['projects:read'], { allowedIps: ['192.0.2.0/24'] })
    expect(await codeOf(elsewhere.secret)).toEqual([401, 'UNAUTHENTICATED'])
    const brief = await make(['projects:read'], { expiresAt: new Date(Date.now() + 1_500).toISOString() })
    expect(await codeOf(brief.secret)).toEqual([200, null])
    await expect.poll(() => codeOf(brief.secret), { timeout: 5_000 }).toEqual([401, 'UNAUTHENTICATED'])
  })

  test('that was revoked or replaced at once is refused within 5 seconds', async () => {
    const revoked = await make(['projects:read'])
    expect(await codeOf(revoked.secret)).toEqual([200, null])
    await revoke(revoked.id)
    await expect.poll(() => codeOf(revoked.secret), { timeout: 5_000 }).toEqual([401, 'UNAUTHENTICATED'])

    const old = await make(['projects:read'])
    expect(await codeOf(old.secret)).toEqual([200, null])
    const { body } = await product.graphql(
      client,
      'mutation($input: ApiKeyRotateInput!) { apiKeyRotate(input: $input) { secret } }',
      { input: { id: old.id, overlapDays: 0 } },
    )
    const { secret } = body.data!['apiKeyRotate'] as { secret: string }
    expect(await codeOf(secret)).toEqual([200, null])
    await expect.poll(() => codeOf(old.secret), { timeout: 5_000 }).toEqual([401, 'UNAUTHENTICATED'])
  })
})

describe('streams', () => {
  /** A socket with the feed running on it. */
  async function openFeed(secret: string) {
    const socket = new WebSocket(`${product.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
    const messages: { type: string; payload?: unknown }[] = []
    socket.on('message', (bytes) => messages.push(JSON.parse(String(bytes)) as (typeof messages)[number]))
    const closed = once(socket, 'close') as Promise<[code: number]>
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${secret}` } }))
    await expect.poll(() => messages[0]?.type ?? (socket.readyState > 1 ? 'closed' : null)).not.toBeNull()
    if (socket.readyState === WebSocket.OPEN) {
      const query = FEED_SUBSCRIPTION.replaceAll(
        'actor { name } company { id name } project { id name }',
        'company { name }',
      )
      socket.send(
        JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables: { after: await start() } } }),
      )
    }
    return { messages, closed, socket }
  }

  /** A cursor with activities after it. */
  async function start(): Promise<string> {
    const { body } = await product.graphql(client, '{ activities(first: 3) { edges { cursor } } }')
    return (body.data!['activities'] as { edges: { cursor: string }[] }).edges.at(-1)!.cursor
  }

  test('run over WebSocket with the scope, and end when the key is revoked', async () => {
    const { id, secret } = await make(['activities:read'])
    const feed = await openFeed(secret)
    await expect.poll(() => feed.messages.filter(({ type }) => type === 'next').length).toBeGreaterThan(0)
    const begun = Date.now()
    await revoke(id)
    const [code] = await feed.closed
    expect(code).toBe(4411)
    expect(Date.now() - begun).toBeLessThan(5_000)
    const [refused] = await (await openFeed(secret)).closed
    expect(refused).toBe(4403)
  })

  test('do not run without the scope', async () => {
    const { secret } = await make(['projects:read'])
    const { messages, socket } = await openFeed(secret)
    await expect.poll(() => messages.length).toBeGreaterThan(1)
    expect(JSON.stringify(messages[1])).toContain('FORBIDDEN')
    expect(messages.filter(({ payload }) => JSON.stringify(payload ?? '').includes('cursor'))).toEqual([])
    socket.close()
  })

  test('run over SSE with the scopes, and end when the key is revoked', async () => {
    const { id, secret } = await make(['activities:read', 'projects:read'])
    const reader = readFeed(product.url, secret, { after: await start() })
    await reader.until((seen) => seen.length > 0)
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${secret}`,
      },
      body: JSON.stringify({ query: 'subscription { activity { cursor } }' }),
    })
    const begun = Date.now()
    await revoke(id)
    for await (const _chunk of response.body!);
    expect(Date.now() - begun).toBeLessThan(5_000)
    reader.dispose()
  })
})

test('the API says when a key was last used, and never its secret again', async () => {
  const { id, secret } = await make(['projects:read'])
  await product.graphql(secret, '{ projects { totalCount } }')
  const query = `query($id: ID!) { apiKey(id: $id) { lastUsedAt hint name scopes } apiKeys(first: 100) { nodes { id hint } } }`
  const lastUsedAt = async () => {
    const { body, text } = await product.graphql(client, query, { id })
    expect(text).not.toContain(secret.slice(9, -4))
    return (body.data!['apiKey'] as { lastUsedAt: string | null }).lastUsedAt
  }
  await expect.poll(lastUsedAt).not.toBeNull()
})
