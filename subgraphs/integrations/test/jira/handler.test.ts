import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jiraProvider } from '../../src/providers/jira/provider.ts'
import { readAll } from '../support/handler.ts'
import { startJira } from './workspace.ts'

let w: Awaited<ReturnType<typeof startJira>>
beforeEach(async () => void (w = await startJira()))
afterEach(() => w.jira.dispose())

const LIMIT = { kind: 'status', status: 429, headers: { 'retry-after': '3600' } } as const

describe('the configuration', () => {
  test.each([
    [{}, /Enter a value for “Site”/],
    [{ baseUrl: 'your-team' }, /“Site” must be a whole address/],
    [{ email: 'jordan' }, /“E-mail” is not in the expected form/],
    [{ projects: ['not a key'] }, /“Projects” is not in the expected form/],
  ])('%j is refused with what to do', (change, message) => {
    const config = Object.keys(change).length === 0 ? {} : { ...w.config, ...change }
    expect(jiraProvider.validateConfig(config).map((problem) => problem.message)).toContainEqual(
      expect.stringMatching(message),
    )
  })
})

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await jiraProvider.testConnection(w.config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Jira as Jordan Lee; 2 projects can be seen.',
      account: 'Jordan Lee',
      details: { projects: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: 'ATATT1' }, /create a new one/],
    ['a project that is not there', { projects: ['WEB'] }, /no project WEB/],
    ['a site that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await jiraProvider.testConnection({ ...w.config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [LIMIT, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Jira fares badly: %j', async (fault, message) => {
    w.jira.faults.next(fault)
    const result = await jiraProvider.testConnection(w.config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('gives up on one that is slow', async () => {
    w.jira.faults.next({ kind: 'slow', ms: 60_000 })
    const result = await jiraProvider.testConnection(w.config, { fetch, signal: AbortSignal.timeout(50) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(/did not answer in time/) })
  })
})

describe('a synchronisation', () => {
  test('brings projects to link, and every issue as it is', async () => {
    const { jira, project, issueNamed } = w
    const secrets = issueNamed('Rotate the secrets')
    await jira.moveIssue(issueNamed('Take a card').id, 'Done')
    Object.assign(secrets, { dueDate: '2026-05-09', priority: 'High', estimate: 7200, assignee: jira.state.people[1] })
    const { containers, ofType, last } = await readAll(jiraProvider, w.config)
    expect(containers).toMatchObject([
      { kind: 'PROJECT', id: project.id, name: 'Engineering (ENG)', url: `${jira.url}/browse/ENG` },
      { kind: 'PROJECT', name: 'Operations (OPS)' },
    ])
    const tasks = new Map(ofType('task.upserted').map((fact) => [fact.payload.title, fact]))
    expect(tasks.get('Rotate the secrets')).toEqual({
      type: 'task.upserted',
      container: { kind: 'PROJECT', id: project.id },
      payload: {
        provider: 'jira',
        externalId: secrets.id,
        container: { kind: 'PROJECT', id: project.id, name: 'Engineering' },
        title: 'Rotate the secrets',
        status: 'To Do',
        category: 'TODO',
        isBlocked: false,
        priority: 'HIGH',
        assignees: [
          {
            id: jira.state.people[1]!.accountId,
            name: 'Priya Nair',
            email: 'priya.nair@example.com',
            avatarUrl: `https://avatar.example.com/${jira.state.people[1]!.accountId}`,
          },
        ],
        startAt: null,
        dueAt: '2026-05-09T18:00:00.000Z',
        completedAt: null,
        estimateSeconds: 7200,
        parentId: null,
        url: `${jira.url}/browse/ENG-1`,
        createdAt: new Date(secrets.createdAt).toISOString(),
        updatedAt: new Date(secrets.updatedAt).toISOString(),
      },
    })
    expect(tasks.get('Take a card')!.payload).toMatchObject({
      status: 'Done',
      category: 'DONE',
      completedAt: expect.any(String),
    })
    expect(last).toMatchObject({ progress: 100, counts: { projects: 2, tasks: 2 }, complete: [{ kind: 'task' }] })
  })

  test('reads many pages, and only the projects that are named', async () => {
    for (let i = 0; i < 230; i += 1) w.jira.state.issues.push({ ...w.issueNamed('Take a card'), id: `9${i}` })
    expect((await readAll(jiraProvider, { ...w.config, projects: ['eng'] })).facts).toHaveLength(232)
    expect((await readAll(jiraProvider, { ...w.config, projects: ['OPS'] })).facts).toEqual([])
  })

  test('then asks only for what changed, in minutes, and leaves alone what it did not read', async () => {
    const { last } = await readAll(jiraProvider, w.config)
    const hour = 3_600_000
    w.issueNamed('Rotate the secrets').updatedAt -= hour
    const second = await readAll(jiraProvider, w.config, last.cursor)
    expect(second.ofType('task.upserted').map(({ payload }) => payload.title)).toEqual(['Take a card'])
    expect(second.last.complete).toBeUndefined()
    const { path } = w.jira.calls.findLast((call) => call.path.includes('search/jql'))!
    expect(new URL(path, w.jira.url).searchParams.get('jql')).toMatch(
      /^project = \d+ and updated >= -2m order by updated desc$/,
    )
  })

  test('goes on after the project that it had done', async () => {
    const { steps } = await readAll(jiraProvider, w.config)
    expect((await readAll(jiraProvider, w.config, steps.at(-2)!.cursor)).facts).toEqual([])
    expect((await readAll(jiraProvider, w.config, steps[0]!.cursor)).facts).toHaveLength(2)
  })

  test('stops at a long limit, says until when, and tells a dead token from an empty site', async () => {
    w.jira.faults.next(LIMIT, 1, /search/)
    const limited = (await readAll(jiraProvider, w.config)).failure
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    w.jira.revokeToken()
    const dead = (await readAll(jiraProvider, w.config)).failure
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection', async () => {
    w.jira.faults.next({ kind: 'status', status: 502 }, 1, /project/)
    w.jira.faults.next({ kind: 'reset' }, 1, /search\/jql/)
    expect((await readAll(jiraProvider, w.config)).facts).toHaveLength(2)
  })
})
