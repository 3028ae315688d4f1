import { type GitLabSimulator, startGitLabSimulator } from '@atrium/simulators'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gitLabProvider } from '../../src/providers/gitlab/provider.ts'
import { signingToken } from '../../src/providers/gitlab/signing.ts'
import { deliveryOf, eventsOf, expectToSurvive, NONSENSE, requestOf, takeIn, told } from '../support/handler.ts'

const TOKEN = 'glpat-test'
const SECRET = 'a secret of ours'
const URL_HERE = 'http://127.0.0.1:9/webhooks/gitlab/x'
const webhook = gitLabProvider.webhook!
let gitlab: GitLabSimulator
let config: { token: string; group: string; baseUrl: string }

beforeEach(async () => {
  gitlab = await startGitLabSimulator({ token: TOKEN, seed: { projects: ['website', 'shop'] } })
  config = { token: TOKEN, group: 'acme', baseUrl: gitlab.url }
})
afterEach(() => gitlab.dispose())

describe('a signature', () => {
  const body = '{"object_kind":"push"}'
  // The reference implementation of Standard Webhooks signs.
  const signed = (secret: string, at = new Date()) => ({
    'webhook-id': 'f1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('f1', at, body),
  })
  const verify = (headers: Record<string, string>, text = body, webhookSecret: unknown = SECRET) =>
    webhook.verify(requestOf(text, headers), { webhookSecret })

  test('is that of Standard Webhooks, with the key that GitLab was given', () => {
    const ours = signed(signingToken(SECRET))
    expect(verify(ours)).toBe(true)
    expect(verify(ours, `${body} `)).toBe(false)
    expect(verify(ours, body, 'another')).toBe(false)
    expect(verify({ ...ours, 'webhook-id': 'f2' })).toBe(false)
    expect(verify(signed(signingToken(SECRET), new Date(Date.now() - 600_000)))).toBe(false)
    expect(verify(signed(signingToken(SECRET), new Date(Date.now() + 600_000)))).toBe(false)
  })

  test('with a token that was copied from GitLab is accepted too', () => {
    const theirs = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    expect(verify(signed(theirs), body, theirs)).toBe(true)
  })

  test('of an older GitLab is the secret itself; what has a signature must have the right one', () => {
    expect(verify({ 'x-gitlab-token': SECRET })).toBe(true)
    expect(verify({ 'x-gitlab-token': 'another' })).toBe(false)
    expect(verify({})).toBe(false)
    expect(verify({ 'x-gitlab-token': '' }, body, '')).toBe(false)
    expect(verify({ ...signed(signingToken('another')), 'x-gitlab-token': SECRET })).toBe(false)
  })
})

describe('a webhook', () => {
  test('brings what happens there the whole way', async () => {
    await webhook.register!(config, URL_HERE, SECRET, { fetch })
    await gitlab.push('acme/website', 'main', ['Draw the menu', 'Write the text'])
    await gitlab.openMergeRequest('acme/website', 'Menu')
    await gitlab.mergeMergeRequest('acme/website', 1)
    await gitlab.openIssue('acme/website', 'Broken')
    const pipeline = await gitlab.runPipeline('acme/website', 'running')
    await gitlab.runPipeline('acme/website', 'failed', pipeline)
    await gitlab.deploy('acme/website', 'production', 'success')
    const posted = gitlab.hooks.posted.toReversed()
    const deliveries = posted.map((each) => takeIn(gitLabProvider, each, { webhookSecret: SECRET }))
    expect(deliveries.map((delivery) => told(gitLabProvider, delivery))).toEqual([
      'Mei pushed 2 commits to main: “Write the text” in acme/website',
      'Mei opened !1 “Menu” in acme/website',
      'Mei merged !1 “Menu” into main in acme/website',
      'Mei opened issue #1 “Broken” in acme/website',
      null,
      'Pipeline #1 on main failed in acme/website',
      'Mei deployed main to production in acme/website',
    ])
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(7)
    const facts = deliveries.flatMap((delivery) => eventsOf(gitLabProvider, delivery)[0]!.facts)
    expect(facts).toMatchObject([
      {
        type: 'code.pushed',
        payload: {
          provider: 'GITLAB',
          repository: 'acme/website',
          branch: 'main',
          isDefaultBranch: true,
          commitCount: 2,
          message: 'Write the text',
          authorName: 'Mei',
        },
      },
      { type: 'build.reported', payload: { status: 'IN_PROGRESS', finishedAt: null, externalId: String(pipeline.id) } },
      { type: 'build.reported', payload: { status: 'FAILED', finishedAt: expect.any(String), name: 'Pipeline #1' } },
      {
        type: 'deployment.reported',
        payload: {
          status: 'SUCCEEDED',
          environment: 'production',
          ref: 'main',
          sha: gitlab.state.projects[0]!.commits.at(-1)!.id,
        },
      },
    ])
  })
})

