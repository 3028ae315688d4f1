import type { EventPayloads } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { statementsDuring } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeAgency, acmeClient, acmeDeveloper, boltClient, companies, projects, staff, stranger } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

const WORK = `projects activeProjects repositories commitsThisWeek openIssues openPullRequests syncedAt
  upcomingMilestones overdueMilestones`

async function workOf(viewer: AnyViewer, ...ids: string[]): Promise<unknown[]> {
  const { data, errors } = await rig.ask<{ _entities: { work: unknown }[] }>(
    viewer,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Company { work { ${WORK} } } } }`,
    { refs: ids.map((id) => ({ __typename: 'Company', id: toGlobalId('Company', id) })) },
  )
  expect(errors).toBeUndefined()
  return data._entities.map(({ work }) => work)
}

const ofAcme = {
  projects: 3,
  activeProjects: 2,
  repositories: 3,
  commitsThisWeek: 10,
  openIssues: 5,
  openPullRequests: 2,
  syncedAt: '2026-06-14T10:00:00.000Z',
  // One is reached, one is late, one is due today.
  upcomingMilestones: 1,
  overdueMilestones: 1,
}
const nothing = {
  projects: 0,
  activeProjects: 0,
  repositories: 0,
  commitsThisWeek: null,
  openIssues: null,
  openPullRequests: null,
  syncedAt: null,
  upcomingMilestones: 0,
  overdueMilestones: 0,
}

test.each<[string, AnyViewer]>([
  ['its client', acmeClient],
  ['its developers', acmeDeveloper],
  ['its partner agency', acmeAgency],
  ['staff', staff],
])("a company's work is in figures for %s", async (_who, viewer) => {
  expect(await workOf(viewer, companies.acme)).toEqual([ofAcme])
})

test('whoever does not see the company sees no figure of it, and what was never synchronised is no nought', async () => {
  expect(await workOf(boltClient, companies.acme, companies.bolt)).toEqual([
    nothing,
    { ...nothing, projects: 1, activeProjects: 1, repositories: 2, upcomingMilestones: 1 },
  ])
  expect(await workOf(stranger, companies.acme)).toEqual([nothing])
})

test('the figures of many companies take as many statements as those of one', async () => {
  const count = async (ids: string[]) => {
    const statements = await statementsDuring(() => workOf(staff, ...ids))
    return statements.filter(({ isViewers, text }) => isViewers && text.includes('from projects.')).length
  }
  expect(await count([companies.acme, companies.bolt, newId(), newId()])).toBe(await count([companies.acme]))
})

test('each project adds its own repositories up', async () => {
  const { data } = await rig.ask<{ projects: { nodes: { name: string; stats: object | null }[] } }>(
    acmeClient,
    '{ projects { nodes { name stats { commitsThisWeek openIssues openPullRequests } } } }',
  )
  expect(data.projects.nodes).toEqual([
    { name: 'App', stats: { commitsThisWeek: 7, openIssues: 4, openPullRequests: 2 } },
    { name: 'Desk 100%', stats: { commitsThisWeek: 3, openIssues: 1, openPullRequests: 0 } },
    { name: 'Shop', stats: null },
  ])
})

test('a push counts at once, once, and only when the last synchronisation cannot have seen it', async () => {
  const push = (more: Partial<EventPayloads['code.pushed']>) => ({
    type: 'code.pushed' as const,
    companyId: null,
    payload: {
      connectionId: newId(),
      provider: 'GITHUB' as const,
      repository: 'acme/app',
      repositoryUrl: 'https://github.com/acme/app',
      branch: 'main',
      isDefaultBranch: true,
      sha: 'b'.repeat(40),
      commitCount: 4,
      message: 'Fix the till',
      authorName: 'Mei',
      url: null,
      pushedAt: '2026-06-15T11:00:00.000Z',
      ...more,
    },
  })
  await rig.publish(push({}))
  // Told by a second connection, to another branch, and before the synchronisation.
  await rig.publish(push({}))
  await rig.publish(push({ sha: 'c'.repeat(40), isDefaultBranch: false, branch: 'next' }))
  const last = await rig.publish(push({ sha: 'd'.repeat(40), pushedAt: '2026-06-15T09:00:00.000Z' }))
  await rig.consumed(last)
  const { data } = await rig.ask<{ project: { stats: { commitsThisWeek: number } } }>(
    acmeClient,
    'query ($id: ID!) { project(id: $id) { stats { commitsThisWeek } } }',
    { id: toGlobalId('Project', projects.app.id) },
  )
  expect(data.project.stats.commitsThisWeek).toBe(11)
})
