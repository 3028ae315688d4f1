import { type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub, rowsOf, eventually, example, post } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run as send } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

const TOKEN = `ghp_${'s'.repeat(36)}`
let workspace: Workspace
let gitHub: GitHubSimulator
beforeAll(async () => {
  gitHub = await startGitHubSimulator({
    token: TOKEN,
    seed: { organisations: [{ login: 'octo-org', repositories: [{ name: 'site' }, { name: 'app' }] }] },
  })
  workspace = await createWorkspace({ trustedHosts: [new URL(gitHub.url).host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await gitHub?.dispose()
})

const run = (viewer: AnyViewer, field: string, input: object, selection: string) =>
  send(workspace, viewer, field, input, selection)

const own = (companyId: string | null) => ({ companyId: companyId && toGlobalId('Company', companyId) })
const config = { owner: 'octo-org', token: TOKEN }

const creation = (companyId: string | null, name = 'Rights') => ({
  templateKey: 'github',
  name,
  config,
  ...own(companyId),
})

test('staff connect for anyone, owners and administrators for their own company, nobody else at all', async () => {
  const may = async (viewer: AnyViewer, companyId: string | null) =>
    (await run(viewer, 'connectionCreate', creation(companyId), 'connection { id }')).userErrors[0]?.code ?? 'made'
  expect(await may(people.admin, null)).toBe('made')
  expect(await may(people.manager, companyB)).toBe('made')
  expect(await may(people.owner, companyA)).toBe('made')
  expect(await may(people.companyAdmin, companyA)).toBe('made')
  expect(await may(people.owner, companyB)).toBe('NOT_FOUND')
  expect(await may(people.owner, null)).toBe('NOT_FOUND')
  expect(await may(people.both, companyA)).toBe('NOT_FOUND')
  for (const viewer of [people.developer, people.agency, people.billing, people.viewer]) {
    expect(await may(viewer, companyA)).toBe('FORBIDDEN')
  }
})

test('a connection is seen by those who may administer it, through every door', async () => {
  const { id } = await connectGitHub(workspace, people.owner, { companyId: companyA, name: 'Seen' })
  await post(workspace, { id, webhookSecret: '' }, example('push.5'), { secret: 'wrong' })
  const made = await connectGitHub(workspace, people.admin, { companyId: companyA, name: 'Delivered' })
  await post(workspace, made, example('push.5'))
  const [delivery] = await rowsOf<{ id: string }>(workspace, 'select id from integrations.webhook_deliveries limit 1')
  const deliveryId = toGlobalId('WebhookDelivery', delivery!.id)
  const query = `query ($id: ID!, $deliveryId: ID!, $representations: [_Any!]!) {
    connection(id: $id) { id }
    connections(where: { search: "Seen" }) { totalCount }
    webhookDelivery(id: $deliveryId) { id payload }
    integrationTemplate(key: "github") { connectionCount }
    _entities(representations: $representations) { ... on Company { connections { totalCount } } ... on Connection { id } }
  }`
  const representations = [
    { __typename: 'Company', id: toGlobalId('Company', companyA) },
    { __typename: 'Connection', id },
  ]
  type Answer = {
    connection: object | null
    connections: { totalCount: number }
    webhookDelivery: object | null
    integrationTemplate: { connectionCount: number }
    _entities: [{ connections: { totalCount: number } }, object | null]
  }
  const seen = async (viewer: AnyViewer) => {
    const answer = await workspace.ask<Answer>(viewer, query, { id, deliveryId, representations })
    const [company, entity] = answer._entities
    return [
      answer.connection,
      answer.connections.totalCount,
      answer.webhookDelivery,
      company.connections.totalCount,
      entity,
    ].map(Boolean)
  }
  const all = [true, true, true, true, true]
  for (const viewer of [people.admin, people.manager, people.owner, people.companyAdmin])
    expect(await seen(viewer)).toEqual(all)
  const others = [people.developer, people.agency, people.billing, people.viewer, people.foreigner, people.both]
  for (const viewer of others) expect(await seen(viewer), viewer.name).toEqual(all.map(() => false))
})

test('a foreign or missing connection cannot be changed, and nothing tells that it exists', async () => {
  const { id } = await connectGitHub(workspace, people.admin, { companyId: companyB, name: 'Foreign' })
  const missing = toGlobalId('Connection', newId())
  const attempts: [string, object, string][] = [
    ['connectionUpdate', { name: 'Mine' }, 'connection { id }'],
    ['connectionActivate', {}, 'connection { id }'],
    ['connectionDeactivate', {}, 'connection { id }'],
    ['connectionDelete', { confirmName: 'Foreign' }, 'connectionId'],
    ['connectionSync', {}, 'syncRun { id }'],
    ['connectionRegisterWebhook', {}, 'connection { id }'],
    ['connectionRotateWebhookSecret', {}, 'webhookSecret'],
  ]
  for (const [field, more, selection] of attempts) {
    const foreign = await run(people.owner, field, { id, ...more }, selection)
    expect(foreign.userErrors, field).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(await run(people.owner, field, { id: missing, ...more }, selection)).toEqual(foreign)
  }
  const stolen = await run(
    people.owner,
    'connectionTest',
    { templateKey: 'github', connectionId: id, config: { owner: 'x' } },
    'result { isOk }',
  )
  expect(stolen.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['connectionId'] }])
})

test('a change that was prepared before a colleague changed the connection is refused, also without a version', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Raced', config: { owner: 'before' } })
  const read = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const colleague = transaction(workspace.database, system('job'), async (em) => {
    await sql(
      em,
      `update integrations.connections set config = '{"owner":"colleague"}', version = version + 1 where id = ?`,
      [fromGlobalId('Connection', made.id)],
    )
    read.resolve()
    await held.promise
  })
  await read.promise
  const prepared = run(
    people.manager,
    'connectionUpdate',
    { id: made.id, config: { owner: 'late' } },
    'connection { name }',
  )
  await eventually(
    () => rowsOf<{ n: number }>(workspace, 'select count(*)::int as n from pg_locks where not granted'),
    ([row]) => row!.n > 0,
  )
  held.resolve()
  await colleague
  expect(await prepared).toMatchObject({ connection: null, userErrors: [{ code: 'CONFLICT' }] })
  const { connection } = await workspace.ask<{ connection: object }>(
    people.admin,
    `query ($id: ID!) { connection(id: $id) { config } }`,
    { id: made.id },
  )
  expect(connection).toEqual({ config: { owner: 'colleague' } })
})

