import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { togglProvider } from '../../src/providers/toggl/provider.ts'
import { CLEAN, spoilt, taken } from '../support/handler.ts'
import { startToggl } from './workspace.ts'

const webhook = togglProvider.webhook!
let w: Awaited<ReturnType<typeof startToggl>>
beforeEach(async () => void (w = await startToggl()))
afterEach(() => w.toggl.dispose())

const request = (rawBody: string, signature: string | undefined) => ({
  method: 'POST' as const,
  query: {},
  headers: { 'x-webhook-signature-256': signature, 'content-type': 'application/json' },
  rawBody: Buffer.from(rawBody),
})

// Toggl's documentation of “Validating received events”.
const PUBLISHED = {
  secret: 'PGuRrhCFajIyEvFlreKL',
  body: '{"event_id":0,"created_at":"2022-06-25T03:58:10.207820267Z","creator_id":6,"metadata":{"request_type":"POST","event_user_id":6},"payload":"ping","subscription_id":6,"timestamp":"2022-06-25T03:58:10.207820267Z","url_callback":"https://callback-url.com"}',
  signature: 'sha256=bf829606cda0ca6923defb5ca70a43135adc7e8887486a201a19cb50ca6006b1',
}

describe('the signature', () => {
  const verify = (body: string, signature: string | undefined, webhookSecret: unknown = PUBLISHED.secret) =>
    webhook.verify(request(body, signature), { webhookSecret })

  test('is the published one', () => {
    expect(verify(PUBLISHED.body, PUBLISHED.signature)).toBe(true)
    expect(verify(`${PUBLISHED.body} `, PUBLISHED.signature)).toBe(false)
    expect(verify(PUBLISHED.body, PUBLISHED.signature, 'OTHER')).toBe(false)
    expect(verify(PUBLISHED.body, PUBLISHED.signature.slice(7))).toBe(false)
    expect(verify(PUBLISHED.body, undefined)).toBe(false)
  })
})

describe('a ping', () => {
  test('is answered with its code, when it is signed', () => {
    const body = JSON.stringify({ ...(JSON.parse(PUBLISHED.body) as object), validation_code: 'c0de' })
    const signature = `sha256=${createHmac('sha256', 's').update(body).digest('hex')}`
    const answer = webhook.handshake!(request(body, signature), { webhookSecret: 's' })
    expect(answer).toMatchObject({ status: 200, contentType: 'application/json', body: '{"validation_code":"c0de"}' })
    expect(webhook.handshake!(request(body, signature), { webhookSecret: 'other' })).toBeNull()
    expect(
      webhook.handshake!(request(PUBLISHED.body, PUBLISHED.signature), { webhookSecret: PUBLISHED.secret }),
    ).toMatchObject({ body: '{}' })
  })
})

