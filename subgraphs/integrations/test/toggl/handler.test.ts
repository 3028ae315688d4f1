import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { togglProvider } from '../../src/providers/toggl/provider.ts'
import { failed, readAll } from '../support/handler.ts'
import { HOUR, startToggl } from './workspace.ts'

let w: Awaited<ReturnType<typeof startToggl>>
beforeEach(async () => void (w = await startToggl()))
afterEach(() => w.toggl.dispose())

const QUOTA = {
  kind: 'status',
  status: 402,
  headers: { 'x-toggl-quota-remaining': '0', 'x-toggl-quota-resets-in': '1800' },
} as const

describe('the connection test', () => {
  test('says whose access it is and what is read', async () => {
    expect(await togglProvider.testConnection(w.config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Toggl as Mei Tan; the hours of Agency are read.',
      account: 'Mei Tan',
      details: { workspace: 'Agency' },
    })
  })

  test.each([
    ['a wrong token', { token: 'ffff' }, /does not accept the token/],
    ['a workspace that is not there', { workspaceId: '1' }, /Agency \(7654321\)/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await togglProvider.testConnection({ ...w.config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [QUOTA, /rate limit/],
    [{ kind: 'status', status: 429 }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Toggl fares badly: %j', async (fault, message) => {
    w.toggl.faults.next(fault)
    const result = await togglProvider.testConnection(w.config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('gives up on one that is slow', async () => {
    w.toggl.faults.next({ kind: 'slow', ms: 60_000 })
    const result = await togglProvider.testConnection(w.config, { fetch, signal: AbortSignal.timeout(50) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(/did not answer in time/) })
  })
})

describe('a synchronisation', () => {
  test('brings projects to link, and the hours of everybody', async () => {
    const [mei, ada] = w.state.people
    await w.worked(3, { description: 'Draw the menu', isBillable: true })
    await w.worked(1, { userId: ada!.id, projectId: null })
    await w.toggl.track({ description: 'Now' })
    const { containers, ofType, last } = await readAll(togglProvider, w.config)
    expect(containers).toEqual([{ kind: 'PROJECT', id: w.project, name: 'Acme / Shop' }])
    const entries = new Map(ofType('time_entry.upserted').map((fact) => [fact.payload.description, fact]))
    const menu = w.state.entries[0]!
    const instant = (at: number) => new Date(Math.floor(at / 1000) * 1000).toISOString()
    expect(entries.get('Draw the menu')).toEqual({
      type: 'time_entry.upserted',
      container: { kind: 'PROJECT', id: w.project },
      payload: {
        provider: 'toggl',
        externalId: String(menu.id),
        container: { kind: 'PROJECT', id: w.project, name: null },
        person: { id: String(mei!.id), name: 'Mei Tan', email: null, avatarUrl: null },
        description: 'Draw the menu',
        startedAt: instant(menu.startedAt),
        seconds: 3600,
        isBillable: true,
        taskId: null,
        updatedAt: instant(menu.changedAt),
      },
    })
    expect(entries.get(null)!.payload).toMatchObject({ person: { name: 'Ada King' }, container: null, seconds: 3600 })
    expect(entries.get('Now')!.payload).toMatchObject({ seconds: null, person: { name: 'Mei Tan' } })
    expect(last).toMatchObject({ progress: 100, counts: { projects: 1, entries: 2 } })
    // What lies further back is not read again, so that nothing of it may be taken for gone.
    expect(last.complete).toBeUndefined()
  })

  test('reads many pages of the report, and goes on at the row where it was interrupted', async () => {
    for (let i = 0; i < 120; i += 1) await w.worked(1, { description: `d${i}` })
    const { steps, facts } = await readAll(togglProvider, w.config)
    expect(facts).toHaveLength(120)
    const rest = await readAll(togglProvider, w.config, steps[2]!.cursor)
    expect(rest.facts).toHaveLength(20)
    expect((rest.last.cursor as { startedAt: string | null }).startedAt).toBeNull()
  })

  test('then reads a week, and tells of what the token’s own person has deleted', async () => {
    await w.worked(1, { description: 'kept' })
    await w.worked(24 * 20, { description: 'older' })
    const first = await readAll(togglProvider, w.config)
    expect(first.facts).toHaveLength(2)
    await w.toggl.deleteEntry(w.state.entries[0]!.id)
    const second = await readAll(togglProvider, w.config, first.last.cursor)
    expect(second.facts).toMatchObject([
      { type: 'time_entry.deleted', payload: { externalId: String(w.state.entries[0]!.id) } },
    ])
  })

  test('waits until the hour’s calls are given anew, and tells a dead token from it', async () => {
    w.toggl.faults.next(QUOTA, 1, /reports/)
    const limited = (await readAll(togglProvider, w.config)).failure
    expect(limited).toMatchObject({ isPassing: true, isAccessLost: false })
    expect(limited!.retryAt!.getTime() - Date.now()).toBeGreaterThan(HOUR / 2 - 60_000)
    w.toggl.revokeToken()
    const dead = (await readAll(togglProvider, w.config)).failure
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection', async () => {
    await w.worked(1)
    w.toggl.faults.next({ kind: 'status', status: 502 }, 1, /reports/)
    w.toggl.faults.next({ kind: 'reset' }, 1, /projects/)
    expect((await readAll(togglProvider, w.config)).facts).toHaveLength(1)
  })
})

describe('a timer', () => {
  const { startTimer, stopTimer } = togglProvider.commands!
  const call = { fetch, key: 'k1' }

  test('starts once, and stops once', async () => {
    const input = { description: 'Draw the menu', project: w.project, task: null }
    const started = await startTimer!(w.config, input, call)
    expect(await startTimer!(w.config, input, call)).toEqual(started)
    expect(w.state.entries).toMatchObject([
      { id: Number(started.externalId), stoppedAt: null, projectId: Number(w.project) },
    ])
    expect(started.facts).toMatchObject([
      { type: 'time_entry.upserted', payload: { seconds: null, person: { name: 'Mei Tan' } } },
    ])
    w.state.entries[0]!.startedAt -= HOUR
    const stopped = await stopTimer!(w.config, { timer: started.externalId }, call)
    expect(stopped.facts).toMatchObject([{ payload: { seconds: 3600 } }])
    expect(await stopTimer!(w.config, { timer: started.externalId }, call)).toEqual(stopped)
  })

  test('of another project begins anew; what Toggl refuses is told in its words', async () => {
    await startTimer!(w.config, { description: 'A', project: null, task: null }, call)
    await startTimer!(w.config, { description: 'A', project: w.project, task: null }, call)
    expect(w.state.entries.map(({ stoppedAt }) => stoppedAt === null)).toEqual([false, true])
    const refused = await failed(
      togglProvider,
      startTimer!(w.config, { description: 'B', project: '1', task: null }, call),
    )
    expect(refused).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('Project not found/accessible'),
    })
    const lost = await failed(togglProvider, stopTimer!(w.config, { timer: '1' }, call))
    expect(lost.message).toContain('does not find it')
  })
})
