import { Gitlab } from '@gitbeaker/rest'
import { type GitLabSimulator, startGitLabSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gitLabProvider } from '../../src/providers/gitlab/provider.ts'
import { readAll } from '../support/handler.ts'

const TOKEN = 'glpat-test'
const commands = gitLabProvider.commands!
let gitlab: GitLabSimulator
let config: { token: string; group: string; baseUrl: string }

beforeEach(async () => {
  gitlab = await startGitLabSimulator({ token: TOKEN, seed: { projects: ['website', 'shop'] } })
  config = { token: TOKEN, group: 'acme', baseUrl: gitlab.url }
})
afterEach(() => gitlab.dispose())

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await gitLabProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to GitLab as mei; 2 projects can be seen.',
      account: 'mei',
      details: { projects: 2 },
    })
    const { group: _, ...own } = config
    expect(await gitLabProvider.testConnection(own, { fetch })).toMatchObject({ details: { projects: 2 } })
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    ['another group', { group: 'other' }, /does not find it/],
    ['a project that is not there', { projects: ['acme/blog'] }, /no project acme\/blog/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await gitLabProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'ratelimit-reset': '4102444800' } }, /rate limit.*UTC/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'slow', ms: 60_000 }, /did not answer in time/],
  ] as const)('is an answer, not an exception, when GitLab fares badly: %j', async (fault, message) => {
    gitlab.faults.next(fault)
    const result = await gitLabProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(500) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings the figures, pipelines and deployments of each project', async () => {
    await gitlab.push('acme/website', 'main', ['Draw the menu', 'Write the text'])
    await gitlab.openMergeRequest('acme/website', 'Menu')
    await gitlab.openIssue('acme/website', 'Broken')
    const pipeline = await gitlab.runPipeline('acme/website', 'success')
    const deployment = await gitlab.deploy('acme/website', 'production', 'success')
    const { facts, containers, last, ofType } = await readAll(gitLabProvider, config)
    expect(containers).toEqual([
      { kind: 'REPOSITORY', id: 'acme/website' },
      { kind: 'REPOSITORY', id: 'acme/shop' },
    ])
    expect(
      ofType('repository.stats_synced').find(({ payload }) => payload.repository === 'acme/website')!.payload,
    ).toEqual({
      provider: 'GITLAB',
      repository: 'acme/website',
      defaultBranch: 'main',
      commitsThisWeek: 2,
      openIssues: 1,
      openPullRequests: 1,
      contributors: 1,
      stars: 4,
      language: 'TypeScript',
      pushedAt: expect.any(String),
      syncedAt: expect.any(String),
    })
    expect(ofType('build.reported')).toMatchObject([
      {
        container: { kind: 'REPOSITORY', id: 'acme/website' },
        payload: {
          externalId: String(pipeline.id),
          status: 'SUCCEEDED',
          branch: 'main',
          finishedAt: expect.any(String),
        },
      },
    ])
    expect(ofType('deployment.reported')).toMatchObject([
      {
        payload: {
          repository: 'acme/website',
          externalId: String(deployment.id),
          environment: 'production',
          status: 'SUCCEEDED',
          authorName: 'Mei',
          sha: deployment.sha,
        },
      },
    ])
    expect(facts).toHaveLength(4)
    expect(last).toMatchObject({ progress: 100, counts: { repositories: 2, builds: 1, deployments: 1 } })
  })

  test('then asks only where something happened, and reads what changed there', async () => {
    const first = await readAll(gitLabProvider, config)
    const since = (first.last.cursor as { since: string }).since
    const later = { ...first.last.cursor, since: new Date(Date.parse(since) + 61_000).toISOString() }
    const [website, shop] = gitlab.state.projects
    Object.assign(website!, { activeAt: Date.parse(since) - 3_600_000 })
    await gitlab.runPipeline('acme/shop', 'failed')
    Object.assign(shop!, { activeAt: Date.now() + 90_000 })
    Object.assign(shop!.pipelines[0]!, { updatedAt: Date.now() + 90_000 })
    const asked = gitlab.calls.length
    const second = await readAll(gitLabProvider, config, later)
    expect(second.ofType('build.reported')).toMatchObject([{ payload: { repository: 'acme/shop', status: 'FAILED' } }])
    const ofWebsite = gitlab.calls.slice(asked).filter(({ path }) => path.includes(`/projects/${website!.id}/`))
    expect(ofWebsite.map(({ path }) => path.split('?')[0]!.split('/').at(-1))).toEqual(['pipelines'])
  })

  test('finds what happened after GitLab last noted it, and pipelines of which it notes nothing', async () => {
    const now = Date.now()
    const first = await readAll(gitLabProvider, config)
    const later = { ...first.last.cursor, since: new Date(now - 15 * 60_000).toISOString() }
    const [website, shop] = gitlab.state.projects
    await gitlab.runPipeline('acme/shop', 'success')
    // A push ten minutes ago is not noted, since there was one before it within the hour; nobody has pushed to the other for long.
    Object.assign(website!, { activeAt: now - 50 * 60_000 })
    Object.assign(shop!, { activeAt: now - 30 * 3_600_000 })
    const second = await readAll(gitLabProvider, config, later)
    expect(second.ofType('repository.stats_synced').map(({ payload }) => payload.repository)).toEqual(['acme/website'])
    expect(second.ofType('build.reported').map(({ payload }) => payload.repository)).toEqual(['acme/shop'])
  })

  test('reads named projects alone and many pages, and goes on where it was interrupted', async () => {
    for (let i = 0; i < 130; i += 1) await gitlab.runPipeline('acme/shop', 'success')
    const named = { ...config, projects: ['acme/shop'] }
    expect((await readAll(gitLabProvider, named)).ofType('build.reported')).toHaveLength(130)
    const all = await readAll(gitLabProvider, config)
    const rest = await readAll(gitLabProvider, config, all.steps[1]!.cursor)
    expect(rest.ofType('repository.stats_synced').map(({ payload }) => payload.repository)).toEqual(['acme/shop'])
  })

  test('leaves out what a project has switched off', async () => {
    gitlab.faults.next({ kind: 'status', status: 403, body: { message: '403 Forbidden' } }, 4, /pipelines|deployments/)
    gitlab.faults.next({ kind: 'status', status: 404, body: { message: '404 Not Found' } }, 2, /repository\/commits/)
    const { failure, facts } = await readAll(gitLabProvider, config)
    expect(failure).toBeNull()
    expect(facts).toHaveLength(2)
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    gitlab.faults.next({ kind: 'status', status: 429, headers: { 'ratelimit-reset': '4102444800' } }, 1, /pipelines/)
    expect((await readAll(gitLabProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    gitlab.faults.next({ kind: 'status', status: 502 }, 1, /pipelines/)
    expect((await readAll(gitLabProvider, config)).failure).toBeNull()
    gitlab.revokeToken()
    expect((await readAll(gitLabProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a new repository', () => {
  const input = { name: 'Acme App', description: 'An app', isPrivate: true }

  test('is made in the group, once: a second one of the name is refused in GitLab’s words', async () => {
    const made = await commands.createRepository!(config, input, { fetch, key: 'k' })
    expect(gitlab.state.projects.at(-1)).toMatchObject({
      id: Number(made.externalId),
      path: 'acme/acme-app',
      visibility: 'private',
    })
    expect(made).toMatchObject({ name: 'acme/acme-app', url: 'https://gitlab.example/acme/acme-app', facts: [] })
    const again = await commands.createRepository!(config, input, { fetch, key: 'k' }).catch((error: unknown) => error)
    expect(gitLabProvider.describeFailure(again)).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('name has already been taken'),
    })
  })

  test('is not made twice where it is not certain that nothing was done', async () => {
    gitlab.faults.next({ kind: 'reset' }, 1, /\/projects$/)
    await expect(commands.createRepository!(config, input, { fetch, key: 'k' })).rejects.toThrow('cannot be reached')
    expect(gitlab.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

test('a client that others keep accepts what the simulator answers', async () => {
  const client = new Gitlab({ host: gitlab.url.replace('/api/v4', ''), token: TOKEN })
  await gitlab.push('acme/website', 'main', ['Draw the menu'])
  await gitlab.runPipeline('acme/website', 'running')
  expect(await client.Users.showCurrentUser()).toMatchObject({ username: 'mei' })
  const [website] = await client.Groups.allProjects('acme')
  expect(website).toMatchObject({ path_with_namespace: 'acme/website' })
  expect(await client.Commits.all(website!.id)).toMatchObject([{ title: 'Draw the menu' }])
  expect(await client.Pipelines.all(website!.id)).toMatchObject([{ status: 'running' }])
  const hook = await client.ProjectHooks.add(website!.id, 'http://127.0.0.1:9/hook', { pushEvents: true })
  expect(await client.ProjectHooks.all(website!.id)).toMatchObject([{ id: hook.id, push_events: true }])
  await client.ProjectHooks.remove(website!.id, hook.id)
  expect(gitlab.state.hooks).toEqual([])
})
