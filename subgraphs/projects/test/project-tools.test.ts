import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, acmeDeveloper, boltClient, companies, projects, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

// What projects asks of tools over the bus, and what it does with the answer.

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

const connectionId = newId()
const gitHub = toGlobalId('Connection', connectionId)

interface Outcome {
  project: { id: string } | null
  userErrors: { code: string; field: string[] | null }[]
}

async function create(input: object): Promise<Outcome> {
  const query = `mutation ($input: ProjectCreateInput!) { made: projectCreate(input: $input) { project { id } userErrors { code field } } }`
  const given = { name: 'Website', companyId: toGlobalId('Company', companies.acme), type: 'CUSTOM', ...input }
  const { data, errors } = await rig.ask<{ made: Outcome }>(staff, query, { input: given })
  expect(errors).toBeUndefined()
  return data.made
}

const repository = (name: string) => ({ connectionId: gitHub, repository: { name, isPrivate: true } })
const asked = async (projectId?: string) =>
  (await rig.told()).filter(
    ({ type, projectId: of }) => type === 'command.requested' && (!projectId || of === projectId),
  )

test('a project is made together with the wish for its repository and its list, and twice with one key it is made once', async () => {
  const input = {
    name: 'Shop website',
    tools: [repository('shop-website'), { connectionId: gitHub, list: { name: 'Shop website' }, usesExisting: true }],
    idempotencyKey: 'dialog-1',
  }
  const all = await Promise.all(Array.from({ length: 6 }, () => create(input)))
  expect(new Set(all.map(({ project }) => project?.id)).size).toBe(1)
  expect(all.flatMap(({ userErrors }) => userErrors)).toEqual([])
  const commands = (await asked()).filter(({ payload }) => payload['connectionId'] === connectionId)
  expect(commands).toHaveLength(2)
  expect(commands.map(({ payload, companyId }) => ({ ...payload, companyId }))).toMatchObject([
    {
      name: 'createRepository',
      input: { name: 'shop-website', isPrivate: true },
      usesExisting: false,
      companyId: companies.acme,
    },
    { name: 'createList', input: { name: 'Shop website', parent: null }, usesExisting: true },
  ])
})

test.each([
  ['nothing to make', { connectionId: gitHub }, ['tools', '0']],
  ['a name that no repository can have', repository('a b'), ['tools', '0', 'repository', 'name']],
  ['a connection that is none', { connectionId: 'x', list: { name: 'a' } }, ['tools', '0', 'connectionId']],
])('%s makes no project either', async (_, tool, field) => {
  const before = (await rig.told()).length
  expect(await create({ tools: [tool] })).toMatchObject({
    project: null,
    userErrors: [{ code: 'INVALID_INPUT', field }],
  })
  expect(await rig.told()).toHaveLength(before)
})

const answer = (change: object = {}, projectId: string = projects.shop.id) => ({
  type: 'command.finished' as const,
  companyId: companies.acme,
  projectId,
  payload: {
    commandId: newId(),
    connectionId,
    provider: 'github',
    repositoryProvider: 'GITHUB' as const,
    name: 'createRepository' as const,
    status: 'SUCCEEDED' as const,
    externalId: 'acme/made-here',
    externalName: 'acme/made-here',
    url: 'https://github.com/acme/made-here',
    error: null,
    ...change,
  },
})
const linked = async (viewer: AnyViewer = staff) => {
  const query = 'query ($id: ID!) { project(id: $id) { repositories { nodes { fullName url } } } }'
  const { data } = await rig.ask<{ project: { repositories: { nodes: { fullName: string; url: string }[] } } }>(
    viewer,
    query,
    {
      id: toGlobalId('Project', projects.shop.id),
    },
  )
  return data.project.repositories.nodes.filter(({ fullName }) => fullName === 'acme/made-here')
}

test('a repository that was made is linked to its project, once, and to no project of another company', async () => {
  await rig.consumed(await rig.publish(answer({ status: 'FAILED', externalId: null })))
  await rig.consumed(await rig.publish({ ...answer(), companyId: companies.bolt }))
  expect(await linked()).toEqual([])
  for (let times = 0; times < 2; times += 1) await rig.consumed(await rig.publish(answer()))
  expect(await linked(acmeClient)).toEqual([{ fullName: 'acme/made-here', url: 'https://github.com/acme/made-here' }])
  const told = (await rig.told()).filter(
    ({ type, payload }) => type === 'repository.linked' && payload['fullName'] === 'acme/made-here',
  )
  expect(told).toMatchObject([{ projectId: projects.shop.id, activity: { audience: 'COMPANY' } }])
})

test('a task is moved by who works on it: its tool is asked, and the task stays as it is until that has answered', async () => {
  const task = {
    connectionId,
    provider: 'clickup',
    externalId: 't1',
    container: { kind: 'LIST' as const, id: '901', name: 'Website' },
    title: 'Draw the menu',
    status: 'to do',
    category: 'TODO' as const,
    isBlocked: false,
    priority: null,
    assignees: [],
    startAt: null,
    dueAt: null,
    completedAt: null,
    estimateSeconds: null,
    parentId: null,
    url: null,
    createdAt: null,
    updatedAt: '2026-06-01T10:00:00.000Z',
  }
  const place = { companyId: companies.acme, projectId: projects.shop.id }
  await rig.consumed(await rig.publish({ type: 'task.upserted', payload: task, ...place }))
  const query = 'query ($id: ID!) { project(id: $id) { tasks { nodes { id } } } }'
  const { data } = await rig.ask<{ project: { tasks: { nodes: { id: string }[] } } }>(staff, query, {
    id: toGlobalId('Project', projects.shop.id),
  })
  const { id } = data.project.tasks.nodes[0]!
  const move = async (viewer: AnyViewer, category: string) => {
    const text = `mutation ($input: TaskMoveInput!) { moved: taskMove(input: $input) { task { category } commandId userErrors { code } } }`
    return (
      await rig.ask<{ moved: { task: object; commandId: string | null; userErrors: object[] } }>(viewer, text, {
        input: { id, category },
      })
    ).data.moved
  }
  expect(await move(boltClient, 'DONE')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  expect(await move(acmeClient, 'DONE')).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] })
  expect(await move(acmeDeveloper, 'TODO')).toMatchObject({ commandId: null, userErrors: [] })
  const moved = await move(acmeDeveloper, 'DONE')
  expect(moved).toMatchObject({
    task: { category: 'TODO' },
    commandId: expect.stringMatching(/^command_/),
    userErrors: [],
  })
  const moves = (await asked(projects.shop.id)).filter(({ payload }) => payload['name'] === 'updateTaskStatus')
  expect(moves).toMatchObject([{ payload: { connectionId, input: { task: 't1', category: 'DONE' } } }])
})