test('a repeated creation with the same key answers the first connection, without its secret', async () => {
  const input = { ...creation(null, 'Once'), idempotencyKey: newId() }
  const first = await run(people.admin, 'connectionCreate', input, 'connection { id } webhookSecret')
  const second = await run(people.admin, 'connectionCreate', input, 'connection { id } webhookSecret')
  expect(second).toEqual({ ...first, webhookSecret: null })
  expect(await run(people.manager, 'connectionCreate', input, 'connection { id }')).not.toMatchObject({
    connection: first['connection'],
  })
})

test('creations with the same key at the same moment all answer one connection, whose secret one of them shows', async () => {
  const input = { ...creation(null, 'Once at once'), idempotencyKey: newId() }
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => run(people.admin, 'connectionCreate', input, 'connection { id } webhookSecret')),
  )
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([])
  expect(new Set(answers.map((answer) => (answer['connection'] as { id: string }).id)).size).toBe(1)
  expect(answers.filter((answer) => answer['webhookSecret'] !== null)).toHaveLength(1)
})

test.each(['', '   ', '\u200b\u202e', '\u0007', '\u3164\u2800', '\ud800', 'x'.repeat(101)])(
  'the name %j, of which nothing or too much can be seen, is refused',
  async (name) => {
    const { id } = await connectGitHub(workspace, people.admin, { name: 'Named' })
    const created = await run(people.admin, 'connectionCreate', creation(null, name), 'connection { id }')
    expect(created).toMatchObject({ connection: null, userErrors: [{ code: 'NAME_INVALID', field: ['name'] }] })
    const renamed = await run(people.admin, 'connectionUpdate', { id, name }, 'connection { id }')
    expect(renamed).toMatchObject({ connection: null, userErrors: [{ code: 'NAME_INVALID', field: ['name'] }] })
  },
)

test('a name keeps what can be seen of it, and is then confirmed by typing just that', async () => {
  const name = ' \ufeffPay\u202eroll\u200b\u0007\n für  東京 🚀 '
  const made = await run(people.admin, 'connectionCreate', creation(null, name), 'connection { id name }')
  const { id, name: kept } = made['connection'] as { id: string; name: string }
  expect(kept).toBe('Payroll für 東京 🚀')
  const deleted = await run(people.admin, 'connectionDelete', { id, confirmName: kept }, 'connectionId')
  expect(deleted.userErrors).toEqual([])
})

test.each([
  { name: 'a\0b' },
  { idempotencyKey: 'a\0b' },
  { config: { ...config, token: `${TOKEN}\0` } },
  { config: { ...config, repositories: ['site', 'a\0b'] } },
  { config: { ...config, baseUrl: 'https://github.example.com/\0' } },
])('the null character is bad input wherever it stands: %j', async (change) => {
  const mutation = 'mutation ($input: ConnectionCreateInput!) { connectionCreate(input: $input) { connection { id } } }'
  const { errors } = await workspace.execute(people.admin, mutation, { input: { ...creation(null), ...change } })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})