// The shapes that GitLab documents, with values of our own.
const project = { path_with_namespace: 'acme/site', web_url: 'https://gitlab.com/acme/site', default_branch: 'main' }
const user = { name: 'Ada', username: 'ada', avatar_url: 'https://gitlab.com/ada.png' }
const zero = '0'.repeat(40)
const payloads = {
  push: {
    object_kind: 'push',
    project,
    user_name: 'Ada',
    before: zero,
    after: 'da15',
    ref: 'refs/heads/next',
    total_commits_count: 0,
    commits: [],
  },
  issue: {
    object_kind: 'issue',
    project,
    user,
    object_attributes: { iid: 23, title: 'Slow', action: 'close', url: 'https://gitlab.com/acme/site/-/issues/23' },
  },
  merge_request: {
    object_kind: 'merge_request',
    project,
    user,
    object_attributes: {
      iid: 7,
      title: 'Menu',
      action: 'approved',
      target_branch: 'main',
      url: 'https://gitlab.com/x',
    },
  },
  note: {
    object_kind: 'note',
    project,
    user,
    object_attributes: { noteable_type: 'MergeRequest', note: 'Good', url: 'https://gitlab.com/x' },
    merge_request: { iid: 7, title: 'Menu' },
  },
  pipeline: {
    object_kind: 'pipeline',
    project,
    user,
    object_attributes: {
      id: 31,
      iid: 3,
      ref: 'main',
      sha: 'bcbb',
      status: 'success',
      created_at: '2026-08-12 15:23:28 UTC',
      finished_at: '2026-08-12 15:26:29 UTC',
    },
  },
  deployment: {
    object_kind: 'deployment',
    project,
    user,
    status: 'failed',
    status_changed_at: '2026-04-28 21:50:00 +0200',
    deployment_id: 15,
    environment: 'staging',
    short_sha: '279484c0',
    ref: 'main',
  },
  release: {
    object_kind: 'release',
    project,
    action: 'create',
    name: 'v1.1',
    tag: 'v1.1',
    url: 'https://gitlab.com/acme/site/-/releases/v1.1',
  },
  tag_push: { object_kind: 'tag_push', project, user_name: 'Ada', ref: 'refs/tags/v1.0', after: '8219' },
  wiki_page: {
    object_kind: 'wiki_page',
    project,
    user,
    object_attributes: { title: 'Setup', action: 'create', url: 'https://gitlab.com/x' },
  },
}
const sentence = (event: keyof typeof payloads, change: object = {}, attributes: object | null = null) => {
  const payload = { ...payloads[event], ...change }
  const inner = 'object_attributes' in payload ? payload.object_attributes : {}
  return told(
    gitLabProvider,
    deliveryOf(event, attributes ? { ...payload, object_attributes: { ...inner, ...attributes } } : payload),
  )
}

