import type { EventPayloads } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { companies, projects, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
const rigs: Projects[] = []
beforeEach(async () => {
  rig = await startProjects()
  rigs.push(rig)
})
afterAll(async () => {
  for (const each of rigs) await each.dispose()
})

type Status = EventPayloads['deployment.reported']['status']

function push(repository: string, more: Partial<EventPayloads['code.pushed']> = {}): EventPayloads['code.pushed'] {
  return {
    connectionId: newId(),
    provider: 'GITHUB',
    repository,
    repositoryUrl: `https://github.com/${repository}`,
    branch: 'main',
    isDefaultBranch: true,
    sha: 'b'.repeat(40),
    commitCount: 1,
    message: 'Fix the till',
    authorName: 'Mei',
    url: 'https://github.com/acme/shop/commit/b',
    pushedAt: '2026-06-01T10:00:00.000Z',
    ...more,
  }
}

function report(status: Status, reportedAt: string, externalId = '7'): EventPayloads['deployment.reported'] {
  return {
    connectionId: newId(),
    provider: 'github',
    repository: 'acme/shop',
    environment: 'staging',
    status,
    ref: 'main',
    sha: 'c'.repeat(40),
    authorName: 'Mei',
    url: null,
    externalId,
    reportedAt,
  }
}

function stats(syncedAt: string, stars: number): EventPayloads['repository.stats_synced'] {
  return {
    connectionId: newId(),
    provider: 'GITHUB',
    repository: 'ACME/shop',
    defaultBranch: 'trunk',
    commitsThisWeek: 4,
    openIssues: 3,
    openPullRequests: 2,
    contributors: 5,
    stars,
    language: 'TypeScript',
    pushedAt: '2026-05-01T00:00:00.000Z',
    syncedAt,
  }
}

interface State {
  lastDeployment: {
    source: string
    status: string
    environment: string
    sha: string
    deployedAt: string
    message: string | null
  } | null
  deployments: { nodes: { status: string; sha: string; deployedAt: string }[] }
  repositories: {
    nodes: { lastPushedAt: string | null; lastSyncedAt: string | null; defaultBranch: string; stats: object | null }[]
  }
}

async function stateOf(project: { id: string }): Promise<State> {
  const { data, errors } = await rig.ask<{ project: State }>(
    staff,
    `{ project(id: "${toGlobalId('Project', project.id)}") {
      lastDeployment { source status environment sha deployedAt message }
      deployments { nodes { status sha deployedAt } }
      repositories { nodes { lastPushedAt lastSyncedAt defaultBranch stats { stars openIssues contributors language } } } } }`,
  )
  expect(errors).toBeUndefined()
  return data.project
}

const recorded = async () => (await rig.told()).filter((event) => event.type === 'deployment.recorded')

test('a push to the default branch becomes the last deployment, told without an activity of its own', async () => {
  await rig.consumed(await rig.publish({ type: 'code.pushed', payload: push('acme/SHOP'), companyId: companies.acme }))
  const state = await stateOf(projects.shop)
  expect(state.lastDeployment).toEqual({
    source: 'PUSH',
    status: 'SUCCEEDED',
    environment: 'production',
    sha: 'b'.repeat(40),
    deployedAt: '2026-06-01T10:00:00.000Z',
    message: 'Fix the till',
  })
  expect(state.repositories.nodes[0]?.lastPushedAt).toBe('2026-06-01T10:00:00.000Z')
  expect(await recorded()).toMatchObject([{ companyId: companies.acme, projectId: projects.shop.id, activity: null }])
})

test('other branches and repositories that nobody linked change nothing', async () => {
  await rig.publish({
    type: 'code.pushed',
    payload: push('acme/shop', { isDefaultBranch: false, branch: 'next' }),
    companyId: companies.acme,
  })
  await rig.consumed(
    await rig.publish({ type: 'code.pushed', payload: push('acme/unknown'), companyId: companies.acme }),
  )
  expect((await stateOf(projects.shop)).lastDeployment).toBeNull()
  expect(await recorded()).toEqual([])
})

test('the same push told twice, by the same or by another connection, is one deployment', async () => {
  const event = { type: 'code.pushed', payload: push('acme/shop'), companyId: companies.acme } as const
  await rig.publish(event)
  await rig.publish(event)
  await rig.consumed(await rig.publish({ ...event, companyId: null }))
  expect((await stateOf(projects.shop)).deployments.nodes).toHaveLength(1)
  expect(await recorded()).toHaveLength(1)
})

test("a company's connection moves no other company's project; the agency's moves both", async () => {
  const shared = push('common/library')
  await rig.consumed(await rig.publish({ type: 'code.pushed', payload: shared, companyId: companies.acme }))
  expect((await stateOf(projects.desk)).lastDeployment?.sha).toBe('b'.repeat(40))
  expect((await stateOf(projects.plant)).lastDeployment?.sha).toBe('a'.repeat(40))

  await rig.consumed(await rig.publish({ type: 'code.pushed', payload: push('bolt/plant'), companyId: companies.acme }))
  expect((await stateOf(projects.plant)).lastDeployment?.sha).toBe('a'.repeat(40))

  const later = { sha: 'd'.repeat(40), pushedAt: '2026-06-02T10:00:00.000Z' }
  await rig.consumed(
    await rig.publish({ type: 'code.pushed', payload: push('common/library', later), companyId: null }),
  )
  expect((await stateOf(projects.desk)).lastDeployment?.sha).toBe(later.sha)
  expect((await stateOf(projects.plant)).lastDeployment?.sha).toBe(later.sha)
})

const STATES = [
  report('PENDING', '2026-06-01T10:00:00.000Z'),
  report('IN_PROGRESS', '2026-06-01T10:00:05.000Z'),
  // Providers give whole seconds: the end may carry the time of the state before.
  report('SUCCEEDED', '2026-06-01T10:00:05.000Z'),
]
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
  [2, 2, 0, 1, 1, 2],
]

