import { githubExamples } from '@atrium/simulators'
import { expect, test } from 'vitest'
import { describe } from '../../src/providers/github/events/describe.ts'
import type { Fact } from '../../src/providers/github/events/facts.ts'

function factsOf(name: string, change: Record<string, unknown> = {}): Fact[] {
  const example = githubExamples().find((candidate) => candidate.name === name)
  if (example === undefined) throw new Error(`There is no example named ${name}`)
  const described = describe(example.event, { ...example.payload, ...change })
  return described.kind === 'activity' ? described.facts : []
}

test('a push to the default branch says so, with its head and its time', () => {
  expect(factsOf('push.5')).toEqual([
    {
      kind: 'push',
      repository: {
        id: 186853002,
        fullName: 'Codertocat/Hello-World',
        url: 'https://github.com/Codertocat/Hello-World',
      },
      branch: 'master',
      defaultBranch: true,
      sha: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
      commitCount: 1,
      message: 'Initial commit',
      author: 'Codertocat',
      url: expect.stringMatching(/^https:\/\/github\.com\/Codertocat\/Hello-World\/commit\/6113728/),
      pushedAt: '2019-05-15T15:20:57.000Z',
      forced: false,
      deleted: false,
    },
  ])
})

test('a push to another branch, even one with a slash, is not one to the default branch', () => {
  const [fact] = factsOf('push.5', { ref: 'refs/heads/feature/master' })
  expect(fact).toMatchObject({ kind: 'push', branch: 'feature/master', defaultBranch: false })
})

test('a deleted branch has no head', () => {
  const [fact] = factsOf('push.5', { deleted: true, head_commit: null, commits: [] })
  expect(fact).toMatchObject({ kind: 'push', deleted: true, sha: null, message: null, commitCount: 0 })
})

test('a tag is no push of work', () => {
  expect(factsOf('push.1')).toEqual([])
})

test('a force push says so in the fact and in the sentence', () => {
  const { payload } = githubExamples().find(({ name }) => name === 'push.5')!
  const described = describe('push', { ...payload, forced: true })
  expect(described).toMatchObject({
    activity: { summary: 'Codertocat force-pushed master in Codertocat/Hello-World: “Initial commit”' },
    facts: [{ kind: 'push', forced: true }],
  })
})

test('a deployment status gives environment, state and revision', () => {
  expect(factsOf('deployment_status.created.1')).toMatchObject([
    {
      kind: 'deployment',
      deploymentId: 145988746,
      environment: 'production',
      state: 'success',
      sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      ref: 'master',
      url: null,
      at: '2019-05-15T15:20:55.000Z',
    },
  ])
})

test('a completed workflow run is completed even where its status still says queued', () => {
  expect(factsOf('workflow_run.completed.1')).toMatchObject([{ kind: 'build', status: 'completed', conclusion: null }])
  expect(factsOf('workflow_run.completed.2')).toMatchObject([{ status: 'completed', conclusion: 'success' }])
})

test('a merged pull request is not a closed one', () => {
  expect(factsOf('pull_request.closed.1')).toMatchObject([{ kind: 'pull_request', number: 2, state: 'CLOSED' }])
  const { payload } = githubExamples().find(({ name }) => name === 'pull_request.closed.1')!
  const merged = { ...payload, pull_request: { ...(payload.pull_request as object), merged: true } }
  expect(describe('pull_request', merged)).toMatchObject({
    activity: {
      summary:
        'Codertocat merged pull request #2 “Update the README with new information.” into master in Codertocat/Hello-World',
    },
    facts: [{ state: 'MERGED' }],
  })
})

test('a renamed repository keeps its id', () => {
  expect(factsOf('repository.renamed.1')).toMatchObject([
    { kind: 'repository', change: 'renamed', deleted: false, repository: { fullName: 'Octocoders/Hello-World' } },
  ])
})

test('an event without a repository makes no fact', () => {
  expect(describe('push', { ref: 'refs/heads/main', after: 'a'.repeat(40) })).toMatchObject({ facts: [] })
})
