import { createHmac, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { brevo } from '../src/emails/providers/brevo.ts'
import { mailerSend } from '../src/emails/providers/mailersend.ts'
import { mailgun } from '../src/emails/providers/mailgun.ts'
import type { OutgoingMail } from '../src/emails/providers/provider.ts'
import { sendGrid } from '../src/emails/providers/sendgrid.ts'

const API_KEY = 'key-of-the-tests'
const SECRET = 'a-webhook-secret-of-the-tests'

const mail: OutgoingMail = {
  id: '01942f6e-0000-7000-8000-00000000abcd',
  from: { email: 'portal@agency.example', name: 'Lumen' },
  to: { email: 'eve@example.com', name: 'Éve' },
  replyTo: 'hello@agency.example',
  subject: 'Grüße & more',
  html: '<p>Hello</p>',
  text: 'Hello',
  template: 'notification',
  unsubscribeUrl: 'https://portal.example/webhooks/unsubscribe/t',
}

describe('a delivery of MailerSend', () => {
  const provider = mailerSend({ apiKey: API_KEY, webhookSecret: SECRET })
  // As its documentation shows one.
  const body = JSON.stringify({
    type: 'activity.delivered',
    data: {
      object: 'activity',
      id: '5fc0d006b42c3e16e1774882',
      type: 'delivered',
      created_at: '2020-11-27T10:08:06.258000Z',
      email: {
        tags: ['notification', `atrium:${mail.id}`],
        message: { id: '5fc0d003f718c90162341852' },
        recipient: { email: 'Eve@example.com' },
      },
      morph: null,
    },
  })
  const read = (rawBody: string, signature: string) =>
    provider.parseWebhook!({ headers: { signature }, rawBody: Buffer.from(rawBody) })
  const sign = (text: string, secret = SECRET) => createHmac('sha256', secret).update(text).digest('hex')

  test('is read when it is signed', () => {
    expect(read(body, sign(body))).toEqual({
      ok: true,
      deliveryKey: '5fc0d006b42c3e16e1774882',
      events: [
        {
          kind: 'DELIVERED',
          key: '5fc0d006b42c3e16e1774882',
          messageId: '5fc0d003f718c90162341852',
          emailId: mail.id,
          address: 'eve@example.com',
          occurredAt: '2020-11-27T10:08:06.258Z',
          detail: null,
        },
      ],
    })
  })

  // MailerSend saves a webhook only when its ping is answered, and signs that with a secret which everybody knows.
  test('is no delivery but a ping when it is signed with the published secret', () => {
    const published = 'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G'
    const ping = JSON.stringify({ type: 'webhook.test', message: 'This is a ping test message' })
    expect(read(ping, sign(ping, published))).toMatchObject({ ok: true, events: [] })
    const unset = mailerSend({ apiKey: API_KEY, webhookSecret: null })
    const headers = { signature: sign(ping, published) }
    expect(unset.parseWebhook!({ headers, rawBody: Buffer.from(ping) })).toMatchObject({ ok: true, events: [] })
    expect(read(body, sign(body, published))).toMatchObject({ ok: false, status: 401 })
    expect(read(ping, sign(ping, 'another'))).toMatchObject({ ok: false, status: 401 })
  })

  test('is refused with another signature, a changed byte, none, or no secret set', () => {
    for (const signature of [sign(body, 'another'), sign(`${body} `), '', 'zz', sign(body).slice(0, 32)]) {
      expect(read(body, signature)).toMatchObject({ ok: false, status: 401 })
    }
    const open = mailerSend({ apiKey: API_KEY, webhookSecret: null })
    expect(open.parseWebhook!({ headers: { signature: sign(body) }, rawBody: Buffer.from(body) })).toMatchObject({
      ok: false,
      status: 401,
    })
  })
})

test('Brevo sends its secret as a bearer token or as the password of basic authentication', () => {
  const provider = brevo({ apiKey: API_KEY, webhookSecret: SECRET })
  const rawBody = Buffer.from(
    JSON.stringify({ event: 'hard_bounce', email: 'eve@example.com', 'message-id': '<1@x>', ts_event: 1604933654 }),
  )
  const read = (authorization: string) => provider.parseWebhook!({ headers: { authorization }, rawBody })
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  expect(read(`Bearer ${SECRET}`)).toMatchObject({ ok: true, events: [{ kind: 'HARD_BOUNCED', messageId: '<1@x>' }] })
  expect(read(basic(`atrium:${SECRET}`))).toMatchObject({ ok: true })
  for (const wrong of ['', 'Bearer', 'Bearer other', basic('atrium:other')]) {
    expect(read(wrong)).toMatchObject({ ok: false, status: 401 })
  }
})

describe('a delivery of SendGrid', () => {
  // The vector of SendGrid's own libraries; the line break at its end is part of what is signed.
  const published = {
    key: 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==',
    signature: 'MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=',
    timestamp: '1600112502',
    body: `${JSON.stringify([
      {
        email: 'hello@world.com',
        event: 'dropped',
        reason: 'Bounced Address',
        sg_event_id: 'ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA',
        sg_message_id: 'LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0',
        'smtp-id': '<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>',
        timestamp: 1600112492,
      },
    ])}\r\n`,
  }
  const read = (changed: Partial<typeof published> = {}, webhookSecret: string | null = published.key) => {
    const { signature, timestamp, body } = { ...published, ...changed }
    return sendGrid({ apiKey: API_KEY, webhookSecret }).parseWebhook!({
      headers: {
        'x-twilio-email-event-webhook-signature': signature,
        'x-twilio-email-event-webhook-timestamp': timestamp,
      },
      rawBody: Buffer.from(body),
    })
  }

  test('is read when it is signed, as its own libraries do', () => {
    expect(read()).toEqual({
      ok: true,
      deliveryKey: expect.stringMatching(/^[\da-f]{64}$/),
      events: [
        {
          kind: 'HARD_BOUNCED',
          key: 'ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA',
          messageId: 'LRzXl_NHStOGhQ4kofSm_A',
          emailId: null,
          address: 'hello@world.com',
          occurredAt: '2020-09-14T19:41:32.000Z',
          detail: 'Bounced Address',
        },
      ],
    })
  })

  test('is refused with another time, a changed byte, another key, none, or no signature', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const other = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const refused = [
      read({ timestamp: '1600112503' }),
      read({ body: published.body.trimEnd() }),
      read({ signature: '' }),
      read({ signature: 'no-signature' }),
      read({}, other),
      read({}, 'no-key'),
      read({}, null),
    ]
    for (const reading of refused) expect(reading).toMatchObject({ ok: false, status: 401 })
  })
})

