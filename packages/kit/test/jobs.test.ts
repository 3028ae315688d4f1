import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createTestDatabase, type TestDatabase } from '@atrium/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Database, migrateAll, openDatabase, system, transaction } from '../src/database/index.ts'
import { createSignal, readBacklog } from '../src/events/index.ts'
import { deadLetterName, type Jobs, startJobs } from '../src/jobs/index.ts'
import { createLogger } from '../src/logs/index.ts'

const log = createLogger({ level: 'silent' })
const migrationsDir = fileURLToPath(new URL('./fixtures/migrations/', import.meta.url))
const QUEUES = [
  { name: 'accounts.quick' },
  { name: 'accounts.slow' },
  { name: 'accounts.waiting' },
  { name: 'accounts.failing', retryLimit: 1, retryDelay: 1, retryDelayMax: 1 },
]

let urls: TestDatabase
let database: Database
const running: Jobs[] = []

async function newJobs(): Promise<Jobs> {
  const jobs = await startJobs({ url: urls.appUrl, log })
  running.push(jobs)
  return jobs
}

beforeAll(async () => {
  urls = await createTestDatabase()
  await migrateAll({ ...urls, subgraphs: [{ name: 'accounts', migrationsDir, queues: QUEUES }] })
  database = await openDatabase({ name: 'accounts', url: urls.appUrl, entities: [], log })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.dispose()))
})
afterAll(() => database.dispose())

test('a job sent in a transaction that rolls back does not exist; one that commits runs at once when woken', async () => {
  const jobs = await newJobs()
  const ran: number[] = []
  const signal = createSignal()
  await jobs.work<{ n: number }>('accounts.quick', async ({ n }) => {
    ran.push(n)
    signal.wake()
  })
  await transaction(database, system('job'), async (em) => {
    await jobs.send(em, 'accounts.quick', { n: 1 })
    throw new Error('no')
  }).catch(() => {})
  await transaction(database, system('job'), (em) => jobs.send(em, 'accounts.quick', { n: 2 }))
  jobs.wake('accounts.quick')
  await signal.wait(5_000)
  expect(ran).toEqual([2])
})

test('what waits and what is under way is counted, and what is done is not', async () => {
  const jobs = await newJobs()
  const counted = async () =>
    (await readBacklog(urls.appUrl, 'accounts')).jobs.filter(({ queue }) => queue === 'accounts.waiting')
  await transaction(database, system('job'), async (em) => {
    for (let n = 0; n < 3; n += 1) await jobs.send(em, 'accounts.waiting', { n })
  })
  expect(await counted()).toEqual([{ queue: 'accounts.waiting', state: 'created', jobs: 3 }])
  const begun = createSignal()
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>()
  await jobs.work('accounts.waiting', async () => {
    begun.wake()
    await allowed
  })
  await begun.wait(5_000)
  expect(await counted()).toEqual([
    { queue: 'accounts.waiting', state: 'active', jobs: 1 },
    { queue: 'accounts.waiting', state: 'created', jobs: 2 },
  ])
  allow()
  await expect.poll(counted, { timeout: 10_000 }).toEqual([])
})

test('a worker that has found a job looks for the next one at once', async () => {
  const jobs = await newJobs()
  const enough = createSignal()
  let ran = 0
  await transaction(database, system('job'), async (em) => {
    for (let n = 0; n < 20; n += 1) await jobs.send(em, 'accounts.quick', { n })
  })
  await jobs.work('accounts.quick', async () => {
    ran += 1
    if (ran === 20) enough.wake()
  })
  // One a second would not come this far.
  await enough.wait(8_000)
  expect(ran).toBe(20)
})

test('jobs that are worked off together fail each for itself', async () => {
  const jobs = await newJobs()
  const tried: number[] = []
  const buried: unknown[] = []
  const done = createSignal()
  await transaction(database, system('job'), (em) =>
    jobs.sendAll(
      em,
      'accounts.failing',
      [1, 2, 3, 4, 5].map((n) => ({ n })),
    ),
  )
  const batches: number[] = []
  await jobs.workTogether<{ n: number }>(
    'accounts.failing',
    async (batch) => {
      batches.push(batch.length)
      tried.push(...batch.map(({ data }) => data.n))
      return batch.map(({ data }) => (data.n === 3 ? new Error('not this one') : null))
    },
    { size: 10 },
  )
  await jobs.work(deadLetterName('accounts.failing'), async (data) => {
    buried.push(data)
    done.wake()
  })
  await done.wait(15_000)
  expect(batches).toEqual([5, 1])
  expect(tried.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 3, 4, 5])
  expect(buried).toEqual([{ n: 3 }])
})

test('a worker that is disposed finishes its job and takes no other, which stays for the next one', async () => {
  const jobs = await newJobs()
  const begun = createSignal()
  const ran: number[] = []
  const send = (n: number) => transaction(database, system('job'), (em) => jobs.send(em, 'accounts.quick', { n }))
  const worker = await jobs.work<{ n: number }>('accounts.quick', async ({ n }) => {
    begun.wake()
    await send(2)
    ran.push(n)
  })
  await send(1)
  jobs.wake('accounts.quick')
  await begun.wait(5_000)
  await worker.dispose()
  expect(ran).toEqual([1])
  const next = createSignal()
  await jobs.work<{ n: number }>('accounts.quick', async ({ n }) => {
    ran.push(n)
    next.wake()
  })
  await next.wait(5_000)
  expect(ran).toEqual([1, 2])
})

test('a job that keeps failing ends in the dead letter queue', async () => {
  const jobs = await newJobs()
  const dead = createSignal()
  let tries = 0
  const buried: unknown[] = []
  await jobs.work('accounts.failing', async () => {
    tries += 1
    throw new Error('always')
  })
  await jobs.work(deadLetterName('accounts.failing'), async (data) => {
    buried.push(data)
    dead.wake()
  })
  await transaction(database, system('job'), (em) => jobs.send(em, 'accounts.failing', { what: 'this' }))
  await dead.wait(15_000)
  expect(tries).toBe(2)
  expect(buried).toEqual([{ what: 'this' }])
})

test('a job whose worker is killed goes to another worker within 30 seconds', { timeout: 60_000 }, async () => {
  await transaction(database, system('job'), async (em) => (await newJobs()).send(em, 'accounts.slow', { n: 1 }))
  const script = fileURLToPath(new URL('./fixtures/stuck-worker.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=atrium-source', script, urls.appUrl])
  let output = ''
  while (!output.includes('taken')) output += String((await once(child.stdout, 'data'))[0])
  child.kill('SIGKILL')
  const killedAt = performance.now()
  const signal = createSignal()
  let recovered = false
  await (
    await newJobs()
  ).work('accounts.slow', async () => {
    recovered = true
    signal.wake()
  })
  await signal.wait(40_000)
  expect(recovered).toBe(true)
  expect(performance.now() - killedAt).toBeLessThan(30_000)
})
