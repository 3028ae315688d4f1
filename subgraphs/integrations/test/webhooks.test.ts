import { randomUUID } from 'node:crypto'
import { githubExamples } from '@atrium/simulators'
import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub, eventually, example, post, rowsOf, type TestConnection } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
let connection: TestConnection

beforeAll(async () => {
  workspace = await createWorkspace()
  connection = await connectGitHub(workspace, people.admin)
})
afterAll(async () => {
  await workspace?.dispose()
})

const DELIVERIES = 'select delivery_key, status, attempts, headers from integrations.webhook_deliveries'

interface DeliveryRow {
  delivery_key: string
  status: string
  attempts: number
  headers: Record<string, string>
}

function settled(rows: DeliveryRow[]): boolean {
  return rows.every(({ status }) => status === 'PROCESSED' || status === 'IGNORED')
}

test('every example that GitHub publishes, sent twice and out of order, is acknowledged each time and shown once', async () => {
  const all = githubExamples().map((each) => ({ ...each, deliveryId: randomUUID() }))
  const sent = [...all, ...all.toReversed()]
  for (let i = 0; i < sent.length; i += 20) {
    const answers = await Promise.all(sent.slice(i, i + 20).map((each) => post(workspace, connection, each, each)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  }
  const rows = await eventually(() => rowsOf<DeliveryRow>(workspace, DELIVERIES), settled)
  expect(rows).toHaveLength(all.length)
  expect(new Set(rows.map(({ attempts }) => attempts))).toEqual(new Set([1]))

  const processed = rows.filter(({ status }) => status === 'PROCESSED').length
  const count =
    "select count(*)::int as n, count(distinct delivery_id)::int as deliveries, max(position)::int as last from integrations.activities where source = 'github'"
  const [shown] = await eventually(
    () => rowsOf<{ n: number; deliveries: number; last: number }>(workspace, count, 'relay'),
    ([row]) => row!.n >= processed,
  )
  expect(shown).toMatchObject({ n: processed, deliveries: processed })
  expect(processed).toBeGreaterThan(300)
}, 60_000)

test('what is stored of a delivery has neither its signature nor credentials', async () => {
  const deliveryId = randomUUID()
  await post(workspace, connection, example('push.5'), {
    deliveryId,
    headers: { authorization: 'Bearer hush', cookie: 'a=b' },
  })
  const [row] = (await rowsOf<DeliveryRow>(workspace, DELIVERIES)).filter((each) => each.delivery_key === deliveryId)
  expect(Object.keys(row!.headers)).toContain('x-github-event')
  expect(JSON.stringify(row!.headers)).not.toMatch(/sha256=|hush|a=b/)
})

test('a form-encoded delivery is taken like JSON', async () => {
  const { event, payload } = example('issues.opened.1')
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`
  const { createHmac } = await import('node:crypto')
  const signature = createHmac('sha256', connection.webhookSecret).update(body).digest('hex')
  const answer = await post(
    workspace,
    connection,
    { event, payload },
    {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-hub-signature-256': `sha256=${signature}` },
      request: { rawBody: Buffer.from(body) },
    },
  )
  expect(answer.status).toBe(202)
})

test('what is refused gets the right status, and nothing of it is kept but a count', async () => {
  const own = await connectGitHub(workspace, people.admin, { companyId: companyA, name: 'Refusals' })
  const push = example('push.5')
  const before = await rowsOf(workspace, DELIVERIES)
  const unknown = { ...own, id: toGlobalId('Connection', newId()) }
  const signedNonsense = { event: 'push', payload: 'not an object' as unknown as Record<string, unknown> }
  const statuses = await Promise.all(
    [
      post(workspace, own, push, { secret: 'another secret of the right length' }),
      post(workspace, own, push, { headers: { 'x-hub-signature-256': '' } }),
      post(workspace, own, push, { request: { rawBody: Buffer.from('{}') } }),
      post(workspace, own, push, { headers: { 'content-type': 'text/plain' } }),
      post(workspace, own, push, { headers: { 'x-github-event': '' } }),
      post(workspace, own, push, { headers: { 'x-github-delivery': '' } }),
      post(workspace, own, signedNonsense),
      post(workspace, unknown, push),
      post(workspace, { ...own, id: 'connection_nonsense' }, push),
      post(workspace, own, push, { request: { provider: 'gitlab' } }),
      post(workspace, own, push, { request: { method: 'GET' } }),
    ].map(async (answer) => (await answer).status),
  )
  expect(statuses).toEqual([401, 401, 401, 415, 400, 400, 400, 404, 404, 404, 405])
  expect(await rowsOf(workspace, DELIVERIES)).toHaveLength(before.length)

  const { connection: seen } = await eventually(
    () =>
      workspace.ask<{ connection: { deliveryCounts: { refused: number } } }>(
        people.owner,
        `query ($id: ID!) { connection(id: $id) { deliveryCounts { refused } } }`,
        { id: own.id },
      ),
    (answer) => answer.connection.deliveryCounts.refused >= 8,
  )
  expect(seen.deliveryCounts.refused).toBe(8)
})

test('a connection that is not activated yet processes what arrives', async () => {
  const own = await connectGitHub(workspace, people.admin, { name: 'Pending' })
  expect((await post(workspace, own, example('issues.opened.1'))).status).toBe(202)
  expect((await post(workspace, own, example('push.5'))).status).toBe(202)
  const read = `query ($id: ID!) { connection(id: $id) { status deliveryCounts { processed } } }`
  type Answer = { connection: { status: string; deliveryCounts: { processed: number } } }
  const { connection: seen } = await eventually(
    () => workspace.ask<Answer>(people.admin, read, { id: own.id }),
    (answer) => answer.connection.deliveryCounts.processed === 2,
  )
  expect(seen.status).toBe('PENDING')
})

test('a paused connection keeps what arrives without showing it, and a replay processes it', async () => {
  const own = await connectGitHub(workspace, people.admin, { name: 'Paused' })
  const pause = `mutation ($id: ID!) { connectionDeactivate(input: { id: $id }) { connection { status } userErrors { message } } }`
  await workspace.ask(people.admin, pause, { id: own.id })
  const deliveryId = randomUUID()
  expect((await post(workspace, own, example('push.5'), { deliveryId })).status).toBe(202)
  const read = `query ($id: ID!) { connection(id: $id) { deliveries(first: 1) { nodes { id status ignoredReason activities { summary } } } } }`
  type Answer = {
    connection: { deliveries: { nodes: { id: string; status: string; ignoredReason: string; activities: object[] }[] } }
  }
  const before = (await workspace.ask<Answer>(people.admin, read, { id: own.id })).connection.deliveries.nodes[0]!
  expect(before).toMatchObject({ status: 'IGNORED', ignoredReason: expect.stringContaining('paused'), activities: [] })

  const replay = `mutation ($ids: [ID!]!) { webhookDeliveryReplay(input: { ids: $ids }) { deliveries { status } userErrors { message } } }`
  await workspace.ask(people.admin, replay, { ids: [before.id] })
  const after = await eventually(
    () => workspace.ask<Answer>(people.admin, read, { id: own.id }),
    (answer) => answer.connection.deliveries.nodes[0]!.activities.length > 0,
  )
  expect(after.connection.deliveries.nodes[0]).toMatchObject({ status: 'PROCESSED' })
})

test('a processed delivery that is replayed runs again and shows nothing twice', async () => {
  const own = await connectGitHub(workspace, people.admin, { name: 'Twice' })
  await post(workspace, own, example('push.5'))
  const read = `query ($id: ID!) { connection(id: $id) { deliveries(first: 5) { nodes { id status attempts activities { id } } } timeline(first: 5) { nodes { kind } } } }`
  type Answer = {
    connection: {
      deliveries: { nodes: { id: string; status: string; attempts: number; activities: object[] }[] }
      timeline: { nodes: { kind: string }[] }
    }
  }
  const ask = () => workspace.ask<Answer>(people.admin, read, { id: own.id })
  const first = await eventually(ask, (answer) => answer.connection.deliveries.nodes[0]!.activities.length === 1)
  const { id } = first.connection.deliveries.nodes[0]!
  const published = () =>
    rowsOf<{ n: number }>(
      workspace,
      `select count(*)::int as n from bus.events where type in ('provider.event', 'code.pushed')`,
      'relay',
    )
  const [before] = await published()

  await workspace.ask(
    people.admin,
    `mutation ($id: ID!) { webhookDeliveryReplay(input: { ids: [$id] }) { userErrors { message } } }`,
    { id },
  )
  const again = await eventually(ask, (answer) => answer.connection.deliveries.nodes[0]!.status === 'PROCESSED')
  expect(again.connection.timeline.nodes[0]).toEqual({ kind: 'replayed' })
  // What is recorded after it is published after it.
  await post(workspace, own, example('issues.opened.1'))
  const end = await eventually(ask, (answer) => answer.connection.deliveries.nodes[0]!.activities.length === 1)
  expect(end.connection.deliveries.nodes.find((node) => node.id === id)!.activities).toEqual(
    first.connection.deliveries.nodes[0]!.activities,
  )
  expect((await published())[0]!.n).toBe(before!.n + 1)
})

test('a delivery that cannot be processed is set aside with its error after the last try, and a replay brings it back', async () => {
  const own = await connectGitHub(workspace, people.admin, { name: 'Broken' })
  const id = newId()
  const connectionId = (
    await rowsOf<{ id: string }>(workspace, `select id from integrations.connections where name = 'Broken'`)
  )[0]!.id
  // A body that was readable when it was taken in, and is not any more.
  await rowsOf(
    workspace,
    `insert into integrations.webhook_deliveries (id, connection_id, delivery_key, event, status, headers, raw_body, size_bytes)
     values (?, ?, 'broken-delivery', 'push', 'FAILED', '{}', 'nonsense', 8)`,
    'job',
    [id, connectionId],
  )
  await transaction(workspace.database, system('job'), (em) =>
    workspace.runtime.jobs.send(em, 'integrations.webhook.dead', { deliveryId: id }),
  )
  const read = `query ($id: ID!) { connection(id: $id) { deliveries(first: 1) { nodes { id status lastError } } timeline(first: 1) { nodes { kind } } } }`
  type Answer = {
    connection: {
      deliveries: { nodes: { id: string; status: string; lastError: string }[] }
      timeline: { nodes: { kind: string }[] }
    }
  }
  const ask = () => workspace.ask<Answer>(people.admin, read, { id: own.id })
  // The two lists may be read one before and one after the delivery was set aside.
  const dead = await eventually(
    ask,
    ({ connection: { deliveries, timeline } }) =>
      deliveries.nodes[0]!.status === 'DEAD' && timeline.nodes[0]!.kind === 'delivery_dead',
  )

  await workspace.ask(
    people.admin,
    `mutation ($id: ID!) { webhookDeliveryReplay(input: { ids: [$id] }) { userErrors { message } } }`,
    {
      id: dead.connection.deliveries.nodes[0]!.id,
    },
  )
  const failed = await eventually(ask, (answer) => answer.connection.deliveries.nodes[0]!.status === 'FAILED')
  expect(failed.connection.deliveries.nodes[0]!.lastError).toContain('not readable')
})

test('deliveries that are worked off together do not suffer from one that is broken, nor from a large one', async () => {
  await connectGitHub(workspace, people.admin, { name: 'Together' })
  const [row] = await rowsOf<{ id: string }>(
    workspace,
    `select id from integrations.connections where name = 'Together'`,
  )
  const { event, payload } = example('issues.opened.1')
  const bodies = {
    small: JSON.stringify(payload),
    broken: 'nonsense',
    large: JSON.stringify({ ...payload, padding: 'x'.repeat(300_000) }),
    last: JSON.stringify(payload),
  }
  const ids = new Map(Object.keys(bodies).map((name) => [name, newId()]))
  await transaction(workspace.database, system('job'), async (em) => {
    for (const [name, body] of Object.entries(bodies)) {
      await sql(
        em,
        `insert into integrations.webhook_deliveries (id, connection_id, delivery_key, event, status, headers, raw_body, size_bytes)
         values (?, ?, ?, ?, 'RECEIVED', ?::jsonb, ?, ?)`,
        [
          ids.get(name)!,
          row!.id,
          `together-${name}`,
          event,
          JSON.stringify({ 'content-type': 'application/json', 'x-github-event': event, 'x-github-delivery': name }),
          Buffer.from(body),
          body.length,
        ],
      )
    }
    await workspace.runtime.jobs.sendAll(
      em,
      'integrations.webhook',
      [...ids.values()].map((deliveryId) => ({ deliveryId })),
    )
  })
  workspace.runtime.jobs.wake('integrations.webhook')
  const read = () =>
    rowsOf<{ name: string; status: string; attempts: number }>(
      workspace,
      `select substr(delivery_key, 10) as name, status, attempts from integrations.webhook_deliveries where delivery_key like 'together-%' order by 1`,
    )
  const rows = await eventually(read, (found) => found.every(({ status }) => status !== 'RECEIVED'))
  expect(rows.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'broken FAILED',
    'large PROCESSED',
    'last PROCESSED',
    'small PROCESSED',
  ])
  expect(rows.find(({ name }) => name === 'last')!.attempts).toBe(1)
})