describe('a delivery of Mailgun', () => {
  const now = () => String(Math.floor(Date.now() / 1000))
  const provider = mailgun({ domain: 'mg.agency.example', apiKey: API_KEY, webhookSecret: SECRET })
  const read = (body: unknown) => provider.parseWebhook!({ headers: {}, rawBody: Buffer.from(JSON.stringify(body)) })
  const signed = (timestamp = now(), secret = SECRET, token = 'a'.repeat(50)) => {
    const signature = createHmac('sha256', secret)
      .update(timestamp + token)
      .digest('hex')
    return { timestamp, token, signature }
  }
  const failed = (severity: string, reason: string) => ({
    event: 'failed',
    id: 'G9Bn5sl1TC6nu79C8C0bwg',
    timestamp: 1521472262.908181,
    severity,
    reason,
    recipient: 'Eve@example.com',
    message: { headers: { 'message-id': '20130503182626.18666.16540@mg.agency.example' } },
    'delivery-status': { code: 550, message: '', description: 'No such mailbox' },
    'user-variables': { 'atrium-email': mail.id },
  })

  test('is read when it is signed, and counts once', () => {
    expect(read({ signature: signed(), 'event-data': failed('permanent', 'bounce') })).toEqual({
      ok: true,
      isSingleUse: true,
      deliveryKey: 'a'.repeat(50),
      events: [
        {
          kind: 'HARD_BOUNCED',
          key: 'G9Bn5sl1TC6nu79C8C0bwg:1521472262.908181',
          messageId: '20130503182626.18666.16540@mg.agency.example',
          emailId: mail.id,
          address: 'eve@example.com',
          occurredAt: '2018-03-19T15:11:02.908Z',
          detail: 'No such mailbox',
        },
      ],
    })
  })

  test('tells what may still arrive from what will not, and what was not even tried', () => {
    const kind = (severity: string, reason: string) => {
      const reading = read({ signature: signed(), 'event-data': failed(severity, reason) })
      return reading.ok && reading.events[0]?.kind
    }
    expect(kind('temporary', 'generic')).toBe('DEFERRED')
    expect(kind('permanent', 'old')).toBe('SOFT_BOUNCED')
    expect(kind('permanent', 'suppress-complaint')).toBe('COMPLAINED')
    expect(kind('permanent', 'suppress-unsubscribe')).toBe('DROPPED')
  })

  test('is refused unsigned, signed with another key, for another time, or long ago', () => {
    const data = { 'event-data': failed('permanent', 'bounce') }
    const old = String(Number(now()) - 25 * 3600)
    for (const signature of [
      undefined,
      {},
      signed(now(), 'another'),
      { ...signed(), token: 'b'.repeat(50) },
      { ...signed(), timestamp: old },
      signed(old),
      signed('soon'),
    ]) {
      expect(read({ ...data, signature })).toMatchObject({ ok: false, status: 401 })
    }
    expect(read(null)).toMatchObject({ ok: false, status: 401 })
  })
})
