import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readAnswer } from '../src/ecosystem/answer.ts'
import { healthAfter, secondsToNext } from '../src/ecosystem/health.ts'
import { recordCheck } from '../src/ecosystem/poll.ts'
import { signatureOf } from '../src/ecosystem/push.ts'
import { connectService, createProject, globalId } from './support/ecosystem.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let simulator: EcosystemSimulator
let workspace: Workspace
beforeAll(async () => {
  simulator = await startEcosystemSimulator({ token: 'demo-token' })
  workspace = await createWorkspace({ trustedHosts: [new URL(simulator.url).host] })
})
afterEach(() => simulator.faults.clear())
afterAll(async () => {
  await workspace?.dispose()
  await simulator?.dispose()
})

interface Project {
  id: string
  health: string | null
  healthReason: string | null
  lastCheckedAt: string | null
  lastDeploymentVersion: string | null
  version: number
  metrics: { definition: { key: string; isDerived: boolean }; latest: { value: number } | null }[]
}

const READ = `query ($id: ID!) { ecosystemProject(id: $id) {
  id health healthReason lastCheckedAt lastDeploymentVersion version metrics { definition { key isDerived } latest { value } }
} }`

const read = async (id: string) =>
  (await workspace.ask<{ ecosystemProject: Project }>(people.manager, READ, { id })).ecosystemProject

const CHECK =
  'mutation ($input: EcosystemProjectCheckInput!) { ecosystemProjectCheck(input: $input) { userErrors { code } } }'

/** Asks again at once, as often as needed, until the project is as wanted. */
async function until(id: string, isWanted: (project: Project) => boolean): Promise<Project> {
  return vi.waitUntil(
    async () => {
      await workspace.ask(people.admin, CHECK, { input: { id } })
      const project = await read(id)
      return isWanted(project) && project
    },
    { timeout: 40_000, interval: 200 },
  )
}

const told = async (summary: string) => {
  const query = `query ($search: String) { activities(where: { search: $search }) { nodes { type summary } } }`
  const find = async () => {
    const { activities } = await workspace.ask<{ activities: { nodes: { type: string; summary: string }[] } }>(
      people.manager,
      query,
      { search: summary },
    )
    return activities.nodes[0]
  }
  return vi.waitUntil(find, { timeout: 20_000, interval: 100 })
}