describe('a subscription', () => {
  test('is made once, confirmed by its ping, brought up to date, and removed', async () => {
    const secret = 'S3CRET'
    // The product’s door, as far as handshakes go.
    const door = createServer((incoming, answer) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const signature = incoming.headers['x-webhook-signature-256'] as string
        const shaken = webhook.handshake!(request(Buffer.concat(chunks).toString(), signature), {
          webhookSecret: secret,
        })
        answer.writeHead(shaken?.status ?? 401).end(shaken?.body ?? '')
      })
    })
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
    try {
      const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/webhooks/toggl/x`
      expect(await webhook.register!(w.config, url, 'old', { fetch })).toEqual({ problem: null })
      await w.toggl.hooks.settled()
      expect(w.state.subscriptions).toMatchObject([{ url, validatedAt: null }])
      // Brought up to date with the right secret, it is pinged again.
      await webhook.register!(w.config, url, secret, { fetch })
      await w.toggl.hooks.settled()
      expect(w.state.subscriptions).toMatchObject([{ url, secret, validatedAt: expect.any(Number) }])
      expect(w.state.subscriptions[0]!.filters).toHaveLength(3)
      await webhook.unregister!(w.config, url, { fetch })
      expect(w.state.subscriptions).toEqual([])
    } finally {
      door.close()
    }
  })
})

test.each([
  '[]',
  '{',
  '{}',
  '{"payload":"ping"}',
  '{"metadata":{"model":"time_entry"}}',
  '{"metadata":{"model":"<b>","action":"created"}}',
])('a delivery that says %s is refused', (text) =>
  expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
)

// After the shapes in Toggl's documentation.
const entry = {
  id: 2_600_000_001,
  workspace_id: 7654321,
  project_id: 193791,
  task_id: null,
  billable: true,
  start: '2026-06-25T01:00:00+00:00',
  stop: '2026-06-25T02:05:00+00:00',
  duration: 3900,
  description: 'Draw the menu',
  at: '2026-06-25T02:05:01+00:00',
  user_id: 6,
}
const event = (action: string, payload: object = entry, path = '/api/v9/workspaces/1/time_entries') => ({
  event_id: 77,
  created_at: '2026-06-25T03:58:10.207Z',
  creator_id: 6,
  metadata: {
    action,
    event_user_id: '6',
    model: 'time_entry',
    path,
    project_id: '193791',
    request_type: 'POST',
    time_entry_id: '2600000001',
  },
  payload,
  subscription_id: 5,
  timestamp: '2026-06-25T03:58:10.207Z',
  url_callback: 'https://atrium.example/x',
})
const running = { ...entry, stop: null, duration: -1_782_349_200 }

test.each([
  [event('created'), ['1 h 5 min were tracked in Toggl: “Draw the menu”']],
  [
    event('updated', entry, '/api/v9/workspaces/1/time_entries/2600000001/stop'),
    ['1 h 5 min were tracked in Toggl: “Draw the menu”'],
  ],
  [event('created', { ...entry, description: '', duration: 7200 }), ['2 h were tracked in Toggl']],
  [event('created', running), []],
  [event('updated'), []],
  [event('deleted'), []],
  [{ ...event('created'), metadata: { model: 'tag', action: 'created' } }, ['Of Toggl only time entries are kept.']],
  [event('created', { id: 1 }), ['The entry lacks its id or its begin.']],
])('%j becomes a sentence, where people want to read one', (payload, sentences) => {
  expect(taken(togglProvider, payload).sentences).toEqual(sentences)
})

test('carries the entry, for the team alone', () => {
  const { events, key } = taken(togglProvider, event('created'))
  expect(key).toBe('5:77')
  expect(events).toMatchObject([
    {
      container: { kind: 'PROJECT', id: '193791' },
      activity: { audience: 'TEAM', type: 'toggl.time_tracked' },
      facts: [
        {
          type: 'time_entry.upserted',
          payload: { externalId: '2600000001', seconds: 3900, isBillable: true, person: { id: '6' } },
        },
      ],
    },
  ])
  expect(taken(togglProvider, event('created', running)).facts).toMatchObject([{ payload: { seconds: null } }])
  expect(taken(togglProvider, event('deleted')).facts).toMatchObject([
    { type: 'time_entry.deleted', payload: { externalId: '2600000001' } },
  ])
})

test('whichever part of it is missing or of another type, never throws', () => {
  for (const whole of [event('created'), event('deleted')]) {
    for (const payload of spoilt(whole))
      for (const said of taken(togglProvider, payload).sentences) expect(said).toMatch(CLEAN)
  }
})

test('what the simulator posts is signed, and understood', async () => {
  await webhook.register!(w.config, `${w.toggl.url}/nobody`, 'S3CRET', { fetch })
  await w.toggl.hooks.settled()
  w.state.subscriptions[0]!.validatedAt = 1
  const [posted] = await w.worked(1, { description: 'Take a card' })
  expect(webhook.verify({ ...request(posted!.body, ''), headers: posted!.headers }, { webhookSecret: 'S3CRET' })).toBe(
    true,
  )
  expect(taken(togglProvider, JSON.parse(posted!.body) as object).sentences).toEqual([
    '1 h were tracked in Toggl: “Take a card”',
  ])
  const [gone] = await w.toggl.deleteEntry(w.state.entries[0]!.id)
  expect(taken(togglProvider, JSON.parse(gone!.body) as object).facts).toMatchObject([{ type: 'time_entry.deleted' }])
})
