import { createHmac } from 'node:crypto'
import { type BitbucketSimulator, startBitbucketSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bitbucketProvider } from '../../src/providers/bitbucket/provider.ts'
import { deliveryOf, eventsOf, expectToSurvive, NONSENSE, requestOf, takeIn, told } from '../support/handler.ts'

const TOKEN = 'ATCTT3xFf'
const SECRET = 's3cret'
const URL_HERE = 'http://127.0.0.1:9/webhooks/bitbucket/x'
const webhook = bitbucketProvider.webhook!
let bitbucket: BitbucketSimulator
let config: { token: string; workspace: string; baseUrl: string }

beforeEach(async () => {
  bitbucket = await startBitbucketSimulator({ token: TOKEN, seed: { repositories: ['website', 'shop'] } })
  config = { token: TOKEN, workspace: 'acme', baseUrl: bitbucket.url }
})
afterEach(() => bitbucket.dispose())

describe('a webhook', () => {
  const register = (of: object = {}) => webhook.register!({ ...config, ...of }, URL_HERE, SECRET, { fetch })

  test('is verified by X-Hub-Signature, which is SHA-256 here', () => {
    const body = '{"repository":{}}'
    const sign = (secret: string, algorithm = 'sha256') =>
      `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`
    const verify = (signature: string | undefined, text = body) =>
      webhook.verify(requestOf(text, { 'x-hub-signature': signature }), { webhookSecret: SECRET })
    expect(verify(sign(SECRET))).toBe(true)
    expect(verify(sign('another'))).toBe(false)
    expect(verify(sign(SECRET, 'sha1'))).toBe(false)
    expect(verify(sign(SECRET), `${body} `)).toBe(false)
    expect(verify(undefined)).toBe(false)
  })

  test('is one for the workspace, set once, and removed again', async () => {
    await webhook.register!(config, URL_HERE, 'first', { fetch })
    expect(await register()).toEqual({ problem: null })
    expect(bitbucket.state.hooks).toMatchObject([
      { place: 'workspaces/acme', url: URL_HERE, secret: SECRET, events: expect.arrayContaining(['repo:push']) },
    ])
    await webhook.unregister!(config, URL_HERE, { fetch })
    expect(bitbucket.state.hooks).toEqual([])
  })

  test('is one for each repository where the token does not administer the workspace, or some are named', async () => {
    bitbucket.state.isAdministrator = false
    await register()
    expect(bitbucket.state.hooks.map(({ place }) => place).toSorted()).toEqual([
      'repositories/acme/shop',
      'repositories/acme/website',
    ])
    await webhook.unregister!(config, URL_HERE, { fetch })
    await register({ repositories: ['shop'] })
    expect(bitbucket.state.hooks.map(({ place }) => place)).toEqual(['repositories/acme/shop'])
  })

  test('is at one place only: what was set at another before is removed', async () => {
    await register()
    await register({ repositories: ['shop'] })
    expect(bitbucket.state.hooks.map(({ place }) => place)).toEqual(['repositories/acme/shop'])
    await register()
    expect(bitbucket.state.hooks.map(({ place }) => place)).toEqual(['workspaces/acme'])
    await webhook.unregister!({ ...config, repositories: ['shop'] }, URL_HERE, { fetch })
    expect(bitbucket.state.hooks).toEqual([])
  })

  test('that cannot be set for one repository is set for the others, and says what is missing', async () => {
    bitbucket.state.isAdministrator = false
    bitbucket.faults.next({ kind: 'status', status: 403 }, 1, /acme\/shop\/hooks/)
    expect((await register()).problem).toMatch(/^acme\/shop: The token may not set webhooks here/)
    expect(bitbucket.state.hooks).toHaveLength(1)
  })

  test('brings what happens there the whole way', async () => {
    await register()
    await bitbucket.push('acme/website', 'main', ['Draw the menu', 'Write the text'])
    await bitbucket.openPullRequest('acme/website', 'Menu')
    await bitbucket.mergePullRequest('acme/website', 1)
    const pipeline = await bitbucket.runPipeline('acme/website', 'IN_PROGRESS')
    await bitbucket.runPipeline('acme/website', 'FAILED', pipeline)
    const posted = bitbucket.hooks.posted.toReversed()
    const deliveries = posted.map((each) => takeIn(bitbucketProvider, each, { webhookSecret: SECRET }))
    expect(deliveries.map((delivery) => told(bitbucketProvider, delivery))).toEqual([
      'Mei pushed 2 commits to main: “Write the text” in acme/website',
      'Mei opened #1 “Menu” in acme/website',
      'Mei merged #1 “Menu” into main in acme/website',
      null,
      'Build “Pipeline #1 for main” on main failed in acme/website',
    ])
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(5)
    const facts = deliveries.flatMap((delivery) => eventsOf(bitbucketProvider, delivery)[0]!.facts)
    expect(facts).toMatchObject([
      {
        type: 'code.pushed',
        payload: {
          provider: 'BITBUCKET',
          repository: 'acme/website',
          branch: 'main',
          isDefaultBranch: true,
          commitCount: 2,
          message: 'Write the text',
          authorName: 'Mei',
          url: expect.stringContaining('bitbucket.org'),
        },
      },
      { type: 'build.reported', payload: { externalId: 'pipeline/1', status: 'IN_PROGRESS', finishedAt: null } },
      {
        type: 'build.reported',
        payload: { externalId: 'pipeline/1', status: 'FAILED', sha: pipeline.hash, finishedAt: expect.any(String) },
      },
    ])
  })
})

