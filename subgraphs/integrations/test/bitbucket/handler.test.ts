import { type BitbucketSimulator, startBitbucketSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pipelineFact } from '../../src/providers/bitbucket/facts.ts'
import { bitbucketProvider } from '../../src/providers/bitbucket/provider.ts'
import { reader } from '../../src/providers/shared/reader.ts'
import { readAll } from '../support/handler.ts'

const TOKEN = 'ATCTT3xFf'
const commands = bitbucketProvider.commands!
let bitbucket: BitbucketSimulator
let config: { token: string; workspace: string; baseUrl: string }

beforeEach(async () => {
  bitbucket = await startBitbucketSimulator({ token: TOKEN, seed: { repositories: ['website', 'shop'] } })
  config = { token: TOKEN, workspace: 'acme', baseUrl: bitbucket.url }
})
afterEach(() => bitbucket.dispose())

describe('the connection test', () => {
  test('says whose access it is and what can be seen, with a token of a workspace or of a person', async () => {
    const answer = {
      isOk: true,
      message: 'Connected to Acme at Bitbucket; 2 repositories can be seen.',
      account: 'Acme',
      details: { repositories: 2 },
    }
    expect(await bitbucketProvider.testConnection(config, { fetch })).toEqual(answer)
    expect(await bitbucketProvider.testConnection({ ...config, email: 'mei@example.com' }, { fetch })).toEqual(answer)
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    ['another workspace', { workspace: 'other' }, /No workspace with identifier/],
    ['a repository that is not there', { repositories: ['blog'] }, /no repository blog/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await bitbucketProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, /rate limit.*UTC/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'slow', ms: 60_000 }, /did not answer in time/],
  ] as const)('is an answer, not an exception, when Bitbucket fares badly: %j', async (fault, message) => {
    bitbucket.faults.next(fault)
    const result = await bitbucketProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(500) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings the figures, pipelines and deployments of each repository', async () => {
    await bitbucket.push('acme/website', 'main', ['Draw the menu', 'Write the text'])
    await bitbucket.openPullRequest('acme/website', 'Menu')
    bitbucket.state.repositories[0]!.openIssues = 3
    await bitbucket.runPipeline('acme/website', 'SUCCESSFUL')
    const deployment = bitbucket.deploy('acme/website', 'Production', 'SUCCESSFUL')
    const { facts, containers, last, ofType } = await readAll(bitbucketProvider, config)
    expect(containers).toEqual([
      { kind: 'REPOSITORY', id: 'acme/shop' },
      { kind: 'REPOSITORY', id: 'acme/website' },
    ])
    expect(
      ofType('repository.stats_synced').find(({ payload }) => payload.repository === 'acme/website')!.payload,
    ).toEqual({
      provider: 'BITBUCKET',
      repository: 'acme/website',
      defaultBranch: 'main',
      commitsThisWeek: 2,
      openIssues: 3,
      openPullRequests: 1,
      contributors: 1,
      stars: 0,
      language: 'typescript',
      pushedAt: expect.any(String),
      syncedAt: expect.any(String),
    })
    expect(ofType('build.reported')).toMatchObject([
      {
        container: { kind: 'REPOSITORY', id: 'acme/website' },
        payload: {
          externalId: 'pipeline/1',
          name: 'Pipeline #1',
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
          externalId: deployment.uuid,
          environment: 'Production',
          status: 'SUCCEEDED',
          sha: deployment.hash,
        },
      },
    ])
    expect(facts).toHaveLength(4)
    expect(last).toMatchObject({ progress: 100, counts: { repositories: 2, builds: 1, deployments: 1 } })
  })

  test('then asks only where something happened', async () => {
    const first = await readAll(bitbucketProvider, config)
    const since = (first.last.cursor as { since: string }).since
    const later = { ...first.last.cursor, since: new Date(Date.parse(since) + 12 * 3_600_000).toISOString() }
    await bitbucket.runPipeline('acme/shop', 'FAILED')
    const ahead = Date.now() + 13 * 3_600_000
    const shop = bitbucket.state.repositories[1]!
    Object.assign(shop, { updatedAt: ahead })
    Object.assign(shop.pipelines[0]!, { createdAt: ahead })
    const asked = bitbucket.calls.length
    const second = await readAll(bitbucketProvider, config, later)
    expect(second.ofType('build.reported')).toMatchObject([{ payload: { repository: 'acme/shop', status: 'FAILED' } }])
    expect(bitbucket.calls.slice(asked).some(({ path }) => path.includes('/acme/website/'))).toBe(false)
  })

  test('reads named repositories alone and many pages, and goes on where it was interrupted', async () => {
    for (let i = 0; i < 130; i += 1) await bitbucket.runPipeline('acme/shop', 'SUCCESSFUL')
    const named = { ...config, repositories: ['Shop'] }
    expect((await readAll(bitbucketProvider, named)).ofType('build.reported')).toHaveLength(130)
    const all = await readAll(bitbucketProvider, config)
    const rest = await readAll(bitbucketProvider, config, all.steps[1]!.cursor)
    expect(rest.ofType('repository.stats_synced').map(({ payload }) => payload.repository)).toEqual(['acme/website'])
  })

  test('follows no page to another server', async () => {
    const body = { values: [], next: 'https://elsewhere.example/2.0/repositories/acme?page=2' }
    bitbucket.faults.next({ kind: 'status', status: 200, body }, 1, /repositories\/acme\?/)
    expect((await readAll(bitbucketProvider, config)).failure).toBeNull()
  })

  test('leaves out what a repository has switched off', async () => {
    bitbucket.faults.next({ kind: 'status', status: 404 }, 10, /pipelines|deployments|issues|pullrequests|commits/)
    const { failure, facts } = await readAll(bitbucketProvider, config)
    expect(failure).toBeNull()
    expect(facts).toHaveLength(2)
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    bitbucket.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /pipelines/)
    expect((await readAll(bitbucketProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    bitbucket.faults.next({ kind: 'status', status: 502 }, 1, /pipelines/)
    expect((await readAll(bitbucketProvider, config)).failure).toBeNull()
    bitbucket.revokeToken()
    expect((await readAll(bitbucketProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a new repository', () => {
  const input = { name: 'Acme App', description: 'An app', isPrivate: true }

  test('is made in the workspace, once: a second one of the name is refused in Bitbucket’s words', async () => {
    const made = await commands.createRepository!(config, input, { fetch, key: 'k' })
    expect(bitbucket.state.repositories.at(-1)).toMatchObject({
      uuid: made.externalId,
      full_name: 'acme/acme-app',
      isPrivate: true,
      description: 'An app',
    })
    expect(made).toMatchObject({ name: 'acme/acme-app', url: 'https://bitbucket.org/acme/acme-app', facts: [] })
    const again = await commands.createRepository!(config, input, { fetch, key: 'k' }).catch((error: unknown) => error)
    expect(bitbucketProvider.describeFailure(again)).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('already exists'),
    })
  })

  test('needs a name that an address can be made of', async () => {
    const failed = commands.createRepository!(config, { ...input, name: '???' }, { fetch, key: 'k' })
    await expect(failed).rejects.toThrow('Choose another')
  })
})

test.each([
  [{ name: 'PENDING' }, 'PENDING'],
  [{ name: 'IN_PROGRESS', stage: { name: 'RUNNING' } }, 'IN_PROGRESS'],
  [{ name: 'IN_PROGRESS', stage: { name: 'PAUSED' } }, 'PENDING'],
  [{ name: 'IN_PROGRESS', stage: { name: 'HALTED' } }, 'PENDING'],
  [{ name: 'COMPLETED', result: { name: 'STOPPED' } }, 'CANCELLED'],
])('a pipeline with the state %j is %s', (state, status) => {
  expect(pipelineFact('acme/shop', reader({ build_number: 1, state }))!.payload).toMatchObject({ status })
})