describe('a project that is asked', () => {
  test('shows its metrics, health and newest deployment', async () => {
    simulator.set('agent-banks', 'queue.depth', 17)
    simulator.deploy('agent-banks', '4.2.0')
    const { id } = await connectService(workspace, simulator, 'agent-banks')
    const project = await until(id, ({ metrics }) => metrics.length > 0)
    expect(project).toMatchObject({ health: 'HEALTHY', healthReason: null, lastDeploymentVersion: '4.2.0' })
    const values = Object.fromEntries(project.metrics.map(({ definition, latest }) => [definition.key, latest?.value]))
    expect(values).toMatchObject({ 'queue.depth': 17, up: 1 })
    expect(Object.keys(values)).toEqual(
      expect.arrayContaining(['ai.tasks_completed', 'cpu.utilization', 'response_time']),
    )
  })

  test('is degraded, then down, when it fails again and again; is told of, and comes back', async () => {
    const { id } = await connectService(workspace, simulator, 'sub-pro', { name: 'Failing product' })
    await until(id, ({ lastCheckedAt }) => lastCheckedAt !== null)
    simulator.faults.next({ kind: 'status', status: 500 }, 1000, /\/sub-pro\//)
    const degraded = await until(id, ({ health }) => health === 'DEGRADED')
    expect(degraded.healthReason).toBe('It answered with status 500.')
    await until(id, ({ health }) => health === 'DOWN')
    simulator.faults.clear()
    await until(id, ({ health }) => health === 'HEALTHY')
    expect((await told('Failing product is down')).summary).toBe(
      'Failing product is down: It answered with status 500.',
    )
    expect((await told('Failing product is healthy')).type).toBe('ecosystem.recovered')
  }, 90_000)

  test.each([
    [
      '429 with Retry-After',
      { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      'It is asked too often (status 429).',
    ],
    ['a dropped connection', { kind: 'reset' }, 'It cannot be reached.'],
    ['no answer in time', { kind: 'slow', ms: 30_000 }, 'It did not answer in time.'],
  ] as const)(
    'that answers with %s keeps what it had, and says so',
    async (_, fault, reason) => {
      const { id } = await connectService(workspace, simulator, 'seftechub')
      await until(id, ({ metrics }) => metrics.length > 3)
      simulator.faults.next(fault, 1, /\/seftechub\//)
      const failed = await until(id, ({ healthReason }) => healthReason !== null)
      expect(failed).toMatchObject({ health: 'HEALTHY', healthReason: reason })
      await until(id, ({ healthReason }) => healthReason === null)
    },
    60_000,
  )

  test('is checked whatever it says of itself: what cannot be kept is taken out', async () => {
    const { id } = await createProject(workspace, { name: 'Odd words' }).then(({ project }) => project!)
    const uuid = fromGlobalId('EcosystemProject', id)!
    const body = JSON.stringify({
      status: 'down',
      // The place at which it is cut lies in the middle of an emoji.
      message: `no\u0000 db\ud83d ${'x'.repeat(291)}😀😀`,
      deployment: { at: new Date(Date.now() - 1000).toISOString(), version: '4\u0000.2\udc00' },
      metrics: [
        {
          name: 'odd.unit',
          value: 1,
          unit: `a\u0000${'b'.repeat(17)}😀`,
          description: `c\u0000\ud800${'d'.repeat(2000)}`,
        },
        { name: 'odd.service', value: 1, service: 'shop\u0000' },
      ],
    })
    const check = { ok: true, answer: readAnswer(body, 'application/json', new Date()), tookMs: 3 } as const
    await recordCheck(workspace.database, uuid, check)
    const project = await read(id)
    expect(project.health).toBe('DOWN')
    expect(project.healthReason).toMatch(/^no db\ufffd x{290,}…$/)
    expect(project.lastDeploymentVersion).toBe('4 .2\ufffd')
    expect(project.metrics.map(({ definition }) => definition.key).toSorted()).toEqual([
      'odd.unit',
      'response_time',
      'up',
    ])
    const ancient = readAnswer('{"deployment":{"at":"-200000-01-01T00:00:00Z"}}', 'application/json', new Date())
    expect(ancient.deployment).toBeNull()
  })

  test('that does not take the token any more says what to do, and its own word counts', async () => {
    const { id } = await connectService(workspace, simulator, 'task-manager')
    await until(id, ({ metrics }) => metrics.length > 0)
    simulator.revokeToken()
    const refused = await until(id, ({ healthReason }) => healthReason !== null)
    expect(refused.healthReason).toContain('Enter a new one')
    simulator.restoreToken()
    simulator.say('task-manager', 'degraded', 'The assistant is slow today.')
    const degraded = await until(id, ({ health }) => health === 'DEGRADED')
    expect(degraded.healthReason).toBe('The assistant is slow today.')
    simulator.say('task-manager', 'ok')
  }, 60_000)
})

describe('who keeps projects', () => {
  test('administrators add, change and delete them; nobody else does', async () => {
    const { project, userErrors } = await createProject(workspace, { name: 'Mine', companyIds: [] })
    expect(userErrors).toEqual([])
    const other = await createProject(workspace, { name: 'Not mine' }, people.manager)
    expect(other).toMatchObject({ project: null, userErrors: [{ code: 'FORBIDDEN' }] })
    const update = `mutation ($input: EcosystemProjectUpdateInput!) { ecosystemProjectUpdate(input: $input) { project { name version } userErrors { code field } } }`
    const change = async (input: object) =>
      (
        await workspace.ask<{ ecosystemProjectUpdate: object }>(people.admin, update, {
          input: { id: project!.id, ...input },
        })
      ).ecosystemProjectUpdate
    expect(await change({ name: ' Ours ', version: 1 })).toEqual({
      project: { name: 'Ours', version: 2 },
      userErrors: [],
    })
    expect(await change({ name: 'Theirs', version: 1 })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] })
    expect(await change({ pollSeconds: 1 })).toMatchObject({
      userErrors: [{ code: 'OUT_OF_RANGE', field: ['pollSeconds'] }],
    })
    expect(await change({ companyIds: ['nonsense'] })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    const remove = `mutation ($input: EcosystemProjectDeleteInput!) { ecosystemProjectDelete(input: $input) { projectId userErrors { code } } }`
    const drop = async (confirmName: string) =>
      (
        await workspace.ask<{ ecosystemProjectDelete: object }>(people.admin, remove, {
          input: { id: project!.id, confirmName },
        })
      ).ecosystemProjectDelete
    expect(await drop('Mine')).toMatchObject({ userErrors: [{ code: 'CONFIRMATION_MISMATCH' }] })
    expect(await drop('Ours')).toEqual({ projectId: project!.id, userErrors: [] })
    expect(await read(project!.id)).toBeNull()
  })

  test('a short name is taken once, also by two at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createProject(workspace, { key: 'the-same' })))
    expect(made.filter(({ project }) => project !== null)).toHaveLength(1)
    expect(made.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['KEY_TAKEN', 'KEY_TAKEN'])
  })

  test('an address in a private network is refused, and a new one asks for the token again', async () => {
    const { userErrors } = await createProject(workspace, { baseUrl: 'http://127.0.0.1:1/v1', token: 'x' })
    expect(userErrors).toMatchObject([{ code: 'INVALID_CONFIG', field: ['baseUrl'] }])
    const { id } = await connectService(workspace, simulator, 'vortexcore')
    const update = `mutation ($input: EcosystemProjectUpdateInput!) { ecosystemProjectUpdate(input: $input) { userErrors { code field } } }`
    const moved = await workspace.ask(people.admin, update, { input: { id, baseUrl: simulator.baseUrl('sd-ghost') } })
    expect(moved).toEqual({ ecosystemProjectUpdate: { userErrors: [{ code: 'SECRET_REQUIRED', field: ['token'] }] } })
  })
})

test('only administrators change the connection to a project; other staff sees it', async () => {
  const { connectionId: id } = await connectService(workspace, simulator, 'seftec-store', { name: 'Kept' })
  const change = (viewer: AnyViewer, field: string, more: object = {}) =>
    run(workspace, viewer, field, { id, ...more }, '')
  const changes = [
    ['connectionUpdate', { config: { baseUrl: 'https://elsewhere.example', token: 'x' } }],
    ['connectionUpdate', { name: 'Mine' }],
    ['connectionDeactivate', {}],
    ['connectionActivate', {}],
    ['connectionSync', {}],
    ['connectionRegisterWebhook', {}],
    ['connectionRotateWebhookSecret', {}],
    ['connectionDelete', { confirmName: 'Kept' }],
  ] as const
  for (const [field, more] of changes) {
    expect([field, (await change(people.manager, field, more)).userErrors]).toMatchObject([
      field,
      [{ code: 'FORBIDDEN' }],
    ])
    expect([field, (await change(people.owner, field, more)).userErrors]).toMatchObject([
      field,
      [{ code: 'NOT_FOUND' }],
    ])
  }
  const seen = await workspace.ask(people.manager, 'query ($id: ID!) { connection(id: $id) { name status } }', { id })
  expect(seen).toEqual({ connection: { name: 'Kept', status: 'ACTIVE' } })
  expect((await change(people.admin, 'connectionDeactivate')).userErrors).toEqual([])
  expect((await change(people.admin, 'connectionUpdate', { name: 'Ours' })).userErrors).toEqual([])
})

describe('metrics that are pushed', () => {
  const secretOf = async (connectionId: string) => {
    const mutation = `mutation ($input: ConnectionRotateWebhookSecretInput!) { connectionRotateWebhookSecret(input: $input) { webhookSecret } }`
    const { connectionRotateWebhookSecret } = await workspace.ask<{
      connectionRotateWebhookSecret: { webhookSecret: string }
    }>(people.admin, mutation, { input: { id: connectionId } })
    return connectionRotateWebhookSecret.webhookSecret
  }
  const push = (connectionId: string, body: string, signature: string) =>
    workspace.subgraph.webhooks({
      provider: 'ecosystem',
      connectionId,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-atrium-signature': signature },
      rawBody: Buffer.from(body),
      query: {},
      ip: '192.0.2.1',
    })

  test('are taken when they are signed, once', async () => {
    const { id, connectionId } = await connectService(workspace, simulator, 'seftec-store')
    const secret = await secretOf(connectionId)
    const body = JSON.stringify({
      timestamp: new Date().toISOString(),
      metrics: [
        { name: 'jobs.done', value: 4, kind: 'counter', unit: 'jobs', service: 'worker' },
        { name: 'jobs.waiting', value: 9 },
      ],
    })
    expect(await push(connectionId, body, 'sha256=00')).toMatchObject({ status: 401 })
    const first = await push(connectionId, body, signatureOf(body, secret))
    expect([first.status, JSON.parse(first.body!)]).toEqual([202, { added: 2, beyond: 0 }])
    const again = await push(connectionId, body, signatureOf(body, secret))
    expect([again.status, JSON.parse(again.body!)]).toEqual([202, { added: 0, beyond: 0 }])
    const { metrics } = await read(id)
    expect(metrics).toContainEqual({ definition: { key: 'jobs.waiting', isDerived: true }, latest: { value: 9 } })
  })

  test('are refused as a whole when one of them is bad, and say which', async () => {
    const { connectionId } = await connectService(workspace, simulator, 'seftec-store')
    const secret = await secretOf(connectionId)
    const send = async (body: string) => {
      const answer = await push(connectionId, body, signatureOf(body, secret))
      return [answer.status, JSON.parse(answer.body!)] as const
    }
    const timestamp = new Date().toISOString()
    const [status, { problems }] = await send(JSON.stringify({ timestamp, metrics: { good: 1, 'Bad name': 2, up: 1 } }))
    expect(status).toBe(422)
    expect(problems).toEqual([expect.stringContaining('“bad name”'), expect.stringContaining('Atrium itself')])
    expect(await send(JSON.stringify({ timestamp: '2020-01-01T00:00:00Z', metrics: { old: 1 } }))).toMatchObject([
      422,
      {},
    ])
    for (const service of ['shop\u0000', 'shop\ud83d', 'shop\u202e', 'shop\n']) {
      const body = JSON.stringify({ timestamp, metrics: [{ name: 'good', value: 1, service }] })
      expect(await send(body)).toMatchObject([422, { problems: ['A service’s name has no control characters.'] }])
    }
    expect(await send(JSON.stringify({ metrics: { good: 1 } }))).toMatchObject([400, { error: /timestamp/ }])
    expect(await send('nonsense')).toMatchObject([400, { error: 'The body is not JSON.' }])
    const many = Array.from({ length: 5001 }, (_, i) => ({ name: `n${i}`, value: i }))
    expect(await send(JSON.stringify({ timestamp, metrics: many }))).toMatchObject([400, { error: /at most 5000/ }])
    expect(await push('connection_01h2xcejqtf2nbrexx3vqjhp41', '{}', 'x')).toMatchObject({ status: 404 })
  })
})

describe('live', () => {
  const LIVE = `subscription ($after: String, $names: [String!], $projectIds: [ID!]) {
    metrics(after: $after, names: $names, projectIds: $projectIds) {
      cursor updates { project { id health } definition { key } service points { value } } totals { definition { key } value }
    }
  }`
  interface Frame {
    metrics: {
      cursor: string
      updates: { project: { id: string }; definition: { key: string }; points: { value: number }[] }[]
      totals: { value: number }[]
    }
  }
  const valuesIn = (frames: Frame[]) =>
    frames.flatMap(({ metrics }) => metrics.updates.flatMap(({ points }) => points.map(({ value }) => value)))

  /** Stores one sample after the other, as a project would push them. */
  async function counting(companyIds: string[], key: string) {
    const { id } = await connectService(workspace, simulator, 'sd-ghost', {
      companyIds: companyIds.map((company) => toGlobalId('Company', company)),
      status: 'PAUSED',
    })
    const uuid = fromGlobalId('EcosystemProject', id)!
    const { storeSamples } = await import('../src/metrics/ingest.ts')
    let at = Date.now() - 60_000
    const add = (value: number) =>
      transaction(workspace.database, system('job'), (em) =>
        storeSamples(em, uuid, [{ name: key, service: '', at: new Date((at += 1)), value }]),
      )
    return { id, add }
  }

  test('frames come as samples do, and who comes back gets all that was missed, once', async () => {
    const { id, add } = await counting([], 'live.count')
    const reader = await workspace.subscribe(people.manager, LIVE, { names: ['live.count'], projectIds: [id] })
    await add(1)
    const first = (await reader.next())!.data as unknown as Frame
    expect(first.metrics.updates).toMatchObject([{ project: { id }, definition: { key: 'live.count' } }])
    expect(first.metrics.totals).toMatchObject([{ definition: { key: 'live.count' }, value: 1 }])
    await reader.return()
    for (let value = 2; value <= 130; value += 1) await add(value)
    const back = await workspace.subscribe(people.manager, LIVE, { names: ['live.count'], after: first.metrics.cursor })
    const frames: Frame[] = []
    const isWhole = () => valuesIn(frames).length >= 139
    for (let value = 131; value <= 140; value += 1) void add(value)
    while (!isWhole()) frames.push((await back.next())!.data as unknown as Frame)
    await back.return()
    expect(valuesIn(frames).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 139 }, (_, i) => i + 2))
  }, 60_000)

  test('a company sees its own alone', async () => {
    const shown = await counting([companyA], 'live.walls')
    const hidden = await counting([], 'live.walls')
    const reader = await workspace.subscribe(people.viewer, LIVE, { names: ['live.walls'] })
    await hidden.add(1)
    await shown.add(2)
    const frame = (await reader.next())!.data as unknown as Frame
    await reader.return()
    expect(valuesIn([frame])).toEqual([2])
    expect(frame.metrics.totals.map(({ value }) => value)).toEqual([2])
  })

  test('a cursor that was never given out, or is older than an hour, is refused', async () => {
    const cursor = (text: string) => Buffer.from(text).toString('base64url')
    const subscribe = (after: string) => workspace.subscribe(people.manager, LIVE, { after })
    await expect(subscribe('nonsense')).rejects.toThrow('not one of the metrics')
    await expect(subscribe(cursor(`m1:999999999:${Math.floor(Date.now() / 1000)}`))).rejects.toThrow('not one of')
    await expect(subscribe(cursor(`m1:1:${Math.floor(Date.now() / 1000) - 3700}`))).rejects.toThrow('hour')
  })
})