// The shapes that Bitbucket documents, with values of our own.
const repository = { full_name: 'acme/site', links: { html: { href: 'https://bitbucket.org/acme/site' } } }
const actor = {
  display_name: 'Ada',
  nickname: 'ada',
  links: { html: { href: 'https://bitbucket.org/ada' }, avatar: { href: 'https://bitbucket.org/a.png' } },
}
const target = {
  type: 'commit',
  hash: '709d658dc5b6d6afcd46049c2f332ee3f515a67d',
  message: 'Menu\n\nbody',
  date: '2026-06-09T03:34:49+00:00',
  author: { user: { display_name: 'Ada' } },
}
const branch = { type: 'branch', name: 'next', target }
const base = { repository, actor }
const payloads: Record<string, object> = {
  'repo:push': {
    ...base,
    push: {
      changes: [{ new: branch, old: null, created: true, forced: false, closed: false, truncated: false, commits: [] }],
    },
  },
  'repo:commit_status_updated': {
    ...base,
    commit_status: {
      key: 'ci',
      name: 'Unit tests',
      state: 'SUCCESSFUL',
      url: 'https://ci.example/1',
      refname: 'main',
      updated_on: '2026-11-19T20:37:35+00:00',
      created_on: '2026-11-19T20:37:35+00:00',
      links: { commit: { href: 'https://api.bitbucket.org/2.0/repositories/acme/site/commit/9fec847784ab' } },
    },
  },
  'repo:commit_comment_created': {
    ...base,
    comment: { id: 17, links: { html: { href: 'https://bitbucket.org/c' } } },
    commit: { hash: 'd3022fc0ca3d65c7f6654eea129d6bf0cf0ee08e' },
  },
  'repo:updated': { ...base, changes: { website: { new: 'a', old: 'b' } } },
  'issue:created': { ...base, issue: { id: 3, title: 'Slow', links: { html: { href: 'https://bitbucket.org/i' } } } },
  'issue:updated': { ...base, issue: { id: 3, title: 'Slow' }, changes: { status: { old: 'open', new: 'resolved' } } },
  'issue:comment_created': { ...base, issue: { id: 3, title: 'Slow' }, comment: { id: 1 } },
  'pullrequest:approved': {
    ...base,
    pullrequest: { id: 7, title: 'Menu', destination: { branch: { name: 'main' } } },
    approval: {},
  },
  'pullrequest:comment_created': {
    ...base,
    pullrequest: { id: 7, title: 'Menu' },
    comment: { id: 1, links: { html: { href: 'https://bitbucket.org/pc' } } },
  },
  'pullrequest:rejected': { ...base, pullrequest: { id: 7, title: 'Menu' } },
}

