import { type HarvestSimulator, startHarvestSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { harvestProvider } from '../../src/providers/harvest/provider.ts'
import { failed, readAll } from '../support/handler.ts'

const ACCESS = { accountId: '123456', token: '1234567.pt.abcdefghijklmnopqrstuvwxyz' }
const HOUR = 3_600_000
let harvest: HarvestSimulator
let config: typeof ACCESS & { baseUrl: string }
let project: string

beforeEach(async () => {
  const people: [string, string][] = [
    ['Bob', 'Powell'],
    ['Ada', 'King'],
  ]
  harvest = await startHarvestSimulator({
    ...ACCESS,
    seed: {
      people,
      projects: [
        { name: 'Shop', client: 'Acme' },
        { name: 'Club', client: 'Beta' },
      ],
    },
  })
  config = { ...ACCESS, baseUrl: harvest.url }
  project = String(harvest.state.projects[0]!.id)
})
afterEach(() => harvest.dispose())

// As Harvest answers beyond 100 calls in 15 seconds.
const LIMIT = { kind: 'status', status: 429, headers: { 'retry-after': '900' } } as const

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await harvestProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Harvest as Bob Powell; 2 projects can be seen.',
      account: 'Bob Powell',
      details: { projects: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: '1.pt.x' }, /create a new one/],
    ['a wrong account', { accountId: '1' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await harvestProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [LIMIT, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Harvest fares badly: %j', async (fault, message) => {
    harvest.faults.next(fault)
    const result = await harvestProvider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('gives up on one that is slow', async () => {
    harvest.faults.next({ kind: 'slow', ms: 60_000 })
    const result = await harvestProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(50) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(/did not answer in time/) })
  })
})

describe('a synchronisation', () => {
  test('brings projects to link, and every entry as it is', async () => {
    const [bob, ada] = harvest.state.people
    const menu = harvest.track({ notes: 'Draw the menu', hours: 1.25, spentDate: '2026-05-09' })
    const running = harvest.track({ userId: ada!.id, timerStartedAt: Date.parse('2026-05-10T09:30:00Z'), hours: 0.4 })
    const { containers, ofType, last } = await readAll(harvestProvider, config)
    expect(containers).toEqual([
      { kind: 'PROJECT', id: project, name: 'Acme / Shop' },
      { kind: 'PROJECT', id: String(harvest.state.projects[1]!.id), name: 'Beta / Club' },
    ])
    const entries = new Map(ofType('time_entry.upserted').map((fact) => [fact.payload.externalId, fact]))
    expect(entries.get(String(menu.id))).toEqual({
      type: 'time_entry.upserted',
      container: { kind: 'PROJECT', id: project },
      payload: {
        provider: 'harvest',
        externalId: String(menu.id),
        container: { kind: 'PROJECT', id: project, name: 'Shop' },
        person: { id: String(bob!.id), name: 'Bob Powell', email: null, avatarUrl: null },
        description: 'Draw the menu',
        startedAt: '2026-05-09T12:00:00.000Z',
        seconds: 4500,
        isBillable: true,
        taskId: String(menu.taskId),
        updatedAt: new Date(menu.updatedAt).toISOString(),
      },
    })
    // Without notes the task says what it was.
    expect(entries.get(String(running.id))!.payload).toMatchObject({
      description: 'Development',
      seconds: null,
      startedAt: '2026-05-10T09:30:00.000Z',
      person: { name: 'Ada King' },
    })
    expect(last).toMatchObject({
      progress: 100,
      counts: { projects: 2, entries: 2 },
      complete: [{ kind: 'time_entry' }],
    })
  })

  test('reads many pages', async () => {
    const entry = harvest.track({})
    for (let i = 0; i < 4100; i += 1) harvest.state.entries.push({ ...entry, id: i })
    const { facts, steps } = await readAll(harvestProvider, config)
    expect(facts).toHaveLength(4101)
    expect(steps).toHaveLength(5)
  })

  test('then brings only what changed, and leaves alone what it did not read', async () => {
    harvest.track({ notes: 'before', updatedAt: Date.now() - HOUR })
    const { last } = await readAll(harvestProvider, config)
    harvest.track({ notes: 'after' })
    const second = await readAll(harvestProvider, config, last.cursor)
    expect(second.ofType('time_entry.upserted').map(({ payload }) => payload.description)).toEqual(['after'])
    expect(second.last.complete).toBeUndefined()
  })

  test('after an interruption reads as the run did that was interrupted', async () => {
    harvest.track({})
    const { steps } = await readAll(harvestProvider, config)
    const again = await readAll(harvestProvider, config, steps[1]!.cursor)
    expect(again.facts).toHaveLength(1)
    expect(again.last.complete).toEqual(steps.at(-1)!.complete)
  })

  test('stops at a long limit, says until when, and tells a dead token from it', async () => {
    harvest.faults.next(LIMIT, 1, /time_entries/)
    const limited = (await readAll(harvestProvider, config)).failure
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    harvest.revokeToken()
    const dead = (await readAll(harvestProvider, config)).failure
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection', async () => {
    harvest.track({})
    harvest.faults.next({ kind: 'status', status: 502 }, 1, /time_entries/)
    harvest.faults.next({ kind: 'reset' }, 1, /projects/)
    expect((await readAll(harvestProvider, config)).facts).toHaveLength(1)
  })
})

describe('a timer', () => {
  const { startTimer, stopTimer } = harvestProvider.commands!
  const call = { fetch, key: 'k1' }

  test('starts once, and stops once', async () => {
    const input = { description: 'Draw the menu', project, task: null }
    const started = await startTimer!(config, input, call)
    expect(await startTimer!(config, input, call)).toEqual(started)
    expect(harvest.state.entries).toMatchObject([
      { id: Number(started.externalId), notes: 'Draw the menu', taskId: harvest.state.tasks[0]!.id },
    ])
    expect(started.facts).toMatchObject([
      { type: 'time_entry.upserted', payload: { seconds: null, person: { name: 'Bob Powell' } } },
    ])
    harvest.state.entries[0]!.timerStartedAt! -= HOUR
    const stopped = await stopTimer!(config, { timer: started.externalId }, call)
    expect(stopped.facts).toMatchObject([{ payload: { seconds: 3600 } }])
    expect(await stopTimer!(config, { timer: started.externalId }, call)).toEqual(stopped)
  })

  test('needs a project; what Harvest refuses is told in its words', async () => {
    const input = { description: 'A', project: null, task: null }
    expect((await failed(harvestProvider, startTimer!(config, input, call))).message).toContain(
      'Harvest tracks time for a project',
    )
    const refused = await failed(harvestProvider, startTimer!(config, { ...input, project, task: '1' }, call))
    expect(refused).toMatchObject({ isPassing: false, message: expect.stringContaining('Task can’t be found') })
    const lost = await failed(harvestProvider, stopTimer!(config, { timer: '1' }, call))
    expect(lost.message).toContain('does not find it')
  })
})

test('no part of an entry that is missing or of another type is a reason to stop', async () => {
  harvest.track({ notes: null })
  for (const body of [
    [],
    { time_entries: null },
    { time_entries: [null, 7, {}, { id: 1, spent_date: 'x', project: 5 }] },
  ]) {
    harvest.faults.next({ kind: 'status', status: 200, body }, 1, /time_entries/)
    expect((await readAll(harvestProvider, config)).facts).toEqual([])
  }
})