describe('a payload as GitLab documents it', () => {
  test.each([
    [sentence('push'), 'Ada pushed new branch next in acme/site'],
    [sentence('push', { after: zero }), 'Ada removed branch next in acme/site'],
    [sentence('issue'), 'Ada closed issue #23 “Slow” in acme/site'],
    [sentence('merge_request'), 'Ada approved !7 “Menu” in acme/site'],
    [sentence('merge_request', {}, { action: 'update', oldrev: 'e59' }), 'Ada pushed to !7 “Menu” in acme/site'],
    [sentence('merge_request', {}, { action: 'unapproved' }), 'Ada withdrew the approval of !7 “Menu” in acme/site'],
    [sentence('note'), 'Ada commented on !7 “Menu” in acme/site'],
    [
      sentence('note', { commit: { id: 'cfe32cf61b73a0d5e9f13e774abde7ff789b1660' } }, { noteable_type: 'Commit' }),
      'Ada commented on commit cfe32cf6 in acme/site',
    ],
    [sentence('note', {}, { system: true }), 'GitLab wrote it by itself.'],
    [sentence('pipeline'), 'Pipeline #3 on main passed in acme/site'],
    [sentence('deployment'), 'Deploying main to staging failed in acme/site'],
    [sentence('release'), 'v1.1 was released in acme/site'],
    [sentence('tag_push'), 'Ada pushed tag v1.0 in acme/site'],
    [sentence('tag_push', { after: zero }), 'Ada removed tag v1.0 in acme/site'],
    [sentence('wiki_page'), 'Ada created wiki page “Setup” in acme/site'],
    [told(gitLabProvider, deliveryOf('build', { project })), 'GitLab’s event build is not shown.'],
  ])('says: %s', (said, expected) => expect(said).toBe(expected))

  test('of a project that is not shown is left aside', () => {
    const of = (...projects: string[]) => webhook.process(deliveryOf('issue', payloads.issue), null, { projects }).kind
    expect([of(), of('Acme/Site'), of('acme/site-2', 'site')]).toEqual(['events', 'events', 'ignored'])
  })

  test('says times in other zones and forms in ours', () => {
    const [deployment] = eventsOf(gitLabProvider, deliveryOf('deployment', payloads.deployment))[0]!.facts
    expect(deployment!.payload).toMatchObject({
      reportedAt: '2026-04-28T19:50:00.000Z',
      sha: '279484c0',
      status: 'FAILED',
    })
    const [build] = eventsOf(gitLabProvider, deliveryOf('pipeline', payloads.pipeline))[0]!.facts
    expect(build!.payload).toMatchObject({
      startedAt: '2026-08-12T15:23:28.000Z',
      finishedAt: '2026-08-12T15:26:29.000Z',
    })
  })

  test('that is confidential is for the team', () => {
    const audience = (change: object) =>
      eventsOf(gitLabProvider, deliveryOf('issue', { ...payloads.issue, ...change }))[0]!.activity!.audience
    expect(audience({})).toBe('COMPANY')
    expect(audience({ event_type: 'confidential_issue' })).toBe('TEAM')
    expect(audience({ object_attributes: { iid: 1, confidential: true } })).toBe('TEAM')
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    for (const [event, payload] of Object.entries(payloads)) expectToSurvive(gitLabProvider, deliveryOf(event, payload))
  })

  test('is known by GitLab’s id, by its bytes where an old one gives none', () => {
    const body = Buffer.from('{"object_kind":"push"}')
    const keyOf = (headers: Record<string, string>) => {
      const read = webhook.read(headers, body)
      return read.ok && read.delivery.key
    }
    expect(keyOf({ 'webhook-id': 'a', 'idempotency-key': 'b' })).toBe('a')
    expect(keyOf({ 'idempotency-key': 'b' })).toBe('b')
    expect(keyOf({})).toMatch(/^push:[0-9a-f]{64}$/)
  })

  test.each([...NONSENSE, '{"object_kind":"<b>"}'])('that says %s is refused', (text) => {
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 })
  })
})
