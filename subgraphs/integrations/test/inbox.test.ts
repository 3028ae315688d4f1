import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetOldDeliveries } from '../src/webhooks/retention.job.ts'
import { connectGitHub, eventually, example, post, rowsOf, type TestConnection } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// What came for all connections: found, looked at, replayed, and told of while it comes.

let workspace: Workspace
let ofA: TestConnection
let ofB: TestConnection
let ofAgency: TestConnection

beforeAll(async () => {
  workspace = await createWorkspace()
  ofA = await connectGitHub(workspace, people.admin, { companyId: companyA, name: 'Of A' })
  ofB = await connectGitHub(workspace, people.admin, { companyId: companyB, name: 'Of B' })
  ofAgency = await connectGitHub(workspace, people.admin, { name: 'Of the agency' })
  for (const connection of [ofA, ofB, ofAgency]) await post(workspace, connection, example('push.5'))
  await post(workspace, ofA, example('issues.opened.1'))
  await eventually(
    () => inbox(people.admin),
    (rows) => rows.length === 4 && rows.every(({ status }) => status === 'PROCESSED'),
  )
})
afterAll(async () => {
  await workspace?.dispose()
})

interface Delivery {
  id: string
  event: string
  status: string
  attempts: number
  lastError: string | null
  connection: { name: string; template: { key: string } }
  earlierAttempts: { nodes: { outcome: string; error: string | null; endedAt: string }[] }
}

const LIST = `query ($where: WebhookDeliveryWhereInput) { webhookDeliveries(first: 50, where: $where) { totalCount nodes {
  id event status attempts lastError connection { name template { key } } earlierAttempts { nodes { outcome error endedAt } } } } }`

async function inbox(viewer: (typeof people)[keyof typeof people], where: object = {}): Promise<Delivery[]> {
  const { webhookDeliveries } = await workspace.ask<{ webhookDeliveries: { totalCount: number; nodes: Delivery[] } }>(
    viewer,
    LIST,
    { where },
  )
  expect(webhookDeliveries.totalCount).toBe(webhookDeliveries.nodes.length)
  return webhookDeliveries.nodes
}

test('staff sees what came for everybody; who administers a company its own; nobody else anything', async () => {
  const names = async (viewer: (typeof people)[keyof typeof people]) =>
    [...new Set((await inbox(viewer)).map(({ connection }) => connection.name))].toSorted()
  expect(await names(people.manager)).toEqual(['Of A', 'Of B', 'Of the agency'])
  expect(await names(people.owner)).toEqual(['Of A'])
  expect(await names(people.foreigner)).toEqual(['Of B'])
  for (const viewer of [people.viewer, people.billing, people.developer, people.agency])
    expect(await names(viewer)).toEqual([])
})

test('it is narrowed by tool, connection, company, event, state, time and text', async () => {
  const count = async (where: object) => (await inbox(people.admin, where)).length
  const before = new Date(Date.now() - 60_000).toISOString()
  expect(await count({ templateKey: 'github' })).toBe(4)
  expect(await count({ templateKey: 'clickup' })).toBe(0)
  expect(await count({ connectionId: ofA.id })).toBe(2)
  expect(await count({ companyId: toGlobalId('Company', companyB) })).toBe(1)
  expect(await count({ event: 'issues', connectionId: ofA.id })).toBe(1)
  expect(await count({ status: ['DEAD'] })).toBe(0)
  expect(await count({ receivedAfter: before })).toBe(4)
  expect(await count({ receivedBefore: before })).toBe(0)
  expect(await count({ search: 'OPENED' })).toBe(1)
  const [one, other] = await inbox(people.admin)
  expect(await count({ id: [one!.id, other!.id] })).toBe(2)
  expect(await count({ id: ['delivery_nonsense'] })).toBe(0)
})

test('each try of a delivery is kept with its error, also after it was replayed', async () => {
  const [delivery] = await inbox(people.owner, { event: 'push' })
  const [stored] = await rowsOf<{ body: string }>(
    workspace,
    `with kept as (select id, encode(raw_body, 'hex') as body from integrations.webhook_deliveries d
       where connection_id = (select id from integrations.connections where name = 'Of A') and event = 'push')
     update integrations.webhook_deliveries d set raw_body = convert_to('not json', 'utf8') from kept where kept.id = d.id
     returning kept.body`,
  )
  const see = async () => (await inbox(people.owner, { id: [delivery!.id] }))[0]!
  await run(workspace, people.owner, 'webhookDeliveryReplay', { ids: [delivery!.id] }, '')
  const failed = await eventually(see, ({ earlierAttempts }) => earlierAttempts.nodes.length >= 2)
  expect(failed.status).toBe('FAILED')
  expect(failed.earlierAttempts.nodes.map(({ outcome }) => outcome)).toEqual(['FAILED', 'PROCESSED'])
  expect(failed.earlierAttempts.nodes[0]!.error).toContain('not readable')
  expect(failed.lastError).toBe(failed.earlierAttempts.nodes[0]!.error)
  const { platform } = await figures(people.owner)
  expect(platform.webhooksFailed24h.value).toBe('1')
  expect((await figures(people.foreigner)).platform.webhooksFailed24h.value).toBe('0')

  await rowsOf(
    workspace,
    `update integrations.webhook_deliveries set raw_body = decode(?, 'hex') where last_error is not null returning id`,
    'job',
    [stored!.body],
  )
  await run(workspace, people.owner, 'webhookDeliveryReplay', { ids: [delivery!.id] }, '')
  const mended = await eventually(see, ({ status }) => status === 'PROCESSED')
  expect(mended.lastError).toBeNull()
  const outcomes = mended.earlierAttempts.nodes.map(({ outcome }) => outcome)
  expect([outcomes.at(0), outcomes.at(-1)]).toEqual(['FAILED', 'PROCESSED'])
})

