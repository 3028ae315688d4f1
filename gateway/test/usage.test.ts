import 'reflect-metadata'
import { type Database, migrateAll, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, listenToBus } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import { type AnyViewer, CompanyRole, hashApiKey, newApiKeySecret, Role, type Viewer } from '@atrium/kit/viewer'
import { createTestDatabase, viewerOf } from '@atrium/testing'
import { type ExecutionResult, parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPlatformState } from '../src/platform/platform-state.ts'
import { createLiveLimits } from '../src/limits/live-limits.ts'
import { type OwnSubgraph, startOwnSubgraph } from '../src/subgraph/index.ts'
import { migrations } from '../src/subgraph/migrations.ts'
import { keepUsage, rollUpUsage } from '../src/usage/usage-store.ts'
import { type Rig, startRig } from './rig/rig.ts'

const log = createLogger({ level: 'error' })
const company = newId()
const admin = viewerOf(Role.ADMIN)
const owner = viewerOf(Role.CLIENT, { [company]: CompanyRole.OWNER })
const stranger = viewerOf(Role.CLIENT, { [newId()]: CompanyRole.OWNER })

let rig: Rig
let bus: BusListener
let database: Database
/** As another gateway of the installation. */
let other: OwnSubgraph

beforeAll(async () => {
  const migrate = (ownerUrl: string, appUrl: string) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] })
  const { appUrl: url } = await createTestDatabase({ migrate })
  bus = await listenToBus({ url, log })
  database = await openDatabase({ name: 'gateway', url, entities: [], log })
  rig = await startRig({ database: { url, bus } })
  const services = { limits: createLiveLimits({}, true), platform: createPlatformState(), rateOf: () => null }
  other = await startOwnSubgraph({ url, bus, services, log })
})
afterAll(async () => {
  await rig.dispose()
  await other.dispose()
  await database.dispose()
  await bus.dispose()
})

/** A key of the company that accounts knows. */
function makeKey(): { id: string; authorization: string } {
  const secret = newApiKeySecret()
  const id = newId()
  const viewer: Viewer = {
    ...viewerOf(Role.CLIENT, { [company]: CompanyRole.VIEWER }),
    userId: id,
    sessionId: id,
    apiKey: { id, scopes: ['projects:read'] },
  }
  rig.state.keys.set(hashApiKey(secret), { viewer, expiresAt: null })
  return { id, authorization: `Bearer ${secret}` }
}

const request = (viewer: AnyViewer, query: string, variables: Record<string, unknown> = {}) => ({
  query,
  document: parse(query),
  variables,
  viewer,
  requestId: 'r',
  client: { ip: '', userAgent: null, refreshToken: null },
})

const USAGE = `query ($key: _Any!, $range: UsageRange!) { _entities(representations: [$key]) { ... on ApiKey { usage(range: $range) {
  requests errors cost averageMs lastUsedAt series { requests errors }
  operations(first: 5) { name type requests errors } fields(first: 5) { field requests apiKeys { id } }
} } } }`

async function usageOf(viewer: AnyViewer, id: string, range = 'LAST_24_HOURS') {
  const key = { __typename: 'ApiKey', id: toGlobalId('ApiKey', id) }
  const { data, errors } = await other.execute(request(viewer, USAGE, { key, range }))
  expect(errors).toBeUndefined()
  return (data as any)._entities[0].usage // oxlint-disable-line typescript/no-explicit-any -- the shape is what a test asserts
}

/** Follows the uses of a key. */
async function follow(viewer: AnyViewer, id: string) {
  const query = 'subscription ($id: ID!) { apiKeyUsed(id: $id) { id } }'
  const events = await other.subscribe(request(viewer, query, { id: toGlobalId('ApiKey', id) }))
  if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events))
  return events[Symbol.asyncIterator]() as AsyncIterableIterator<ExecutionResult>
}

it('counts what a key asks for by operation and field, and tells it live to who administers the key', async () => {
  const { id, authorization } = makeKey()
  const events = await follow(owner, id)
  const first = events.next()
  await rig.post('query Report { projects { title } again: projects { title } }', { authorization })
  await rig.post('query Report { projects { title } again: projects { title } }', { authorization })
  await rig.post('query Other { projects { id } }', { authorization })
  expect((await first).value.data).toEqual({ apiKeyUsed: { id: toGlobalId('ApiKey', id) } })
  await expect.poll(async () => (await usageOf(owner, id)).requests, { timeout: 10_000 }).toBe(3)
  const usage = await usageOf(owner, id)
  expect(usage).toMatchObject({ requests: 3, errors: 0, averageMs: expect.any(Number) })
  expect(usage.operations).toEqual([
    { name: 'Report', type: 'query', requests: 2, errors: 0 },
    { name: 'Other', type: 'query', requests: 1, errors: 0 },
  ])
  const apiKeys = [{ id: toGlobalId('ApiKey', id) }]
  // A field counts once for a request, however often it is selected.
  expect(usage.fields).toContainEqual({ field: 'Query.projects', requests: 3, apiKeys })
  expect(usage.fields).toContainEqual({ field: 'Project.title', requests: 2, apiKeys })
  expect(usage.series).toHaveLength(25)
  expect(usage.series.at(-1).requests + usage.series.at(-2).requests).toBe(3)
  await events.return!()
})

it('counts requests with errors', async () => {
  const { id, authorization } = makeKey()
  await rig.post('query Wrong($on: Boolean!) { projects @include(if: $on) { title } }', {
    authorization,
    variables: { on: 'x' },
  })
  await expect.poll(async () => (await usageOf(owner, id)).errors, { timeout: 10_000 }).toBe(1)
})

