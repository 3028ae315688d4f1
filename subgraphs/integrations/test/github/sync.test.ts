import { describe, expect, test } from 'vitest'
import {
  failureOf,
  type GitHubCursor,
  type GitHubRecord,
  sync,
  type SyncBatch,
} from '../../src/providers/github/index.ts'
import { OWNER, useWorkspace } from './workspace.ts'

const workspace = useWorkspace()

async function all(cursor: GitHubCursor | null, signal?: AbortSignal): Promise<SyncBatch[]> {
  const batches: SyncBatch[] = []
  for await (const batch of sync(workspace.config, cursor, { fetch, ...(signal === undefined ? {} : { signal }) }))
    batches.push(batch)
  return batches
}

function recordsOf<Kind extends GitHubRecord['kind']>(batches: SyncBatch[], kind: Kind, repository?: string) {
  return batches
    .flatMap(({ records }) => records)
    .filter((record): record is Extract<GitHubRecord, { kind: Kind }> => record.kind === kind)
    .filter((record) => repository === undefined || ('repository' in record && record.repository === repository))
}

describe('Synchronising', () => {
  test('brings every repository with its commits, pull requests, issues, runs and deployments', async () => {
    const { number } = await workspace.simulator.openPullRequest(`${OWNER}/site`, {
      title: 'Add a page',
      author: 'ada',
    })
    await workspace.simulator.openIssue(`${OWNER}/site`, { title: 'Crash', author: 'hubot' })
    await workspace.simulator.runWorkflow(`${OWNER}/site`, { conclusion: 'failure' })
    await workspace.simulator.deploy(`${OWNER}/site`, { environment: 'production' })
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
    await workspace.simulator.push(`${OWNER}/site`, { messages: ['New'] })
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
    workspace.simulator.faults.next({ kind: 'status', status: 500 }, 1, /\/commits/)
    workspace.simulator.faults.next({ kind: 'reset' }, 1, /\/pulls/)
    workspace.simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 1 }, 1, /\/issues/)
    expect(recordsOf(await all(null), 'commit')).toHaveLength(125)
  })

  test('skips a part the token may not read and brings the rest', async () => {
    workspace.simulator.faults.next({ kind: 'status', status: 403 }, 10, /\/actions\/runs/)
    const batches = await all(null)
    expect(batches.flatMap(({ skipped }) => skipped)).toContainEqual({
      repository: 'octo-org/site',
      what: 'workflow runs',
      reason: expect.stringContaining('permission'),
    })
    expect(recordsOf(batches, 'commit')).toHaveLength(125)
  })

  test('stops at a long limit and says until when', async () => {
    workspace.simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 }, 1, /\/commits/)
    const error = await all(null).catch((thrown: unknown) => thrown)
    expect(failureOf(error)).toMatchObject({ reason: 'RATE_LIMITED', retryAt: expect.any(Date) })
  })

  test('stops when the token is revoked halfway, and its last cursor still holds', async () => {
    const run = sync(workspace.config, null, { fetch })
    const first = (await run.next()).value as SyncBatch
    workspace.simulator.revokeToken()
    const error = await run.next().catch((thrown: unknown) => thrown)
    expect(failureOf(error).reason).toBe('INVALID_TOKEN')
    workspace.simulator.restoreToken()
    expect(recordsOf(await all(first.cursor), 'repository')).toHaveLength(3)
  })

  test('stops when it is told to', async () => {
    const abort = new AbortController()
    abort.abort()
    const error = await all(null, abort.signal).catch((thrown: unknown) => thrown)
    expect(failureOf(error).reason).toBe('TIMEOUT')
  })
})
