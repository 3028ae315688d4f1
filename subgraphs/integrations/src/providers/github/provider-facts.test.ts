import { expect, test } from 'vitest'
import { describe as describeEvent } from './events/index.ts'
import { buildStatus, factOf } from './provider-facts.ts'

test.each([
  [{ status: 'queued', conclusion: null }, 'PENDING'],
  [{ status: 'requested', conclusion: null }, 'PENDING'],
  [{ status: 'in_progress', conclusion: null }, 'IN_PROGRESS'],
  [{ status: 'completed', conclusion: 'success' }, 'SUCCEEDED'],
  [{ status: 'completed', conclusion: 'neutral' }, 'SUCCEEDED'],
  [{ status: 'completed', conclusion: 'skipped' }, 'CANCELLED'],
  [{ status: 'completed', conclusion: 'cancelled' }, 'CANCELLED'],
  [{ status: 'completed', conclusion: 'failure' }, 'FAILED'],
  [{ status: 'completed', conclusion: 'timed_out' }, 'FAILED'],
  // One that GitHub adds later is looked at rather than taken for a success.
  [{ status: 'completed', conclusion: 'startup_failure' }, 'FAILED'],
] as const)('a run that is %o has the status %s', (run, status) => {
  expect(buildStatus(run)).toBe(status)
})

test('a run of a workflow is told as a build, from its request to its end', () => {
  const repository = { id: 1, full_name: 'octo/site', html_url: 'https://github.com/octo/site', default_branch: 'main' }
  const run = {
    id: 42,
    name: 'CI',
    head_branch: 'main',
    head_sha: 'a'.repeat(40),
    html_url: 'https://github.com/octo/site/actions/runs/42',
    run_started_at: '2026-06-01T10:00:00Z',
    updated_at: '2026-06-01T10:04:30Z',
  }
  const told = (action: string, more: object) => {
    const described = describeEvent('workflow_run', { action, repository, workflow_run: { ...run, ...more } })
    return described.kind === 'activity' ? described.facts.flatMap(factOf) : []
  }
  expect(told('in_progress', { status: 'in_progress', conclusion: null })).toMatchObject([
    { type: 'build.reported', payload: { externalId: '42', status: 'IN_PROGRESS', finishedAt: null } },
  ])
  expect(told('completed', { status: 'completed', conclusion: 'failure' })).toMatchObject([
    {
      type: 'build.reported',
      container: { kind: 'REPOSITORY', id: 'octo/site' },
      payload: {
        provider: 'GITHUB',
        repository: 'octo/site',
        externalId: '42',
        name: 'CI',
        status: 'FAILED',
        branch: 'main',
        startedAt: '2026-06-01T10:00:00.000Z',
        finishedAt: '2026-06-01T10:04:30.000Z',
      },
    },
  ])
})
