import { type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub, rowsOf, eventually, example, post } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { countQueries } from './support/queries.ts'
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

test.each([
  [{}, [['owner'], ['token']], 'Enter a value for “Organisation or user”.'],
  [{ owner: 'not a login!', token: TOKEN }, [['owner']], 'For example: octo-org'],
  [{ owner: 'octo-org', token: TOKEN, tokn: 'x' }, [['tokn']], 'GitHub has no setting “tokn”'],
  [{ owner: 'octo-org', token: TOKEN, repositories: 'site' }, [['repositories']], 'must be a list'],
  [{ owner: 'octo-org', token: TOKEN, webhookSecret: 'short' }, [['webhookSecret']], 'at least 16 characters'],
  [{ owner: 'octo-org', token: TOKEN, baseUrl: 'github' }, [['baseUrl']], 'https://'],
  [{ owner: 'octo-org', token: TOKEN, baseUrl: 'http://10.0.0.1/api/v3' }, [['baseUrl']], 'private network'],
  [{ owner: 'octo-org', token: TOKEN, baseUrl: 'http://localhost:1/' }, [['baseUrl']], 'private network'],
  ['nonsense', [[]], 'must be an object'],
  [{ owner: 'octo-org', token: TOKEN, baseUrl: 'https://user:S3cret@github.com' }, [['baseUrl']], 'Leave user name'],
  [{ owner: 'octo-org', token: TOKEN, baseUrl: 'https://S3cret@github.com' }, [['baseUrl']], 'Leave user name'],
])('the configuration %j is refused: each field is named with what to do', async (bad, fields, message) => {
  for (const field of ['connectionTest', 'connectionCreate']) {
    const input = {
      templateKey: 'github',
      config: bad,
      ...(field === 'connectionCreate' && { name: 'Bad', companyId: null }),
    }
    const { userErrors } = await run(people.admin, field, input, '__typename')
    const named = [...new Set(userErrors.map((error) => error.field!.join('.')))].toSorted()
    expect(named).toEqual(fields.map((path) => ['config', ...path].join('.')).toSorted())
    expect(userErrors.map((error) => error.message).join(' ')).toContain(message)
    expect(JSON.stringify(userErrors)).not.toContain(TOKEN)
    expect(JSON.stringify(userErrors)).not.toContain('S3cret')
  }
})

test('a configuration is tried at the provider before it is saved, and a wrong token is told', async () => {
  const owner = 'octo-org'
  const good = await run(
    people.admin,
    'connectionTest',
    { templateKey: 'github', config: { owner, token: TOKEN, baseUrl: gitHub.url } },
    'result { isOk message account }',
  )
  expect(good).toMatchObject({ userErrors: [], result: { isOk: true, account: expect.any(String) } })
  const bad = await run(
    people.admin,
    'connectionTest',
    { templateKey: 'github', config: { owner, token: 'ghp_wrong', baseUrl: gitHub.url } },
    'result { isOk message }',
  )
  expect(bad).toMatchObject({ userErrors: [], result: { isOk: false, message: expect.stringContaining('token') } })

  const { id } = await connectGitHub(workspace, people.admin, { config: { owner, token: TOKEN, baseUrl: gitHub.url } })
  const stored = await run(
    people.admin,
    'connectionTest',
    { templateKey: 'github', connectionId: id, config: { owner, baseUrl: gitHub.url } },
    'result { isOk }',
  )
  expect(stored).toMatchObject({ userErrors: [], result: { isOk: true } })
  const moved = await run(
    people.admin,
    'connectionTest',
    { templateKey: 'github', connectionId: id, config: { owner } },
    'result { isOk }',
  )
  expect(moved.userErrors).toMatchObject([
    { code: 'SECRET_REQUIRED', field: ['config', 'token'] },
    { code: 'SECRET_REQUIRED' },
  ])
})

