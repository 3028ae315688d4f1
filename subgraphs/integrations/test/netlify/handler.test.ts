import { createHash, createHmac } from 'node:crypto'
import { type NetlifySimulator, startNetlifySimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { netlifyProvider } from '../../src/providers/netlify/provider.ts'
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

const TOKEN = 'nfp_test'
const URL_HERE = 'http://127.0.0.1:9/webhooks/netlify/x'
const webhook = netlifyProvider.webhook!
let netlify: NetlifySimulator
let config: { token: string; baseUrl: string }

beforeEach(async () => {
  netlify = await startNetlifySimulator({ token: TOKEN, seed: { sites: ['website', 'shop'] } })
  config = { token: TOKEN, baseUrl: netlify.url }
})
afterEach(() => netlify.dispose())

const idOf = (name: string) => netlify.state.sites.find((site) => site.name === name)!.id

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await netlifyProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Netlify as Mei; 2 projects can be seen.',
      account: 'Mei',
      details: { sites: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    ['a project that is not there', { sites: ['blog'] }, /no project blog/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await netlifyProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '4102444800' } }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'slow', ms: 60_000 }, /did not answer in time/],
  ] as const)('is an answer, not an exception, when Netlify fares badly: %j', async (fault, message) => {
    netlify.faults.next(fault)
    const result = await netlifyProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(500) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings the sites to link, and each deploy as it is; what was before is no news', async () => {
    const deploy = await netlify.deploy('website')
    await netlify.finish(deploy.id)
    const { containers, facts, events, last } = await readAll(netlifyProvider, config)
    expect(containers).toContainEqual({
      kind: 'SITE',
      id: idOf('website'),
      name: 'website',
      url: 'https://website.netlify.app/',
    })
    expect(facts).toEqual([
      {
        type: 'deployment.reported',
        container: { kind: 'SITE', id: idOf('website'), name: 'website' },
        payload: {
          provider: 'netlify',
          repository: null,
          environment: 'production',
          status: 'SUCCEEDED',
          ref: 'main',
          sha: deploy.commitRef,
          authorName: 'priya',
          url: `https://${deploy.id}--website.netlify.app/`,
          externalId: deploy.id,
          reportedAt: new Date(deploy.updatedAt).toISOString(),
        },
      },
    ])
    expect(events).toEqual([])
    expect(last).toMatchObject({ progress: 100, counts: { sites: 2, deployments: 1 } })
  })

  test('then tells people what ended since, once', async () => {
    const going = await netlify.deploy('website')
    const first = await readAll(netlifyProvider, config)
    await netlify.finish(going.id)
    const failed = await netlify.deploy('shop', { context: 'deploy-preview', branch: 'feature/cart' })
    await netlify.fail(failed.id)
    const stopped = await netlify.deploy('shop')
    await netlify.fail(stopped.id, 'Canceled build')
    const second = await readAll(netlifyProvider, config, first.last.cursor)
    expect(new Set(second.sentences)).toEqual(
      new Set([
        'Deploying shop to preview from feature/cart on Netlify failed: “Round the subtotal”',
        'The deployment of shop to production on Netlify was cancelled: “Round the subtotal”',
        'website was deployed to production on Netlify: “Round the subtotal”',
      ]),
    )
    expect(unseen(await readAll(netlifyProvider, config, second.last.cursor), second)).toEqual([])
  })

  test('shows only the sites that were named, reads many pages, and goes on where it was interrupted', async () => {
    for (let i = 0; i < 130; i += 1) await netlify.deploy('website')
    await netlify.deploy('shop')
    const all = await readAll(netlifyProvider, config)
    expect(all.facts).toHaveLength(131)
    expect((await readAll(netlifyProvider, { ...config, sites: ['shop'] })).facts).toHaveLength(1)
    const rest = await readAll(netlifyProvider, config, all.steps[1]!.cursor)
    expect(rest.facts).toHaveLength(131 - all.steps[1]!.facts.length)
    expect((rest.last.cursor as { open: string[] }).open).toHaveLength(131)
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    netlify.faults.next({ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '4102444800' } }, 1, /deploys/)
    expect((await readAll(netlifyProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    netlify.faults.next({ kind: 'status', status: 502 }, 1, /deploys/)
    expect((await readAll(netlifyProvider, config)).failure).toBeNull()
    netlify.revokeToken()
    expect((await readAll(netlifyProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a webhook', () => {
  const SECRET = 's3cret'
  const body = '{"id":"5ebc","state":"ready"}'
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = (claims: object = { iss: 'netlify', sha256: sha256(body) }, alg = 'HS256') => {
    const head = `${part({ alg, typ: 'JWT' })}.${part(claims)}`
    const digest = createHmac(alg === 'HS512' ? 'sha512' : 'sha256', SECRET)
      .update(head)
      .digest('base64url')
    return `${head}.${digest}`
  }
  const verify = (header: string | undefined, text = body, secret: unknown = SECRET) =>
    webhook.verify(requestOf(text, { 'x-webhook-signature': header }), { webhookSecret: secret })

  test('is verified by its JWS, of Netlify and over these bytes', () => {
    expect(verify(signed())).toBe(true)
    expect(verify(signed(), `${body} `)).toBe(false)
    expect(verify(signed(), body, 'another')).toBe(false)
    expect(verify(signed({ iss: 'somebody', sha256: sha256(body) }))).toBe(false)
    expect(verify(signed({ iss: 'netlify' }))).toBe(false)
    expect(verify(signed(undefined, 'HS512'))).toBe(false)
    expect(verify(signed(undefined, 'none'))).toBe(false)
    for (const bad of [undefined, '', 'a', 'a.b', 'a.b.c', 'a.b.c.d', '..']) expect(verify(bad)).toBe(false)
  })

  test('is registered once for each event of each site, and removed again', async () => {
    await webhook.register!(config, URL_HERE, 'first', { fetch })
    expect(await webhook.register!(config, URL_HERE, SECRET, { fetch })).toEqual({ problem: null })
    expect(netlify.state.hooks).toHaveLength(12)
    expect(netlify.state.hooks.every(({ data }) => data.url === URL_HERE && data.signature_secret === SECRET)).toBe(
      true,
    )
    await webhook.unregister!(config, URL_HERE, { fetch })
    expect(netlify.state.hooks).toEqual([])
  })

  test('of a site that is shown no longer is removed; what still comes of it is left aside', async () => {
    await webhook.register!(config, URL_HERE, SECRET, { fetch })
    const [posted] = await netlify.finish((await netlify.deploy('website')).id)
    const delivery = takeIn(netlifyProvider, posted!, { webhookSecret: SECRET })
    const of = (...sites: string[]) => webhook.process(delivery, null, { sites }).kind
    expect([of(), of('website'), of(idOf('website')), of('shop')]).toEqual(['events', 'events', 'events', 'ignored'])
    expect(await webhook.register!({ ...config, sites: ['shop'] }, URL_HERE, SECRET, { fetch })).toEqual({
      problem: null,
    })
    expect(new Set(netlify.state.hooks.map(({ site_id }) => site_id))).toEqual(new Set([idOf('shop')]))
  })

  test('that cannot be set for one site is set for the others, and says where not', async () => {
    netlify.faults.next(
      { kind: 'status', status: 422, body: { message: 'Too many hooks' } },
      1,
      new RegExp(`hooks\\?site_id=${idOf('shop')}`),
    )
    const { problem } = await webhook.register!(config, URL_HERE, SECRET, { fetch })
    expect(problem).toMatch(/^shop: .*Too many hooks/)
    expect(new Set(netlify.state.hooks.map(({ site_id }) => site_id))).toEqual(new Set([idOf('website')]))
  })

  test('brings what happens there the whole way', async () => {
    await webhook.register!(config, URL_HERE, SECRET, { fetch })
    const live = await netlify.deploy('shop')
    const bad = await netlify.deploy('shop', { context: 'branch-deploy', branch: 'next' })
    const posted = [
      netlify.hooks.posted.at(-1)!,
      ...(await netlify.finish(live.id)),
      ...(await netlify.fail(bad.id)),
      ...(await netlify.restore(live.id)),
      ...(await netlify.lock(live.id)),
    ]
    const deliveries = posted.map((each) => takeIn(netlifyProvider, each, { webhookSecret: SECRET }))
    expect(deliveries.map((delivery) => told(netlifyProvider, delivery))).toEqual([
      null,
      'shop was deployed to production on Netlify: “Round the subtotal”',
      'Deploying shop to branch from next on Netlify failed: “Round the subtotal”',
      'shop was set back to an earlier deploy on Netlify',
      'shop stays at its deploy on Netlify: publishing is stopped',
    ])
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(5)
    expect(eventsOf(netlifyProvider, deliveries[1]!)).toMatchObject([
      {
        key: `deployment:${live.id}:succeeded`,
        container: { kind: 'SITE', id: idOf('shop') },
        activity: { audience: 'COMPANY', category: 'DEPLOYMENT' },
        facts: [{ payload: { status: 'SUCCEEDED', externalId: live.id } }],
      },
    ])
    expect(eventsOf(netlifyProvider, deliveries[2]!)[0]!.activity!.audience).toBe('TEAM')
  })

  // The shape that Netlify documents, with values of our own.
  const documented = {
    id: '5ebc34bf4fea',
    site_id: 'fa4dd95a-994e',
    build_id: '5ebc34bf4fe8',
    state: 'ready',
    name: 'blog',
    url: 'https://blog.example',
    ssl_url: 'https://blog.example',
    admin_url: 'https://app.netlify.com/sites/blog',
    deploy_ssl_url: 'https://5ebc--blog.netlify.app',
    created_at: '2026-05-13T17:56:15.346Z',
    updated_at: '2026-05-13T17:58:56.738Z',
    error_message: null,
    commit_ref: null,
    branch: 'main',
    skipped: null,
    title: null,
    published_at: '2026-05-13T17:58:56.634Z',
    context: 'production',
    committer: null,
  }

  test.each([
    ['deploy_created', {}, 'blog was deployed to production on Netlify'],
    [
      'deploy_failed',
      { state: 'error', error_message: 'Failed', title: 'Add a page' },
      'Deploying blog to production on Netlify failed: “Add a page”',
    ],
    [
      'deploy_failed',
      { state: 'error', error_message: 'Skipped', skipped: true },
      'The deployment of blog to production on Netlify was cancelled',
    ],
    ['deploy_building', { state: 'building' }, null],
    ['deploy_unlocked', {}, 'blog publishes new deploys on Netlify again'],
    ['deploy_created', { id: null }, 'It does not say which deploy it is about.'],
  ])('%s with %j becomes a sentence', (event, change, sentence) => {
    expect(told(netlifyProvider, deliveryOf(event, { ...documented, ...change }))).toBe(sentence)
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    for (const event of ['deploy_created', 'deploy_restored'])
      expectToSurvive(netlifyProvider, deliveryOf(event, documented))
  })

  test('without the header of its event is known by the deploy’s state', () => {
    const read = (state: string) => webhook.read({}, Buffer.from(JSON.stringify({ ...documented, state })))
    expect(read('ready')).toMatchObject({
      delivery: { event: 'deploy_created', key: 'deploy_created:5ebc34bf4fea:2026-05-13T17:58:56.738Z' },
    })
    expect(read('error')).toMatchObject({ delivery: { event: 'deploy_failed' } })
  })

  test.each(NONSENSE)('that says %s is refused', (text) => {
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 })
    expect(webhook.read({ 'x-netlify-event': '<b>' }, Buffer.from('{"id":"1"}'))).toMatchObject({
      ok: false,
      status: 400,
    })
  })
})
