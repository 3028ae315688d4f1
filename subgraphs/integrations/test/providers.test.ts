import { type ClickUpSimulator, type Posted, startClickUpSimulator } from '@atrium/simulators'
import { system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepProjects } from '../src/containers/known-projects.ts'
import { queueDueSyncs } from '../src/sync/schedule.job.ts'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// What the product does for every provider, seen on ClickUp: thin webhooks, containers, schedules, access that dies.

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
const projectA = newId()
const projectB = newId()
let clickUp: ClickUpSimulator
let workspace: Workspace

beforeAll(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: { lists: [{ name: 'Website', tasks: ['Draw the menu'] }] },
  })
  workspace = await createWorkspace({ trustedHosts: [new URL(clickUp.url).host] })
  await transaction(workspace.database, system('seed'), (em) =>
    keepProjects(em, [
      { id: projectA, companyId: companyA },
      { id: projectB, companyId: companyB },
    ]),
  )
})
afterAll(async () => {
  await workspace?.dispose()
  await clickUp?.dispose()
})
beforeEach(() => {
  clickUp.restoreToken()
  clickUp.faults.clear()
})

async function connect(name: string): Promise<{ id: string; uuid: string }> {
  const companyId = toGlobalId('Company', companyA)
  const config = { token: TOKEN, baseUrl: clickUp.url }
  const input = { templateKey: 'clickup', name, companyId, config, registerWebhook: true }
  const selection = 'connection { id isWebhookRegistered } webhookSecret'
  const made = await run(workspace, people.owner, 'connectionCreate', input, selection)
  expect(made).toMatchObject({ userErrors: [], webhookSecret: null, connection: { isWebhookRegistered: true } })
  const { id } = made['connection'] as { id: string }
  await run(workspace, people.owner, 'connectionActivate', { id }, '')
  await synced(id, 1)
  return { id, uuid: fromGlobalId('Connection', id)! }
}

interface Seen {
  status: string
  needsReconnect: boolean
  lastError: string | null
  nextSyncAt: string | null
  retryAt: string | null
  syncRuns: { nodes: { status: string; error: string | null; isScheduled: boolean; retryAt: string | null }[] }
  containers: { nodes: { id: string; name: string; project: { id: string } | null }[] }
  deliveries: {
    nodes: { status: string; lastError: string | null; activities: { summary: string; project: object | null }[] }[]
  }
  timeline: { nodes: { kind: string }[] }
}
const READ = `query ($id: ID!) { connection(id: $id) { status needsReconnect lastError nextSyncAt retryAt
  syncRuns(first: 20) { nodes { status error isScheduled retryAt } } containers(first: 5) { nodes { id name project { id } } }
  deliveries(first: 5) { nodes { status lastError activities { summary project { id } } } } timeline(first: 20) { nodes { kind } } } }`

const see = async (id: string) => (await workspace.ask<{ connection: Seen }>(people.owner, READ, { id })).connection
const seeUntil = (id: string, holds: (seen: Seen) => boolean) => eventually(() => see(id), holds)
const synced = (id: string, times: number) =>
  seeUntil(id, ({ syncRuns }) => syncRuns.nodes.filter(({ status }) => status === 'SUCCEEDED').length >= times)

/** What ClickUp posted, handed to the door: its address is not one of this machine. */
const arrive = ({ url, headers, body }: Posted) =>
  workspace.subgraph.webhooks({
    provider: 'clickup',
    connectionId: new URL(url).pathname.split('/').at(-1)!,
    method: 'POST',
    headers,
    rawBody: Buffer.from(body),
    query: {},
    ip: '203.0.113.9',
  })
const mineOf = (posts: Posted[], id: string) => posts.find(({ url }) => url.endsWith(id))!

interface Told {
  type: string
  projectId: string | null
  payload: { title: string; category: string; externalId: string }
}
const told = (uuid: string) =>
  rowsOf<Told>(
    workspace,
    `select type, project_id as "projectId", payload from bus.events
     where type like 'task.%' and payload->>'connectionId' = '${uuid}' order by position`,
    'relay',
  )
const toldUntil = (uuid: string, holds: (events: Told[]) => boolean) => eventually(() => told(uuid), holds)

