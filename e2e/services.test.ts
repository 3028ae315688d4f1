import { describeProcess } from '@atrium/launcher'
import { type MailSimulator, type OAuthSimulator, startMailgunSimulator, startOAuthSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import type { BuiltConnection } from '@atrium/testing'
import { deliver, issueOpened } from './support/github.ts'
import { type Home, type Launched, openHome } from './support/launched.ts'
import { type LiveActivity, readFeed } from './support/live.ts'
import { makeWorkspace, type Workspace } from './support/workspace.ts'

// The same product as five processes that speak HTTP and WebSocket with each other. The tests build on one another.

const HOME_NUMBERS = `{
  platform {
    usersTotal { value } projectsTotal { value } contractsSigned { value } activities24h { value }
  }
  projects(first: 1) { nodes { name company { name outstanding { amount } } activities(first: 1) { nodes { summary } } } }
}`

const MAIL_KEY = 'key-of-the-tests'
const MAIL_SECRET = 'a-webhook-secret-of-the-tests'

let mail: MailSimulator
let workspace: Workspace
let github: OAuthSimulator
let home: Home
let atrium: Launched
let owner: string
let connection: BuiltConnection

beforeAll(async () => {
  workspace = await makeWorkspace()
  github = await startOAuthSimulator({
    provider: 'GITHUB',
    clientId: 'atrium',
    clientSecret: 'secret',
    redirectUri: 'http://localhost:',
    people: [{ username: 'octo', name: 'Octo Cat', emails: [{ email: 'octo@newcomer.test', isVerified: true }] }],
  })
  mail = await startMailgunSimulator({ apiKey: MAIL_KEY })
  home = await openHome(workspace, {
    ATRIUM_SIGN_UP: 'open',
    ATRIUM_OAUTH_GITHUB_CLIENT_ID: 'atrium',
    ATRIUM_OAUTH_GITHUB_CLIENT_SECRET: 'secret',
    ATRIUM_OAUTH_GITHUB_URL: github.url,
    ATRIUM_OAUTH_GITHUB_API_URL: github.apiUrl,
    ATRIUM_MAIL_PROVIDER: 'mailgun',
    ATRIUM_MAIL_FROM: 'portal@agency.example',
    ATRIUM_MAIL_API_KEY: MAIL_KEY,
    ATRIUM_MAIL_API_URL: mail.url,
    ATRIUM_MAIL_WEBHOOK_SECRET: MAIL_SECRET,
  })
  atrium = await home.start('--services')
  mail.setWebhook({ url: `${atrium.url}/webhooks/mail/mailgun`, secret: MAIL_SECRET })
  owner = await atrium.signIn('owner')
  connection = await connectGitHub(atrium, owner, workspace.plan.companies[0]!.id)
})
afterAll(async () => {
  home?.[Symbol.dispose]()
  await github?.dispose()
  await mail?.dispose()
})

const isAlive = (pid: number) => describeProcess(pid) !== null

/** The first activity over WebSocket that fits. */
async function activityThat(fits: (live: LiveActivity) => boolean, meanwhile: () => Promise<unknown>) {
  const { body } = await atrium.graphql(owner, '{ activities(first: 1) { edges { cursor } } }')
  const { edges } = body.data!['activities'] as { edges: { cursor: string }[] }
  const reader = readFeed(atrium.url, owner, { after: edges[0]!.cursor }, 'websocket')
  try {
    await meanwhile()
    return (await reader.until((seen) => seen.some(fits))).find(fits)!.activity
  } finally {
    reader.dispose()
  }
}

test('runs each part in a process of its own', () => {
  const services = atrium.services()
  expect(Object.keys(services).toSorted()).toEqual(['accounts', 'billing', 'gateway', 'integrations', 'projects'])
  expect(new Set([...Object.values(services), atrium.pid]).size).toBe(6)
  expect(Object.values(services).every(isAlive)).toBe(true)
})

test('answers one query from all four subgraphs', async () => {
  const { body } = await atrium.graphql(owner, HOME_NUMBERS)
  expect(body.errors).toBeUndefined()
  const number = { value: expect.stringMatching(/^\d/) }
  expect(body.data!['platform']).toEqual({
    usersTotal: number,
    projectsTotal: number,
    contractsSigned: number,
    activities24h: number,
  })
  const { nodes } = body.data!['projects'] as { nodes: { company: { name: string; outstanding: unknown[] } }[] }
  expect(nodes[0]!.company).toEqual({ name: expect.any(String), outstanding: expect.any(Array) })
})

test('signs somebody in with a provider, from the gateway to accounts and back', async () => {
  const begun = await fetch(`${atrium.url}/auth/oauth/github?to=/projects`, { redirect: 'manual' })
  const [flow] = begun.headers.getSetCookie()
  expect(flow).toMatch(/^atrium_oauth=[^;]+; Max-Age=600; Path=\/auth\/oauth; HttpOnly; SameSite=Lax$/)
  const cameTo = await github.answer(begun.headers.get('location')!, 'octo')
  const finished = await fetch(atrium.url + cameTo.pathname + cameTo.search, {
    redirect: 'manual',
    headers: { cookie: flow!.split(';')[0]! },
  })
  expect(finished.headers.get('location')).toBe('/projects')
  const cookies = finished.headers.getSetCookie().join('\n')
  expect(cookies).toMatch(/^atrium_refresh=[^;]+; Max-Age=\d+; Path=\/auth; HttpOnly; SameSite=Strict$/m)
  expect(cookies).toMatch(/^atrium_oauth=;/m)
})

test('brings a signed webhook to a subscriber over WebSocket, with the fields of other subgraphs', async () => {
  const live = await activityThat(
    ({ activity }) => activity.summary.includes('Over five processes'),
    () => deliver(connection, issueOpened('Over five processes')),
  )
  expect(live.company?.name).toBe(workspace.plan.companies[0]!.name)
  expect(live.project?.name).toEqual(expect.any(String))
})

test('sends a mail through its provider, and takes in what the provider tells of it', async () => {
  const { body } = await atrium.graphql(
    owner,
    'mutation { emailTest(input: { template: "community-approval" }) { sentTo userErrors { message } } }',
  )
  expect(body.data!['emailTest']).toEqual({ sentTo: 'owner@demo.test', userErrors: [] })
  const sent = await vi.waitFor(() => mail.mails.find(({ to }) => to === 'owner@demo.test') ?? expect.unreachable(), {
    timeout: 20_000,
  })
  expect(await mail.tell(sent, 'delivered', { secret: 'another-secret-of-the-tests' })).toBe(401)
  const token = 't'.repeat(50)
  expect(await mail.tell(sent, 'delivered', { token })).toBe(202)
  // The gateway hands the answer of the service on as it is.
  expect(await mail.tell(sent, 'hard_bounced', { token })).toBe(406)
  const states = async () => {
    const answer = await atrium.graphql(
      owner,
      '{ emails(first: 1, where: { template: ["community-approval"] }) { nodes { state events { kind } } } }',
    )
    return answer.body.data!['emails']
  }
  await expect
    .poll(states, { timeout: 20_000 })
    .toEqual({ nodes: [{ state: 'DELIVERED', events: [{ kind: 'SENT' }, { kind: 'DELIVERED' }] }] })
})

test(
  'gathers what every part keeps of a person, who then is taken out of all of them',
  { timeout: 120_000 },
  async () => {
    const parts = ['accounts', 'billing', 'gateway', 'integrations', 'projects']
    const developer = atrium.as(await atrium.signIn('developer'))
    const asked = await developer(
      'mutation { dataExportRequest(input: { password: "atrium-demo" }) { userErrors { message } } }',
    )
    expect(asked).toMatchObject({ dataExportRequest: { userErrors: [] } })
    const EXPORT = '{ privacyRequests { state pieces parts { source doneAt } } viewer { id } }'
    const ready = await vi.waitFor(
      async () => {
        const { privacyRequests, viewer } = (await developer(EXPORT)) as unknown as {
          privacyRequests: { state: string; pieces: number; parts: { source: string; doneAt: string | null }[] }[]
          viewer: { id: string }
        }
        expect(privacyRequests[0]!.state).toBe('READY')
        return { ...privacyRequests[0]!, viewer }
      },
      { timeout: 40_000 },
    )
    expect(ready.pieces).toBeGreaterThan(0)
    expect(
      ready.parts
        .filter(({ doneAt }) => doneAt)
        .map(({ source }) => source)
        .toSorted(),
    ).toEqual(parts)

    const { id } = ready.viewer
    const erased = await atrium.graphql(
      owner,
      'mutation ($input: UserEraseInput!) { userErase(input: $input) { userErrors { message } } }',
      { input: { id, reason: 'Asked in writing' } },
    )
    expect(erased.body.data).toEqual({ userErase: { userErrors: [] } })
    const OF_USER = `query ($id: ID!) { user(id: $id) {
      name administration { privacyRequests { kind state parts { source doneAt } } } } }`
    await expect
      .poll(async () => (await atrium.graphql(owner, OF_USER, { id })).body.data!['user'], { timeout: 40_000 })
      .toMatchObject({
        name: 'Erased person',
        administration: {
          privacyRequests: expect.arrayContaining([expect.objectContaining({ kind: 'ERASURE', state: 'DONE' })]),
        },
      })
  },
)

test(
  'goes on without billing when that stays away, says which part is missing, and has it back',
  { timeout: 300_000 },
  async () => {
    // Killed once it would be back before the gateway has given up waiting for it.
    const killed = new Set<number>()
    const killing = setInterval(() => {
      const pid = atrium.services()['billing']!
      if (killed.has(pid)) return
      killed.add(pid)
      process.kill(pid, 'SIGKILL')
    }, 20)
    const ask = async () => (await atrium.graphql(owner, HOME_NUMBERS)).body
    const { data, errors } = await vi
      .waitFor(
        async () => {
          const body = await ask()
          expect(body.errors).toBeDefined()
          return body
        },
        { timeout: 20_000 },
      )
      .finally(() => clearInterval(killing))
    expect(data!['platform']).toMatchObject({
      usersTotal: { value: expect.any(String) },
      projectsTotal: { value: expect.any(String) },
      activities24h: { value: expect.any(String) },
      contractsSigned: null,
    })
    expect(data!['projects']).toMatchObject({ nodes: [{ name: expect.any(String), company: { outstanding: null } }] })
    expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']))
    const live = await activityThat(
      ({ activity }) => activity.summary.includes('Without billing'),
      () => deliver(connection, issueOpened('Without billing')),
    )
    expect(live.project?.name).toEqual(expect.any(String))

    await expect.poll(ask, { timeout: 120_000 }).not.toHaveProperty('errors')
    expect(killed).not.toContain(atrium.services()['billing'])
  },
)

test('stops cleanly and leaves no process', { timeout: 40_000 }, async () => {
  const pids = [atrium.pid, ...Object.values(atrium.services())]
  expect(await atrium.stop()).toBe(0)
  expect(pids.map(describeProcess)).toEqual(pids.map(() => null))
})
