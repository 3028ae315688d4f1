import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { ANONYMOUS, type AnyViewer } from '@atrium/kit/viewer'
import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// A client enters its own token behind a link, which is good once; staff never sees the token.

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
let clickUp: ClickUpSimulator
let workspace: Workspace
let token: string
let linkId: string

beforeAll(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: { lists: [{ name: 'Website', tasks: ['Draw the menu'] }] },
  })
  workspace = await createWorkspace({ trustedHosts: [new URL(clickUp.url).host] })
})
afterAll(async () => {
  await workspace?.dispose()
  await clickUp?.dispose()
})
beforeEach(async () => {
  const made = await make(people.manager)
  token = new URL(made.url!).hash.slice(1)
  linkId = made.link!.id
})

interface Made {
  link: { id: string; status: string } | null
  url: string | null
  userErrors: { code: string; message: string }[]
}

async function make(viewer: AnyViewer, companyId = companyA): Promise<Made> {
  const input = { companyId: toGlobalId('Company', companyId), templateKey: 'clickup', name: 'Tasks of A', days: 7 }
  const query = `mutation ($input: ConnectLinkCreateInput!) { connectLinkCreate(input: $input) {
    link { id status } url userErrors { code message } } }`
  return (await workspace.ask<{ connectLinkCreate: Made }>(viewer, query, { input })).connectLinkCreate
}

const config = { token: TOKEN, baseUrl: '' }
const enter = (over: object = {}) => ({ ...config, baseUrl: clickUp.url, ...over })

interface Completed {
  isConnected: boolean
  userErrors: { code: string; message: string; field: string[] | null }[]
}
async function complete(viewer: AnyViewer, of = token, entered: object = enter()): Promise<Completed> {
  const query = `mutation ($input: ConnectLinkEntryInput!) { connectLinkComplete(input: $input) {
    isConnected userErrors { code message field } } }`
  const variables = { input: { token: of, config: entered } }
  return (await workspace.ask<{ connectLinkComplete: Completed }>(viewer, query, variables)).connectLinkComplete
}
const preview = async (of = token) => {
  const query = `query ($token: String!) { connectLinkPreview(token: $token) { status companyName toolName toolKey configSchema } }`
  return (await workspace.ask<{ connectLinkPreview: Record<string, unknown> | null }>(ANONYMOUS, query, { token: of }))
    .connectLinkPreview
}

test('whoever has the link connects the tool with its own token, once; staff never sees the token', async () => {
  expect(await preview()).toMatchObject({ status: 'OPEN', companyName: 'A', toolName: 'ClickUp', toolKey: 'clickup' })
  expect(await complete(ANONYMOUS)).toEqual({ isConnected: true, userErrors: [] })
  expect(await preview()).toMatchObject({ status: 'USED' })
  const query = `{ connections(first: 5, where: { search: "Tasks of A" }) { nodes { id status config configuredSecrets company { id }
    timeline(first: 10) { nodes { message actorName } } } } connectLinks(first: 1) { nodes { id status connection { id } } } }`
  const seen = await workspace.ask<{
    connections: { nodes: { id: string; status: string }[] }
    connectLinks: { nodes: { connection: { id: string } }[] }
  }>(people.manager, query)
  expect(seen.connections.nodes).toMatchObject([
    {
      status: 'ACTIVE',
      configuredSecrets: expect.arrayContaining(['token']),
      company: { id: toGlobalId('Company', companyA) },
    },
  ])
  expect(JSON.stringify(seen)).not.toContain(TOKEN)
  expect(JSON.stringify(seen)).toContain('Somebody with the link')
  expect(seen.connectLinks.nodes[0]!.connection.id).toBe(seen.connections.nodes[0]!.id)
  await eventually(
    () => rowsOf<{ status: string }>(workspace, 'select status from integrations.sync_runs'),
    (rows) => rows.some(({ status }) => status === 'SUCCEEDED'),
  )
  // The token of the link is kept as a hash alone.
  const links = await rowsOf<{ text: string }>(workspace, 'select l::text as text from integrations.connect_links l')
  expect(JSON.stringify(links)).not.toContain(token)
  expect(await complete(ANONYMOUS)).toMatchObject({ isConnected: false, userErrors: [{ code: 'LINK_USED' }] })
})