describe('a payload as Bitbucket documents it', () => {
  test.each([
    ['repo:push', 'Ada pushed new branch next in acme/site'],
    ['repo:commit_status_updated', 'Build “Unit tests” on main passed in acme/site'],
    ['repo:commit_comment_created', 'Ada commented on commit d3022fc in acme/site'],
    ['repo:updated', 'Ada changed the settings in acme/site'],
    ['issue:created', 'Ada opened issue #3 “Slow” in acme/site'],
    ['issue:updated', 'Ada resolved issue #3 “Slow” in acme/site'],
    ['issue:comment_created', 'Ada commented on issue #3 “Slow” in acme/site'],
    ['pullrequest:approved', 'Ada approved #7 “Menu” in acme/site'],
    ['pullrequest:comment_created', 'Ada commented on #7 “Menu” in acme/site'],
    ['pullrequest:rejected', 'Ada declined #7 “Menu” in acme/site'],
  ])('%s says: %s', (event, sentence) => {
    expect(told(bitbucketProvider, deliveryOf(event, payloads[event]!))).toBe(sentence)
  })

  test('of a push is completed by the repository, which says what its main branch is', async () => {
    const delivery = deliveryOf('repo:push', {
      ...payloads['repo:push'],
      repository: { ...repository, full_name: 'acme/shop' },
    })
    const completed = await webhook.complete!(delivery, config, { fetch })
    expect(completed).toMatchObject({ full_name: 'acme/shop', mainbranch: { name: 'main' } })
    const isDefault = (found: unknown) => {
      const [fact] = eventsOf(bitbucketProvider, delivery, found)[0]!.facts
      return fact!.type === 'code.pushed' && fact!.payload.isDefaultBranch
    }
    expect([isDefault(completed), isDefault({ mainbranch: { name: 'next' } }), isDefault(null)]).toEqual([
      false,
      true,
      false,
    ])
    expect(await webhook.complete!(deliveryOf('repo:push', payloads['repo:push']!), config, { fetch })).toBeNull()
    expect(
      await webhook.complete!(deliveryOf('issue:created', payloads['issue:created']!), config, { fetch }),
    ).toBeNull()
  })

  const pushOf = (...changes: object[]) => deliveryOf('repo:push', { ...base, push: { changes } })

  test('of a push of several branches and tags is an event for each', () => {
    const five = Array.from({ length: 5 }, () => target)
    const events = eventsOf(
      bitbucketProvider,
      pushOf(
        { new: branch, forced: true, commits: [target] },
        { new: branch, commits: five, truncated: true },
        { new: null, old: { type: 'branch', name: 'old' } },
        { new: { type: 'tag', name: 'v1', target } },
        { new: null, old: { type: 'tag', name: 'v0' } },
      ),
    )
    expect(events.map(({ activity }) => activity!.summary)).toEqual([
      'Ada force-pushed next: “Menu” in acme/site',
      'Ada pushed more than 5 commits to next: “Menu” in acme/site',
      'Ada removed branch old in acme/site',
      'Ada pushed tag v1 in acme/site',
      'Ada removed tag v0 in acme/site',
    ])
    expect(events.map(({ facts }) => facts.length)).toEqual([1, 1, 0, 0, 0])
  })

  test('of a repository that is not shown is left aside', () => {
    const of = (...repositories: string[]) =>
      webhook.process(deliveryOf('issue:created', payloads['issue:created']!), null, { repositories }).kind
    expect([of(), of('Site'), of('shop')]).toEqual(['events', 'events', 'ignored'])
  })

  test('needs Bitbucket’s answer only for a push', () => {
    const thin = Object.keys(payloads).filter((event) => webhook.isThin!(deliveryOf(event, payloads[event]!), {}))
    expect(thin).toEqual(['repo:push'])
  })

  test('of a build that is not Bitbucket’s own is known by its key and commit', () => {
    const [event] = eventsOf(
      bitbucketProvider,
      deliveryOf('repo:commit_status_updated', payloads['repo:commit_status_updated']!),
    )
    expect(event!.facts[0]!.payload).toMatchObject({
      externalId: 'ci@9fec847784ab',
      name: 'Unit tests',
      sha: '9fec847784ab',
    })
  })

  test('that is of another kind, or tells nothing, is not shown', () => {
    expect(told(bitbucketProvider, deliveryOf('pullrequest:comment_deleted', base))).toMatch(/is not shown/)
    expect(told(bitbucketProvider, pushOf())).toBe('It does not say what was pushed.')
    expect(told(bitbucketProvider, deliveryOf('repo:push', {}))).toBe('It does not say which repository it is about.')
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    for (const [event, payload] of Object.entries(payloads)) {
      const completed = event === 'repo:push' ? { mainbranch: { name: 'main' } } : null
      expectToSurvive(bitbucketProvider, deliveryOf(event, payload), completed)
    }
  })

  test('is known by its request, the same over its attempts', () => {
    const body = Buffer.from('{"repository":{}}')
    const read = (headers: Record<string, string>) => webhook.read({ 'x-event-key': 'repo:push', ...headers }, body)
    expect(read({ 'x-request-uuid': 'r1', 'x-attempt-number': '2' })).toMatchObject({ delivery: { key: 'r1' } })
    expect(read({})).toMatchObject({ delivery: { key: expect.stringMatching(/^repo:push:[0-9a-f]{64}$/) } })
  })

  test.each([...NONSENSE, '{"actor":{}}'])('that says %s is refused', (text) => {
    expect(webhook.read({ 'x-event-key': 'repo:push' }, Buffer.from(text))).toMatchObject({ ok: false, status: 400 })
    expect(webhook.read({}, Buffer.from('{"repository":{}}'))).toMatchObject({ ok: false, status: 400 })
  })
})
