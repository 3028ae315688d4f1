import { createHmac } from 'node:crypto'
import { type BitbucketSimulator, startBitbucketSimulator } from '@atrium/simulators'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

const SECRET = 'a-shared-secret'
let bitbucket: BitbucketSimulator
let workspace: Workspace

beforeAll(async () => {
  bitbucket = await startBitbucketSimulator({ token: 'ATCTT3xFf', seed: { repositories: ['website'] } })
  workspace = await createWorkspace({ trustedHosts: [new URL(bitbucket.url).host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await bitbucket?.dispose()
})

async function connect(templateKey: string, config: object): Promise<string> {
  const input = { templateKey, name: templateKey, companyId: toGlobalId('Company', companyA), registerWebhook: false }
  const made = await run(workspace, people.owner, 'connectionCreate', { ...input, config }, 'connection { id }')
  expect(made.userErrors).toEqual([])
  const { id } = made['connection'] as { id: string }
  await run(workspace, people.owner, 'connectionActivate', { id }, '')
  return id
}

const arrive = (provider: string, connectionId: string, headers: Record<string, string>, body: string) =>
  workspace.subgraph.webhooks({
    provider,
    connectionId,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    rawBody: Buffer.from(body),
    query: {},
    ip: '203.0.113.9',
  })

interface Row {
  event: string
  status: string
  headers: Record<string, string>
}
const stored = (connection: string) =>
  rowsOf<Row>(
    workspace,
    'select event, status, headers from integrations.webhook_deliveries where connection_id = ? order by event',
    'job',
    [fromGlobalId('Connection', connection)],
  )

test('while nothing is asked of the provider, only what has to be asked for waits', async () => {
  const connection = await connect('bitbucket', {
    token: 'ATCTT3xFf',
    workspace: 'acme',
    baseUrl: bitbucket.url,
    webhookSecret: SECRET,
  })
  await rowsOf(
    workspace,
    "update integrations.connections set retry_at = now() + interval '1 hour' where id = ? returning 1",
    'job',
    [fromGlobalId('Connection', connection)],
  )
  const post = (event: string, about: object) => {
    const body = JSON.stringify({ repository: { full_name: 'acme/website' }, actor: { display_name: 'Ada' }, ...about })
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    return arrive('bitbucket', connection, { 'x-event-key': event, 'x-hub-signature': signature }, body)
  }
  expect(await post('repo:push', { push: { changes: [] } })).toMatchObject({ status: 200 })
  expect(await post('issue:created', { issue: { id: 3, title: 'Slow' } })).toMatchObject({ status: 200 })
  const rows = await eventually(
    () => stored(connection),
    (all) => all.every(({ status }) => status !== 'RECEIVED'),
  )
  expect(rows.map(({ event, status }) => [event, status])).toEqual([
    ['issue:created', 'PROCESSED'],
    ['repo:push', 'FAILED'],
  ])
})

test('a secret in a header of one’s own choice is not stored', async () => {
  const connection = await connect('generic', {
    signing: 'secret-header',
    signatureHeader: 'X-Api-Key',
    webhookSecret: SECRET,
  })
  const headers = { 'x-api-key': SECRET, 'x-also': `key=${SECRET}`, 'x-topic': 'orders' }
  expect(await arrive('generic', connection, headers, '{"type":"order"}')).toMatchObject({ status: 200 })
  const [row] = await stored(connection)
  expect(row!.headers).toMatchObject({ 'x-topic': 'orders' })
  expect(JSON.stringify(row!.headers)).not.toContain(SECRET)
})
