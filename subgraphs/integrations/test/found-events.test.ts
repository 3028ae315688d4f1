import { type Posted, startVercelSimulator, type VercelSimulator } from '@atrium/simulators'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// What a synchronisation finds is shown as what a webhook tells, seen on Vercel, which does both.

const TOKEN = 'vcp_test'
let vercel: VercelSimulator
let workspace: Workspace
let id: string

beforeAll(async () => {
  vercel = await startVercelSimulator({ token: TOKEN, seed: { projects: ['website'] } })
  workspace = await createWorkspace({ trustedHosts: [new URL(vercel.url).host] })
  const before = await vercel.deploy('website')
  await vercel.finish(before.uid, 'READY')
  const config = { token: TOKEN, baseUrl: vercel.url }
  const input = {
    templateKey: 'vercel',
    name: 'Sites',
    companyId: toGlobalId('Company', companyA),
    config,
    registerWebhook: true,
  }
  const made = await run(workspace, people.owner, 'connectionCreate', input, 'connection { id isWebhookRegistered }')
  id = (made['connection'] as { id: string }).id
  await run(workspace, people.owner, 'connectionActivate', { id }, '')
  await synced(1)
})
afterAll(async () => {
  await workspace?.dispose()
  await vercel?.dispose()
})

const runs = () =>
  rowsOf<{ id: string }>(
    workspace,
    `select id from integrations.sync_runs where status = 'SUCCEEDED' and connection_id = '${fromGlobalId('Connection', id)}'`,
  )
const synced = (times: number) => eventually(runs, (found) => found.length >= times)

async function synchronise(): Promise<void> {
  const before = await runs()
  await run(workspace, people.owner, 'connectionSync', { id }, '')
  await synced(before.length + 1)
}

const FEED = '{ activities(first: 20) { nodes { summary actor { name } } } }'
type Feed = { activities: { nodes: { summary: string; actor: { name: string } | null }[] } }
const seen = async () =>
  (await workspace.ask<Feed>(people.viewer, FEED)).activities.nodes.filter(({ summary }) =>
    summary.includes('on Vercel'),
  )

const arrive = ({ headers, body }: Posted) =>
  workspace.subgraph.webhooks({
    provider: 'vercel',
    connectionId: id,
    method: 'POST',
    headers,
    rawBody: Buffer.from(body),
    query: {},
    ip: '203.0.113.9',
  })

test('is in the feed once, whether a webhook or a reading told it first; what was before the first reading is not', async () => {
  expect(vercel.state.hooks).toHaveLength(1)
  expect(await seen()).toEqual([])

  const found = await vercel.deploy('website')
  const late = await vercel.finish(found.uid, 'READY')
  await synchronise()
  expect(await eventually(seen, (feed) => feed.length === 1)).toEqual([
    { summary: 'website was deployed to production on Vercel: “Round the subtotal”', actor: { name: 'Priya' } },
  ])
  expect((await arrive(late[0]!)).status).toBe(200)

  const told = await vercel.deploy('website')
  await arrive((await vercel.finish(told.uid, 'ERROR'))[0]!)
  const two = await eventually(seen, (feed) => feed.length === 2)
  expect(two[0]!.summary).toBe('Deploying website to production on Vercel failed: “Round the subtotal”')

  const last = await vercel.deploy('website')
  await vercel.finish(last.uid, 'CANCELED')
  await synchronise()
  expect((await eventually(seen, (feed) => feed.length === 3)).map(({ summary }) => summary)).toHaveLength(3)
})
