import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type MailSimulator, startMailerSendSimulator } from '@atrium/simulators'
import { ActivityEventType, EmailWebhook, EmailWebhookEventType, MailerSend } from 'mailersend'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// MailerSend's own client takes the simulator for MailerSend.

const KEY = 'mlsn.of-the-tests'
let mail: MailSimulator
let server: Server

beforeEach(async () => {
  mail = await startMailerSendSimulator({ apiKey: KEY })
  server = createServer((_, response) => response.writeHead(200).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // It knows one address, and asks by the global fetch.
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (url: string | URL, init: RequestInit) =>
    real(String(url).replace('https://api.mailersend.com', mail.url), init),
  )
})
afterEach(async () => {
  vi.unstubAllGlobals()
  server.close()
  await mail.dispose()
})

test('it lists domains, activity and figures, and sets a webhook', async () => {
  const { email } = new MailerSend({ apiKey: KEY })
  const [domain] = (await email.domain.list({ limit: 10, page: 1 })).body.data as { id: string; name: string }[]
  expect(domain).toMatchObject({ name: 'mail.agency.example' })
  mail.report(mail.put({ to: 'eve@example.com' }), 'hard_bounced')
  mail.report(mail.put({ to: 'ada@example.com' }), 'delivered')
  const now = Math.floor(Date.now() / 1000)
  const range = { date_from: now - 86_400, date_to: now }
  const activity = await email.activity.domain(domain!.id, {
    ...range,
    limit: 25,
    page: 1,
    event: [ActivityEventType.HARD_BOUNCED],
  })
  expect(activity.body.data).toMatchObject([
    { type: 'hard_bounced', email: { recipient: { email: 'eve@example.com' } } },
  ])
  const figures = await email.analytics.byDate({ ...range, event: [ActivityEventType.DELIVERED] })
  expect(figures.body.data.stats).toMatchObject([{ delivered: 1 }])

  const webhook = new EmailWebhook()
    .setName('Portal')
    .setUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    .setDomainId(domain!.id)
    .setEnabled(true)
    .setEvents([EmailWebhookEventType.DELIVERED])
  const { data: made } = (await email.webhook.create(webhook)).body as { data: { id: string; secret: string } }
  expect(mail.webhook()).toMatchObject({ secret: made.secret })
  expect((await email.webhook.list(domain!.id)).body.data).toMatchObject([{ id: made.id, name: 'Portal' }])
  await email.webhook.delete(made.id)
  expect(mail.webhook()).toBeNull()
})

test('it is told what is wrong', async () => {
  await expect(new MailerSend({ apiKey: 'other' }).email.domain.list()).rejects.toMatchObject({ statusCode: 401 })
  const { email } = new MailerSend({ apiKey: KEY })
  const range = { date_from: 1, date_to: 1_000_000 }
  await expect(email.activity.domain('yv69oxl5kl785kw2', range)).rejects.toMatchObject({
    statusCode: 422,
    body: { message: expect.stringContaining('7 days') },
  })
})
