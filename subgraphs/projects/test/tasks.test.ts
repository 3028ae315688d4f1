import type { EventPayloads } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { acmeClient, boltClient, companies, projects, staff } from './plan.ts'
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

const connectionId = newId()
type TaskPayload = EventPayloads['task.upserted']

function task(externalId: string, category: TaskPayload['category'], more: Partial<TaskPayload> = {}): TaskPayload {
  return {
    connectionId,
    provider: 'clickup',
    externalId,
    container: { kind: 'LIST', id: '901', name: 'Website' },
    title: `Task ${externalId}`,
    status: category.toLowerCase(),
    category,
    isBlocked: false,
    priority: null,
    assignees: [{ id: '183', name: 'Mei', email: null, avatarUrl: null }],
    startAt: null,
    dueAt: null,
    completedAt: null,
    estimateSeconds: null,
    parentId: null,
    url: `https://app.clickup.com/t/${externalId}`,
    createdAt: null,
    updatedAt: '2026-06-01T10:00:00.000Z',
    ...more,
  }
}

const shop: { companyId: string; projectId: string | null } = { companyId: companies.acme, projectId: projects.shop.id }

async function tell(payload: TaskPayload, place = shop): Promise<void> {
  await rig.consumed(await rig.publish({ type: 'task.upserted', payload, ...place }))
}

async function read(where: object | null = null, projectId: string = projects.shop.id, viewer = staff) {
  const { data, errors } = await rig.ask<{
    project: {
      progress: { tasksDone: number; tasksTotal: number; percent: number } | null
      tasks: { totalCount: number; nodes: { title: string; isOverdue: boolean; assignees: { name: string }[] }[] }
    } | null
  }>(
    viewer,
    `query ($id: ID!, $where: TaskWhereInput) { project(id: $id) { progress { tasksDone tasksTotal percent }
       tasks(first: 10, where: $where) { totalCount nodes { title isOverdue assignees { name } } } } }`,
    { id: toGlobalId('Project', projectId), where },
  )
  expect(errors).toBeUndefined()
  const { project } = data
  return (
    project && { progress: project.progress, titles: project.tasks.nodes.map(({ title }) => title), ...project.tasks }
  )
}

test('a project without tasks has no progress; with tasks it is what is done of them', async () => {
  expect(await read()).toMatchObject({ progress: null, titles: [] })
  await tell(task('a', 'TODO'))
  await tell(task('b', 'DONE'))
  await tell(task('c', 'DOING'))
  expect(await read()).toMatchObject({ progress: { tasksDone: 1, tasksTotal: 3, percent: 33 }, totalCount: 3 })
  await tell(task('a', 'DONE', { updatedAt: '2026-06-01T10:00:01.000Z' }))
  expect((await read())!.progress).toEqual({ tasksDone: 2, tasksTotal: 3, percent: 66 })
  const told = (await rig.told()).filter(({ type }) => type === 'task.recorded')
  expect(told.at(-1)).toMatchObject({ projectId: projects.shop.id, payload: { tasksDone: 2, tasksTotal: 3 } })
})

test('what the tool said later counts, in whatever order it arrives, and the same twice counts once', async () => {
  await tell(task('a', 'DONE', { updatedAt: '2026-06-01T12:00:00.000Z' }))
  await tell(task('a', 'TODO', { updatedAt: '2026-06-01T11:00:00.000Z' }))
  await tell(task('a', 'DONE', { updatedAt: '2026-06-01T12:00:00.000Z' }))
  expect((await read())!.progress).toEqual({ tasksDone: 1, tasksTotal: 1, percent: 100 })
})

test('a task goes with its list: to another project, to none, and away', async () => {
  await tell(task('a', 'DONE'))
  const app = { companyId: companies.acme, projectId: projects.app.id }
  await tell(task('a', 'DONE'), app)
  expect(await read()).toMatchObject({ progress: null, totalCount: 0 })
  expect((await read(null, projects.app.id))!.progress).toMatchObject({ tasksDone: 1, tasksTotal: 1 })
  await tell(task('a', 'DONE'), { companyId: companies.acme, projectId: null })
  expect(await read(null, projects.app.id)).toMatchObject({ progress: null, totalCount: 0 })

  await tell(task('b', 'TODO'))
  const gone = { connectionId, provider: 'clickup', externalId: 'b', at: '2026-06-02T00:00:00.000Z' }
  for (const id of [newId(), newId()]) {
    await rig.consumed(await rig.publish({ type: 'task.deleted', id, payload: gone, companyId: null }))
  }
  expect(await read()).toMatchObject({ progress: null, totalCount: 0 })
})

