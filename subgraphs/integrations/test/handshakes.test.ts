import {
  type NotionSimulator,
  type Posted,
  startNotionSimulator,
  startTogglSimulator,
  type TogglSimulator,
} from '@atrium/simulators'
import { createHmac } from 'node:crypto'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Providers that ask first whether the address is right: Notion tells the secret with that, Toggl wants its code back.

const TOKENS = { notion: 'ntn_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123', toggl: '1971800d4d82861d8f2c1651fea4d212' }
let notion: NotionSimulator
let toggl: TogglSimulator
let workspace: Workspace

beforeAll(async () => {
  notion = await startNotionSimulator({
    token: TOKENS.notion,
    seed: { databases: [{ title: 'Specifications', pages: ['SRS'] }] },
  })
  toggl = await startTogglSimulator({ token: TOKENS.toggl, seed: { projects: [{ name: 'Shop' }] } })
  workspace = await createWorkspace({ trustedHosts: [notion, toggl].map(({ url }) => new URL(url).host) })
})
afterAll(async () => {
  await workspace?.dispose()
  await Promise.all([notion?.dispose(), toggl?.dispose()])
})

async function connect(
  templateKey: 'notion' | 'toggl',
  baseUrl: string,
  registerWebhook: boolean,
  more: object = {},
): Promise<string> {
  const config = { token: TOKENS[templateKey], baseUrl, ...more }
  const input = { templateKey, name: templateKey, companyId: toGlobalId('Company', companyA), config, registerWebhook }
  const made = await run(workspace, people.owner, 'connectionCreate', input, 'connection { id } webhookSecret')
  expect(made.userErrors).toEqual([])
  const { id } = made['connection'] as { id: string }
  await run(workspace, people.owner, 'connectionActivate', { id }, '')
  return id
}

/** What a provider posted, handed to the door of a connection: its address is not one of this machine. */
const arrive = (provider: string, connectionId: string, { headers, body }: Pick<Posted, 'headers' | 'body'>) =>
  workspace.subgraph.webhooks({
    provider,
    connectionId,
    method: 'POST',
    headers,
    rawBody: Buffer.from(body),
    query: {},
    ip: '203.0.113.9',
  })

const told = (id: string, type: string) =>
  rowsOf<{ payload: object; summary: string | null }>(
    workspace,
    `select payload, activity->>'summary' as summary from bus.events where type = '${type}' and payload->>'connectionId' = '${fromGlobalId('Connection', id)}' order by position`,
    'relay',
  )

test('Notion’s token is kept until a delivery is signed with it, and never replaced after', async () => {
  const id = await connect('notion', notion.url, false)
  const hello = await notion.subscribe(`${notion.url}/nobody`)
  expect(await arrive('notion', id, hello)).toMatchObject({ status: 200 })
  // Somebody else's, before the first is used, may be the true one: a person sees which Notion shows.
  const again = await notion.subscribe(`${notion.url}/nobody`)
  expect(await arrive('notion', id, again)).toMatchObject({ status: 200 })
  const seen = await workspace.ask<{ connection: { timeline: { nodes: { kind: string }[] } } }>(
    people.owner,
    'query ($id: ID!) { connection(id: $id) { timeline(first: 20) { nodes { kind } } } }',
    { id },
  )
  expect(seen.connection.timeline.nodes.map(({ kind }) => kind)).toContain('webhook_handshake')

  notion.verifySubscription(notion.state.subscription!.token)
  const page = notion.state.pages[0]!
  page.title = 'SRS of the shop'
  const posted = (await notion.editPage(page.id))!
  expect(await arrive('notion', id, { ...posted, body: `${posted.body} ` })).toMatchObject({ status: 401 })
  expect(await arrive('notion', id, posted)).toMatchObject({ status: 200 })
  const [event] = await eventually(
    () => told(id, 'provider.event'),
    (events) => events.length > 0,
  )
  expect(event!.summary).toBe('Priya Nair edited the page “SRS of the shop”')
  const late = JSON.stringify({ verification_token: 'secret_of_somebody_else' })
  expect(await arrive('notion', id, { headers: hello.headers, body: late })).toMatchObject({ status: 409 })
})

test('a secret that a person gave is not replaced by what comes unsigned', async () => {
  const evil = { headers: { 'content-type': 'application/json' }, body: '{"verification_token":"evil"}' }
  const given = await connect('notion', notion.url, false, { webhookSecret: 'secret_of_the_webhook_there' })
  expect(await arrive('notion', given, evil)).toMatchObject({ status: 409 })

  // Given later, or kept since before that was noted: what is signed with it closes the door as well.
  const later = await connect('notion', notion.url, false)
  const config = { token: TOKENS.notion, baseUrl: notion.url, webhookSecret: 'secret_of_the_webhook_there' }
  const changed = await run(workspace, people.owner, 'connectionUpdate', { id: later, config }, '')
  expect(changed.userErrors).toEqual([])
  expect(await arrive('notion', later, evil)).toMatchObject({ status: 409 })

  const body = JSON.stringify({ id: 'b0c1', type: 'page.created', entity: { id: 'b0c2', type: 'page' } })
  const signature = `sha256=${createHmac('sha256', 'secret_of_the_webhook_there').update(body).digest('hex')}`
  const open = `update integrations.connections set webhook_handshake = null where id = '${fromGlobalId('Connection', later)}' returning id`
  await rowsOf(workspace, open, 'job')
  const signed = { headers: { 'content-type': 'application/json', 'x-notion-signature': signature }, body }
  expect(await arrive('notion', later, signed)).toMatchObject({ status: 200 })
  await eventually(
    () =>
      rowsOf(
        workspace,
        `select 1 from integrations.connections where id = '${fromGlobalId('Connection', later)}' and webhook_handshake = 'CLOSED'`,
        'job',
      ),
    (rows) => rows.length > 0,
  )
  expect(await arrive('notion', later, evil)).toMatchObject({ status: 409 })
})

test('Toggl’s ping is answered with its code, and then its hours arrive', async () => {
  const id = await connect('toggl', toggl.url, true)
  await toggl.hooks.settled()
  const [subscription] = toggl.state.subscriptions
  expect(subscription!.url).toBe(`https://atrium.example/webhooks/toggl/${id}`)
  const ping = toggl.hooks.posted.find(({ url }) => url === subscription!.url)!
  const answer = await arrive('toggl', id, ping)
  expect(answer).toMatchObject({ status: 200, body: JSON.stringify({ validation_code: subscription!.validationCode }) })
  expect(
    await arrive('toggl', id, { ...ping, headers: { ...ping.headers, 'x-webhook-signature-256': 'sha256=00' } }),
  ).toMatchObject({ status: 401 })

  subscription!.validatedAt = Date.now()
  const hour = 3_600_000
  const [posted] = await toggl.track({
    startedAt: Date.now() - 2 * hour,
    stoppedAt: Date.now() - hour,
    description: 'Menu',
  })
  expect(await arrive('toggl', id, posted!)).toMatchObject({ status: 200 })
  expect(await arrive('toggl', id, posted!)).toMatchObject({ body: '{"status":"duplicate"}' })
  const events = await eventually(
    () => told(id, 'time_entry.upserted'),
    (all) => all.length > 0,
  )
  expect(events[0]!.payload).toMatchObject({ seconds: 3600, description: 'Menu' })
})