test('tasks of a list that is linked come to its project, also those that were there, and nothing is told twice', async () => {
  const { id, uuid } = await connect('Linked')
  const [first] = await toldUntil(uuid, (events) => events.length === 1)
  expect(first).toMatchObject({ type: 'task.upserted', projectId: null, payload: { title: 'Draw the menu' } })
  const [container] = (await see(id)).containers.nodes
  expect(container).toMatchObject({ name: 'Delivery / Website', project: null })

  const link = (projectId: string, viewer = people.owner) =>
    run(
      workspace,
      viewer,
      'externalContainerLink',
      { id: container!.id, projectId: toGlobalId('Project', projectId) },
      'container { id }',
    )
  expect((await link(projectB)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['projectId'] }])
  expect((await link(projectA, people.foreigner)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect((await link(projectA, people.viewer)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await link(projectA)).userErrors).toEqual([])
  const events = await toldUntil(uuid, (all) => all.length === 2)
  expect(events[1]).toMatchObject({ projectId: projectA, payload: { title: 'Draw the menu' } })
  await synced(id, 2)

  await run(workspace, people.owner, 'connectionSync', { id }, '')
  await synced(id, 3)
  expect(await told(uuid)).toHaveLength(2)
})

test('a thin webhook is completed in the job, and told once with its task as it is', async () => {
  const { id, uuid } = await connect('Thin')
  const task = clickUp.state.tasks[0]!
  const post = mineOf(await clickUp.moveTask(task.id, 'complete'), id)
  expect(await arrive(post)).toMatchObject({ status: 200 })
  expect(await arrive(post)).toMatchObject({ status: 200, body: '{"status":"duplicate"}' })
  const seen = await seeUntil(id, ({ deliveries }) => deliveries.nodes[0]?.activities.length === 1)
  expect(seen.deliveries.nodes).toMatchObject([{ activities: [{ summary: 'mei completed “Draw the menu”' }] }])
  const events = await toldUntil(uuid, (all) => all.some(({ payload }) => payload.category === 'DONE'))
  expect(events.map(({ payload }) => payload.category)).toEqual(['TODO', 'DONE'])
})

test('a thin webhook waits while the provider is away, and as long as that says', async () => {
  const { id } = await connect('Away')
  const task = clickUp.state.tasks[0]!
  clickUp.faults.next({ kind: 'status', status: 500 }, 3, /task\//)
  await arrive(mineOf(await clickUp.comment(task.id, 'Good'), id))
  await seeUntil(id, ({ deliveries }) => deliveries.nodes[0]?.status === 'PROCESSED')

  clickUp.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /task\//)
  await arrive(mineOf(await clickUp.comment(task.id, 'Better'), id))
  const waiting = await seeUntil(id, ({ deliveries }) => deliveries.nodes[0]?.status === 'FAILED')
  expect(waiting.deliveries.nodes[0]!.lastError).toContain('rate limit')
  expect(Date.parse(waiting.retryAt!)).toBeGreaterThan(Date.now() + 3_000_000)
})

test('what was deleted at the provider is told to be gone, by a complete reading as well', async () => {
  const extra = await clickUp.createTask(clickUp.state.lists[0]!.id, { name: 'Soon gone' })
  const { id, uuid } = await connect('Deleted')
  clickUp.state.tasks = clickUp.state.tasks.filter((task) => task.id !== extra.id)
  await rowsOf(workspace, `update integrations.connections set sync_cursor = null where id = '${uuid}' returning 1`)
  await run(workspace, people.owner, 'connectionSync', { id }, '')
  const events = await toldUntil(uuid, (all) => all.some(({ type }) => type === 'task.deleted'))
  expect(events.filter(({ type }) => type === 'task.deleted')).toMatchObject([{ payload: { externalId: extra.id } }])
})

test('a connection is synchronised by itself when its time comes, and not while it is paused', async () => {
  const { id, uuid } = await connect('Scheduled')
  const hour = (await see(id)).nextSyncAt
  expect(Math.abs(Date.parse(hour!) - Date.now() - 3_600_000)).toBeLessThan(361_000)
  const due = () =>
    rowsOf(workspace, `update integrations.connections set next_sync_at = now() where id = '${uuid}' returning 1`)
  await due()
  await queueDueSyncs(workspace.database, workspace.runtime.jobs)
  const seen = await synced(id, 2)
  expect(seen.syncRuns.nodes[0]).toMatchObject({ isScheduled: true })
  expect(Date.parse(seen.nextSyncAt!)).toBeGreaterThan(Date.now() + 3_000_000)

  await run(workspace, people.owner, 'connectionDeactivate', { id }, '')
  await due()
  await queueDueSyncs(workspace.database, workspace.runtime.jobs)
  expect((await see(id)).syncRuns.nodes).toHaveLength(2)
})

test('access that dies makes the connection wait for a person, who is told once; new access sets it to work', async () => {
  const { id, uuid } = await connect('Dying')
  clickUp.revokeToken()
  await run(workspace, people.owner, 'connectionSync', { id }, '')
  const dead = await seeUntil(id, ({ status }) => status === 'ERROR')
  expect(dead).toMatchObject({ needsReconnect: true, lastError: expect.stringContaining('create a new one') })
  expect(dead.timeline.nodes.filter(({ kind }) => kind === 'access_lost')).toHaveLength(1)
  await rowsOf(workspace, `update integrations.connections set next_sync_at = now() where id = '${uuid}' returning 1`)
  await queueDueSyncs(workspace.database, workspace.runtime.jobs)
  expect((await see(id)).syncRuns.nodes).toHaveLength(2)

  clickUp.restoreToken()
  const input = { id, config: { token: TOKEN, baseUrl: clickUp.url } }
  const { userErrors } = await run(workspace, people.owner, 'connectionUpdate', input, 'connection { status }')
  expect(userErrors).toEqual([])
  const alive = await synced(id, 2)
  expect(alive).toMatchObject({ status: 'ACTIVE', needsReconnect: false, lastError: null })
})

test('after several calls in a row that come to nothing, nothing is asked for a while', async () => {
  const { id, uuid } = await connect('Broken')
  await rowsOf(workspace, `update integrations.connections set failures = 4 where id = '${uuid}' returning 1`)
  clickUp.faults.next({ kind: 'status', status: 503 }, 100)
  await run(workspace, people.owner, 'connectionSync', { id }, '')
  const open = await seeUntil(id, ({ retryAt }) => retryAt !== null)
  expect(open.timeline.nodes.map(({ kind }) => kind)).toContain('circuit_opened')
  const before = clickUp.calls.length
  await rowsOf(workspace, `update integrations.connections set next_sync_at = now() where id = '${uuid}' returning 1`)
  await queueDueSyncs(workspace.database, workspace.runtime.jobs)
  expect(clickUp.calls).toHaveLength(before)
})

describe('a whole reading that ends in the middle', () => {
  // Read after the others: lists are read in the order of their ids.
  const LATER = '999999'
  const laterTasks = new RegExp(`list/${LATER}/task`)
  const known = (uuid: string) =>
    rowsOf(
      workspace,
      `select external_id from integrations.known_items where connection_id = '${uuid}' order by external_id`,
    )
  const asksForLater = () => clickUp.calls.filter(({ path }) => laterTasks.test(path)).length

  beforeAll(() => {
    const [list] = clickUp.state.lists
    clickUp.state.lists.push({ ...list!, id: LATER, name: 'Later' })
    clickUp.state.tasks.push({ ...clickUp.state.tasks[0]!, id: 'later', name: 'Later', listId: LATER })
  })

  test.each([
    ['fails', { kind: 'status', status: 403 }, 'connectionSync'],
    ['is paused', { kind: 'slow', ms: 1500 }, 'connectionActivate'],
  ] as const)('and %s deletes nothing when it is taken up', async (how, fault, goOn) => {
    const { id, uuid } = await connect(`Whole reading that ${how}`)
    const before = await known(uuid)
    expect(before.length).toBeGreaterThan(1)
    await rowsOf(workspace, `update integrations.connections set sync_cursor = null where id = '${uuid}' returning 1`)
    const asked = asksForLater()
    clickUp.faults.next(fault, 1, laterTasks)
    await run(workspace, people.owner, 'connectionSync', { id }, '')
    await eventually(
      async () => asksForLater(),
      (calls) => calls > asked,
    )
    if (fault.kind === 'slow') await run(workspace, people.owner, 'connectionDeactivate', { id }, '')
    await seeUntil(id, ({ syncRuns }) => syncRuns.nodes[0]?.status === 'FAILED')
    await run(workspace, people.owner, goOn, { id }, '')
    await synced(id, 2)
    expect(asksForLater()).toBe(asked + 2)
    expect(await known(uuid)).toEqual(before)
  })
})

test('what is in a container that is unlinked leaves its project also while the connection is paused', async () => {
  const { id, uuid } = await connect('Paused')
  const container = (await see(id)).containers.nodes.find(({ name }) => name === 'Delivery / Website')!
  const link = (projectId: string | null) =>
    run(workspace, people.owner, 'externalContainerLink', { id: container.id, projectId }, 'container { id }')
  await link(toGlobalId('Project', projectA))
  const linked = await toldUntil(uuid, (events) => events.some(({ projectId }) => projectId === projectA))
  const mine = linked.filter(({ projectId }) => projectId === projectA).map(({ payload }) => payload.externalId)
  await synced(id, 2)
  await run(workspace, people.owner, 'connectionDeactivate', { id }, '')
  expect((await link(null)).userErrors).toEqual([])
  const events = await toldUntil(uuid, (all) => all.some(({ type }) => type === 'task.deleted'))
  const gone = events.filter(({ type }) => type === 'task.deleted')
  expect(gone.map(({ payload }) => payload.externalId)).toEqual(expect.arrayContaining(mine))
  expect(gone.map(({ payload }) => payload.externalId)).not.toContain('later')
})

test('one task that may not be fetched is set aside at once, and says nothing of the connection', async () => {
  const { id, uuid } = await connect('One forbidden')
  const [task] = clickUp.state.tasks
  await rowsOf(workspace, `update integrations.connections set failures = 4 where id = '${uuid}' returning 1`)
  clickUp.faults.next({ kind: 'status', status: 403 }, 1, /task\//)
  await arrive(mineOf(await clickUp.comment(task!.id, 'Forbidden'), id))
  const seen = await seeUntil(id, ({ deliveries }) => deliveries.nodes[0]?.status === 'DEAD')
  expect(seen).toMatchObject({ status: 'ACTIVE', retryAt: null })
  expect(seen.deliveries.nodes[0]!.lastError).toContain('permission')
  const failures = () => rowsOf(workspace, `select failures from integrations.connections where id = '${uuid}'`)
  expect(await failures()).toEqual([{ failures: 4 }])

  await arrive(mineOf(await clickUp.comment(task!.id, 'Allowed'), id))
  await seeUntil(id, ({ deliveries }) => deliveries.nodes[0]?.status === 'PROCESSED')
  expect(await failures()).toEqual([{ failures: 0 }])
})

test('another configuration has everything read again at once', async () => {
  const { id } = await connect('Reconfigured')
  const lastTasks = () => clickUp.calls.findLast(({ path }) => /list\/\d+\/task/.test(path))!.path
  await run(workspace, people.owner, 'connectionSync', { id }, '')
  await synced(id, 2)
  expect(lastTasks()).toContain('date_updated_gt')
  const config = { baseUrl: clickUp.url, spaces: ['90120000001'] }
  const { userErrors } = await run(
    workspace,
    people.owner,
    'connectionUpdate',
    { id, config: { ...config, token: TOKEN } },
    '',
  )
  expect(userErrors).toEqual([])
  await synced(id, 3)
  expect(lastTasks()).not.toContain('date_updated_gt')

  await run(workspace, people.owner, 'connectionUpdate', { id, name: 'Renamed' }, '')
  expect((await see(id)).syncRuns.nodes).toHaveLength(3)
})

test('a synchronisation that waits for a limit goes on when a person activates the connection', async () => {
  const { id } = await connect('Limited')
  clickUp.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /list\/\d+\/task/)
  await run(workspace, people.owner, 'connectionSync', { id }, '')
  await seeUntil(id, ({ syncRuns }) => syncRuns.nodes[0]!.retryAt !== null)
  await run(workspace, people.owner, 'connectionDeactivate', { id }, '')
  await run(workspace, people.owner, 'connectionActivate', { id }, '')
  expect((await synced(id, 2)).syncRuns.nodes).toHaveLength(2)
})
