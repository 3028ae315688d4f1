import { generateKeyPairSync } from 'node:crypto'
import {
  type MailFate,
  type MailSimulator,
  startBrevoSimulator,
  startMailerSendSimulator,
  startMailgunSimulator,
  startSendGridSimulator,
} from '@atrium/simulators'
import { afterEach, describe, expect, test } from 'vitest'
import { brevoProvider } from '../../src/providers/brevo/provider.ts'
import { mailerSendProvider } from '../../src/providers/mailersend/provider.ts'
import { mailgunProvider } from '../../src/providers/mailgun/provider.ts'
import { sendGridProvider } from '../../src/providers/sendgrid/provider.ts'
import { deliver, mutations } from '../support/reading.ts'

// What becomes of a mail is one fact and at most one sentence, whoever tells it.

const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const privateKey = ec.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
const publicKey = ec.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const cases = [
  [mailerSendProvider, startMailerSendSimulator, 's1', 's1'],
  [brevoProvider, startBrevoSimulator, 's1', 's1'],
  [sendGridProvider, startSendGridSimulator, privateKey, publicKey],
  [mailgunProvider, startMailgunSimulator, 's1', 's1'],
] as const

let mail: MailSimulator
afterEach(() => mail?.dispose())

describe.each(cases.map((one) => [one[0].key, ...one] as const))('%s', (_, provider, start, secret, webhookSecret) => {
  async function toldOf(fate: MailFate, options: { detail?: string; id?: string; at?: Date } = {}) {
    await mail?.dispose()
    mail = await start({ apiKey: 'k', webhook: { url: 'http://127.0.0.1:9/', secret } })
    const report = mail.report(mail.put({ to: 'Eve@Example.com' }), fate, options)
    const request = mail.deliveryOf(report)
    return { report, request, ...(await deliver(provider, { webhookSecret }, request)) }
  }

  test.each<[MailFate, string, string | null]>([
    ['sent', 'SENT', null],
    ['delivered', 'DELIVERED', null],
    ['deferred', 'DEFERRED', null],
    ['opened', 'OPENED', null],
    ['hard_bounced', 'BOUNCED', 'A mail to example.com bounced'],
    ['soft_bounced', 'BOUNCED', 'A mail to example.com bounced'],
    ['dropped', 'BOUNCED', 'A mail to example.com bounced'],
    ['complaint', 'COMPLAINED', 'Somebody at example.com marked a mail as spam'],
    ['unsubscribed', 'UNSUBSCRIBED', 'Somebody at example.com unsubscribed from mails'],
  ])('%s is told as %s', async (fate, kind, said) => {
    const at = new Date('2026-05-09T10:00:00Z')
    const told = await toldOf(fate, { at })
    expect(told.isVerified).toBe(true)
    if (said === null) expect(told.said).toBeNull()
    else expect(told.said).toMatch(new RegExp(`^${said}`))
    expect(told.facts).toMatchObject([
      {
        type: 'mail.reported',
        payload: {
          provider: provider.key,
          kind,
          address: 'eve@example.com',
          at: at.toISOString(),
          messageId: expect.stringContaining(told.report.mail.messageId.slice(1, 12)),
        },
      },
    ])
  })

  test('a reason is said without the address in it', async () => {
    const { said, facts } = await toldOf('hard_bounced', { detail: '550 5.1.1 <eve@example.com>: User unknown' })
    expect(said).toBe('A mail to example.com bounced: 550 5.1.1 …: User unknown')
    expect(facts).toMatchObject([{ payload: { detail: '550 5.1.1 <eve@example.com>: User unknown' } }])
  })

  test('the same event has the same key, another another', async () => {
    const at = new Date('2026-05-09T10:00:00Z')
    const first = await toldOf('delivered', { id: 'event-1', at })
    const again = await deliver(provider, { webhookSecret }, first.request)
    const other = await toldOf('delivered', { id: 'event-2', at: new Date('2026-05-09T10:00:07Z') })
    const keyOf = ({ read }: { read: { ok: boolean; delivery?: { key: string } } }) => read.delivery?.key
    expect(keyOf(again)).toBe(keyOf(first))
    expect(keyOf(other)).not.toBe(keyOf(first))
  })

  test('a wrong or missing secret is refused', async () => {
    const { request } = await toldOf('delivered')
    const [headers, rawBody] = [request.headers, Buffer.from(request.body)]
    const verify = (config: object) =>
      provider.webhook!.verify({ method: 'POST', query: {}, headers, rawBody }, config as never)
    expect(verify({ webhookSecret })).toBe(true)
    expect(verify({ webhookSecret: 'other' })).toBe(false)
    expect(verify({})).toBe(false)
  })

  test('whatever stands in it, never throws', async () => {
    const { request } = await toldOf('hard_bounced', { detail: 'No such user' })
    const whole = JSON.parse(request.body) as object
    for (const payload of mutations(whole)) {
      const { said } = await deliver(provider, { webhookSecret }, { ...request, body: JSON.stringify(payload) ?? '' })
      expect(said ?? '').not.toMatch(/undefined|null|\[object/)
    }
    for (let length = 0; length < request.body.trimEnd().length; length += 11) {
      const { read } = await deliver(provider, { webhookSecret }, { ...request, body: request.body.slice(0, length) })
      expect(read).toMatchObject({ ok: false })
    }
  })
})
