import type { EntityManager } from '@mikro-orm/postgresql'
import { createTestDatabase, type TestDatabase } from '@atrium/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Database, migrateAll, openDatabase, sql, system, transaction } from '../src/database/index.ts'
import {
  type BusListener,
  consumeBatch,
  createSignal,
  forgetOldEvents,
  listenToBus,
  publishBatch,
  recordEvent,
  startConsumer,
  startRelay,
  type StreamEvent,
} from '../src/events/index.ts'
import { createLogger } from '../src/logs/index.ts'
import { newId } from '../src/ids/index.ts'

const log = createLogger({ level: 'silent' })
const migrationsDir = new URL('./fixtures/migrations/', import.meta.url).pathname

let test_: TestDatabase
let accounts: Database
let projects: Database
let bus: BusListener

beforeAll(async () => {
  test_ = await createTestDatabase({
    migrate: (ownerUrl, appUrl) =>
      migrateAll({
        ownerUrl,
        appUrl,
        subgraphs: ['accounts', 'projects', 'billing', 'integrations'].map((name) => ({ name, migrationsDir })),
      }),
  })
  accounts = await openDatabase({ name: 'accounts', url: test_.appUrl, entities: [], log })
  projects = await openDatabase({ name: 'projects', url: test_.appUrl, entities: [], log })
  bus = await listenToBus({ url: test_.appUrl, log })
})

afterAll(async () => {
  await bus.dispose()
  await Promise.all([accounts.dispose(), projects.dispose()])
  await test_.drop()
})

function record(name: string, database = accounts) {
  return transaction(database, system('job'), (em) =>
    recordEvent(em, { type: 'company.created', payload: { companyId: newId(), name }, companyId: newId() }),
  )
}

/** Runs a consumer until `count` events have come. */
async function collect(name: string, count: number, options: { handle?: (event: StreamEvent) => void } = {}) {
  const seen: StreamEvent[] = []
  const enough = createSignal()
  const running = startConsumer(
    projects,
    bus,
    {
      name,
      streams: ['accounts'],
      handle: async (_em, event) => {
        options.handle?.(event)
        seen.push(event)
        if (seen.length >= count) enough.wake()
      },
    },
    log,
  )
  await enough.wait(10_000)
  await running.dispose()
  return seen
}

test('an event whose transaction rolls back is never published', async () => {
  await expect(
    transaction(accounts, system('job'), async (em) => {
      await recordEvent(em, { type: 'company.created', payload: { companyId: newId(), name: 'rolled back' } })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await publishBatch(accounts)).toBe(0)
})

test('committed events reach a consumer in another subgraph in order, with positions that have no gap', async () => {
  const relay = startRelay(accounts, log)
  for (let i = 0; i < 25; i += 1) await record(`n${i}`)
  const seen = await collect('in-order', 25)
  await relay.dispose()
  expect(seen.map((event) => (event.payload as { name: string }).name)).toEqual(
    Array.from({ length: 25 }, (_, i) => `n${i}`),
  )
  const positions = seen.map((event) => Number(event.position))
  expect(positions).toEqual(positions.map((_, i) => positions[0]! + i))
})

test('two relays on one outbox publish each event once', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, i) => record(`twice${i}`)))
  const counts = await Promise.all([publishBatch(accounts), publishBatch(accounts), publishBatch(accounts)])
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(40)
})

test('an event that fails holds back later ones, is tried again, and is handled once', async () => {
  await record('fails twice')
  await record('waits behind')
  await publishBatch(accounts)
  let failures = 0
  const handled: string[] = []
  const done = createSignal()
  const running = startConsumer(
    projects,
    bus,
    {
      name: 'retrying',
      streams: ['accounts'],
      handle: async (_em, event) => {
        const { name } = event.payload as { name: string }
        if (name === 'fails twice' && failures < 2) {
          failures += 1
          throw new Error('not yet')
        }
        handled.push(name)
        if (name === 'waits behind') done.wake()
      },
    },
    log,
  )
  await done.wait(10_000)
  await running.dispose()
  expect(failures).toBe(2)
  expect(handled.slice(-2)).toEqual(['fails twice', 'waits behind'])
})

test('an event that never succeeds is set aside as a dead event and the rest goes on', async () => {
  const poison = await record('poison')
  const after = await record('after poison')
  await publishBatch(accounts)
  const reached = createSignal()
  const handled = new Set<string>()
  // The waits between tries are shortened in the table: what is tested is the count of tries, not the clock.
  const consumer = {
    name: 'poisoned',
    streams: ['accounts'],
    handle: async (_em: unknown, event: StreamEvent) => {
      if (event.id === poison) throw new Error('cannot')
      handled.add(event.id)
      if (event.id === after) reached.wake()
    },
  }
  for (let i = 0; i < 20 && !handled.has(after); i += 1) {
    await consumeBatch(projects, consumer, 'accounts', log)
    await transaction(projects, system('relay'), (em) =>
      sql(em, "update projects.consumer_offsets set retry_at = null where consumer = 'poisoned'"),
    )
  }
  expect(handled.has(after)).toBe(true)
  const dead = await transaction(projects, system('relay'), (em) =>
    sql<{ event_id: string; error: string }>(
      em,
      "select event_id, error from projects.dead_events where consumer = 'poisoned'",
    ),
  )
  expect(dead).toEqual([{ event_id: poison, error: 'cannot' }])
})

