import { createHmac } from 'node:crypto'
import { toGlobalId } from '@atrium/kit/ids'
import { type GenericSimulator, startGenericSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHandler } from '../src/templates/catalogue.ts'
import { eventually } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
let shop: GenericSimulator
beforeAll(async () => {
  shop = await startGenericSimulator({ auth: { kind: 'bearer', token: 'key-of-the-shop' } })
  workspace = await createWorkspace({ trustedHosts: [new URL(shop.url).host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await shop?.dispose()
})

test('an installation begins with three default templates: GoHighLevel, Facebook Ads, Google Analytics', async () => {
  const query = `query ($where: IntegrationTemplateWhereInput) { integrationTemplates(where: $where) { name key isDefault isActive } }`
  interface Answer {
    integrationTemplates: { name: string; key: string; isDefault: boolean; isActive: boolean }[]
  }
  const { integrationTemplates: defaults } = await workspace.ask<Answer>(people.admin, query, {
    where: { isDefault: true },
  })
  expect(defaults.map(({ name }) => name)).toEqual(['Facebook Ads', 'GoHighLevel', 'Google Analytics'])
  expect(defaults.every(({ isActive }) => isActive)).toBe(true)
  const { integrationTemplates: all } = await workspace.ask<Answer>(people.admin, query, {})
  expect(all.filter(({ isDefault }) => isDefault)).toHaveLength(3)
  const { integrationTemplates: others } = await workspace.ask<Answer>(people.admin, query, {
    where: { isDefault: false },
  })
  expect(others).toHaveLength(all.length - 3)
})

test('a template that an administrator makes of the generic tool works whole: form, test, reading, webhooks', async () => {
  const { configSchema } = findHandler('generic')!
  const set = (name: string, value: string) => ({ ...configSchema.properties[name], default: value, 'x-hidden': true })
  const fixed = {
    baseUrl: `${shop.url}/v1`,
    auth: 'bearer',
    testPath: '/me',
    pollPath: '/orders',
    itemsPath: 'data.orders',
    itemSentence: 'Order {{number}} is in the list',
    signing: 'hmac',
    sentence: '{{order.customer.name}} placed order {{order.number}}',
  }
  const properties = Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, set(name, value)]))
  const asked = {
    credential: configSchema.properties['credential'],
    webhookSecret: configSchema.properties['webhookSecret'],
  }
  const { userErrors } = await run(
    workspace,
    people.admin,
    'integrationTemplateCreate',
    {
      handlerKey: 'generic',
      key: 'generic-shop',
      name: 'Corner shop',
      configSchema: {
        ...configSchema,
        title: 'Corner shop',
        properties: { ...properties, ...asked },
        required: ['credential'],
      },
    },
    'template { key }',
  )
  expect(userErrors).toEqual([])

  const config = { credential: 'key-of-the-shop' }
  const tested = await run(
    workspace,
    people.admin,
    'connectionTest',
    { templateKey: 'generic-shop', config },
    'result { isOk message }',
  )
  expect(tested).toMatchObject({
    result: { isOk: true, message: expect.stringContaining('answered. The list has 0 entries.') },
  })
  const made = await run(
    workspace,
    people.admin,
    'connectionCreate',
    { templateKey: 'generic-shop', name: 'Shop', companyId: toGlobalId('Company', companyA), config },
    'connection { id } webhookSecret',
  )
  const { id } = made['connection'] as { id: string }
  await run(workspace, people.admin, 'connectionActivate', { id }, 'connection { id }')

  const body = JSON.stringify({ type: 'order.created', order: { number: 7, customer: { name: 'Ada' } } })
  const signature = createHmac('sha256', String(made['webhookSecret'])).update(body).digest('hex')
  const answer = await workspace.subgraph.webhooks({
    provider: 'generic',
    connectionId: id,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': signature },
    rawBody: Buffer.from(body),
    query: {},
    ip: '127.0.0.1',
  })
  expect(answer.status).toBe(200)
  const saidIn = async () => {
    const { activities } = await workspace.ask<{ activities: { nodes: { summary: string }[] } }>(
      people.admin,
      '{ activities(first: 20) { nodes { summary } } }',
    )
    return activities.nodes.map(({ summary }) => summary)
  }
  await eventually(saidIn, (said) => said.includes('Ada placed order 7'))

  // What is there at the first reading did not happen now; what comes after did, once.
  const runs = async () => {
    const query = 'query ($id: ID!) { connection(id: $id) { syncRuns(first: 5) { nodes { status } } } }'
    const { connection } = await workspace.ask<{ connection: { syncRuns: { nodes: { status: string }[] } } }>(
      people.admin,
      query,
      { id },
    )
    return connection.syncRuns.nodes.map(({ status }) => status)
  }
  const done = (count: number) =>
    eventually(runs, (all) => all.length >= count && all.every((status) => status === 'SUCCEEDED'))
  const sync = async () => {
    const before = await done(0)
    await run(workspace, people.admin, 'connectionSync', { id }, 'syncRun { id }')
    await done(before.length + 1)
  }
  await sync()
  await shop.order('Grace')
  await sync()
  await eventually(saidIn, (said) => said.includes('Order 1001 is in the list'))
  await sync()
  expect((await saidIn()).filter((said) => said === 'Order 1001 is in the list')).toHaveLength(1)
})
