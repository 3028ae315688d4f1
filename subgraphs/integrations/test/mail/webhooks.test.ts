import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type MailSimulator,
  startBrevoSimulator,
  startMailerSendSimulator,
  startMailgunSimulator,
  startSendGridSimulator,
  type TakenMail,
} from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brevoProvider } from '../../src/providers/brevo/provider.ts'
import { mailerSendProvider, PING_SECRET } from '../../src/providers/mailersend/provider.ts'
import { mailgunProvider } from '../../src/providers/mailgun/provider.ts'
import type { Provider, ProviderConfig } from '../../src/providers/provider.ts'
import { sendGridProvider } from '../../src/providers/sendgrid/provider.ts'
import { deliver, ofType, readAll } from '../support/reading.ts'

// How each is set up and signed: that differs.

const KEY = 'key-of-the-tests'
let mail: MailSimulator
let server: Server
let url: string
/** What the address of the webhook answers. */
let status: number

beforeEach(async () => {
  status = 200
  server = createServer((_, response) => response.writeHead(status).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/x`
})
afterEach(async () => {
  server.close()
  await mail?.dispose()
})

const verifyOf = (provider: Provider, webhookSecret: unknown) => (headers: Record<string, string>, body: string) =>
  provider.webhook!.verify({ method: 'POST', query: {}, headers, rawBody: Buffer.from(body) }, { webhookSecret })

/** Registers twice, and lets what is told then be read. */
async function registered(provider: Provider, config: ProviderConfig, own = 'our-own-secret') {
  let secret = own
  for (let i = 0; i < 2; i += 1) {
    const result = await provider.webhook!.register!({ ...config, webhookSecret: secret }, url, secret, { fetch })
    expect(result.problem).toBeNull()
    secret = result.secret ?? secret
  }
  const report = mail.report(mail.put({ to: 'eve@example.com' }), 'delivered')
  const { isVerified, facts } = await deliver(provider, { ...config, webhookSecret: secret }, mail.deliveryOf(report))
  expect({ isVerified, kinds: facts.map((fact) => fact.type) }).toEqual({ isVerified: true, kinds: ['mail.reported'] })
  expect(mail.webhook()?.url).toBe(url)
  await provider.webhook!.unregister!({ ...config, webhookSecret: secret }, 'https://elsewhere.example/', { fetch })
  expect(mail.webhook()).not.toBeNull()
  await provider.webhook!.unregister!({ ...config, webhookSecret: secret }, url, { fetch })
  expect(mail.webhook()).toBeNull()
}

describe('MailerSend', () => {
  beforeEach(async () => void (mail = await startMailerSendSimulator({ apiKey: KEY })))
  const ping = JSON.stringify({ type: 'webhook.test', message: 'This is a ping test message' })
  const signed = (body: string, secret: string) => ({
    signature: createHmac('sha256', secret).update(body).digest('hex'),
  })
  const handshake = (body: string, secret: string) =>
    mailerSendProvider.webhook!.handshake!(
      { method: 'POST', query: {}, headers: signed(body, secret), rawBody: Buffer.from(body) },
      {},
    )

  test('makes the secret when the webhook is registered; set twice it is one', () =>
    registered(mailerSendProvider, { token: KEY, baseUrl: `${mail.url}/v1` }))

  test('says why it did not take the address', async () => {
    status = 500
    const config = { token: KEY, baseUrl: `${mail.url}/v1` }
    const failed = mailerSendProvider.webhook!.register!(config, url, 's', { fetch }).catch((error: unknown) => error)
    expect(mailerSendProvider.describeFailure(await failed).message).toMatch(/did not answer the test request/)
  })

  test('pings by a secret that everybody knows, which is good for pings alone', () => {
    expect(handshake(ping, PING_SECRET)).toEqual({ status: 200 })
    expect(handshake(ping, 'other')).toBeNull()
    expect(handshake('{"type":"activity.sent"}', PING_SECRET)).toBeNull()
    const verify = verifyOf(mailerSendProvider, 's1')
    expect(verify(signed(ping, PING_SECRET), ping)).toBe(false)
    expect(verify(signed(ping, 's1'), ping)).toBe(true)
    expect(verify(signed(ping, 's1'), `${ping} `)).toBe(false)
    expect(verify({}, ping)).toBe(false)
  })
})

describe('Brevo', () => {
  beforeEach(async () => void (mail = await startBrevoSimulator({ apiKey: KEY })))

  test('sends our secret along; set twice it is one webhook', () =>
    registered(brevoProvider, { apiKey: KEY, baseUrl: `${mail.url}/v3` }))

  test('may carry it as a bearer token, as a password or in a header of its own', () => {
    const verify = verifyOf(brevoProvider, 's1')
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
    expect(verify({ authorization: 'Bearer s1' }, '')).toBe(true)
    expect(verify({ authorization: basic('portal:s1') }, '')).toBe(true)
    expect(verify({ 'x-webhook-secret': 's1' }, '')).toBe(true)
    expect(verify({ authorization: 'Bearer other' }, '')).toBe(false)
    expect(verify({ authorization: basic('portal:other') }, '')).toBe(false)
    expect(verify({ authorization: 's1' }, '')).toBe(false)
    expect(verify({}, '')).toBe(false)
  })

  test('tells the recipients of one message apart, and what became of it by when that was', async () => {
    mail.setWebhook({ url, secret: 's1' })
    const messageId = '<1@smtp-relay.mailin.fr>'
    const [eve, ada] = ['eve@example.com', 'ada@example.com'].map((to) => mail.put({ to, messageId }))
    const at = new Date('2026-05-09T10:00:00.700Z')
    const told = async (one: TakenMail, time = at) => {
      const { read, facts } = await deliver(
        brevoProvider,
        {},
        mail.deliveryOf(mail.report(one, 'opened', { at: time })),
      )
      return [read.ok && read.delivery.key, ofType(facts, 'mail.reported')[0]!.payload.externalId]
    }
    const all = [await told(eve!), await told(ada!), await told(eve!, new Date('2026-05-09T11:00:00Z'))]
    for (const part of [0, 1]) expect(new Set(all.map((each) => each[part])).size).toBe(3)
    expect(await told(eve!)).toEqual(all[0])
    const key = (link: string) => {
      const click = { event: 'click', email: 'a@b.example', 'message-id': messageId, ts_event: 1_778_320_800, link }
      const read = brevoProvider.webhook!.read({}, Buffer.from(JSON.stringify(click)))
      return read.ok && read.delivery.key
    }
    expect(key('https://a.example/1')).not.toBe(key('https://a.example/2'))
  })

  test('is known again when it is read, where a fate has a part of a second', async () => {
    mail.setWebhook({ url, secret: 's1' })
    const at = new Date(Math.floor(Date.now() / 1000) * 1000 - 60_000 + 700)
    const report = mail.report(mail.put({ to: 'Eve@Example.com' }), 'hard_bounced', { at })
    const { facts } = await deliver(brevoProvider, {}, mail.deliveryOf(report))
    const read = await readAll(brevoProvider, { apiKey: KEY, baseUrl: `${mail.url}/v3` })
    const [idTold, idRead] = [facts, read.facts].map((all) => ofType(all, 'mail.reported')[0]!.payload.externalId)
    expect(idRead).toBe(idTold)
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('is read by the days of the account: %s', async (timeZone) => {
    await mail.dispose()
    mail = await startBrevoSimulator({ apiKey: KEY, timeZone })
    mail.report(mail.put({ to: 'eve@example.com' }), 'hard_bounced', { at: new Date(Date.now() - 60_000) })
    const until = new Date(Date.now() - 120_000).toISOString()
    const { facts } = await readAll(brevoProvider, { apiKey: KEY, baseUrl: `${mail.url}/v3` }, { until })
    expect(facts).toHaveLength(1)
  })

  test('goes on with the kind of events that it was put off at', async () => {
    const config = { apiKey: KEY, baseUrl: `${mail.url}/v3` }
    for (const fate of ['hard_bounced', 'complaint'] as const) mail.report(mail.put({ to: 'eve@example.com' }), fate)
    const steps: object[] = []
    mail.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 3600 }, 1, /event=unsubscribed/)
    const reading = (async () => {
      for await (const step of brevoProvider.sync!(config, null, { fetch })) steps.push(step.cursor)
    })()
    await expect(reading).rejects.toThrow('rate limit')
    const { facts } = await readAll(brevoProvider, config, steps.at(-1))
    expect(ofType(facts, 'mail.reported').map(({ payload }) => payload.kind)).toEqual(['COMPLAINED'])
  })

  test('names events in many ways, and may tell several at once', async () => {
    const event = (name: string) => ({
      event: name,
      email: 'a@b.example',
      'message-id': '<1@x>',
      ts_event: 1_778_320_800,
    })
    for (const [name, kind] of [
      ['hardBounce', 'BOUNCED'],
      ['hard_bounce', 'BOUNCED'],
      ['uniqueOpened', 'OPENED'],
      ['unique_proxy_open', 'OPENED'],
      ['click', 'CLICKED'],
    ] as const) {
      const { facts } = await deliver(brevoProvider, {}, { headers: {}, body: JSON.stringify(event(name)) })
      expect(facts).toMatchObject([{ payload: { kind } }])
    }
    const batch = JSON.stringify([event('delivered'), event('spam'), { ...event('loaded'), email: 'a' }])
    const { facts, said } = await deliver(brevoProvider, {}, { headers: {}, body: batch })
    expect(facts.map(({ payload }) => 'kind' in payload && payload.kind)).toEqual(['DELIVERED', 'COMPLAINED'])
    expect(said).toBeNull()
  })
})

describe('SendGrid', () => {
  beforeEach(async () => void (mail = await startSendGridSimulator({ apiKey: KEY })))
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const signed = (body: string, at = Date.now()) => {
    const time = String(Math.floor(at / 1000))
    return {
      'x-twilio-email-event-webhook-timestamp': time,
      'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(time + body), privateKey).toString('base64'),
    }
  }

  test('tells the key that it signs with; set twice it is one webhook with one key', () =>
    registered(sendGridProvider, { apiKey: KEY, baseUrl: `${mail.url}/v3` }))

  test('needs no more of a key than our instructions say, and says what it lacks', async () => {
    const of = async (...scopes: string[]) => {
      await mail.dispose()
      mail = await startSendGridSimulator({ apiKey: KEY, scopes })
      return sendGridProvider.testConnection({ apiKey: KEY, baseUrl: `${mail.url}/v3` }, { fetch })
    }
    const webhooks = ['read', 'create', 'update', 'delete'].map((verb) => `user.webhooks.event.settings.${verb}`)
    expect(await of('stats.read', ...webhooks)).toMatchObject({ isOk: true, account: 'an account' })
    expect(await of('mail.send', ...webhooks)).toMatchObject({
      isOk: false,
      message: expect.stringMatching(/Stats.*stats\.read/),
    })
    expect(await of('stats.read')).toMatchObject({
      isOk: false,
      message: expect.stringMatching(/Event Notification.*user\.webhooks\.event\.settings\.update/),
    })
  })

  test('signs time and bytes', () => {
    const verify = verifyOf(sendGridProvider, key)
    const body = '[{"event":"delivered"}]\r\n'
    expect(verify(signed(body), body)).toBe(true)
    expect(verify(signed(body), body.trim())).toBe(false)
    expect(verify({ ...signed(body), 'x-twilio-email-event-webhook-timestamp': '1' }, body)).toBe(false)
    for (const days of [-2, 2]) expect(verify(signed(body, Date.now() + days * 86_400_000), body)).toBe(false)
    expect(verify({}, body)).toBe(false)
    expect(verifyOf(sendGridProvider, 'no key')(signed(body), body)).toBe(false)
  })

  test('tells several events at once', async () => {
    const of = (sg_event_id: string, event: string) => ({
      sg_event_id,
      event,
      email: 'a@b.example',
      timestamp: 1_778_320_800,
    })
    const body = JSON.stringify([of('1', 'processed'), of('2', 'bounce'), of('3', 'group_resubscribe')])
    const { facts } = await deliver(sendGridProvider, {}, { headers: {}, body })
    expect(facts.map(({ payload }) => 'externalId' in payload && payload.externalId)).toEqual(['1', '2'])
  })
})

describe('Mailgun', () => {
  beforeEach(async () => void (mail = await startMailgunSimulator({ apiKey: KEY })))
  const config = () => ({ apiKey: KEY, domain: 'mg.agency.example', baseUrl: mail.url })
  const signed = (secret: string, { at = Date.now(), token = 't1' } = {}) => {
    const timestamp = String(Math.floor(at / 1000))
    const signature = createHmac('sha256', secret)
      .update(timestamp + token)
      .digest('hex')
    return { timestamp, token, signature }
  }
  const body = (signature: object | undefined) => JSON.stringify({ signature, 'event-data': { event: 'delivered' } })

  test('tells the key of the account; set twice it is one address for each event', () =>
    registered(mailgunProvider, config()))

  test('leaves addresses of others where they are, and says when there is no room', async () => {
    const path = `${mail.url}/v3/domains/mg.agency.example/webhooks`
    const headers = { authorization: `Basic ${Buffer.from(`api:${KEY}`).toString('base64')}` }
    const others = ['https://a.example/', 'https://b.example/']
    await fetch(path, {
      method: 'POST',
      headers,
      body: new URLSearchParams([['id', 'delivered'], ...others.map((each) => ['url', each] as [string, string])]),
    })
    const urls = async () => {
      const answer = (await (await fetch(path, { headers })).json()) as { webhooks: Record<string, { urls: string[] }> }
      return answer.webhooks['delivered']?.urls
    }
    await mailgunProvider.webhook!.register!(config(), url, 's', { fetch })
    expect(await urls()).toEqual([...others, url])
    const { problem } = await mailgunProvider.webhook!.register!(config(), `${url}y`, 's', { fetch })
    expect(problem).toMatch(/three addresses.*“delivered”/)
    await mailgunProvider.webhook!.unregister!(config(), url, { fetch })
    expect(await urls()).toEqual(others)
  })

  test('asks for the key by hand where the API key may not', async () => {
    mail.faults.next({ kind: 'status', status: 403 }, 1, /signing_key/)
    const result = await mailgunProvider.webhook!.register!(config(), url, 's', { fetch })
    expect(result.problem).toMatch(/Enter the webhook signing key/)
  })

  test('signs a time and a token, in the body; the token is the delivery', async () => {
    const verify = (given: object | undefined) => verifyOf(mailgunProvider, 's1')({}, body(given))
    expect(verify(signed('s1'))).toBe(true)
    expect(verify(signed('other'))).toBe(false)
    expect(verify({ ...signed('s1'), token: 't2' })).toBe(false)
    for (const days of [-2, 2]) expect(verify(signed('s1', { at: Date.now() + days * 86_400_000 }))).toBe(false)
    expect(verify(undefined)).toBe(false)
    const { read } = await deliver(mailgunProvider, {}, { headers: {}, body: body(signed('s1')) })
    expect(read).toMatchObject({ ok: true, delivery: { key: 't1' } })
  })
})
