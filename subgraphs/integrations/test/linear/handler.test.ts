import { LINEAR_RATE_LIMITED } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linearProvider } from '../../src/providers/linear/provider.ts'
import { readAll } from '../support/handler.ts'
import { startLinear } from './workspace.ts'

let w: Awaited<ReturnType<typeof startLinear>>
beforeEach(async () => void (w = await startLinear()))
afterEach(() => w.linear.dispose())

const limited = (reset: number) => ({
  kind: 'status' as const,
  status: 400,
  headers: { 'x-ratelimit-requests-remaining': '0', 'x-ratelimit-requests-reset': String(reset) },
  body: LINEAR_RATE_LIMITED,
})

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await linearProvider.testConnection(w.config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Linear as Priya Nair; 2 teams of Agency can be seen.',
      account: 'Priya Nair',
      details: { workspace: 'Agency', teams: 2 },
    })
  })

  test.each([
    ['a wrong key', { token: 'lin_api_1' }, /create a new one/],
    ['a team that is not there', { teams: ['OPS'] }, /no team OPS/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await linearProvider.testConnection({ ...w.config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [limited(4_102_444_800_000), /rate limit.*used up\. Try again after/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Linear fares badly: %j', async (fault, message) => {
    w.linear.faults.next(fault, 3)
    const result = await linearProvider.testConnection(w.config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('gives up on one that is slow', async () => {
    w.linear.faults.next({ kind: 'slow', ms: 60_000 }, 3)
    const result = await linearProvider.testConnection(w.config, { fetch, signal: AbortSignal.timeout(50) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(/did not answer in time/) })
  })
})

describe('a synchronisation', () => {
  test('brings teams and projects to link, and every issue as it is', async () => {
    const { linear, team, project, issueNamed } = w
    await linear.moveIssue(issueNamed('Take a card').id, 'Done')
    await linear.updateIssue(issueNamed('Draw the basket').id, {
      assigneeId: linear.state.people[1]!.id,
      priority: 2,
      dueDate: '2026-05-09',
    })
    const { containers, ofType, last } = await readAll(linearProvider, w.config)
    expect(containers).toEqual([
      { kind: 'TEAM', id: team.id, name: 'Engineering' },
      { kind: 'TEAM', id: linear.state.teams[1]!.id, name: 'Design' },
      { kind: 'PROJECT', id: project.id, name: 'Shop', url: `https://linear.app/agency/project/${project.id}` },
    ])
    const tasks = new Map(ofType('task.upserted').map((fact) => [fact.payload.title, fact]))
    const basket = issueNamed('Draw the basket')
    expect(tasks.get('Draw the basket')).toEqual({
      type: 'task.upserted',
      container: { kind: 'PROJECT', id: project.id },
      payload: {
        provider: 'linear',
        externalId: basket.id,
        container: { kind: 'PROJECT', id: project.id, name: 'Shop' },
        title: 'Draw the basket',
        status: 'Todo',
        category: 'TODO',
        isBlocked: false,
        priority: 'HIGH',
        assignees: [
          { id: linear.state.people[1]!.id, name: 'Marcus Webb', email: 'marcus.webb@example.com', avatarUrl: null },
        ],
        startAt: null,
        dueAt: '2026-05-09T18:00:00.000Z',
        completedAt: null,
        estimateSeconds: null,
        parentId: null,
        url: 'https://linear.app/agency/issue/ENG-2',
        createdAt: new Date(basket.createdAt).toISOString(),
        updatedAt: new Date(basket.updatedAt).toISOString(),
      },
    })
    expect(tasks.get('Take a card')!.payload).toMatchObject({ category: 'DONE', completedAt: expect.any(String) })
    expect(tasks.get('Rotate the secrets')!.container).toEqual({ kind: 'TEAM', id: team.id })
    expect(last).toMatchObject({
      progress: 100,
      counts: { teams: 2, projects: 1, tasks: 3 },
      complete: [{ kind: 'task' }],
    })
  })

  test('reads many pages with one call for each, and only the teams that are named', async () => {
    const { linear, issueNamed } = w
    for (let i = 0; i < 230; i += 1) linear.state.issues.push({ ...issueNamed('Draw the basket'), id: `t${i}` })
    const calls = linear.calls.length
    expect((await readAll(linearProvider, { ...w.config, teams: ['eng'] })).facts).toHaveLength(233)
    expect(linear.calls.length - calls).toBe(5)
    expect((await readAll(linearProvider, { ...w.config, teams: ['DES'] })).facts).toEqual([])
  })

  test('then brings only what changed, and tells of what lies in the bin', async () => {
    const { last } = await readAll(linearProvider, w.config)
    const { linear, issueNamed } = w
    // As if that had been an hour ago.
    const later = { ...last.cursor, since: new Date(Date.now() + 61_000).toISOString() }
    const basket = issueNamed('Draw the basket')
    Object.assign(basket, { trashed: true, updatedAt: Date.now() + 90_000 })
    linear.state.issues.push({
      ...issueNamed('Take a card'),
      id: 'later',
      title: 'Later',
      updatedAt: Date.now() + 90_000,
    })
    const second = await readAll(linearProvider, w.config, later)
    expect(second.ofType('task.upserted').map(({ payload }) => payload.title)).toEqual(['Later'])
    expect(second.ofType('task.deleted')).toMatchObject([{ payload: { externalId: basket.id } }])
    expect(second.last.complete).toBeUndefined()
  })

  test('goes on after the team that it had done', async () => {
    const { steps } = await readAll(linearProvider, w.config)
    const afterLast = steps.at(-2)!
    expect((await readAll(linearProvider, w.config, afterLast.cursor)).facts).toEqual([])
    expect((await readAll(linearProvider, w.config, steps[0]!.cursor)).facts).toHaveLength(3)
  })

  test('stops at a long limit, says until when, and tells a dead key from it', async () => {
    w.linear.faults.next(limited(Date.now() + 3_600_000))
    const limit = (await readAll(linearProvider, w.config)).failure
    expect(limit).toMatchObject({ isPassing: true, isAccessLost: false, retryAt: expect.any(Date) })
    w.linear.revokeToken()
    const dead = (await readAll(linearProvider, w.config)).failure
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection, although GraphQL only posts', async () => {
    w.linear.faults.next({ kind: 'status', status: 502 })
    w.linear.faults.next({ kind: 'reset' })
    expect((await readAll(linearProvider, w.config)).facts).toHaveLength(3)
  })
})