test('tasks go with the connection that brought them, in whatever project they are', async () => {
  await tell(task('a', 'DONE'))
  await tell(task('b', 'TODO'))
  await tell(task('c', 'TODO'), { companyId: companies.acme, projectId: projects.app.id })
  await tell(task('a', 'DONE', { connectionId: newId() }))
  const payload = { connectionId, templateKey: 'clickup', name: 'ClickUp' }
  await rig.consumed(await rig.publish({ type: 'connection.deleted', payload, companyId: null }))
  expect(await read()).toMatchObject({ progress: { tasksDone: 1, tasksTotal: 1 }, totalCount: 1 })
  expect(await read(null, projects.app.id)).toMatchObject({ progress: null, totalCount: 0 })
  const told = (await rig.told()).filter(({ type }) => type === 'task.recorded')
  expect(told.slice(-2).map(({ payload: { projectId, tasksTotal } }) => ({ projectId, tasksTotal }))).toEqual(
    expect.arrayContaining([
      { projectId: projects.shop.id, tasksTotal: 1 },
      { projectId: projects.app.id, tasksTotal: 0 },
    ]),
  )
})

test('a project of another company is never touched', async () => {
  await tell(task('a', 'DONE'), { companyId: companies.bolt, projectId: projects.shop.id })
  expect(await read()).toMatchObject({ progress: null, totalCount: 0 })
  await tell(task('a', 'DONE'))
  expect((await read(null, projects.shop.id, acmeClient))!.totalCount).toBe(1)
  expect(await read(null, projects.shop.id, boltClient)).toBeNull()
})

test('tasks are found by text, by how far they are and by risk, what is due first before the rest', async () => {
  await tell(task('late', 'DOING', { dueAt: '2026-01-01T00:00:00.000Z' }))
  await tell(task('stuck', 'DOING', { isBlocked: true }))
  await tell(task('far', 'TODO', { dueAt: '2099-01-01T00:00:00.000Z', title: 'Draw the 100% menu' }))
  await tell(task('past', 'DONE', { dueAt: '2026-01-02T00:00:00.000Z' }))
  expect((await read())!.titles).toEqual(['Task late', 'Task past', 'Draw the 100% menu', 'Task stuck'])
  expect((await read({ category: ['TODO', 'DOING'] }))!.titles).toEqual([
    'Task late',
    'Draw the 100% menu',
    'Task stuck',
  ])
  expect((await read({ isAtRisk: true }))!.titles).toEqual(['Task late', 'Task stuck'])
  expect((await read({ search: '100% MENU' }))!.titles).toEqual(['Draw the 100% menu'])
  const [late, past] = (await read())!.nodes
  expect([late!.isOverdue, past!.isOverdue]).toEqual([true, false])
})

test('a host that knows no repositories tells of deployments of the project that its site is linked to, each once', async () => {
  const report = (status: 'IN_PROGRESS' | 'SUCCEEDED', reportedAt: string): EventPayloads['deployment.reported'] => ({
    connectionId,
    provider: 'vercel',
    repository: null,
    environment: 'production',
    status,
    ref: 'main',
    sha: 'c'.repeat(40),
    authorName: null,
    url: null,
    externalId: 'dpl_1',
    reportedAt,
  })
  for (const payload of [
    report('IN_PROGRESS', '2026-06-20T10:00:00.000Z'),
    report('SUCCEEDED', '2026-06-20T10:01:00.000Z'),
  ]) {
    await rig.consumed(await rig.publish({ type: 'deployment.reported', payload, ...shop }))
  }
  await rig.consumed(
    await rig.publish({
      type: 'deployment.reported',
      payload: report('SUCCEEDED', '2026-06-20T10:02:00.000Z'),
      companyId: companies.bolt,
      projectId: projects.shop.id,
    }),
  )
  const { data } = await rig.ask<{ project: { deployments: { nodes: { status: string; deployedAt: string }[] } } }>(
    staff,
    'query ($id: ID!) { project(id: $id) { deployments(first: 1) { nodes { status deployedAt } } } }',
    { id: toGlobalId('Project', projects.shop.id) },
  )
  expect(data.project.deployments.nodes).toEqual([{ status: 'SUCCEEDED', deployedAt: '2026-06-20T10:01:00.000Z' }])
})