test('the states of a deployment end the same in whatever order and however often they arrive', async () => {
  for (const [i, order] of ORDERS.entries()) {
    let position = '0'
    for (const state of order) {
      const payload = { ...STATES[state]!, externalId: `order ${i}` }
      position = await rig.publish({ type: 'deployment.reported', payload, companyId: companies.acme })
    }
    await rig.consumed(position)
  }
  const state = await stateOf(projects.shop)
  expect(state.deployments.nodes).toEqual(
    ORDERS.map(() => ({ status: 'SUCCEEDED', sha: 'c'.repeat(40), deployedAt: '2026-06-01T10:00:05.000Z' })),
  )
  expect(state.lastDeployment).toMatchObject({ source: 'DEPLOYMENT', status: 'SUCCEEDED', environment: 'staging' })
})

test('an older push that arrives late does not become the last deployment', async () => {
  const newer = push('acme/shop', { sha: 'e'.repeat(40), pushedAt: '2026-06-03T00:00:00.000Z' })
  await rig.publish({ type: 'code.pushed', payload: newer, companyId: companies.acme })
  await rig.consumed(await rig.publish({ type: 'code.pushed', payload: push('acme/shop'), companyId: companies.acme }))
  const state = await stateOf(projects.shop)
  expect(state.lastDeployment?.sha).toBe('e'.repeat(40))
  expect(state.deployments.nodes).toHaveLength(2)
  expect(state.repositories.nodes[0]?.lastPushedAt).toBe('2026-06-03T00:00:00.000Z')
})

test('figures of a repository are replaced by newer ones only', async () => {
  expect((await stateOf(projects.shop)).repositories.nodes[0]?.stats).toBeNull()
  await rig.publish({
    type: 'repository.stats_synced',
    payload: stats('2026-06-02T00:00:00.000Z', 20),
    companyId: companies.acme,
  })
  await rig.publish({
    type: 'repository.stats_synced',
    payload: stats('2026-06-01T00:00:00.000Z', 10),
    companyId: companies.acme,
  })
  await rig.consumed(
    await rig.publish({
      type: 'repository.stats_synced',
      payload: stats('2026-06-03T00:00:00.000Z', 99),
      companyId: companies.bolt,
    }),
  )
  expect((await stateOf(projects.shop)).repositories.nodes).toEqual([
    {
      lastPushedAt: '2026-05-01T00:00:00.000Z',
      lastSyncedAt: '2026-06-02T00:00:00.000Z',
      defaultBranch: 'trunk',
      stats: { stars: 20, openIssues: 3, contributors: 5, language: 'TypeScript' },
    },
  ])
  expect((await rig.told()).filter((event) => event.type === 'repository.synced')).toHaveLength(1)
})
