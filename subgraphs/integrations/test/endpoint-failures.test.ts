import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  arrivedAt,
  makeEndpoint,
  makeHappen,
  type MadeEndpoint,
  removeEndpoint,
  seeEndpoint,
  verified,
} from './support/endpoints.ts'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { type Receiver, startReceiver } from './support/receiver.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Receivers that stay away, secrets that are replaced, messages that are sent again.

let workspace: Workspace
let receiver: Receiver
let made: MadeEndpoint

beforeAll(async () => {
  receiver = await startReceiver()
  workspace = await createWorkspace({ trustedHosts: [receiver.host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await receiver?.dispose()
})
beforeEach(async () => {
  receiver.received.length = 0
  receiver.answer(200)
  if (made) await removeEndpoint(workspace, people.owner, made)
  made = await makeEndpoint(workspace, receiver, people.owner, companyA)
})

const see = async () => (await seeEndpoint(workspace, people.owner, made.id))!
const happen = (summary: string) => makeHappen(workspace, { companyId: companyA, summary })
const disabledEvents = () =>
  rowsOf<{ payload: { reason: string; name: string } }>(
    workspace,
    `select payload from integrations.outbox where type = 'webhook_endpoint.disabled' and payload->>'endpointId' = ?
     union all select payload from bus.events where type = 'webhook_endpoint.disabled' and payload->>'endpointId' = ?`,
    'relay',
    [made.uuid, made.uuid],
  )

test('an endpoint that received nothing for five days is switched off, and its owners are told once', async () => {
  receiver.answer(500)
  await rowsOf(
    workspace,
    `update integrations.webhook_endpoints set failing_since = now() - interval '119 hours' where id = ? returning id`,
    'seed',
    [made.uuid],
  )
  await happen('Not received')
  await arrivedAt(receiver, 1)
  expect(await eventually(see, ({ messages }) => messages.nodes[0]?.attempts === 1)).toMatchObject({
    status: 'ENABLED',
  })

  await rowsOf(
    workspace,
    `update integrations.webhook_endpoints set failing_since = now() - interval '121 hours' where id = ? returning id`,
    'seed',
    [made.uuid],
  )
  await happen('Not received either')
  const off = await eventually(see, ({ status }) => status === 'DISABLED')
  expect(off.disabledReason).toBe('FAILING')
  const told = await eventually(disabledEvents, (rows) => rows.length > 0)
  expect(told).toMatchObject([{ payload: { reason: 'FAILING', name: 'Status board' } }])

  // Nothing is made for it while it is off; what it missed is sent when somebody asks for it.
  await happen('Missed while off')
  const test = await run(workspace, people.owner, 'webhookEndpointTest', { id: made.id }, 'message { id }')
  expect(test.userErrors).toMatchObject([{ code: 'DISABLED' }])
  // What was to be tried again finds it off.
  await eventually(see, ({ messageCounts }) => messageCounts.failed === 2 && messageCounts.pending === 0)
  receiver.answer(200)
  receiver.received.length = 0
  await run(workspace, people.owner, 'webhookEndpointSwitch', { id: made.id, isEnabled: true }, 'endpoint { status }')
  const since = new Date(Date.now() - 3_600_000).toISOString()
  const replay = await run(workspace, people.owner, 'webhookEndpointReplay', { id: made.id, since }, 'messageCount')
  expect(replay).toMatchObject({ messageCount: 3, userErrors: [] })
  const received = await arrivedAt(receiver, 3)
  const summaries = received.map((each) => String(verified(each, made.secret).data['summary']))
  expect(summaries.toSorted()).toEqual(['Missed while off', 'Not received', 'Not received either'])
  // What was received is not sent again.
  await eventually(see, ({ messageCounts }) => messageCounts.succeeded === 3)
  const again = await run(workspace, people.owner, 'webhookEndpointReplay', { id: made.id, since }, 'messageCount')
  expect(again).toMatchObject({ messageCount: 0 })
}, 60_000)

test('a replay finds what it was to send behind a thousand things that it was not', async () => {
  await removeEndpoint(workspace, people.owner, made)
  made = await makeEndpoint(workspace, receiver, people.owner, companyA, { types: ['invoice.paid'] })
  const since = new Date().toISOString()
  const turn = (isEnabled: boolean) =>
    run(workspace, people.owner, 'webhookEndpointSwitch', { id: made.id, isEnabled }, 'endpoint { status }')
  await turn(false)
  await rowsOf(
    workspace,
    `with head as (update integrations.activity_head set position = position + 1000 returning position)
     insert into integrations.activities (id, position, company_id, audience, type, category, summary, source, occurred_at, recorded_at)
     select gen_random_uuid(), head.position - 1000 + n, ?, 'COMPANY', 'contract.signed', 'BILLING', 'Signed', 'atrium', now(), now()
     from head, generate_series(1, 1000) n returning id`,
    'relay',
    [companyA],
  )
  await happen('Behind them')
  // Passed over by the fan-out, since the endpoint is off.
  await eventually(
    () =>
      rowsOf(
        workspace,
        `select from integrations.activities join integrations.webhook_fan_out reached on reached.position >= activities.position
         where summary = 'Behind them'`,
        'relay',
      ),
    (rows) => rows.length === 1,
  )
  await turn(true)
  const replay = await run(workspace, people.owner, 'webhookEndpointReplay', { id: made.id, since }, 'messageCount')
  expect(replay).toMatchObject({ messageCount: 1, userErrors: [] })
  const [received] = await arrivedAt(receiver, 1)
  expect(verified(received!, made.secret).data['summary']).toBe('Behind them')
}, 60_000)

test('a receiver that answers 410 is left alone at once', async () => {
  receiver.answer(410)
  await happen('Gone')
  const off = await eventually(see, ({ status }) => status === 'DISABLED')
  expect(off).toMatchObject({ disabledReason: 'GONE', messageCounts: { failed: 1, pending: 0 } })
})

test('a message is given up after eight attempts, and can be sent once more by hand', async () => {
  receiver.answer(500)
  await happen('Given up')
  await eventually(see, ({ messages }) => messages.nodes[0]?.attempts === 1)
  await rowsOf(
    workspace,
    `update integrations.webhook_messages set tries = 7, attempts = 7, next_attempt_at = now() where endpoint_id = ? returning id`,
    'seed',
    [made.uuid],
  )
  const given = await eventually(see, ({ messageCounts }) => messageCounts.failed === 1)
  const [message] = given.messages.nodes
  expect(message).toMatchObject({ status: 'FAILED', attempts: 8, nextAttemptAt: null })
  receiver.answer(200)
  const ids = [message!.id]
  const foreign = await run(workspace, people.foreigner, 'webhookMessageResend', { ids }, 'messages { id }')
  expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  await run(workspace, people.owner, 'webhookMessageResend', { ids }, 'messages { id }')
  const sent = await eventually(see, ({ messageCounts }) => messageCounts.succeeded === 1)
  expect(sent.messages.nodes[0]).toMatchObject({ attempts: 9, status: 'SUCCEEDED' })
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(ids))
}, 60_000)

test('after a secret is replaced both sign for a day, then the new one alone', async () => {
  const rotated = await run(workspace, people.owner, 'webhookEndpointRotateSecret', { id: made.id }, 'secret')
  const next = rotated['secret'] as string
  expect(next).not.toBe(made.secret)
  await happen('Signed twice')
  const [both] = await arrivedAt(receiver, 1)
  expect(String(both!.headers['webhook-signature']).split(' ')).toHaveLength(2)
  expect(verified(both!, made.secret)).toEqual(verified(both!, next))
  const ends = Date.parse((await see()).previousSecretEndsAt!) - Date.now()
  expect(Math.round(ends / 3_600_000)).toBe(24)

  await rowsOf(
    workspace,
    `update integrations.webhook_endpoint_secrets set ends_at = now() where endpoint_id = ? and ends_at is not null returning id`,
    'seed',
    [made.uuid],
  )
  await happen('Signed once')
  const [, one] = await arrivedAt(receiver, 2)
  expect(verified(one!, next).data['summary']).toBe('Signed once')
  expect(() => verified(one!, made.secret)).toThrow('signature')
})

test('secrets are stored encrypted', async () => {
  const rows = await rowsOf<{ text: string }>(
    workspace,
    'select ciphertext as text from integrations.webhook_endpoint_secrets',
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { text } of rows) expect(text).not.toContain(made.secret.slice(6, 20))
})

test('a process that ends between making a message and sending it loses none', async () => {
  const other = await startReceiver()
  const first = await createWorkspace({ trustedHosts: [other.host] })
  let ended = false
  try {
    const endpoint = await makeEndpoint(first, other, people.owner, companyA)
    other.answer(503)
    await makeHappen(first, { companyId: companyA, summary: 'Survives' })
    await arrivedAt(other, 1)
    await first.dispose()
    ended = true
    other.answer(200)
    const next = await createWorkspace({ on: first, trustedHosts: [other.host] })
    try {
      const received = await arrivedAt(other, 2)
      expect(verified(received[1]!, endpoint.secret).data['summary']).toBe('Survives')
    } finally {
      await next.dispose()
    }
  } finally {
    if (!ended) await first.dispose()
    await other.dispose()
  }
}, 60_000)
