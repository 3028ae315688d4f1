import { generateKeyPairSync } from 'node:crypto'
import { EventWebhook, EventWebhookHeader } from '@sendgrid/eventwebhook'
import sendGrid from '@sendgrid/mail'
import Mailgun from 'mailgun.js'
import { afterEach, expect, test } from 'vitest'
import { startMailgunSimulator, startSendGridSimulator } from '../src/index.ts'
import { startReceiver } from './receiver.ts'

// The providers' own clients take the simulators for the providers.

const apiKey = 'SG.key-of-the-tests'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

test('the client of SendGrid sends a mail, is told what is wrong with one, and verifies what is told of it', async () => {
  const simulator = await startSendGridSimulator({ apiKey })
  open.push(() => simulator.dispose())
  sendGrid.setApiKey(apiKey)
  // Its types lack the inner client's settings.
  ;(
    sendGrid as unknown as { client: { setDefaultRequest(name: string, value: string): void } }
  ).client.setDefaultRequest('baseUrl', `${simulator.url}/`)
  const mail = { to: 'eve@example.com', from: 'portal@agency.example', subject: 'Hello', text: 'T', html: '<p>H</p>' }
  const [answer] = await sendGrid.send({ ...mail, customArgs: { own: 'id-1' } })
  expect(answer.statusCode).toBe(202)
  expect(simulator.mails).toMatchObject([
    { messageId: answer.headers['x-message-id'], to: 'eve@example.com', html: '<p>H</p>', variables: { own: 'id-1' } },
  ])
  await expect(sendGrid.send({ ...mail, subject: '' })).rejects.toMatchObject({
    code: 400,
    response: { body: { errors: [{ field: 'subject', message: expect.any(String) }] } },
  })

  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const receiver = await startReceiver()
  open.push(() => receiver.dispose())
  simulator.setWebhook({ url: receiver.url, secret: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string })
  await simulator.tell(simulator.mails[0]!, 'delivered')
  const { headers, body } = await receiver.next(() => true)
  const verifier = new EventWebhook()
  const key = verifier.convertPublicKeyToECDSA(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'))
  const verified = (text: string) =>
    verifier.verifySignature(
      key,
      text,
      String(headers[EventWebhookHeader.SIGNATURE().toLowerCase()]),
      String(headers[EventWebhookHeader.TIMESTAMP().toLowerCase()]),
    )
  expect(verified(body)).toBe(true)
  expect(verified(`${body} `)).toBe(false)
})

test('the client of Mailgun sends a mail and is told what is wrong with one', async () => {
  const simulator = await startMailgunSimulator({ apiKey })
  open.push(() => simulator.dispose())
  const client = (key: string) => new Mailgun(FormData).client({ username: 'api', key, url: simulator.url })
  const mail = { to: 'Eve <eve@example.com>', from: 'portal@mg.example', subject: 'Hello', html: '<p>H</p>' }
  const answer = await client(apiKey).messages.create('mg.example', { ...mail, 'o:tag': ['a', 'b'], 'v:own': 'id-1' })
  expect(answer).toMatchObject({ status: 200, message: 'Queued. Thank you.' })
  expect(simulator.mails).toMatchObject([
    { to: 'eve@example.com', html: '<p>H</p>', tags: ['a', 'b'], variables: { own: 'id-1' } },
  ])
  expect(answer.id).toBe(`<${simulator.mails[0]!.messageId}>`)
  await expect(client(apiKey).messages.create('mg.example', { ...mail, subject: '' })).rejects.toMatchObject({
    status: 400,
    details: 'subject parameter is missing',
  })
  await expect(client('another').messages.create('mg.example', mail)).rejects.toMatchObject({ status: 401 })
})
