import { type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  configSchema,
  describe as describeEvent,
  failureOf,
  type GitHubConfig,
  type GitHubCursor,
  type GitHubRecord,
  registerWebhook,
  sync,
  type SyncBatch,
  testConnection,
  unregisterWebhook,
} from './index.ts'

const token = 'ghp_0123456789'
const owner = 'octo-org'
const hookUrl = 'http://127.0.0.1:9/webhooks/github/connection'
const secret = 'a secret of the webhook'

let simulator: GitHubSimulator
let config: GitHubConfig

beforeEach(async () => {
  simulator = await startGitHubSimulator({
    token,
    seed: {
      user: 'mona',
      organisations: [
        {
          login: owner,
          repositories: [
            { name: 'site', language: 'TypeScript', description: 'The website' },
            { name: 'api', commits: 120 },
            { name: 'empty', commits: 0 },
            { name: 'old', archived: true },
          ],
        },
      ],
      repositories: [{ name: 'dotfiles' }],
    },
  })
  config = { token, owner, baseUrl: simulator.url }
})

afterEach(() => simulator.dispose())

async function all(cursor: GitHubCursor | null, signal?: AbortSignal): Promise<SyncBatch[]> {
  const batches: SyncBatch[] = []
  for await (const batch of sync(config, cursor, { fetch, ...(signal === undefined ? {} : { signal }) }))
    batches.push(batch)
  return batches
}

function recordsOf<Kind extends GitHubRecord['kind']>(batches: SyncBatch[], kind: Kind, repository?: string) {
  return batches
    .flatMap(({ records }) => records)
    .filter((record): record is Extract<GitHubRecord, { kind: Kind }> => record.kind === kind)
    .filter((record) => repository === undefined || ('repository' in record && record.repository === repository))
}

describe('Testing a connection', () => {
  const failure = async (change: Partial<GitHubConfig> = {}, timeoutMs?: number) => {
    const result = await testConnection({ ...config, ...change }, { fetch, ...(timeoutMs ? { timeoutMs } : {}) })
    return result.ok ? 'ok' : result.reason
  }

  test('names the account, its scopes and the number of repositories', async () => {
    expect(await testConnection(config, { fetch })).toEqual({
      ok: true,
      account: { login: 'mona', url: 'https://github.com/mona', scopes: ['repo', 'admin:repo_hook', 'admin:org_hook'] },
      repositories: 4,
    })
    expect(await testConnection({ ...config, owner: 'mona' }, { fetch })).toMatchObject({ ok: true, repositories: 1 })
    expect(await testConnection({ ...config, repositories: ['Site'] }, { fetch })).toMatchObject({ repositories: 1 })
  })

  test('names what is wrong', async () => {
    expect(await failure({ token: 'wrong' })).toBe('INVALID_TOKEN')
    expect(await failure({ owner: 'nobody' })).toBe('NOT_FOUND')
    simulator.faults.next({ kind: 'status', status: 403 })
    expect(await failure()).toBe('FORBIDDEN')
    simulator.faults.next({ kind: 'rate-limit', resetInSeconds: 600 })
    expect(await failure()).toBe('RATE_LIMITED')
    simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 600 })
    expect(await failure()).toBe('RATE_LIMITED')
    simulator.faults.next({ kind: 'status', status: 502 })
    expect(await failure()).toBe('UNREACHABLE')
    simulator.faults.next({ kind: 'reset' })
    expect(await failure()).toBe('UNREACHABLE')
    simulator.faults.next({ kind: 'slow', ms: 5_000 })
    expect(await failure({}, 50)).toBe('TIMEOUT')
    expect(await failure()).toBe('ok')
  })

  test('names the repositories that are missing', async () => {
    const result = await testConnection({ ...config, repositories: ['site', 'nope', 'gone'] }, { fetch })
    expect(result).toMatchObject({ ok: false, reason: 'NOT_FOUND', message: expect.stringContaining('nope, gone') })
  })

  test('says when to come back after a rate limit', async () => {
    simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 600 })
    const result = await testConnection(config, { fetch })
    if (result.ok) throw new Error('The limit was not noticed')
    expect(result.retryAt!.getTime() - Date.now()).toBeGreaterThan(590_000)
  })

  test('asks once, since a person waits, and never tells the token', async () => {
    simulator.faults.next({ kind: 'status', status: 500 }, 10)
    const result = await testConnection(config, { fetch })
    expect(simulator.calls()).toBe(1)
    expect(JSON.stringify(result)).not.toContain(token)
  })

  test('goes through the fetch it is given, so that private addresses stay out of reach', async () => {
    const guarded = () => Promise.reject(new TypeError('This address is private'))
    expect(await testConnection(config, { fetch: guarded })).toMatchObject({ ok: false, reason: 'UNREACHABLE' })
    expect(simulator.calls()).toBe(0)
  })

  test('does not take another web server for GitHub', async () => {
    const page = () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }))
    expect(await testConnection(config, { fetch: page })).toMatchObject({ ok: false, reason: 'UNREACHABLE' })
  })
})