describe('what an answer says', () => {
  const now = new Date('2026-05-01T10:00:00Z')
  test('JSON: a list, an object, or both words for health', () => {
    const flat = readAnswer(
      '{"status":"Degraded","metrics":{"memoryUsed":5,"tasks":{"done":2,"name":"x"}}}',
      'application/json',
      now,
    )
    expect(flat.health).toBe('DEGRADED')
    expect(flat.samples.map(({ name, value }) => [name, value])).toEqual([
      ['memory_used', 5],
      ['tasks.done', 2],
    ])
    expect(() => readAnswer('<html>', 'text/html', now)).toThrow('neither JSON')
    expect(() => readAnswer('{"metrics":[{"value":1}]}', 'application/json', now)).toThrow('no name')
  })

  test('the text format of Prometheus', () => {
    const text = [
      '# HELP http_requests_total Requests.',
      '# TYPE http_requests_total counter',
      'http_requests_total{method="get",service="api"} 7',
      'http_requests_total{method="post",service="api"} 3 1712345678000',
      '# TYPE queue_depth gauge',
      'queue_depth 4',
      '# TYPE took histogram',
      'took_bucket{le="1"} 5',
      'took_sum 12.5',
      'took_count 5',
      'broken{ 1',
      'not_a_number NaN',
    ].join('\n')
    const { samples } = readAnswer(text, 'text/plain; version=0.0.4', now)
    expect(samples.map(({ name, service, value, kind }) => [name, service, value, kind])).toEqual([
      ['http_requests_total', 'api', 10, 'COUNTER'],
      ['queue_depth', '', 4, 'GAUGE'],
      ['took_sum', '', 12.5, 'COUNTER'],
      ['took_count', '', 5, 'COUNTER'],
    ])
  })

  test('failures move health only in a row, and make checks rarer up to a minute', () => {
    const after = (failures: number, before: 'HEALTHY' | 'DEGRADED' | 'DOWN') =>
      healthAfter(before, { failures, said: null })
    expect([after(1, 'HEALTHY'), after(2, 'HEALTHY'), after(4, 'DEGRADED'), after(0, 'DOWN')]).toEqual([
      'HEALTHY',
      'DEGRADED',
      'DOWN',
      'HEALTHY',
    ])
    const wait = (failures: number, retryAfter: number | null = null) =>
      secondsToNext(15, { failures, retryAfter, chance: 0.5 })
    expect([wait(0), wait(1), wait(2), wait(3), wait(9), wait(1, 300)]).toEqual([15, 15, 30, 60, 60, 300])
  })
})

test('a poll that died with its process is done by another', async () => {
  const { id } = await connectService(workspace, simulator, 'vortexcore')
  await until(id, ({ lastCheckedAt }) => lastCheckedAt !== null)
  // As the one that took it over would have left it.
  const overdue = `update integrations.ecosystem_projects set last_checked_at = null, next_poll_at = now() - interval '1 second' where id = ?`
  await transaction(workspace.database, system('job'), (em) => sql(em, overdue, [fromGlobalId('EcosystemProject', id)]))
  await vi.waitUntil(async () => (await read(id)).lastCheckedAt !== null, { timeout: 20_000, interval: 100 })
  expect(globalId(fromGlobalId('EcosystemProject', id)!)).toBe(id)
})
