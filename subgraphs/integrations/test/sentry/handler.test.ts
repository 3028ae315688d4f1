import { createHmac } from 'node:crypto'
import { type SentrySimulator, startSentrySimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sentryProvider } from '../../src/providers/sentry/provider.ts'
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

const TOKEN = 'sntryu_test'
const SECRET = 'c1ient-s3cret'
const webhook = sentryProvider.webhook!
const ada = { id: '7', name: 'Ada', email: 'ada@example.com' }
const mei = { id: '8', name: 'Mei', email: 'mei@example.com' }
let sentry: SentrySimulator
let config: { token: string; organization: string; webhookSecret: string; baseUrl: string }

beforeEach(async () => {
  sentry = await startSentrySimulator({ token: TOKEN, clientSecret: SECRET, seed: { projects: ['website', 'api'] } })
  config = { token: TOKEN, organization: 'acme', webhookSecret: SECRET, baseUrl: sentry.url }
})
afterEach(() => sentry.dispose())

const idOf = (slug: string) => sentry.state.projects.find((project) => project.slug === slug)!.id

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await sentryProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Connected to Acme at Sentry; 2 projects can be seen.',
      account: 'Acme',
      details: { projects: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    ['another organization', { organization: 'other' }, /does not find it/],
    ['a project that is not there', { projects: ['blog'] }, /no project blog/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await sentryProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'x-sentry-rate-limit-reset': '4102444800' } }, /rate limit.*UTC/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'slow', ms: 60_000 }, /did not answer in time/],
  ] as const)('is an answer, not an exception, when Sentry fares badly: %j', async (fault, message) => {
    sentry.faults.next(fault)
    const result = await sentryProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(500) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings projects to link, and each open error with who works on it', async () => {
    const issue = await sentry.report('api', {
      title: 'TypeError: x is undefined',
      level: 'fatal',
      assignedTo: ada,
      count: 14,
      userCount: 6,
    })
    const { containers, facts, events, last } = await readAll(sentryProvider, config)
    expect(containers).toEqual([
      { kind: 'PROJECT', id: idOf('website'), name: 'website' },
      { kind: 'PROJECT', id: idOf('api'), name: 'api' },
    ])
    expect(facts).toEqual([
      {
        type: 'error.reported',
        container: { kind: 'PROJECT', id: idOf('api'), name: 'api' },
        payload: {
          provider: 'sentry',
          externalId: issue.id,
          title: 'TypeError: x is undefined',
          level: 'FATAL',
          culprit: 'processOrder(app/orders.ts)',
          eventCount: 14,
          userCount: 6,
          assignee: { id: '7', name: 'Ada', email: 'ada@example.com', avatarUrl: null },
          isRegression: false,
          url: `https://acme.sentry.io/issues/${issue.id}/`,
          firstSeenAt: new Date(issue.firstSeen).toISOString(),
          lastSeenAt: new Date(issue.lastSeen).toISOString(),
        },
      },
    ])
    expect(events).toEqual([])
    expect(last).toMatchObject({ progress: 100, counts: { projects: 2, errors: 1, resolved: 0 } })
  })

  test('then tells what happened again, what is new and what is over, and nothing twice', async () => {
    const old = { firstSeen: 1_700_000_000_000, lastSeen: 1_700_000_000_000 }
    const quiet = await sentry.report('api', { title: 'Quiet', ...old })
    const loud = await sentry.report('api', { title: 'Loud', ...old })
    const fixed = await sentry.report('api', { title: 'Fixed', ...old })
    const gone = await sentry.report('api', { title: 'Gone', ...old })
    const first = await readAll(sentryProvider, config)
    sentry.repeat(loud.id)
    await sentry.resolve(fixed.id, ada)
    sentry.state.issues = sentry.state.issues.filter(({ id }) => id !== gone.id)
    const fresh = await sentry.report('website', { title: 'Fresh' })
    const second = await readAll(sentryProvider, config, first.last.cursor)
    expect(
      second
        .ofType('error.reported')
        .map(({ payload }) => payload.title)
        .toSorted(),
    ).toEqual(['Fresh', 'Loud'])
    expect(second.ofType('error.resolved').map(({ payload }) => [payload.externalId, payload.isFixed])).toEqual([
      [fixed.id, true],
      [gone.id, false],
    ])
    expect(second.sentences).toEqual(['New error in website: “Fresh”'])
    expect(second.events[0]!.key).toBe(`issue:${fresh.id}:created`)
    expect((second.last.cursor as { open: string[] }).open.toSorted()).toEqual([quiet.id, loud.id, fresh.id].toSorted())
    const third = await readAll(sentryProvider, config, second.last.cursor)
    expect(third.ofType('error.resolved')).toEqual([])
    expect(unseen(third, second)).toEqual([])
  })

  test('shows only the projects that were named, reads many pages, and goes on where it was interrupted', async () => {
    for (let i = 0; i < 230; i += 1) await sentry.report(i < 130 ? 'website' : 'api', { title: `E${i}` })
    const all = await readAll(sentryProvider, config)
    expect(all.facts).toHaveLength(230)
    expect((await readAll(sentryProvider, { ...config, projects: ['api'] })).facts).toHaveLength(100)
    const rest = await readAll(sentryProvider, config, all.steps[1]!.cursor)
    expect(rest.facts).toHaveLength(130)
    expect((rest.last.cursor as { open: string[] }).open).toHaveLength(230)
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    const limit = { 'x-sentry-rate-limit-reset': '4102444800' }
    sentry.faults.next({ kind: 'status', status: 429, headers: limit }, 1, /issues/)
    expect((await readAll(sentryProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    sentry.faults.next({ kind: 'status', status: 502 }, 1, /issues/)
    expect((await readAll(sentryProvider, config)).failure).toBeNull()
    sentry.revokeToken()
    expect((await readAll(sentryProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a webhook', () => {
  test('is verified by SHA-256 with the client secret', () => {
    const body = '{"action":"created","data":{}}'
    const sign = (secret: string) => createHmac('sha256', secret).update(body).digest('hex')
    const verify = (headers: Record<string, string>, text = body) => webhook.verify(requestOf(text, headers), config)
    expect(verify({ 'sentry-hook-signature': sign(SECRET) })).toBe(true)
    expect(verify({ 'sentry-app-signature': sign(SECRET) })).toBe(true)
    expect(verify({ 'sentry-hook-signature': sign('other') })).toBe(false)
    expect(verify({ 'sentry-hook-signature': sign(SECRET) }, `${body} `)).toBe(false)
    expect(verify({})).toBe(false)
  })

  test('brings what happens there the whole way', async () => {
    sentry.state.webhookUrl = 'http://127.0.0.1:9/webhooks/sentry/x'
    const issue = await sentry.report('api', { title: 'TypeError: x is undefined' })
    const posted = [
      sentry.hooks.posted[0]!,
      ...(await sentry.assign(issue.id, ada, mei)),
      ...(await sentry.resolve(issue.id, ada)),
      ...(await sentry.regress(issue.id)),
      ...(await sentry.archive(issue.id, mei)),
      ...(await sentry.comment(issue.id, 'Looking', ada)),
      ...(await sentry.alert(issue.id, 'Checkout fails')),
      ...(await sentry.metricAlert('api', 'Too many errors', 'critical')),
      ...(await sentry.metricAlert('api', 'Too many errors', 'resolved')),
    ]
    const sentences = []
    const places = []
    const facts = []
    for (const each of posted) {
      const delivery = takeIn(sentryProvider, each, config)
      const completed = await webhook.complete!(delivery, config, { fetch })
      const [event] = eventsOf(sentryProvider, delivery, completed)
      sentences.push(event!.activity!.summary)
      places.push(event!.container?.id)
      facts.push(event!.facts.map(({ type }) => type).join())
    }
    expect(sentences).toEqual([
      'New error in api: “TypeError: x is undefined”',
      'Mei assigned “TypeError: x is undefined” in api to Ada',
      'Ada resolved “TypeError: x is undefined” in api',
      '“TypeError: x is undefined” in api is back after it was resolved',
      'Mei archived “TypeError: x is undefined” in api',
      'Ada commented on “TypeError: x is undefined” in api',
      'Sentry alert “Checkout fails” in api: “TypeError: x is undefined”',
      'Sentry alert “Too many errors” is critical: 1000 events in the last 10 minutes',
      'Sentry alert “Too many errors” is over',
    ])
    expect(new Set(places)).toEqual(new Set([idOf('api')]))
    expect(facts).toEqual([
      'error.reported',
      'error.reported',
      'error.resolved',
      'error.reported',
      'error.resolved',
      '',
      'error.reported',
      '',
      '',
    ])
    expect(new Set(posted.map((each) => takeIn(sentryProvider, each, config).key)).size).toBe(posted.length)
  })

  // The shape that Sentry documents, with values of our own.
  const issue = {
    id: '1170820242',
    url: 'https://sentry.io/api/0/organizations/acme/issues/1170820242/',
    web_url: 'https://acme.sentry.io/issues/1170820242/',
    project_url: 'https://acme.sentry.io/issues/?project=1',
    shortId: 'API-7',
    title: 'RangeError: bad date',
    culprit: 'parse(dates.ts)',
    level: 'warning',
    status: 'unresolved',
    substatus: 'ongoing',
    statusDetails: {},
    count: '12',
    userCount: 3,
    firstSeen: '2026-07-14T18:56:00.679000+00:00',
    lastSeen: '2026-07-15T18:56:00.738000Z',
    project: { id: '1', name: 'api', slug: 'api', platform: 'node' },
    assignedTo: null,
  }
  const payload = {
    action: 'assigned',
    installation: { uuid: '24b3' },
    data: { issue, assignee: { type: 'user', id: '7', name: 'Ada', email: 'ada@example.com' } },
    actor: { type: 'user', id: '8', name: 'Mei', email: 'mei@example.com' },
  }

  test('that names the assignee beside the error, tells whom it is assigned to', () => {
    const [event] = eventsOf(sentryProvider, deliveryOf('issue', payload, 'assigned'))
    expect(event).toMatchObject({
      activity: { summary: 'Mei assigned “RangeError: bad date” in api to Ada', audience: 'TEAM', category: 'ISSUE' },
      actor: { name: 'Mei' },
      facts: [
        {
          payload: {
            level: 'WARNING',
            eventCount: 12,
            assignee: { email: 'ada@example.com' },
            lastSeenAt: '2026-07-15T18:56:00.738Z',
          },
        },
      ],
    })
  })

  test.each([
    ['issue', 'created', 'New warning in api: “RangeError: bad date”'],
    ['issue', 'unresolved', 'Mei reopened “RangeError: bad date” in api'],
    ['issue', 'ignored', 'Mei archived “RangeError: bad date” in api'],
    ['issue', 'merged', 'Sentry’s action merged is not shown.'],
    ['error', 'created', 'Sentry’s event error is not shown.'],
    ['installation', 'created', 'Mei installed the integration at Sentry'],
  ])('%s %s becomes a sentence', (event, action, sentence) => {
    expect(told(sentryProvider, deliveryOf(event, payload, action))).toBe(sentence)
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    for (const action of ['created', 'assigned', 'resolved', 'unresolved']) {
      expectToSurvive(sentryProvider, deliveryOf('issue', payload, action))
    }
    const alert = {
      data: { event: { issue_id: '1', project: 1, title: 'x', web_url: 'https://x.test/' }, triggered_rule: 'R' },
      actor: payload.actor,
    }
    expectToSurvive(sentryProvider, deliveryOf('event_alert', alert, 'triggered'), issue)
    const metric = {
      data: { metric_alert: { title: 'T', projects: ['api'] }, description_text: 'D', web_url: 'https://x.test/' },
    }
    expectToSurvive(sentryProvider, deliveryOf('metric_alert', metric, 'critical'), { id: '1' })
    expectToSurvive(sentryProvider, deliveryOf('comment', { data: { issue_id: 1, comment: 'x' } }, 'created'), issue)
  })

  test.each(NONSENSE)('that says %s is refused', (text) => {
    expect(webhook.read({ 'sentry-hook-resource': 'issue' }, Buffer.from(text))).toMatchObject({
      ok: false,
      status: 400,
    })
    expect(webhook.read({}, Buffer.from('{"data":{}}'))).toMatchObject({ ok: false, status: 400 })
  })
})
