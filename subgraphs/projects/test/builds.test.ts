import type { EventPayloads } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, boltClient, companies, projects, repositories, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

// What code hosts report of builds becomes the builds of the projects that their repositories are linked to.

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

type Report = EventPayloads['build.reported']

const MINUTE = 60_000
/** That many minutes ago, in whole seconds as providers give them. */
const ago = (minutes: number) => new Date(Math.floor(Date.now() / 1000) * 1000 - minutes * MINUTE).toISOString()

const report = (externalId: string, more: Partial<Report>): Report => ({
  connectionId: newId(),
  provider: 'GITHUB',
  repository: 'acme/shop',
  externalId,
  name: 'CI',
  status: 'SUCCEEDED',
  branch: 'main',
  sha: 'a'.repeat(40),
  url: 'https://github.com/acme/shop/actions/runs/1',
  startedAt: null,
  finishedAt: null,
  ...more,
})

async function tell(payloads: Report[], companyId: string | null = companies.acme): Promise<void> {
  let position = '0'
  for (const payload of payloads) position = await rig.publish({ type: 'build.reported', payload, companyId })
  await rig.consumed(position)
}

interface Build {
  name: string
  status: string
  branch: string | null
  durationSeconds: number | null
}
interface State {
  builds: Build[]
  latest: Build | null
  month: { finished: number; failed: number; minutes: number } | null
}

async function stateOf(project: { id: string }, viewer: AnyViewer = staff): Promise<State | null> {
  const fields = 'name status branch durationSeconds'
  const { data, errors } = await rig.ask<{
    project: {
      builds: { nodes: Build[] }
      repositories: { nodes: { latestBuild: State['latest']; buildMonth: State['month'] }[] }
    } | null
  }>(
    viewer,
    `query ($id: ID!) { project(id: $id) { builds(first: 50) { nodes { ${fields} } }
      repositories(first: 1) { nodes { latestBuild { ${fields} } buildMonth { finished failed minutes } } } } }`,
    { id: toGlobalId('Project', project.id) },
  )
  expect(errors).toBeUndefined()
  if (!data.project) return null
  const [repository] = data.project.repositories.nodes
  return { builds: data.project.builds.nodes, latest: repository!.latestBuild, month: repository!.buildMonth }
}

test('a run goes from waiting to its end, in whatever order that is told, and once more when it is run again', async () => {
  const waiting = report('1', { status: 'PENDING', startedAt: ago(30) })
  const running = report('1', { status: 'IN_PROGRESS', startedAt: ago(30) })
  const failed = report('1', { status: 'FAILED', startedAt: ago(30), finishedAt: ago(28) })
  await tell([failed, running, waiting, failed])
  expect((await stateOf(projects.shop))!.builds).toEqual([
    { name: 'CI', status: 'FAILED', branch: 'main', durationSeconds: 120 },
  ])
  await tell([report('1', { status: 'IN_PROGRESS', startedAt: ago(20) })])
  expect((await stateOf(projects.shop))!.builds).toMatchObject([{ status: 'IN_PROGRESS', durationSeconds: null }])
  await tell([report('1', { startedAt: ago(20), finishedAt: ago(17) })])
  const told = (await rig.told()).filter(({ type }) => type === 'build.recorded')
  expect(told).toMatchObject(
    ['FAILED', 'IN_PROGRESS', 'SUCCEEDED'].map(() => ({ companyId: companies.acme, projectId: projects.shop.id })),
  )
})

test('the latest build is that of the default branch; minutes are whole ones of thirty days', async () => {
  await tell([
    report('2', { branch: 'feature', status: 'FAILED', startedAt: ago(10), finishedAt: ago(9.5) }),
    report('3', { branch: 'feature', status: 'IN_PROGRESS', startedAt: ago(5) }),
    report('4', { startedAt: ago(40 * 24 * 60), finishedAt: ago(40 * 24 * 60 - 5) }),
    report('5', { startedAt: ago(100 * 24 * 60), finishedAt: ago(100 * 24 * 60 - 5) }),
  ])
  const { builds, latest, month } = (await stateOf(projects.shop))!
  expect(builds.map(({ status, branch }) => [status, branch])).toEqual([
    ['IN_PROGRESS', 'feature'],
    ['FAILED', 'feature'],
    ['SUCCEEDED', 'main'],
    // Of forty days ago; older than ninety days is not kept.
    ['SUCCEEDED', 'main'],
  ])
  expect(latest).toMatchObject({ status: 'SUCCEEDED', branch: 'main', durationSeconds: 180 })
  expect(month).toEqual({ finished: 2, failed: 1, minutes: 4 })
})

test('a company’s connection tells of its own projects alone, and others see none of them', async () => {
  const bolts = {
    repository: `${repositories.plant.owner}/${repositories.plant.name}`,
    startedAt: ago(3),
    finishedAt: ago(1),
  }
  await tell([report('9', bolts)])
  expect((await stateOf(projects.plant))!.builds).toEqual([])
  await tell([report('9', bolts)], null)
  expect((await stateOf(projects.plant, boltClient))!.builds).toMatchObject([{ durationSeconds: 120 }])
  expect(await stateOf(projects.plant, acmeClient)).toBeNull()
  expect((await stateOf(projects.shop, acmeClient))!.builds).not.toEqual([])
})