test('of two who use it at once one connects, and the other is told so', async () => {
  const before = await rowsOf(workspace, 'select id from integrations.connections')
  const [one, other] = await Promise.all([complete(ANONYMOUS), complete(people.viewer)])
  expect([one, other].filter(({ isConnected }) => isConnected)).toHaveLength(1)
  expect([...one.userErrors, ...other.userErrors]).toMatchObject([{ code: 'LINK_USED', field: ['token'] }])
  expect(await rowsOf(workspace, 'select id from integrations.connections')).toHaveLength(before.length + 1)
})

test('a token that does not work is refused, and the link stays open', async () => {
  const wrong = await complete(ANONYMOUS, token, enter({ token: 'pk_183_ZZZZZZZZZZZZZZZZZZZZZZ' }))
  expect(wrong).toMatchObject({ isConnected: false, userErrors: [{ code: 'TEST_FAILED' }] })
  const inside = await complete(ANONYMOUS, token, enter({ baseUrl: 'http://169.254.169.254' }))
  expect(inside).toMatchObject({ userErrors: [{ code: 'INVALID_CONFIG', field: ['config', 'baseUrl'] }] })
  expect(await preview()).toMatchObject({ status: 'OPEN' })
})

test('one that was withdrawn, has expired, or is none says so', async () => {
  const revoke = `mutation ($id: ID!) { connectLinkRevoke(input: { id: $id }) { link { status } userErrors { code } } }`
  expect(await workspace.ask(people.owner, revoke, { id: linkId })).toMatchObject({
    connectLinkRevoke: { userErrors: [{ code: 'FORBIDDEN' }] },
  })
  expect(await workspace.ask(people.manager, revoke, { id: linkId })).toMatchObject({
    connectLinkRevoke: { link: { status: 'REVOKED' }, userErrors: [] },
  })
  expect(await complete(ANONYMOUS)).toMatchObject({ userErrors: [{ code: 'LINK_REVOKED' }] })

  const other = new URL((await make(people.manager)).url!).hash.slice(1)
  await rowsOf(workspace, `update integrations.connect_links set expires_at = now() returning id`)
  expect(await complete(ANONYMOUS, other)).toMatchObject({ userErrors: [{ code: 'LINK_EXPIRED' }] })
  expect(await preview(other)).toMatchObject({ status: 'EXPIRED' })
  expect(await complete(ANONYMOUS, 'nonsense')).toMatchObject({ userErrors: [{ code: 'LINK_UNKNOWN' }] })
  expect(await preview('nonsense')).toBeNull()
})

test('a link gives no right but its own, also not to other fields beside it', async () => {
  const query = `mutation ($input: ConnectLinkEntryInput!, $id: ID!) {
    connectLinkTest(input: $input) { result { isOk } userErrors { code } }
    connectionDelete(input: { id: $id, confirmName: "Tasks of A" }) { connectionId userErrors { code } } }`
  const [connection] = await rowsOf<{ id: string }>(workspace, 'select id from integrations.connections limit 1')
  const answer = await workspace.ask(ANONYMOUS, query, {
    input: { token, config: enter() },
    id: toGlobalId('Connection', connection!.id),
  })
  expect(answer).toMatchObject({
    connectLinkTest: { result: { isOk: true }, userErrors: [] },
    connectionDelete: { connectionId: null, userErrors: [{ code: 'FORBIDDEN' }] },
  })
})

test('only staff makes links; who administers a company sees its own', async () => {
  expect(await make(people.owner)).toMatchObject({ link: null, url: null, userErrors: [{ code: 'FORBIDDEN' }] })
  await make(people.admin, companyB)
  const names = async (viewer: AnyViewer) => {
    const query = `{ connectLinks(first: 50) { nodes { company { id } } } }`
    const { connectLinks } = await workspace.ask<{ connectLinks: { nodes: { company: { id: string } }[] } }>(
      viewer,
      query,
    )
    return [...new Set(connectLinks.nodes.map(({ company }) => company.id))]
  }
  expect(await names(people.foreigner)).toEqual([toGlobalId('Company', companyB)])
  expect(await names(people.viewer)).toEqual([])
  expect((await names(people.manager)).length).toBe(2)
})
