import type { AddressInfo } from 'node:net'
import {
  type MailSimulator,
  startBrevoSimulator,
  startMailerSendSimulator,
  startMailgunSimulator,
  startSendGridSimulator,
} from '@atrium/simulators'
import PostalMime, { type Email as ParsedMail } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { brevo } from '../src/emails/providers/brevo.ts'
import { mailerSend } from '../src/emails/providers/mailersend.ts'
import { mailgun } from '../src/emails/providers/mailgun.ts'
import type { MailFailure, MailProvider, OutgoingMail } from '../src/emails/providers/provider.ts'
import { sendGrid } from '../src/emails/providers/sendgrid.ts'
import { smtp } from '../src/emails/providers/smtp.ts'

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

const open: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

const soon = () => AbortSignal.timeout(5_000)

const failureOf = (sending: Promise<unknown>) =>
  sending.then(
    () => expect.unreachable('It was sent.'),
    (error: MailFailure) => error,
  )

describe.each([
  ['MailerSend', startMailerSendSimulator, mailerSend, false],
  ['Brevo', startBrevoSimulator, brevo, true],
  ['SendGrid', startSendGridSimulator, sendGrid, false],
  [
    'Mailgun',
    startMailgunSimulator,
    (config: Parameters<typeof brevo>[0]) => mailgun({ ...config, domain: 'mg.agency.example' }),
    false,
  ],
] as const)('%s', (_name, startSimulator, connect, isIdempotent) => {
  async function connected(): Promise<{ simulator: MailSimulator; provider: MailProvider }> {
    const simulator = await startSimulator({ apiKey: API_KEY })
    open.push(() => simulator.dispose())
    return { simulator, provider: connect({ url: simulator.url, apiKey: API_KEY, webhookSecret: SECRET }) }
  }

  test('takes a mail with everything that belongs to it', async () => {
    const { simulator, provider } = await connected()
    const { messageId } = await provider.send(mail, soon())
    expect(simulator.mails).toMatchObject([
      { messageId, to: 'eve@example.com', subject: 'Grüße & more', html: '<p>Hello</p>', text: 'Hello' },
    ])
    expect(simulator.mails[0]!.tags).toContain('notification')
    expect(simulator.mails[0]!.headers['List-Unsubscribe']).toBe('<https://portal.example/webhooks/unsubscribe/t>')
  })

  test(`handed over twice, a mail is sent ${isIdempotent ? 'once' : 'twice, which is why it is not'}`, async () => {
    const { simulator, provider } = await connected()
    await provider.send(mail, soon())
    await provider.send(mail, soon())
    expect(simulator.mails).toHaveLength(isIdempotent ? 1 : 2)
    expect(provider.isIdempotent).toBe(isIdempotent)
  })

  test('says of each bad day whether to try again', async () => {
    const { simulator, provider } = await connected()
    simulator.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 7 })
    expect(await failureOf(provider.send(mail, soon()))).toMatchObject({ outcome: 'again', retryAfterMs: 7000 })
    simulator.faults.next({ kind: 'status', status: 500 })
    expect(await failureOf(provider.send(mail, soon()))).toMatchObject({ outcome: 'again', retryAfterMs: null })
    simulator.faults.next({ kind: 'reset' })
    expect((await failureOf(provider.send(mail, soon()))).outcome).toBe('unknown')
    simulator.faults.next({ kind: 'slow', ms: 60_000 })
    expect((await failureOf(provider.send(mail, AbortSignal.timeout(200)))).outcome).toBe('unknown')
    expect((await failureOf(provider.send({ ...mail, subject: '' }, soon()))).outcome).toBe('never')
    await simulator.dispose()
    expect((await failureOf(provider.send(mail, soon()))).outcome).toBe('again')
  })

  test('refuses a wrong key with what to do, and never says the key', async () => {
    const simulator = await startSimulator({ apiKey: 'another' })
    open.push(() => simulator.dispose())
    const provider = connect({ url: simulator.url, apiKey: API_KEY, webhookSecret: SECRET })
    const failure = await failureOf(provider.send(mail, soon()))
    expect(failure.outcome).toBe('never')
    expect(failure.message).toContain('Check the API key')
    expect(failure.message).not.toContain(API_KEY)
  })
})

describe('a mail server', () => {
  async function startServer(options: SMTPServerOptions = {}) {
    const received: ParsedMail[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((parsed) => {
            received.push(parsed)
            done()
          })
        })
      },
      ...options,
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
    const { port } = server.server.address() as AddressInfo
    const provider = smtp({ url: `smtp://127.0.0.1:${port}`, messageIdDomain: 'agency.example' })
    open.push(() => provider.dispose!())
    return { received, provider }
  }

  test('gets both forms, our id, and the way to unsubscribe with one click', async () => {
    const { received, provider } = await startServer()
    const { messageId } = await provider.send(mail, soon())
    expect(messageId).toBe(`<${mail.id}@agency.example>`)
    expect(received).toHaveLength(1)
    const [parsed] = received
    expect(parsed).toMatchObject({
      messageId,
      subject: 'Grüße & more',
      from: { address: 'portal@agency.example', name: 'Lumen' },
      to: [{ address: 'eve@example.com', name: 'Éve' }],
      replyTo: [{ address: 'hello@agency.example' }],
    })
    expect(parsed!.html).toContain('<p>Hello</p>')
    expect(parsed!.text).toContain('Hello')
    const header = (name: string) => parsed!.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toBe('<https://portal.example/webhooks/unsubscribe/t>')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  })

  test('refuses for now or for good, as its code says', async () => {
    const refusing = (responseCode: number) =>
      startServer({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No such user'), { responseCode })),
      })
    expect((await failureOf((await refusing(550)).provider.send(mail, soon()))).outcome).toBe('never')
    expect((await failureOf((await refusing(451)).provider.send(mail, soon()))).outcome).toBe('again')
    const nobody = smtp({ url: 'smtp://127.0.0.1:1', messageIdDomain: 'agency.example' })
    expect((await failureOf(nobody.send(mail, soon()))).outcome).toBe('again')
  })
})