type Figures = Record<'webhooks24h' | 'webhooksFailed24h' | 'webhooksDead' | 'webhooksRefused', { value: string }>

async function figures(viewer: (typeof people)[keyof typeof people]): Promise<{ platform: Figures }> {
  const query = `{ found: _entities(representations: [{ __typename: "Platform", id: "platform" }]) { ... on Platform {
    webhooks24h { value } webhooksFailed24h { value } webhooksDead { value } webhooksRefused { value } } } }`
  const { found } = await workspace.ask<{ found: [Figures] }>(viewer, query)
  return { platform: found[0] }
}

test('dead letters are counted until somebody replays them', async () => {
  const [dead] = await inbox(people.foreigner)
  await rowsOf(
    workspace,
    `update integrations.webhook_deliveries set status = 'DEAD', last_error = 'The process ended each time.', processed_at = null
     where connection_id = (select id from integrations.connections where name = 'Of B') returning id`,
  )
  expect((await figures(people.admin)).platform.webhooksDead.value).toBe('1')
  expect((await figures(people.owner)).platform.webhooksDead.value).toBe('0')
  expect((await inbox(people.admin, { status: ['DEAD'] })).map(({ id }) => id)).toEqual([dead!.id])
  const foreign = await run(workspace, people.owner, 'webhookDeliveryReplay', { ids: [dead!.id] }, '')
  expect(foreign).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  await run(workspace, people.foreigner, 'webhookDeliveryReplay', { ids: [dead!.id] }, '')
  const [again] = await eventually(
    () => inbox(people.foreigner),
    ([row]) => row!.status === 'PROCESSED',
  )
  expect(again!.earlierAttempts.nodes).toMatchObject([{ outcome: 'DEAD', error: 'The process ended each time.' }])
  expect((await figures(people.admin)).platform.webhooksDead.value).toBe('0')
})

interface Refusal {
  reason: string
  count: number
  address: string | null
  userAgent: string | null
  connection: { name: string } | null
}
const refusals = async (viewer: (typeof people)[keyof typeof people]) => {
  const query = `{ webhookRefusals(first: 10) { nodes { reason count address userAgent connection { name } } } }`
  return (await workspace.ask<{ webhookRefusals: { nodes: Refusal[] } }>(viewer, query)).webhookRefusals.nodes
}

test('refused deliveries are counted, with the last sender as an example that is forgotten', async () => {
  const headers = { 'user-agent': 'curl/8.9', 'x-hub-signature-256': 'sha256=00' }
  for (let i = 0; i < 3; i += 1)
    await post(workspace, ofA, example('push.5'), { headers, request: { ip: '198.51.100.7' } })
  await post(workspace, { ...ofA, id: 'connection_nonsense' }, example('push.5'))
  const mine = await eventually(
    () => refusals(people.owner),
    ([row]) => row?.count === 3,
  )
  expect(mine).toEqual([
    {
      reason: 'WRONG_SIGNATURE',
      count: 3,
      address: '198.51.100.7',
      userAgent: 'curl/8.9',
      connection: { name: 'Of A' },
    },
  ])
  expect(await refusals(people.foreigner)).toEqual([])
  // Those to no connection at all belong to nobody: staff sees them.
  expect((await refusals(people.admin)).map(({ reason }) => reason).toSorted()).toEqual([
    'UNKNOWN_CONNECTION',
    'WRONG_SIGNATURE',
  ])
  expect((await figures(people.owner)).platform.webhooksRefused.value).toBe('3')

  await rowsOf(workspace, `update integrations.webhook_refusals set day = day - 31 returning id`, 'job')
  expect(await forgetOldDeliveries(workspace.database)).toMatchObject({ samples: 2 })
  expect((await refusals(people.owner))[0]).toMatchObject({ count: 3, address: null })
})

test('whoever administers a connection is told when it changes, and of no other', async () => {
  const subscription = `subscription { connectionsUpdated { id name } }`
  const reader = await workspace.subscribe(people.owner, subscription)
  const told = reader.next()
  const ofOthers = await workspace.subscribe(people.admin, subscription)
  const toldOfAll = ofOthers.next()
  await post(workspace, ofB, example('issues.opened.1'))
  expect((await toldOfAll)?.data).toMatchObject({ connectionsUpdated: { id: ofB.id } })
  await post(workspace, ofA, example('issues.opened.1'), { deliveryId: crypto.randomUUID() })
  expect((await told)?.data).toEqual({ connectionsUpdated: { id: ofA.id, name: 'Of A' } })
  await Promise.all([reader.return(), ofOthers.return()])
  await expect(workspace.subscribe(people.viewer, subscription)).rejects.toThrow('You may not do this')
})
