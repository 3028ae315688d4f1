import { createHmac } from 'node:crypto'
import { startVercelSimulator, type VercelSimulator } from '@atrium/simulators'
import { Vercel } from '@vercel/sdk'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { vercelProvider } from '../../src/providers/vercel/provider.ts'
import {
  deliveryOf,
  eventsOf,
  expectToSurvive,
  NONSENSE,
  readAll,
  requestOf,
  takeIn,
  told,
  unseen,
} from '../support/handler.ts'

const TOKEN = 'vcp_test'
const URL_HERE = 'http://127.0.0.1:9/webhooks/vercel/x'
const webhook = vercelProvider.webhook!
let vercel: VercelSimulator
let config: { token: string; baseUrl: string }

beforeEach(async () => {
  vercel = await startVercelSimulator({ token: TOKEN, seed: { projects: ['website', 'shop'] } })
  config = { token: TOKEN, baseUrl: vercel.url }
})
afterEach(() => vercel.dispose())

const siteOf = (name: string) => vercel.state.projects.find((project) => project.name === name)!

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await vercelProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Vercel as mei; 2 projects can be seen.',
      account: 'mei',
      details: { projects: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    ['a project that is not there', { projects: ['blog'] }, /no project blog/],
    ['another team', { teamId: 'team_other' }, /lacks a permission/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await vercelProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '4102444800' } }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Vercel fares badly: %j', async (fault, message) => {
    vercel.faults.next(fault)
    const result = await vercelProvider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('ends when Vercel is slow', async () => {
    vercel.faults.next({ kind: 'slow', ms: 60_000 })
    const result = await vercelProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(100) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringContaining('did not answer in time') })
  })
})

