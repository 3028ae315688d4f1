import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  arrivedAt,
  type Happening,
  type MadeEndpoint,
  makeEndpoint,
  makeHappen,
  type Person,
  removeEndpoint,
  seeEndpoint,
  verified,
} from './support/endpoints.ts'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { type Receiver, startReceiver } from './support/receiver.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Webhooks out: who is told of what, how it is signed, and what happens when nobody is there to take it.

let workspace: Workspace
let receiver: Receiver

beforeAll(async () => {
  receiver = await startReceiver()
  workspace = await createWorkspace({ trustedHosts: [receiver.host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await receiver?.dispose()
})
beforeEach(() => {
  receiver.received.length = 0
  receiver.answer(200)
})

const make = (viewer: Person, companyId: string | null, input?: object) =>
  makeEndpoint(workspace, receiver, viewer, companyId, input)
const remove = (viewer: Person, made: MadeEndpoint) => removeEndpoint(workspace, viewer, made)
const happen = (what: Happening) => makeHappen(workspace, what)
const see = (viewer: Person, id: string) => seeEndpoint(workspace, viewer, id)
const arrived = (count: number) => arrivedAt(receiver, count)

test('an owner’s endpoint is told, signed as Standard Webhooks, in the shape it chose, of what its company may see', async () => {
  const selection = '{ what: summary kind: category company { id } }'
  const made = await make(people.owner, companyA, { selection })
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  await happen({ companyId: companyB, summary: 'Not for A' })
  await happen({ companyId: companyA, audience: 'TEAM', summary: 'For the team alone' })
  await happen({ companyId: null, audience: 'STAFF', summary: 'For the agency alone' })
  await happen({ companyId: companyA, summary: 'A paid' })
  const [told] = await arrived(1)
  expect(verified(told!, made.secret)).toEqual({
    type: 'invoice.paid',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { what: 'A paid', kind: 'BILLING', company: { id: toGlobalId('Company', companyA) } },
  })
  expect(() => verified(told!, made.secret.replace(/.{5}=$/, 'AAAAA='))).toThrow('signature')
  const seen = await eventually(
    () => see(people.owner, made.id),
    (endpoint) => endpoint!.messageCounts.succeeded === 1,
  )
  expect(seen).toMatchObject({ messageCounts: { pending: 0, succeeded: 1, failed: 0, skipped: 0 }, failingSince: null })
  expect(seen!.messages.nodes[0]).toMatchObject({ status: 'SUCCEEDED', attempts: 1, payload: told!.body })
  expect(seen!.messages.nodes[0]!.id).toBe(told!.headers['webhook-id'])
  expect(receiver.received).toHaveLength(1)
  // Nobody else knows of it, and its secret is told to nobody again.
  for (const viewer of [people.foreigner, people.viewer, people.billing, people.manager])
    expect(await see(viewer, made.id)).toBeNull()
  expect(await remove(people.foreigner, made)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
  await remove(people.owner, made)
})

test('the agency’s endpoint is told of everything that it chose', async () => {
  const made = await make(people.admin, null, { types: ['contract.*', 'invoice.issued'] })
  await happen({ companyId: companyB, summary: 'B paid' })
  await happen({ companyId: companyB, summary: 'B signed', type: 'contract.signed' })
  await happen({ companyId: null, audience: 'STAFF', summary: 'Drawn up', type: 'contract.drafted' })
  const told = await arrived(2)
  const summaries = told.map((each) => String(verified(each, made.secret).data['summary']))
  expect(summaries.toSorted()).toEqual(['B signed', 'Drawn up'])
  await remove(people.admin, made)
})

test('what cannot be an endpoint is refused with what to do', async () => {
  const refusal = async (viewer: Person, input: object, companyId: string | null = companyA) => {
    const all = { name: 'Board', url: receiver.url, companyId: companyId && toGlobalId('Company', companyId), ...input }
    const made = await run(workspace, viewer, 'webhookEndpointCreate', all, 'endpoint { id }')
    return made.userErrors[0]
  }
  expect(await refusal(people.owner, { url: 'http://169.254.169.254/latest' })).toMatchObject({
    code: 'URL_INVALID',
    message: expect.stringContaining('private network'),
  })
  expect(await refusal(people.owner, { url: 'http://example.com/hook' })).toMatchObject({ code: 'URL_INVALID' })
  expect(await refusal(people.owner, { url: 'http://localhost.example.com/hook' })).toMatchObject({
    code: 'URL_INVALID',
  })
  expect(await refusal(people.owner, { url: 'https://me:secret@example.com' })).toMatchObject({ code: 'URL_INVALID' })
  expect(await refusal(people.owner, { url: 'ftp://example.com' })).toMatchObject({ field: ['url'] })
  expect(await refusal(people.owner, { name: '  ' })).toMatchObject({ code: 'NAME_INVALID' })
  expect(await refusal(people.owner, { types: ['no spaces'] })).toMatchObject({ code: 'TYPES_INVALID' })
  expect(await refusal(people.owner, { selection: '{ secrets }' })).toMatchObject({ code: 'SELECTION_INVALID' })
  expect(await refusal(people.owner, {}, companyB)).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusal(people.owner, {}, null)).toMatchObject({ code: 'FORBIDDEN' })
  expect(await refusal(people.billing, {})).toMatchObject({ code: 'FORBIDDEN' })
  expect(await refusal(people.manager, {})).toMatchObject({ code: 'FORBIDDEN' })
})

test('twenty are the most, also when several are made at once', async () => {
  const input = {
    name: 'One of many',
    url: receiver.url,
    companyId: toGlobalId('Company', companyB),
    types: ['none.*'],
  }
  const made = await Promise.all(
    Array.from({ length: 23 }, () =>
      run(workspace, people.foreigner, 'webhookEndpointCreate', input, 'endpoint { id }'),
    ),
  )
  expect(made.filter(({ userErrors }) => userErrors[0]?.code === 'TOO_MANY')).toHaveLength(3)
  await rowsOf(workspace, 'delete from integrations.webhook_endpoints returning id', 'seed')
})

test('what is not received is tried again after 5 s with the same id and body, and noted each time', async () => {
  const made = await make(people.owner, companyA)
  receiver.answer(503, {}, 'closed for lunch')
  await happen({ companyId: companyA, summary: 'Tried twice' })
  await arrived(1)
  const failing = await eventually(
    () => see(people.owner, made.id),
    // The endpoint is read before its messages, so it may be from before the attempt.
    (seen) => seen!.messages.nodes[0]?.attempts === 1 && seen!.failingSince !== null,
  )
  const [message] = failing!.messages.nodes
  expect(message).toMatchObject({ status: 'PENDING', reason: 'Answered 503. Only 200 to 299 count as received.' })
  expect(Date.parse(message!.nextAttemptAt!) - Date.now()).toBeLessThanOrEqual(5000)
  receiver.answer(204)
  const [first, second] = await arrived(2)
  expect(second!.body).toBe(first!.body)
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
  expect(verified(second!, made.secret).data['summary']).toBe('Tried twice')
  const mended = await eventually(
    () => see(people.owner, made.id),
    (seen) => seen!.messages.nodes[0]!.status === 'SUCCEEDED' && seen!.failingSince === null,
  )
  expect(mended!.messages.nodes[0]!.attemptLog.nodes).toEqual([
    { statusCode: 204, error: null, responseExcerpt: null },
    { statusCode: 503, error: message!.reason, responseExcerpt: 'closed for lunch' },
  ])
  await remove(people.owner, made)
}, 30_000)

test('a redirect is not followed, and nobody there is said so', async () => {
  const made = await make(people.owner, companyA)
  receiver.answer(302, { location: 'http://169.254.169.254/' })
  await run(workspace, people.owner, 'webhookEndpointTest', { id: made.id }, 'message { id }')
  const seen = await eventually(
    () => see(people.owner, made.id),
    (endpoint) => endpoint!.messages.nodes[0]?.attempts === 1,
  )
  expect(seen!.messages.nodes[0]).toMatchObject({ type: 'webhook.test', reason: expect.stringContaining('redirects') })
  expect(verified(receiver.received[0]!, made.secret).type).toBe('webhook.test')
  await remove(people.owner, made)
})
