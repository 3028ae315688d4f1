import { type BetterStackSimulator, startBetterStackSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { duration } from '../../src/providers/betterstack/incidents.ts'
import { betterStackProvider } from '../../src/providers/betterstack/provider.ts'
import {
  deliveryOf,
  eventsOf,
  expectToSurvive,
  NONSENSE,
  readAll,
  requestOf,
  requestOfPosted,
  told,
  unseen,
} from '../support/handler.ts'

const TOKEN = 'bs_test'
const SECRET = 'an open secret'
const URL_HERE = 'http://127.0.0.1:9/webhooks/betterstack/x'
const webhook = betterStackProvider.webhook!
let stack: BetterStackSimulator
let config: { token: string; baseUrl: string; webhookSecret: string }

beforeEach(async () => {
  const monitors = { Website: 'https://acme.example/', Shop: 'https://shop.acme.example/' }
  stack = await startBetterStackSimulator({ token: TOKEN, seed: { monitors, heartbeats: ['Backup'] } })
  config = { token: TOKEN, baseUrl: stack.url, webhookSecret: SECRET }
})
afterEach(() => stack.dispose())

const idOf = (name: string) => stack.state.monitors.find((monitor) => monitor.name === name)!.id

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await betterStackProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Connected to Better Stack; 3 monitors can be seen.',
      account: 'Agency',
      details: { monitors: 2, heartbeats: 1 },
    })
  })

  test.each([
    ['a wrong token', { token: 'x' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await betterStackProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, /rate limit.*UTC/],
    [{ kind: 'status', status: 404 }, /does not find it/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'slow', ms: 60_000 }, /did not answer in time/],
  ] as const)('is an answer, not an exception, when Better Stack fares badly: %j', async (fault, message) => {
    stack.faults.next(fault)
    const result = await betterStackProvider.testConnection(config, { fetch, signal: AbortSignal.timeout(500) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings what is watched to link, and the state and availability of each', async () => {
    const incident = await stack.goDown('Shop', 'Status 500')
    const { containers, facts, events, last } = await readAll(betterStackProvider, config)
    expect(containers).toEqual([
      { kind: 'MONITOR', id: idOf('Website'), name: 'Website', url: 'https://acme.example/' },
      { kind: 'MONITOR', id: idOf('Shop'), name: 'Shop', url: 'https://shop.acme.example/' },
      { kind: 'MONITOR', id: `heartbeat/${idOf('Backup')}`, name: 'Backup', url: null },
    ])
    expect(facts).toHaveLength(3)
    expect(facts[0]).toEqual({
      type: 'uptime.changed',
      container: containers[0],
      payload: {
        provider: 'betterstack',
        monitorId: idOf('Website'),
        name: 'Website',
        url: 'https://acme.example/',
        state: 'UP',
        incidentId: null,
        cause: null,
        availability: 99.98,
        at: expect.any(String),
      },
    })
    expect(facts[1]!.payload).toMatchObject({ state: 'DOWN' })
    expect(incident.resolvedAt).toBeNull()
    expect(events).toEqual([])
    expect(last).toMatchObject({ progress: 100, counts: { monitors: 3, incidents: 1 } })
  })

  test('then tells the states that changed and the outages since, each once', async () => {
    const first = await readAll(betterStackProvider, config)
    const incident = await stack.goDown('Shop', 'Status 500')
    const second = await readAll(betterStackProvider, config, first.last.cursor)
    expect(second.facts.map(({ payload }) => payload)).toMatchObject([{ name: 'Shop', state: 'DOWN' }])
    expect(second.sentences).toEqual(['Shop is down: Status 500'])
    expect(second.events[0]).toMatchObject({
      key: `incident:${incident.id}:started`,
      facts: [{ payload: { state: 'DOWN', incidentId: incident.id, cause: 'Status 500' } }],
    })
    await stack.acknowledge(incident.id, 'Ada')
    await stack.recover(incident.id)
    const third = await readAll(betterStackProvider, config, second.last.cursor)
    expect(third.facts.map(({ payload }) => payload)).toMatchObject([{ name: 'Shop', state: 'UP' }])
    expect(unseen(third, second)).toEqual(['Ada looks into the outage of Shop', 'Shop is up again after 1 second'])
    const fourth = await readAll(betterStackProvider, config, third.last.cursor)
    expect([fourth.facts, unseen(fourth, second, third)]).toEqual([[], []])
  })

  test('reads many pages, and an interrupted one tells no state twice', async () => {
    for (let i = 0; i < 120; i += 1)
      stack.state.monitors.push({ ...stack.state.monitors[0]!, id: `9${i}`, name: `M${i}` })
    const { containers, steps } = await readAll(betterStackProvider, config)
    expect(containers).toHaveLength(123)
    expect(steps.at(-1)!.cursor).toMatchObject({ startedAt: null, states: { [idOf('Shop')]: 'UP' } })
    expect((await readAll(betterStackProvider, config, steps[100]!.cursor)).facts).toHaveLength(23)
  })

  test('stops at a long limit and says until when; a dead token is told from it; a server error passes', async () => {
    stack.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /incidents/)
    expect((await readAll(betterStackProvider, config)).failure).toMatchObject({
      isPassing: true,
      retryAt: expect.any(Date),
    })
    stack.faults.next({ kind: 'status', status: 502 }, 1, /incidents/)
    expect((await readAll(betterStackProvider, config)).failure).toBeNull()
    stack.revokeToken()
    expect((await readAll(betterStackProvider, config)).failure).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a webhook', () => {
  test('is known by its secret, in the address or in a header', () => {
    const verify = (headers: Record<string, string>, query: Record<string, string> = {}) =>
      webhook.verify(requestOf('{}', headers, query), config)
    expect(verify({}, { secret: SECRET })).toBe(true)
    expect(verify({ 'x-webhook-secret': SECRET })).toBe(true)
    expect(verify({ authorization: `Bearer ${SECRET}` })).toBe(true)
    expect(verify({ authorization: `Basic ${Buffer.from(`atrium:${SECRET}`).toString('base64')}` })).toBe(true)
    expect(verify({}, { secret: 'another' })).toBe(false)
    expect(verify({})).toBe(false)
    expect(webhook.verify(requestOf('{}', {}, { secret: '' }), { webhookSecret: '' })).toBe(false)
  })

  test('is registered once for outages and once for monitors, and removed again', async () => {
    await webhook.register!(config, URL_HERE, 'first', { fetch })
    expect(await webhook.register!(config, URL_HERE, SECRET, { fetch })).toEqual({ problem: null })
    const address = `${URL_HERE}?secret=an+open+secret`
    expect(stack.state.hooks).toMatchObject([
      { url: address, trigger_type: 'incident_change' },
      { url: address, trigger_type: 'monitor_change' },
    ])
    await webhook.unregister!(config, URL_HERE, { fetch })
    expect(stack.state.hooks).toEqual([])
  })

  test('brings what happens there the whole way, as it stands when it is asked for', async () => {
    await webhook.register!(config, URL_HERE, SECRET, { fetch })
    const incident = await stack.goDown('Shop', 'Status 500')
    await stack.acknowledge(incident.id, 'Ada')
    await stack.recover(incident.id)
    await stack.pause('Website')
    await stack.unpause('Website')
    await stack.removeMonitor('Shop')
    const sentences = []
    for (const posted of stack.hooks.posted.toReversed()) {
      const request = requestOfPosted(posted)
      const query = Object.fromEntries(new URL(posted.url).searchParams)
      expect(webhook.verify({ ...request, query }, config)).toBe(true)
      const read = webhook.read(request.headers, request.rawBody)
      if (!read.ok) throw new Error(read.reason)
      sentences.push(
        told(betterStackProvider, read.delivery, await webhook.complete!(read.delivery, config, { fetch })),
      )
    }
    expect(sentences).toEqual([
      'Shop is down: Status 500',
      'Ada looks into the outage of Shop',
      'Shop is up again after 1 second',
      'Website is not watched for now',
      'Website is watched again',
      'Shop is no longer watched by Better Stack',
    ])
  })

  // The shape that Better Stack documents, with values of our own.
  const incident = {
    id: '25',
    type: 'incident',
    attributes: {
      name: 'acme.example',
      url: 'https://acme.example',
      cause: 'Timeout (no headers received)',
      started_at: '2026-03-09T17:42:35.000Z',
      acknowledged_at: null,
      acknowledged_by: null,
      resolved_at: '2026-03-09T17:54:40.000Z',
      status: 'Resolved',
    },
    relationships: { monitor: { data: { id: '4', type: 'monitor' } } },
  }
  const monitor = {
    id: '4',
    type: 'monitor',
    attributes: {
      url: 'https://acme.example',
      pronounceable_name: 'Acme',
      status: 'up',
      updated_at: '2026-03-09T17:54:40.000Z',
    },
  }
  const fetched = { incident: { data: incident }, monitor: { data: monitor } }

  test('is read by what it says, or by what has been noted', () => {
    const read = (body: object) => webhook.read({}, Buffer.from(JSON.stringify(body)))
    expect(read({ data: incident })).toMatchObject({
      ok: true,
      delivery: { event: 'incident', action: 'resolved', key: 'incident:25:resolved:2026-03-09T17:54:40.000Z' },
    })
    expect(read({ event: 'started', data: incident })).toMatchObject({ delivery: { action: 'started' } })
    expect(read({ event: 'paused', data: monitor })).toMatchObject({ delivery: { event: 'monitor', action: 'paused' } })
  })

  test('is told to others with the monitor and the incident', () => {
    const [event] = eventsOf(betterStackProvider, deliveryOf('incident', { data: incident }, 'resolved'), fetched)
    expect(event).toMatchObject({
      key: 'incident:25:resolved',
      activity: { summary: 'Acme is up again after 12 minutes', audience: 'COMPANY' },
      container: { kind: 'MONITOR', id: '4' },
      facts: [
        {
          type: 'uptime.changed',
          payload: { state: 'UP', incidentId: '25', monitorId: '4', at: '2026-03-09T17:54:40.000Z' },
        },
      ],
    })
  })

  test('without a monitor is a sentence alone; of what is gone or something else it is nothing', () => {
    const alone = { incident: { data: { ...incident, relationships: {} } }, monitor: null }
    const [event] = eventsOf(betterStackProvider, deliveryOf('incident', {}, 'started'), alone)
    expect(event).toMatchObject({
      activity: { summary: 'acme.example is down: Timeout (no headers received)' },
      container: null,
      facts: [],
    })
    expect(told(betterStackProvider, deliveryOf('incident', {}, 'started'), null)).toBe(
      'The incident is gone at Better Stack.',
    )
    expect(told(betterStackProvider, deliveryOf('on_call', {}, null), null)).toBe(
      'Better Stack’s event on_call is not shown.',
    )
    expect(told(betterStackProvider, deliveryOf('incident', {}, 'acknowledged'), fetched)).toMatch(/does not say/)
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    expectToSurvive(betterStackProvider, deliveryOf('incident', { data: incident }, 'resolved'), fetched)
    expectToSurvive(betterStackProvider, deliveryOf('monitor', { event: 'deleted', data: monitor }, 'deleted'), {
      monitor: { data: monitor },
    })
  })

  test.each([...NONSENSE, '{"data":{"type":"incident"}}', '{"data":{"type":"<b>","id":1}}'])(
    'that says %s is refused',
    (text) => {
      expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 })
    },
  )
})

test.each([
  [1_000, '1 second'],
  [80_000, '80 seconds'],
  [720_000, '12 minutes'],
  [10_800_000, '3 hours'],
  [259_200_000, '3 days'],
])('a time of %i ms is said as %s', (ms, said) => expect(duration(ms)).toBe(said))
