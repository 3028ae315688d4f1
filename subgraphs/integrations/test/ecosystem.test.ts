import type { AnyViewer } from '@atrium/kit/viewer'
import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { signatureOf } from '../src/ecosystem/push.ts'
import { connectService, createProject, readProject } from './support/ecosystem.ts'
import { people } from './support/people.ts'
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

const read = (id: string) => readProject(workspace, id)

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

  test('bring the use of clients along, each event once', async () => {
    const { connectionId } = await connectService(workspace, simulator, 'seftec-store')
    const secret = await secretOf(connectionId)
    const send = async (usage: object[]) => {
      const body = JSON.stringify({ timestamp: new Date().toISOString(), usage })
      const answer = await push(connectionId, body, signatureOf(body, secret))
      return [answer.status, JSON.parse(answer.body!)] as const
    }
    const events = [
      { id: 'order-1', event: 'orders.placed', client: 'acme', count: 2, properties: { shop: 'north' } },
      { id: 'order-2', event: 'orders.placed', client: 'acme' },
    ]
    expect(await send(events)).toEqual([202, { added: 0, beyond: 0, usage: { added: 2, known: 0, beyond: 0 } }])
    expect(await send([...events, { id: 'order-3', event: 'orders.placed' }])).toMatchObject([
      202,
      { usage: { added: 1, known: 2 } },
    ])
    const [status, { problems }] = await send([...events, { id: 'order-4', event: 'Orders' }])
    expect([status, problems]).toEqual([422, [expect.stringContaining('“order-4”')]])
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
