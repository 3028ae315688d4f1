import 'reflect-metadata'
import { migrateAll, openDatabase, sql, system, transaction, type Database } from '@atrium/kit/database'
import { type BusListener, listenToBus, publishBatch, recordEvent } from '@atrium/kit/events'
import { createLogger } from '@atrium/kit/logs'
import { type AnyViewer, Role } from '@atrium/kit/viewer'
import { createTestDatabase, viewerOf } from '@atrium/testing'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BUCKETS, bucketOf } from '../src/performance/histogram.ts'
import type { MinuteCount } from '../src/performance/performance-counter.ts'
import { keepPerformance } from '../src/performance/performance-store.ts'
import { createPlatformState } from '../src/platform/platform-state.ts'
import { createLiveLimits } from '../src/limits/live-limits.ts'
import { type OwnSubgraph, startOwnSubgraph } from '../src/subgraph/index.ts'
import { migrations } from '../src/subgraph/migrations.ts'

const log = createLogger({ level: 'error', destination: { write: () => undefined } })
const admin = viewerOf(Role.ADMIN)

let bus: BusListener
let database: Database
let own: OwnSubgraph

beforeAll(async () => {
  const migrate = (ownerUrl: string, appUrl: string) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] })
  const { appUrl: url } = await createTestDatabase({ migrate })
  bus = await listenToBus({ url, log })
  database = await openDatabase({ name: 'gateway', url, entities: [], log })
  const services = { limits: createLiveLimits({}, true), platform: createPlatformState(), rateOf: () => null }
  own = await startOwnSubgraph({ url, bus, services, log })
})
afterAll(async () => {
  await own?.dispose()
  await database?.dispose()
  await bus?.dispose()
})

async function ask(viewer: AnyViewer, query: string) {
  const client = { ip: '', userAgent: null, refreshToken: null }
  const { data, errors } = await own.execute({
    query,
    document: parse(query),
    variables: {},
    viewer,
    requestId: 'r',
    client,
  })
  return { data: data as any, errors } // oxlint-disable-line typescript/no-explicit-any -- the shape is what a test asserts
}

const MINUTE = Math.floor(Date.now() / 60_000) * 60_000

/** What two gateways counted in one minute. */
function counted(minutesAgo: number, times: readonly number[], errors = 0): MinuteCount {
  const histogram = Array.from({ length: BUCKETS }, () => 0)
  for (const ms of times) histogram[bucketOf(ms)]! += 1
  const minute = new Date(MINUTE - minutesAgo * 60_000).toISOString()
  const ms = times.reduce((sum, time) => sum + time, 0)
  return { minute, type: 'query', requests: times.length, errors, unavailable: 0, ms, histogram, events: 0 }
}

const keep = (id: string, counts: MinuteCount[], connections = 3) =>
  keepPerformance(database, { counts, past: [], process: { id, startedAt: new Date(), connections, subscriptions: 2 } })

it('adds up what all gateways counted, and tells shares of it by the minute and as a whole', async () => {
  const fast = Array.from({ length: 95 }, () => 4)
  const slow = Array.from({ length: 5 }, () => 800)
  await Promise.all([
    keep('019a9d00-0000-7000-8000-000000000001', [counted(5, fast)]),
    keep('019a9d00-0000-7000-8000-000000000002', [counted(5, slow, 2), counted(9, [30])], 4),
  ])
  const { data, errors } = await ask(
    admin,
    `{ systemHealth { api(range: LAST_HOUR) { requests errors errorRate p50Ms p95Ms p99Ms points { at requests errors p99Ms } }
       live { gateways connections } } }`,
  )
  expect(errors).toBeUndefined()
  const { api, live } = data.systemHealth
  expect(api).toMatchObject({ requests: 101, errors: 2, points: [{ requests: 1 }, { requests: 100, errors: 2 }] })
  expect(api.errorRate).toBeCloseTo(2 / 101)
  expect(api.p50Ms).toBeLessThanOrEqual(5)
  expect(api.p99Ms).toBeGreaterThan(750)
  // The gateway of this test is one of them.
  expect(live).toEqual({ gateways: 3, connections: 7 })
})

it('tells how database, bus and jobs do', async () => {
  await transaction(database, system('job'), (em) =>
    recordEvent(em, { type: 'platform.changed', payload: { action: 'x' } }),
  )
  await publishBatch(database)
  const { data, errors } = await ask(
    admin,
    `{ systemHealth {
      database { bytes records connections maxConnections clients { application connections } schemas { name bytes } tables { name bytes } }
      bus { streams { stream published waiting p95Ms dead } consumers { consumer events } }
      queues { queue queued dead } } }`,
  )
  expect(errors).toBeUndefined()
  const { database: figures, bus: busFigures } = data.systemHealth
  expect(figures.bytes).toBeGreaterThan(1_000_000)
  expect(figures.connections).toBeGreaterThan(0)
  expect(figures.clients.map(({ application }: { application: string }) => application)).toContain('atrium-gateway')
  expect(figures.schemas.map(({ name }: { name: string }) => name)).toContain('gateway')
  const stream = busFigures.streams.find((one: { stream: string }) => one.stream === 'gateway')
  expect(stream).toMatchObject({ waiting: 0, dead: 0, p95Ms: expect.any(Number) })
  expect(stream.published).toBeGreaterThan(0)
})

it('tells its own errors without secrets, by the request that they belong to', async () => {
  log
    .child({ part: 'gateway' })
    .error(
      { err: new Error('refused with Authorization: Bearer canary.canary-canary'), requestId: 'request-7' },
      'it failed',
    )
  const { data } = await ask(admin, '{ gatewayProcess { part problems { message cause requestId part } } }')
  const [problem] = data.gatewayProcess.problems
  expect(problem).toMatchObject({ message: 'it failed', requestId: 'request-7', part: 'gateway' })
  expect(problem.cause).toContain('[redacted]')
  expect(problem.cause).not.toContain('canary')
})

it('keeps slow statements without their values', async () => {
  await transaction(database, system('job'), (em) => sql(em, `select pg_sleep(0.05), ? as mark`, ['canary-value']))
  const { data } = await ask(admin, '{ gatewayProcess { slowStatements { text calls slowestMs } } }')
  const found = data.gatewayProcess.slowStatements.find(({ text }: { text: string }) => text.includes('pg_sleep'))
  expect(found).toMatchObject({ calls: 1 })
  expect(found.slowestMs).toBeGreaterThanOrEqual(50)
  expect(found.text).not.toContain('canary')
})

it.each([viewerOf(Role.PROJECT_MANAGER), viewerOf(Role.CLIENT), viewerOf(Role.DEVELOPER)])(
  'tells nobody else',
  async (viewer) => {
    const { data, errors } = await ask(viewer, '{ systemHealth { at } gatewayProcess { part } }')
    expect(data).toEqual({ systemHealth: null, gatewayProcess: null })
    expect(errors).toHaveLength(2)
  },
)
