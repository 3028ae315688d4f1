import { type ClickUpSimulator, type Posted, startClickUpSimulator } from '@atrium/simulators'
import { system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