it('shows usage to no one who may not see the key', async () => {
  const { id, authorization } = makeKey()
  await rig.post('query Secret { projects { title } }', { authorization })
  await expect.poll(async () => (await usageOf(admin, id)).requests, { timeout: 10_000 }).toBe(1)
  expect(await usageOf(owner, id)).toMatchObject({ requests: 1 })
  expect(await usageOf(stranger, id)).toMatchObject({ requests: 0, operations: [], fields: [], lastUsedAt: null })
  expect(await usageOf(viewerOf(Role.DEVELOPER), id)).toMatchObject({ requests: 0 })
})

it('tells administrators who still uses a field, people apart from keys', async () => {
  const { id, authorization } = makeKey()
  const { authorization: person } = await rig.signIn(Role.ADMIN)
  await rig.post('query Web { viewer { role } }', { authorization: person })
  await rig.post('query Program { projects { title } }', { authorization })
  const query =
    '{ gatewayUsage { requests fields(search: "role") { field requests apiKeys { id } } titles: fields(search: "PROJECT.TITLE", first: 1) { field apiKeys { id } } } }'
  const read = async () => (await other.execute(request(admin, query))).data as any // oxlint-disable-line typescript/no-explicit-any -- as above
  await expect.poll(async () => (await read()).gatewayUsage.fields.length, { timeout: 10_000 }).toBe(1)
  const { gatewayUsage } = await read()
  expect(gatewayUsage.fields[0]).toMatchObject({ field: expect.stringMatching(/\.role$/), requests: 1, apiKeys: [] })
  expect(gatewayUsage.titles[0].apiKeys).toContainEqual({ id: toGlobalId('ApiKey', id) })
})

it('tells who asked for most, and each company of itself alone', async () => {
  const { authorization } = makeKey()
  await rig.post('query Report { projects { title } }', { authorization })
  const query = '{ apiUsageByCompany(first: 100) { kind company { id } keys requests previous errors } }'
  interface Row {
    kind: string
    company: { id: string } | null
    keys: number
    requests: number
  }
  const read = async (viewer: AnyViewer) => {
    const { data, errors } = await other.execute(request(viewer, query))
    expect(errors).toBeUndefined()
    return (data as unknown as { apiUsageByCompany: Row[] }).apiUsageByCompany
  }
  await expect.poll(async () => (await read(owner)).length, { timeout: 10_000 }).toBe(1)
  const [own] = await read(owner)
  expect(own).toMatchObject({ kind: 'COMPANY', company: { id: toGlobalId('Company', company) }, previous: 0 })
  expect(own!.requests).toBeGreaterThan(0)
  expect(own!.keys).toBeGreaterThan(0)
  expect(await read(admin)).toContainEqual(own)
  expect(await read(stranger)).toEqual([])
  expect(await read(viewerOf(Role.DEVELOPER))).toEqual([])
})

it('adds up old hours by day without losing any, keeps them a year, and forgets what is older', async () => {
  const apiKeyId = newId()
  const client = { apiKeyId, companyId: company }
  const operation = { name: 'Old', type: 'query', hash: 'h' } as const
  const batch = {
    operations: [{ ...client, ...operation, requests: 2, errors: 1, cost: 7, ms: 10.4 }],
    fields: [{ ...client, field: 'Query.projects', requests: 2 }],
  }
  const age = async (hours: number) => {
    await keepUsage(database, batch)
    await transaction(database, system('job'), async (em) => {
      for (const table of ['usage_operations', 'usage_fields'])
        await sql(
          em,
          `update gateway.${table} set bucket = bucket - make_interval(hours => ?) where api_key_id = ? and bucket > now() - interval '2 hours'`,
          [hours, apiKeyId],
        )
    })
  }
  await age(24 * 500)
  await age(24 * 20)
  await age(24 * 20 - 1)
  await age(24 * 3)
  await keepUsage(database, batch)
  await keepUsage(database, batch)
  await rollUpUsage(database)
  await rollUpUsage(database)
  expect(await usageOf(owner, apiKeyId)).toMatchObject({ requests: 4, cost: 14 })
  expect(await usageOf(owner, apiKeyId, 'LAST_7_DAYS')).toMatchObject({ requests: 6 })
  expect(await usageOf(owner, apiKeyId, 'LAST_90_DAYS')).toMatchObject({
    requests: 10,
    errors: 5,
    fields: [{ requests: 10 }],
  })
  const rows = await transaction(database, system('job'), (em) =>
    sql<{ resolution: string; bucket: Date }>(
      em,
      'select resolution, bucket from gateway.usage_operations where api_key_id = ? order by bucket',
      [apiKeyId],
    ),
  )
  expect(rows.filter(({ bucket }) => new Date(bucket).getTime() < Date.now() - 400 * 86_400_000)).toEqual([])
  expect(rows[0]!.resolution).toBe('DAY')
  expect(rows.at(-1)!.resolution).toBe('HOUR')
})

it('tells at most some hundred operations of a client apart, and loses none', async () => {
  const { id, authorization } = makeKey()
  const names = Array.from({ length: 230 }, (_, i) => `Op${i}`)
  await Promise.all(names.map((name) => rig.post(`query ${name} { projects { title } }`, { authorization })))
  await expect.poll(async () => (await usageOf(owner, id)).requests, { timeout: 10_000 }).toBe(230)
})