describe('Synchronising', () => {
  test('brings every repository with its commits, pull requests, issues, runs and deployments', async () => {
    const { number } = await simulator.openPullRequest(`${owner}/site`, { title: 'Add a page', author: 'ada' })
    await simulator.openIssue(`${owner}/site`, { title: 'Crash', author: 'hubot' })
    await simulator.runWorkflow(`${owner}/site`, { conclusion: 'failure' })
    await simulator.deploy(`${owner}/site`, { environment: 'production' })
    const batches = await all(null)
    expect(batches.map(({ progress }) => [progress.done, progress.total, progress.repository])).toEqual([
      [1, 4, 'octo-org/api'],
      [2, 4, 'octo-org/empty'],
      [3, 4, 'octo-org/old'],
      [4, 4, 'octo-org/site'],
      [4, 4, null],
    ])
    expect(recordsOf(batches, 'repository')).toHaveLength(4)
    expect(recordsOf(batches, 'repository').at(-1)).toMatchObject({
      fullName: 'octo-org/site',
      defaultBranch: 'main',
      language: 'TypeScript',
      openIssues: 2,
      archived: false,
    })
    expect(recordsOf(batches, 'commit', 'octo-org/api')).toHaveLength(120)
    expect(recordsOf(batches, 'pull_request')).toMatchObject([
      { number, title: 'Add a page', state: 'OPEN', author: 'ada' },
    ])
    expect(recordsOf(batches, 'issue')).toMatchObject([{ title: 'Crash', state: 'OPEN', author: 'hubot' }])
    expect(recordsOf(batches, 'counts', 'octo-org/site')).toMatchObject([{ openPullRequests: 1, openIssues: 1 }])
    expect(recordsOf(batches, 'workflow_run')).toMatchObject([
      { name: 'CI', status: 'completed', conclusion: 'failure' },
    ])
    expect(recordsOf(batches, 'deployment')).toMatchObject([{ environment: 'production', state: 'success' }])
  })

  test('finds nothing amiss in a repository without commits', async () => {
    const batches = await all(null)
    expect(recordsOf(batches, 'commit', 'octo-org/empty')).toEqual([])
    expect(recordsOf(batches, 'contributors', 'octo-org/empty')).toMatchObject([{ contributors: [] }])
    expect(batches.flatMap(({ skipped }) => skipped)).toEqual([])
  })

  test('asks again for contributors that GitHub was still counting', async () => {
    const batches = await all(null)
    expect(batches[0]?.cursor.contributorsPending).toEqual(['octo-org/api'])
    const contributors = recordsOf(batches, 'contributors', 'octo-org/api')
    expect(contributors).toHaveLength(1)
    expect(contributors[0]?.contributors.reduce((sum, { commits }) => sum + commits, 0)).toBe(120)
    expect(batches.at(-1)?.cursor.contributorsPending).toEqual([])
  })

  test('brings only what changed since the last run', async () => {
    const last = (await all(null)).at(-1)!.cursor
    expect(last).toMatchObject({ startedAt: null, after: null, since: expect.any(String) })
    const since = new Date(Date.parse(last.since!) - 1000).toISOString()
    await simulator.push(`${owner}/site`, { messages: ['New'] })
    const batches = await all({ ...last, since })
    expect(recordsOf(batches, 'commit')).toMatchObject([{ repository: 'octo-org/site', message: 'New' }])
    expect(recordsOf(batches, 'repository')).toHaveLength(4)
  })

  test('goes on after the last repository it had done when it was interrupted', async () => {
    const [first] = await all(null)
    const rest = await all(first!.cursor)
    expect(recordsOf(rest, 'repository').map(({ fullName }) => fullName)).toEqual([
      'octo-org/empty',
      'octo-org/old',
      'octo-org/site',
    ])
    expect(rest.at(-1)?.cursor.since).toBe(first!.cursor.startedAt)
  })

  test('tries again after a server error, a dropped connection and a short limit, and misses nothing', async () => {
    simulator.faults.next({ kind: 'status', status: 500 }, 1, /\/commits/)
    simulator.faults.next({ kind: 'reset' }, 1, /\/pulls/)
    simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 1 }, 1, /\/issues/)
    expect(recordsOf(await all(null), 'commit')).toHaveLength(125)
  })

  test('skips a part the token may not read and brings the rest', async () => {
    simulator.faults.next({ kind: 'status', status: 403 }, 10, /\/actions\/runs/)
    const batches = await all(null)
    expect(batches.flatMap(({ skipped }) => skipped)).toContainEqual({
      repository: 'octo-org/site',
      what: 'workflow runs',
      reason: expect.stringContaining('permission'),
    })
    expect(recordsOf(batches, 'commit')).toHaveLength(125)
  })

  test('stops at a long limit and says until when', async () => {
    simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 }, 1, /\/commits/)
    const error = await all(null).catch((thrown: unknown) => thrown)
    expect(failureOf(error)).toMatchObject({ reason: 'RATE_LIMITED', retryAt: expect.any(Date) })
  })

  test('stops when the token is revoked halfway, and its last cursor still holds', async () => {
    const run = sync(config, null, { fetch })
    const first = (await run.next()).value as SyncBatch
    simulator.revokeToken()
    const error = await run.next().catch((thrown: unknown) => thrown)
    expect(failureOf(error).reason).toBe('INVALID_TOKEN')
    simulator.restoreToken()
    expect(recordsOf(await all(first.cursor), 'repository')).toHaveLength(3)
  })

  test('stops when it is told to', async () => {
    const abort = new AbortController()
    abort.abort()
    const error = await all(null, abort.signal).catch((thrown: unknown) => thrown)
    expect(failureOf(error).reason).toBe('TIMEOUT')
  })
})