describe('a synchronisation', () => {
  test('brings the projects to link, and each deployment as it is; what was before is no news', async () => {
    const live = await vercel.deploy('website')
    await vercel.finish(live.uid, 'READY')
    const first = await readAll(vercelProvider, config)
    const site = siteOf('website')
    expect(first.containers).toContainEqual({ kind: 'SITE', id: site.id, name: 'website' })
    expect(first.facts).toEqual([
      {
        type: 'deployment.reported',
        container: { kind: 'SITE', id: site.id, name: 'website' },
        payload: {
          provider: 'vercel',
          repository: null,
          environment: 'production',
          status: 'SUCCEEDED',
          ref: 'main',
          sha: live.commit.sha,
          authorName: 'Priya',
          url: `https://${live.url}`,
          externalId: live.uid,
          reportedAt: new Date(vercel.state.deployments[0]!.ready!).toISOString(),
        },
      },
    ])
    expect(first.events).toEqual([])
    expect(first.last).toMatchObject({ progress: 100, counts: { projects: 2, deployments: 1 } })
  })

  test('then tells people what ended since, once also where a webhook told it', async () => {
    const early = await vercel.deploy('website')
    const first = await readAll(vercelProvider, config)
    await vercel.finish(early.uid, 'READY')
    // A build that failed without a time of its own to its end.
    Object.assign(vercel.state.deployments[0]!, { ready: null })
    const second = await readAll(vercelProvider, config, first.last.cursor)
    expect(second.sentences).toEqual(['website was deployed to production on Vercel: “Round the subtotal”'])
    expect(second.events[0]).toMatchObject({ key: `deployment:${early.uid}:succeeded` })
    expect(unseen(await readAll(vercelProvider, config, second.last.cursor), second)).toEqual([])
  })

  test('shows only the projects that were named, and reads many pages', async () => {
    for (let i = 0; i < 230; i += 1) await vercel.deploy(i % 2 === 0 ? 'website' : 'shop')
    const { facts } = await readAll(vercelProvider, { ...config, projects: ['shop'] })
    expect(new Set(facts.map(({ container }) => container?.id))).toEqual(new Set([siteOf('shop').id]))
    expect(
      new Set((await readAll(vercelProvider, config)).ofType('deployment.reported').map((f) => f.payload.externalId))
        .size,
    ).toBe(230)
  })

  test('goes on where it was interrupted', async () => {
    for (let i = 0; i < 150; i += 1) await vercel.deploy('website')
    const { steps } = await readAll(vercelProvider, config)
    const rest = await readAll(vercelProvider, config, steps[1]!.cursor)
    expect(rest.facts).toHaveLength(50)
    expect(rest.last.cursor).toMatchObject({ since: expect.any(String), startedAt: null })
    expect((rest.last.cursor as { open: string[] }).open).toHaveLength(150)
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    vercel.faults.next(
      { kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '4102444800' } },
      1,
      /deployments/,
    )
    expect((await readAll(vercelProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    vercel.faults.next({ kind: 'status', status: 502 }, 1, /deployments/)
    expect((await readAll(vercelProvider, config)).failure).toBeNull()
    vercel.revokeToken()
    expect((await readAll(vercelProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a webhook', () => {
  test('is verified by SHA-1 with the secret that Vercel made', () => {
    const body = '{"id":"a","type":"deployment.succeeded"}'
    const sign = (secret: string) => createHmac('sha1', secret).update(body).digest('hex')
    const verify = (signature: string | undefined, text = body) =>
      webhook.verify(requestOf(text, { 'x-vercel-signature': signature }), { webhookSecret: 'S3CRET' })
    expect(verify(sign('S3CRET'))).toBe(true)
    expect(verify(sign('OTHER'))).toBe(false)
    expect(verify(sign('S3CRET'), `${body} `)).toBe(false)
    expect(verify(undefined)).toBe(false)
  })

  test('is registered once, for the projects that are shown, and removed again', async () => {
    const only = { ...config, projects: ['shop'] }
    const first = await webhook.register!(only, URL_HERE, 'ours', { fetch })
    const second = await webhook.register!(only, URL_HERE, 'ours', { fetch })
    expect(vercel.state.hooks).toMatchObject([
      {
        url: URL_HERE,
        secret: second.secret,
        projectIds: [siteOf('shop').id],
        events: expect.arrayContaining(['deployment.succeeded']),
      },
    ])
    expect(second.secret).not.toBe(first.secret)
    await webhook.unregister!(only, URL_HERE, { fetch })
    expect(vercel.state.hooks).toEqual([])
  })

  test('brings what happens there the whole way', async () => {
    const { secret } = await webhook.register!(config, URL_HERE, '', { fetch })
    const deployment = await vercel.deploy('shop')
    const posted = [
      ...(await vercel.finish(deployment.uid, 'READY')),
      ...(await vercel.promote(deployment.uid)),
      ...(await vercel.rollBack(deployment.uid)),
    ]
    const deliveries = posted.map((each) => takeIn(vercelProvider, each, { webhookSecret: secret }))
    expect(deliveries.map((delivery) => told(vercelProvider, delivery))).toEqual([
      'shop was deployed to production on Vercel: “Round the subtotal”',
      'A deployment of shop was promoted to production on Vercel',
      'shop was rolled back to an earlier deployment on Vercel',
    ])
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(3)
    expect(eventsOf(vercelProvider, deliveries[0]!)).toMatchObject([
      {
        key: `deployment:${deployment.uid}:succeeded`,
        actor: { name: 'Priya' },
        container: { kind: 'SITE', id: siteOf('shop').id },
        activity: { category: 'DEPLOYMENT', audience: 'COMPANY', url: `https://${deployment.url}` },
        facts: [{ type: 'deployment.reported', payload: { status: 'SUCCEEDED', externalId: deployment.uid } }],
      },
    ])
  })

  // The shape that Vercel documents, with values of our own.
  const documented = (type: string, target: string | null = 'production') => ({
    id: 'CoZB2hhKyFy1M3RPJ7jrT3Ft',
    type,
    createdAt: 1_767_225_600_000,
    region: 'sfo1',
    payload: {
      team: { id: 'team_4Rs' },
      user: { id: 'zTuNVUXEAvvnNN3IaqinkyMw' },
      alias: ['website.vercel.app'],
      deployment: {
        id: 'dpl_7Np',
        url: 'website-7np.vercel.app',
        name: 'website',
        meta: {
          gitlabCommitRef: 'feature/menu',
          gitlabCommitSha: '9c4',
          gitlabCommitMessage: 'Draw the menu\n\nbody',
          gitlabCommitAuthorName: 'Ada',
        },
      },
      links: { deployment: 'https://vercel.com/a/website/7Np', project: 'https://vercel.com/a/website' },
      target,
      project: { id: 'prj_9', name: 'website' },
      plan: 'pro',
      regions: ['sfo1'],
    },
  })

  test.each([
    ['deployment.created', 'production', null],
    ['deployment.succeeded', null, 'website was deployed to preview from feature/menu on Vercel: “Draw the menu”'],
    ['deployment.error', 'production', 'Deploying website to production on Vercel failed: “Draw the menu”'],
    [
      'deployment.canceled',
      'staging',
      'The deployment of website to staging from feature/menu on Vercel was cancelled: “Draw the menu”',
    ],
    ['deployment.ready', 'production', 'Vercel’s event deployment.ready is not shown.'],
    ['project.created', null, 'website was created on Vercel'],
    ['project.removed', null, 'website was deleted on Vercel'],
  ])('%s to %s becomes a sentence', (event, target, sentence) => {
    expect(told(vercelProvider, deliveryOf(event, documented(event, target)))).toBe(sentence)
  })

  test('of a preview is for the team, and one that began is told to others all the same', () => {
    const [preview] = eventsOf(
      vercelProvider,
      deliveryOf('deployment.succeeded', documented('deployment.succeeded', null)),
    )
    expect(preview!.activity!.audience).toBe('TEAM')
    const [begun] = eventsOf(vercelProvider, deliveryOf('deployment.created', documented('deployment.created')))
    expect(begun).toMatchObject({
      activity: null,
      facts: [{ payload: { status: 'PENDING', ref: 'feature/menu', sha: '9c4' } }],
    })
  })

  test('of a project that is not shown is left aside', () => {
    const of = (projects: string[]) =>
      webhook.process(deliveryOf('deployment.succeeded', documented('deployment.succeeded')), null, { projects }).kind
    expect([of([]), of(['website']), of(['prj_9']), of(['shop'])]).toEqual(['events', 'events', 'events', 'ignored'])
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    for (const event of ['deployment.succeeded', 'deployment.promoted', 'project.removed']) {
      expectToSurvive(vercelProvider, deliveryOf(event, documented(event)))
    }
  })

  test.each([...NONSENSE, '{"type":"deployment.created"}', '{"type":"<b>","id":"1"}'])(
    'that says %s is refused',
    (text) => {
      expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 })
    },
  )
})

test('Vercel’s own client accepts what the simulator answers', async () => {
  const sdk = new Vercel({ bearerToken: TOKEN, serverURL: vercel.url })
  const made = await vercel.deploy('website')
  await vercel.finish(made.uid, 'READY')
  expect(await sdk.user.getAuthUser()).toMatchObject({ user: { username: 'mei' } })
  const { deployments } = await sdk.deployments.getDeployments({ limit: 10 })
  expect(deployments).toMatchObject([{ uid: made.uid, readyState: 'READY', target: 'production' }])
  expect(await sdk.projects.getProjects({})).toMatchObject({ projects: [{ name: 'website' }, { name: 'shop' }] })
  const hook = await sdk.webhooks.createWebhook({
    requestBody: { url: URL_HERE, events: ['deployment.created'] },
  })
  expect(hook.secret).toBe(vercel.state.hooks[0]!.secret)
  expect(await sdk.webhooks.getWebhooks({})).toMatchObject([{ url: URL_HERE }])
  await sdk.webhooks.deleteWebhook({ id: hook.id })
  expect(vercel.state.hooks).toEqual([])
})
