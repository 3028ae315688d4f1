import { type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub, rowsOf, eventually, example, post } from './support/github.ts'
import { people } from './support/people.ts'
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
