import { type MailSimulator, startMailerSendSimulator } from '@atrium/simulators'
import { barriers, type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// From a message that staff writes to the mail that has arrived and the bell of who is told, as they see it.

const API_KEY = 'key-of-the-tests'
const SECRET = 'a-webhook-secret-of-the-tests'

let mail: MailSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  mail = await startMailerSendSimulator({
    apiKey: API_KEY,
    paceMs: 300,
    webhook: { url: 'http://127.0.0.1:1', secret: SECRET },
  })
  product = await startProduct({
    client: true,
    // As in earnest: pages may send nothing but the documents that they were built with.
    trustedOnly: 'all',
    mail: {
      provider: 'mailersend',
      from: { email: 'portal@agency.example', name: null },
      replyTo: null,
      communityName: 'Buildly Community',
      url: mail.url,
      apiKey: API_KEY,
      webhookSecret: SECRET,
    },
  })
  mail.setWebhook({ url: `${product.url}/webhooks/mail/mailersend`, secret: SECRET })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await mail?.dispose()
})

const still = { reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } } as const
const SUBJECT = 'The portal moves on Sunday'

test(
  'a message to clients is counted, previewed, confirmed, sent, delivered, and rings their bells',
  { timeout: 300_000 },
  async () => {
    await using client = await openAs(browser, product.url, 'client', '/', still)
    await using other = await openAs(browser, product.url, 'client', '/projects', still)
    for (const window of [client, other])
      await window.getByRole('button', { name: 'Notifications', exact: true }).waitFor()

    await using staff = await openAs(browser, product.url, 'owner', '/emails/new', still)
    await staff.getByRole('button', { name: 'Review and send' }).click()
    await staff.getByText('Give it a subject.').waitFor()
    await staff.getByRole('button', { name: /^To/ }).click()
    await staff.getByRole('option', { name: 'People who have something in common' }).click()
    await staff.getByRole('group', { name: 'Roles' }).getByText('Client').click()
    const clients = product.plan.users.filter(({ role }) => role === 'CLIENT').length
    await staff.getByText(`${clients} people`, { exact: true }).waitFor()
    await staff.getByLabel('Subject').fill(SUBJECT)
    await staff
      .getByLabel('Text', { exact: true })
      .fill('On **Sunday at 10:00** it is away for an hour.\n\n<script>alert(1)</script>')
    const preview = staff.frameLocator('iframe')
    await preview.locator('strong', { hasText: 'Sunday at 10:00' }).waitFor()
    await preview.getByText('<script>alert(1)</script>').waitFor()
    expect(await barriers(staff)).toEqual([])
    await staff.getByRole('button', { name: 'Review and send' }).click()
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: `Send to ${clients} people` })
      .click()

    // It is on its way, and then it has arrived.
    const message = staff.getByRole('list', { name: 'Messages' }).getByRole('listitem').filter({ hasText: SUBJECT })
    await message.getByText(`${clients} delivered`).waitFor({ timeout: 60_000 })
    expect(mail.mails.filter(({ subject }) => subject === SUBJECT)).toHaveLength(clients)
    await message.getByRole('link', { name: SUBJECT }).click()
    await staff.getByText('Delivered').first().waitFor()
    await staff.getByRole('button', { name: SUBJECT }).first().click()
    const sheet = staff.getByRole('dialog')
    await sheet.getByText('What happened').waitFor()
    await staff.getByText('Your message is on its way.').waitFor({ state: 'detached' })
    await sheet.getByRole('listitem').filter({ hasText: 'Delivered' }).waitFor()
    expect(await barriers(staff)).toEqual([])

    // Both windows of the person hear of it; what is read in one is read in the other.
    for (const window of [client, other])
      await window.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor()
    await client.getByRole('button', { name: 'Notifications, 1 unread' }).click()
    const panel = client.getByRole('dialog')
    await panel.getByRole('button', { name: new RegExp(SUBJECT) }).waitFor()
    expect(await barriers(client)).toEqual([])
    await panel.getByRole('button', { name: new RegExp(SUBJECT) }).click()
    for (const window of [client, other]) {
      await window.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
    }
  },
)