test('activating starts a synchronisation whose progress is told live, and its figures are published', async () => {
  const login = 'octo-org'
  const { id } = await connectGitHub(workspace, people.admin, {
    name: 'Synced',
    config: { owner: login, token: TOKEN, baseUrl: gitHub.url },
  })
  const reader = await workspace.subscribe(
    people.admin,
    `subscription ($id: ID!) { connectionUpdated(id: $id) { status lastSyncAt syncRuns(first: 1) { nodes { status progress } } } }`,
    { id },
  )
  expect(await reader.next()).toMatchObject({ data: { connectionUpdated: { status: 'PENDING' } } })
  const activated = await run(people.admin, 'connectionActivate', { id }, 'connection { status }')
  expect(activated).toMatchObject({ userErrors: [], connection: { status: 'ACTIVE' } })
  type Update = {
    connectionUpdated: { lastSyncAt: string | null; syncRuns: { nodes: { status: string; progress: number }[] } }
  }
  let last: Update
  do last = (await reader.next())!.data as unknown as Update
  while (!['SUCCEEDED', 'FAILED'].includes(last.connectionUpdated.syncRuns.nodes[0]?.status ?? ''))
  expect(last.connectionUpdated.syncRuns.nodes[0]).toEqual({ status: 'SUCCEEDED', progress: 100 })
  await reader.return()
  const facts = await eventually(
    () =>
      rowsOf<{ payload: Record<string, unknown> }>(
        workspace,
        `select payload from bus.events where type = 'repository.stats_synced'`,
        'relay',
      ),
    (rows) => rows.length > 0,
  )
  expect(facts[0]!.payload).toMatchObject({ provider: 'GITHUB', repository: expect.stringContaining(`${login}/`) })
})

test.each([
  ['connectionActivate', 'ACTIVE', 'activated'],
  ['connectionDeactivate', 'PAUSED', 'deactivated'],
])('%s of a connection that is %s already writes nothing', async (field, status, kind) => {
  const settings = { owner: 'octo-org', token: TOKEN, baseUrl: gitHub.url }
  const { id } = await connectGitHub(workspace, people.admin, { name: `Again ${status}`, config: settings })
  const query = `query ($id: ID!) { connection(id: $id) {
    status version timeline(first: 50) { nodes { kind } } syncRuns(first: 50) { nodes { status } }
  } }`
  type Answer = {
    connection: { timeline: { nodes: { kind: string }[] } }
  }
  const ask = () => workspace.ask<Answer>(people.admin, query, { id })
  await run(people.admin, field, { id }, 'connection { id }')
  // The first synchronisation, which activating begins, writes too: at last its line of the timeline.
  const before = await eventually(
    ask,
    ({ connection }) => status !== 'ACTIVE' || connection.timeline.nodes.some((each) => each.kind === 'synced'),
  )
  expect(before.connection.timeline.nodes.filter((each) => each.kind === kind)).toHaveLength(1)
  const again = await run(people.manager, field, { id }, 'connection { status }')
  expect(again).toEqual({ connection: { status }, userErrors: [] })
  expect(await ask()).toEqual(before)
})

test('a token that was revoked fails the synchronisation with what to do, and marks the connection', async () => {
  const { id } = await connectGitHub(workspace, people.admin, {
    name: 'Revoked',
    config: { owner: 'octo-org', token: 'ghp_revoked', baseUrl: gitHub.url },
  })
  await run(people.admin, 'connectionSync', { id }, 'syncRun { id status }')
  const answer = await eventually(
    () =>
      workspace.ask<{ connection: { status: string; lastError: string | null } }>(
        people.admin,
        `query ($id: ID!) { connection(id: $id) { status lastError } }`,
        { id },
      ),
    ({ connection }) => connection.status === 'ERROR',
  )
  expect(answer.connection.lastError).toContain('token')
})

test('a secret is stored encrypted and never given out: not by any field, not by an error, not by a log', async () => {
  const secret = `ghp_${'z'.repeat(36)}`
  const { id, webhookSecret } = await connectGitHub(workspace, people.owner, {
    companyId: companyA,
    name: 'Secret',
    config: { token: secret },
  })
  expect(Buffer.from(webhookSecret, 'base64url')).toHaveLength(32)
  const query = `query ($id: ID!) { connection(id: $id) {
    name status config configuredSecrets webhookUrl lastError version company { id } template { key }
    timeline { nodes { kind message } } deliveries { nodes { headers payload } } syncRuns { nodes { error } }
  } }`
  const { connection } = await workspace.ask<{ connection: Record<string, unknown> }>(people.owner, query, { id })
  expect(connection).toMatchObject({
    config: { owner: 'octo-org' },
    configuredSecrets: ['token', 'webhookSecret'],
    webhookUrl: `https://atrium.example/webhooks/github/${id}`,
  })
  const stored = await rowsOf<{ text: string }>(
    workspace,
    'select ciphertext as text from integrations.connection_secrets',
  )
  const outbox = await rowsOf<{ text: string }>(
    workspace,
    'select payload::text || activity::text as text from bus.events',
    'relay',
  )
  for (const text of [
    JSON.stringify(connection),
    JSON.stringify(stored),
    JSON.stringify(outbox),
    workspace.logs.join(''),
  ]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(webhookSecret)
  }
})