test('an event that meets a database in trouble is not set aside for it, and is handled once that is over', async () => {
  const event = await record('unlucky')
  await publishBatch(accounts)
  let failures = 0
  let isOver = false
  const handled: string[] = []
  const consumer = {
    name: 'patient',
    streams: ['accounts'],
    handle: async (em: EntityManager, { id }: StreamEvent) => {
      if (id !== event) return
      // The database says it itself, and then as the cause of something else.
      if (!isOver) {
        failures += 1
        const raised = sql(em, "do $$ begin raise 'later' using errcode = '55P03'; end $$")
        await (failures % 2 === 0
          ? raised
          : raised.catch((cause: unknown) => Promise.reject(new Error('No', { cause }))))
      }
      handled.push(id)
    },
  }
  const tryAgain = async () => {
    await consumeBatch(projects, consumer, 'accounts', log)
    await transaction(projects, system('relay'), (em) =>
      sql(em, "update projects.consumer_offsets set retry_at = null where consumer = 'patient'"),
    )
  }
  while (failures < 40) await tryAgain()
  const [state] = await transaction(projects, system('relay'), (em) =>
    sql<{ dead: number }>(em, "select count(*)::int as dead from projects.dead_events where consumer = 'patient'"),
  )
  expect(state!.dead).toBe(0)
  isOver = true
  await tryAgain()
  expect(handled).toEqual([event])
})

test('what a handler wrote before it failed is rolled back, what earlier events wrote stays', async () => {
  const first = await record('first')
  const second = await record('second')
  await publishBatch(accounts)
  const result = await consumeBatch(
    projects,
    {
      name: 'half-done',
      streams: ['accounts'],
      handle: async (em, event) => {
        await recordEvent(em, { type: 'project.created', payload: { projectId: event.id, name: 'made' }, id: event.id })
        if (event.id === second) throw new Error('after writing')
      },
    },
    'accounts',
    log,
  )
  expect(result.retryInMs).toBeGreaterThan(0)
  const written = await transaction(projects, system('relay'), (em) =>
    sql<{ id: string }>(em, 'select id from projects.outbox where id in (?, ?)', [first, second]),
  )
  expect(written).toEqual([{ id: first }])
})

test('without a purpose nothing can be recorded, and a viewer cannot read the outbox or the bus', async () => {
  await expect(
    transaction(accounts, { kind: 'anonymous' }, (em) =>
      recordEvent(em, { type: 'user.updated', payload: { userId: newId() } }),
    ),
  ).rejects.toThrow(/row-level security/)
  await record('secret')
  const viewer = {
    kind: 'user' as const,
    userId: newId(),
    sessionId: newId(),
    email: 'a@b.c',
    name: 'A',
    role: 'ADMIN' as const,
    companies: [],
    agencyId: null,
    developerId: null,
    impersonatorId: null,
  }
  const visible = await transaction(accounts, viewer, async (em) => ({
    outbox: await sql(em, 'select 1 from accounts.outbox'),
    bus: await sql(em, 'select 1 from bus.events'),
  }))
  expect(visible).toEqual({ outbox: [], bus: [] })
})

test("a subgraph's role has no right on another subgraph's schema", async () => {
  await expect(
    transaction(projects, system('relay'), (em) => sql(em, 'select 1 from accounts.outbox')),
  ).rejects.toThrow(/permission denied/)
})

test('an event that is recorded again with the same id, before or after it was published, is published once', async () => {
  const id = newId()
  const again = () =>
    transaction(accounts, system('job'), (em) =>
      recordEvent(em, { id, type: 'company.created', payload: { companyId: newId(), name: 'once' } }),
    )
  while ((await publishBatch(accounts)) > 0);
  await again()
  await again()
  expect(await publishBatch(accounts)).toBe(1)
  await again()
  expect(await publishBatch(accounts)).toBe(0)
  const published = await transaction(accounts, system('relay'), (em) =>
    sql<{ position: string }>(em, 'select position from bus.events where id = ?', [id]),
  )
  expect(published).toHaveLength(1)
})

test('after thirty days an event and the memory of having acted on it are forgotten, younger ones and other streams stay', async () => {
  const old = await record('old')
  const young = await record('young')
  const elsewhere = await record('of another stream', projects)
  await Promise.all([publishBatch(accounts), publishBatch(projects)])
  const owner = new pg.Client({
    connectionString: Object.assign(new URL(inject('postgres').superuserUrl), {
      pathname: new URL(test_.ownerUrl).pathname,
    }).href,
  })
  await owner.connect()
  await owner.query("update bus.events set published_at = now() - interval '31 days' where id in ($1, $2)", [
    old,
    elsewhere,
  ])
  await owner.query(
    "insert into accounts.consumer_seen (consumer, event_id, seen_at) values ('c', $1, now() - interval '31 days'), ('c', $2, now())",
    [old, young],
  )
  expect(await forgetOldEvents(accounts)).toEqual({ events: 1, seen: 1 })
  const { rows } = await owner.query('select id from bus.events where id in ($1, $2, $3)', [old, young, elsewhere])
  expect(rows.map((row: { id: string }) => row.id).toSorted()).toEqual([young, elsewhere].toSorted())
  await owner.end()
})