describe('Registering the webhook', () => {
  const hooks = () => simulator.state.organisationHooks.get(owner) ?? []

  test('sets one hook for the organisation, and updates it when called again', async () => {
    const first = await registerWebhook(config, hookUrl, secret, { fetch })
    expect(first).toEqual({
      failed: [],
      hooks: [{ scope: 'ORGANISATION', name: owner, hookId: expect.any(Number), created: true }],
    })
    const again = await registerWebhook(config, hookUrl, 'a new secret', { fetch })
    expect(again.hooks).toEqual([{ ...first.hooks[0], created: false }])
    expect(hooks()).toMatchObject([
      { events: ['*'], active: true, config: { url: hookUrl, secret: 'a new secret', content_type: 'json' } },
    ])
  })

  test('sets one at each named repository', async () => {
    const named = { ...config, repositories: ['site', 'api'] }
    const { hooks: set, failed } = await registerWebhook(named, hookUrl, secret, { fetch })
    expect(failed).toEqual([])
    expect(set.map(({ scope, name }) => [scope, name])).toEqual([
      ['REPOSITORY', 'octo-org/api'],
      ['REPOSITORY', 'octo-org/site'],
    ])
    expect(hooks()).toEqual([])
  })

  test('says which permission is missing, and sets the others all the same', async () => {
    simulator.faults.next({ kind: 'status', status: 404 }, 1, /api\/hooks/)
    const named = { ...config, repositories: ['site', 'api'] }
    const { hooks: set, failed } = await registerWebhook(named, hookUrl, secret, { fetch })
    expect(set).toMatchObject([{ name: 'octo-org/site' }])
    expect(failed).toMatchObject([
      { name: 'octo-org/api', reason: 'FORBIDDEN', message: expect.stringContaining('Webhooks (read and write)') },
    ])
  })

  test('removes it, and is content when it is gone already', async () => {
    await registerWebhook(config, hookUrl, secret, { fetch })
    expect((await unregisterWebhook(config, hookUrl, { fetch })).hooks).toHaveLength(1)
    expect(hooks()).toEqual([])
    expect(await unregisterWebhook(config, hookUrl, { fetch })).toEqual({ hooks: [], failed: [] })
  })

  test('reports a wrong token instead of throwing', async () => {
    const { failed } = await registerWebhook({ ...config, token: 'wrong' }, hookUrl, secret, { fetch })
    expect(failed).toMatchObject([{ name: owner, reason: 'INVALID_TOKEN' }])
  })
})

test('what the simulator sends is described like what GitHub sends', async () => {
  await registerWebhook(config, hookUrl, secret, { fetch })
  await simulator.push(`${owner}/site`, { messages: ['Add prices', 'Show prices\n\nWith taxes.'], author: 'ada' })
  await simulator.deploy(`${owner}/site`, { environment: 'production', author: 'ada' })
  const told = simulator.state.deliveries
    .filter(({ event }) => event !== 'ping')
    .toReversed()
    .map(({ event, payload }) => {
      const described = describeEvent(event, payload)
      return described.kind === 'activity' ? described.activity.summary : described.reason
    })
  expect(told).toEqual([
    'ada pushed 2 commits to main in octo-org/site: “Show prices”',
    'ada started to deploy main to production in octo-org/site',
    'ada deployed main to production in octo-org/site',
  ])
  expect(configSchema.properties.owner.examples).toContain(owner)
})