test('secrets that are left out of a change stay, and a change of somebody else is not overwritten', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Edited' })
  const renamed = await run(
    people.admin,
    'connectionUpdate',
    { id: made.id, name: 'Edited twice', config: { owner: 'other-org', token: '' }, version: 1 },
    'connection { name config version configuredSecrets }',
  )
  expect(renamed).toMatchObject({
    userErrors: [],
    connection: {
      name: 'Edited twice',
      config: { owner: 'other-org' },
      version: 2,
      configuredSecrets: ['token', 'webhookSecret'],
    },
  })
  expect((await post(workspace, made, example('push.5'))).status).toBe(202)
  const late = await run(
    people.manager,
    'connectionUpdate',
    { id: made.id, name: 'Late', version: 1 },
    'connection { name }',
  )
  expect(late.userErrors).toMatchObject([{ code: 'CONFLICT' }])
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

test('a new secret alone is a change that the version tells of', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Secret alone', config: { owner: 'octo-org' } })
  const changes = { id: made.id, config: { owner: 'octo-org', token: `ghp_${'n'.repeat(36)}` } }
  const changed = await run(people.admin, 'connectionUpdate', changes, 'connection { version }')
  expect(changed).toMatchObject({ userErrors: [], connection: { version: 2 } })
})

test('a rotated webhook secret replaces the old one at once', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Rotated' })
  const { webhookSecret } = (await run(
    people.admin,
    'connectionRotateWebhookSecret',
    { id: made.id },
    'webhookSecret',
  )) as unknown as { webhookSecret: string }
  expect((await post(workspace, made, example('push.5'))).status).toBe(401)
  expect((await post(workspace, { ...made, webhookSecret }, example('push.5'))).status).toBe(202)
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

test('deleting asks for the name, and takes secrets and deliveries with it', async () => {
  const made = await connectGitHub(workspace, people.admin, { name: 'Doomed' })
  await post(workspace, made, example('push.5'))
  const wrong = await run(people.admin, 'connectionDelete', { id: made.id, confirmName: 'doomed' }, 'connectionId')
  expect(wrong.userErrors).toMatchObject([{ code: 'CONFIRMATION_MISMATCH', field: ['confirmName'] }])
  const right = await run(people.admin, 'connectionDelete', { id: made.id, confirmName: 'Doomed' }, 'connectionId')
  expect(right).toEqual({ connectionId: made.id, userErrors: [] })
  expect((await post(workspace, made, example('push.5'))).status).toBe(404)
  const orphans = `select 1 as n from integrations.connection_secrets s left join integrations.connections c on c.id = s.connection_id where c.id is null`
  expect(await rowsOf(workspace, orphans)).toEqual([])
})

test('a page of connections with all its fields costs the same however many there are', async () => {
  const made = await Promise.all(
    Array.from({ length: 10 }, (_, i) => connectGitHub(workspace, people.admin, { name: `Cost ${i}` })),
  )
  await Promise.all(made.map((connection) => post(workspace, connection, example('push.5'))))
  // Quiet before counting: the worker and the feed ask the same tables.
  const shown = `select count(*)::int as n from integrations.activities where delivery_id = any (?::uuid[])`
  const ids = await rowsOf<{ id: string }>(
    workspace,
    `select d.id from integrations.webhook_deliveries d join integrations.connections c on c.id = d.connection_id where c.name like 'Cost %'`,
  )
  await eventually(
    () => rowsOf<{ n: number }>(workspace, shown, 'relay', [`{${ids.map(({ id }) => id).join(',')}}`]),
    ([row]) => row!.n === made.length,
  )
  const query = `query ($first: Int) { connections(first: $first, where: { search: "Cost" }) { nodes {
    id name configuredSecrets lastDeliveryAt deliveryCounts { processed } template { key connectionCount }
    deliveries(first: 2) { nodes { id payload activities { id } connection { id } } }
    syncRuns(first: 1) { nodes { status } } timeline(first: 1) { nodes { kind } }
  } } }`
  const tables = /connection_secrets|webhook_deliveries|sync_runs|connection_events|delivery_id|"connections"/
  const cost = (first: number) =>
    countQueries(tables, async () => {
      const answer = await workspace.ask<{ connections: { nodes: object[] } }>(people.admin, query, { first })
      expect(answer.connections.nodes).toHaveLength(first)
    })
  const few = await cost(2)
  expect(few).toBeGreaterThan(5)
  expect(await cost(10)).toBe(few)
})
