import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FacebookSimulator, startFacebookSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { facebookAdsProvider as provider } from '../../src/providers/facebook-ads/provider.ts'
import { deliver, mutations } from '../support/reading.ts'

const webhook = provider.webhook!
const VERIFY_TOKEN = 'a-word-of-our-own'

let meta: FacebookSimulator
let config: Record<string, string>

beforeEach(async () => {
  meta = await startFacebookSimulator({ token: 'EAA1' })
  const { account, page, app } = meta.state
  const { secret: appSecret } = app
  const own = { adAccountId: account.id, pageId: page.id, appId: app.id, appSecret, webhookSecret: VERIFY_TOKEN }
  config = { token: 'EAA1', baseUrl: meta.url, ...own }
  meta.state.subscription = { url: 'http://127.0.0.1:9/', verifyToken: VERIFY_TOKEN, fields: 'leadgen' }
})
afterEach(() => meta.dispose())

describe('the handshake', () => {
  const ask = (query: Record<string, string>, method: 'GET' | 'POST' = 'GET') =>
    webhook.handshake!({ method, query, headers: {}, rawBody: Buffer.alloc(0) }, config)
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' }

  test('repeats the challenge to whoever knows the token', () => {
    expect(ask(right)).toEqual({ status: 200, body: '1158201444' })
    expect(ask({ ...right, 'hub.verify_token': 'other' })).toBeNull()
    expect(ask({ ...right, 'hub.mode': 'unsubscribe' })).toBeNull()
    expect(ask({ ...right, 'hub.challenge': '<script>' })).toBeNull()
    expect(ask({})).toBeNull()
    expect(ask(right, 'POST')).toBeNull()
  })

  test('is shaken when the webhook is registered; twice is one; and it is removed where it is ours', async () => {
    const server = createServer((request, response) => {
      const query = Object.fromEntries(new URL(request.url!, 'http://here').searchParams)
      const answer = webhook.handshake!({ method: 'GET', query, headers: {}, rawBody: Buffer.alloc(0) }, config)
      response.writeHead(answer?.status ?? 401).end(answer?.body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/facebook-ads/x`
    try {
      for (let i = 0; i < 2; i += 1) {
        expect(await webhook.register!(config, url, VERIFY_TOKEN, { fetch })).toEqual({ problem: null })
      }
      expect(meta.state).toMatchObject({ subscription: { url, fields: 'leadgen' }, subscribed: ['leadgen'] })
      await webhook.unregister!(config, 'https://elsewhere.example/', { fetch })
      expect(meta.state.subscription).not.toBeNull()
      await webhook.unregister!(config, url, { fetch })
      expect(meta.state).toMatchObject({ subscription: null, subscribed: [] })
      const wrong = webhook.register!(config, url, 'other', { fetch }).catch((error: unknown) => error)
      expect(provider.describeFailure(await wrong).message).toMatch(/Callback verification failed/)
    } finally {
      server.close()
    }
  })

  test('says what is missing to register', async () => {
    const { appId: _, ...without } = config
    const { problem } = await webhook.register!(without, 'https://here.example/', VERIFY_TOKEN, { fetch })
    expect(problem).toMatch(/app ID, app secret and page/)
  })
})

describe('a delivery', () => {
  test('is verified by the app’s secret, over its bytes, in the header with 256', () => {
    const rawBody = Buffer.from('{"object":"page"}')
    const sign = (secret: string) => `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`
    const verify = (headers: Record<string, string>, body = rawBody) =>
      webhook.verify({ method: 'POST', query: {}, headers, rawBody: body }, config)
    const right = sign(config['appSecret']!)
    expect(verify({ 'x-hub-signature-256': right })).toBe(true)
    expect(verify({ 'x-hub-signature-256': sign('other') })).toBe(false)
    expect(verify({ 'x-hub-signature-256': right }, Buffer.from('{"object":"user"}'))).toBe(false)
    expect(verify({ 'x-hub-signature-256': right.slice(7) })).toBe(false)
    expect(verify({ 'x-hub-signature': right })).toBe(false)
    expect(verify({})).toBe(false)
  })

  test('of several leads is completed by each, with its campaign', async () => {
    const campaign = meta.state.campaigns[0]!
    await meta.submitLeads(
      { answers: { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' } },
      { answers: { full_name: 'Grace Hopper' }, platform: 'ig', campaignId: null },
    )
    const { isVerified, result } = await deliver(provider, config, meta.hooks.posted[0]!)
    expect(isVerified).toBe(true)
    expect(result).toMatchObject({
      kind: 'events',
      events: [
        {
          activity: {
            summary: 'New lead from Facebook: Ada Lovelace, by the campaign “Spring”',
            type: 'facebook_ads.leadgen',
          },
          container: { kind: 'CAMPAIGN', id: campaign.id },
          facts: [{ type: 'lead.upserted', payload: { email: 'ada@example.com', campaign: 'Spring' } }],
        },
        {
          activity: { summary: 'New lead from Instagram: Grace Hopper' },
          // Where the synchronisation has it, too.
          container: { kind: 'ACCOUNT', id: config['pageId'] },
        },
      ],
    })
  })

  test('of many leads asks for fifty at once, and tells each under a key of its own', async () => {
    const { leads } = await meta.submitLeads(...Array.from({ length: 120 }, () => ({})))
    const gone = leads[70]!.id
    meta.state.leads = meta.state.leads.filter(({ id }) => id !== gone)
    const asked = meta.calls.length
    const { result } = await deliver(provider, config, meta.hooks.posted[0]!)
    // The page, three times up to fifty, and by halves for the one that is gone.
    expect(meta.calls.length - asked).toBeLessThan(20)
    const keys = result?.kind === 'events' ? result.events.map(({ key }) => key) : []
    expect(keys).toEqual(leads.filter(({ id }) => id !== gone).map(({ id }) => `lead:${id}`))
  })

  test('asks for no id but a number', async () => {
    const value = { page_id: config['pageId'] }
    const changes = ['../me', '1,2', 'me', '12'].map((leadgen_id) => ({
      field: 'leadgen',
      value: { ...value, leadgen_id },
    }))
    const read = webhook.read({}, Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: '1', changes }] })))
    expect(read).toMatchObject({ ok: true, delivery: { key: 'leadgen:12' } })
  })

  test('whose lead was withdrawn tells the others; one of another page tells nothing and asks nothing', async () => {
    const { leads } = await meta.submitLeads({ answers: { full_name: 'Ada' } }, { answers: { full_name: 'Gone' } })
    meta.state.leads = meta.state.leads.filter(({ id }) => id !== leads[1]!.id)
    const told = await deliver(provider, config, meta.hooks.posted[0]!)
    expect(told.result).toMatchObject({ kind: 'events', events: [{ facts: [{ payload: { name: 'Ada' } }] }] })
    const asked = meta.calls.length
    const foreign = await deliver(provider, { ...config, pageId: '1' }, meta.hooks.posted[0]!)
    expect(foreign.said).toBe('Its leads are of another page, or gone at Meta.')
    expect(meta.calls).toHaveLength(asked)
  })

  test('waits when Meta does not answer', async () => {
    await meta.submitLeads({})
    meta.faults.next({ kind: 'status', status: 400, body: { error: { code: 4, message: 'Limit' } } })
    const failed = await deliver(provider, config, meta.hooks.posted[0]!).catch((error: unknown) => error)
    expect(provider.describeFailure(failed)).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
  })

  const notified = (...ids: string[]) => ({
    object: 'page',
    entry: ids.map((leadgen_id) => ({ id: '1', changes: [{ field: 'leadgen', value: { leadgen_id, page_id: '1' } }] })),
  })
  const keyOf = (payload: object) => {
    const read = webhook.read({}, Buffer.from(JSON.stringify(payload)))
    return read.ok && read.delivery.key
  }

  test('is the same by its leads, in whatever order', () => {
    expect(keyOf(notified('444', '555'))).toBe('leadgen:444:555')
    expect(keyOf(notified('555', '444'))).toBe('leadgen:444:555')
    expect(keyOf(notified('444'))).not.toBe(keyOf(notified('555')))
  })

  test('about something else is left aside', async () => {
    const body = JSON.stringify({ object: 'page', entry: [{ id: '1', changes: [{ field: 'feed', value: {} }] }] })
    expect((await deliver(provider, config, { headers: {}, body })).said).toBe('It is not about leads.')
  })

  test.each(['[]', '{', '{}', '{"object":"page"}', '{"object":"page","entry":[]}', '{"object":5,"entry":[1]}'])(
    'that says %s is refused',
    (text) => expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )

  test('whichever part of it is missing or of another type, never throws', () => {
    for (const payload of mutations(notified('444'))) webhook.read({}, Buffer.from(JSON.stringify(payload)))
    const lead = { id: '444', created_time: '2026-05-09T10:00:00+0000', campaign_id: '7', platform: 'fb' }
    const whole = { ...lead, field_data: [{ name: 'full_name', values: ['Ada'] }] }
    for (const payload of mutations(whole)) {
      const result = webhook.process({ event: 'leadgen', action: null, key: 'k', payload: {} }, [payload])
      const said = result.kind === 'events' ? result.events[0]!.activity!.summary : ''
      expect(said).not.toMatch(/undefined|null|\[object/)
    }
  })
})