test(
  'who follows the link of a mail unsubscribes without signing in, and settings say so',
  { timeout: 300_000 },
  async () => {
    const sent = mail.mails.find(({ to }) => to === 'client@demo.test')!
    const [, path] = /href="http:\/\/localhost:4000(\/webhooks\/unsubscribe\/[\w-]+)"/.exec(sent.html)!
    // The link says the public address; this installation has another port.
    const answer = await fetch(product.url + path, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    const page = new URL(answer.headers.get('location')!)
    const context = await browser.newContext({ baseURL: product.url, ...still })
    const visitor = await context.newPage()
    await visitor.goto(page.pathname + page.search)
    await visitor.getByRole('button', { name: 'Unsubscribe' }).click()
    await visitor.getByText('gets no announcements any more').waitFor()
    expect(await barriers(visitor)).toEqual([])
    await visitor.goto('/unsubscribe?token=nonsense')
    await visitor.getByText('This link is not whole.').waitFor()
    await context.close()

    await using client = await openAs(browser, product.url, 'client', '/settings/notifications', still)
    await client.getByText('has unsubscribed from announcements').waitFor()
    expect(await barriers(client)).toEqual([])
    await client.getByRole('button', { name: 'Get them again' }).click()
    await client.getByText('You get these mails again.').waitFor()
    await client.getByText('has unsubscribed from announcements').waitFor({ state: 'detached' })
    await client.getByRole('checkbox', { name: 'A new invoice: by e-mail' }).uncheck()
    await client.reload()
    await client.getByRole('checkbox', { name: 'A new invoice: by e-mail' }).waitFor()
    expect(await client.getByRole('checkbox', { name: 'A new invoice: by e-mail' }).isChecked()).toBe(false)
  },
)

test(
  'staff changes what a mail says, is shown each mistake at its place, and goes back',
  { timeout: 300_000 },
  async () => {
    await using staff = await openAs(browser, product.url, 'pm', '/emails/templates', still)
    await staff.getByRole('button', { name: /^Approved for the community/ }).click()
    await staff.frameLocator('iframe').getByRole('link', { name: 'Open your portal' }).waitFor()
    await staff.getByRole('button', { name: 'As text' }).click()
    await staff.getByText('Open your portal: https://portal.example/').waitFor()
    expect(await barriers(staff)).toEqual([])
    await staff.getByRole('link', { name: 'Edit' }).click()

    // A variable is written where the cursor is; one that is not there is pointed at and cannot be saved.
    const subject = staff.getByLabel('Subject', { exact: true })
    await subject.fill('You are in, {{nmae}}')
    await staff.getByText('There is no {{nmae}} in this mail.').waitFor()
    expect(await barriers(staff)).toEqual([])
    await subject.fill('You are in, ')
    await staff.getByRole('button', { name: '{{name}}', exact: true }).click()
    expect(await subject.inputValue()).toBe('You are in, {{name}}')
    await staff.getByRole('group', { name: 'Part 2: Text' }).getByLabel('Words').fill('You are **in**.')
    await staff.frameLocator('iframe').locator('strong', { hasText: 'in' }).waitFor()
    await staff.getByRole('link', { name: 'Templates' }).first().click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Go on writing' }).click()
    await staff.getByRole('button', { name: 'Send to me' }).click()
    await staff.getByText('On its way to pm@demo.test.').waitFor()
    await expect
      .poll(() => mail.mails.find(({ to }) => to === 'pm@demo.test')?.subject, { timeout: 15_000 })
      .toBe('You are in, Mira Santos')
    await staff.getByRole('button', { name: 'Save' }).click()
    await staff.getByText('It stays as it is, whatever a release brings.').waitFor()
    await staff.getByRole('button', { name: 'Reset to the product’s words' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
    await staff.getByText('As in the product: it changes with each release.').waitFor()
    expect(await subject.inputValue()).toBe('Welcome to {{communityName}}')
    await staff.getByRole('button', { name: 'History' }).click()
    await staff.getByRole('dialog').getByText('reset it to the product’s words').waitFor()
    expect(await barriers(staff)).toEqual([])
  },
)
