import { type Browser, launchChromium } from '@atrium/testing'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { linkMailedTo } from './support/mails.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The page on which an administrator finds people, and what it does to those who are signed in elsewhere.

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ client: true })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

const nameOf = (person: string) => product.plan.users.find(({ email }) => email === `${person}@demo.test`)!.name

test(
  'an administrator finds somebody, suspends them with a reason and reinstates them',
  { timeout: 300_000 },
  async () => {
    const name = nameOf('client2')
    await using page = await openAs(browser, product.url, 'owner', '/users', { reducedMotion: 'reduce' })
    await page.getByLabel('Search by name or e-mail').fill('client2@demo')
    const row = page.getByRole('row', { name: new RegExp(name) })
    await row.waitFor()
    await page.waitForURL(/q=client2/)
    await expect.poll(() => page.getByRole('row').count()).toBe(2)

    await using theirs = await openAs(browser, product.url, 'client2', '/projects')
    await theirs.getByRole('heading', { name: 'Projects', level: 1 }).waitFor()

    await row.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Suspend…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await dialog.getByText('Say why. The audit log keeps it.').waitFor()
    await dialog.getByLabel('Reason').fill('Has left the company')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await row.getByText('Suspended').waitFor()
    // Their page finds out by itself: its socket was closed, and the session cannot be renewed.
    await theirs.getByRole('button', { name: 'Sign in' }).waitFor()

    await row.getByRole('link').click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await page.getByText('“Has left the company”').waitFor()
    await page.getByText('Not signed in anywhere.').waitFor()
    await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Reinstate' }).click()
    await page.getByText('Reinstated').waitFor()
  },
)

/** Mails name the address that the installation is known by. */
const pathOf = (link: string) => link.slice(new URL(link).origin.length)

test('several people are chosen and given a role together', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'owner', '/users?role=CLIENT', { reducedMotion: 'reduce' })
  const boxes = page.getByRole('checkbox', { name: /^Choose (?!all)/ })
  await boxes.first().waitFor()
  const names = await page.getByRole('row').getByRole('link').locator('span span span:first-child').allInnerTexts()
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await page.getByText('2 chosen').waitFor()
  await page.getByRole('button', { name: 'Change the role…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Role/ }).click()
  await page.getByRole('option', { name: 'Project manager' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change the role' }).click()
  await page.getByText('2 people have the new role.').waitFor()
  expect(names.length).toBeGreaterThan(3)
  await page.goto('/users?role=PROJECT_MANAGER')
  for (const name of names.slice(1, 3)) await page.getByRole('row', { name: new RegExp(name) }).waitFor()
})

test(
  'an account is made, its person sets a password by mail, and is moved to another address',
  { timeout: 300_000 },
  async () => {
    const [email, moved] = ['ines@newcomers.test', 'ines@moved.test']
    await using page = await openAs(browser, product.url, 'owner', '/users', { reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'New user' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Ines Newcomer')
    await page.getByRole('dialog').getByLabel('E-mail').fill(email)
    await page.getByRole('dialog').getByRole('button', { name: 'Make the account and invite' }).click()
    await page.getByRole('heading', { name: 'Ines Newcomer', level: 1 }).waitFor()
    await page.getByText('no password is set yet').waitFor()
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('A link was mailed a moment ago').waitFor()

    const context = await browser.newContext({ baseURL: product.url })
    context.setDefaultTimeout(10_000)
    const hers = await context.newPage()
    await hers.goto(pathOf(await linkMailedTo(product.superuserUrl, email, 'account-invitation')))
    await hers.getByRole('heading', { name: 'Welcome, Ines Newcomer' }).waitFor()
    await hers.getByLabel('Password', { exact: true }).fill('lemon otter quartz meadow')
    await hers.getByRole('button', { name: 'Set the password and sign in' }).click()
    await hers.waitForURL((url) => url.pathname === '/')

    await page.reload()
    await page.getByText('Set a password', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Actions for Ines Newcomer' }).click()
    await page.getByRole('menuitem', { name: 'Change…' }).click()
    await page.getByRole('dialog').getByLabel('E-mail').fill(moved)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText('waits to be confirmed').waitFor()
    await hers.goto(pathOf(await linkMailedTo(product.superuserUrl, moved, 'email-change')))
    await hers.getByRole('button', { name: 'Confirm this address' }).click()
    await hers.getByText(`From now on you sign in with ${moved}.`).waitFor()
    await context.close()
  },
)

test('a colleague is invited, and chosen people are written to', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'owner', '/users/invitations', { reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail').fill('colleague@agency.test')
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  const row = page.getByRole('row', { name: /colleague@agency\.test/ })
  await row.getByText('Project manager').waitFor()
  await row.getByRole('button', { name: 'Take back the invitation of colleague@agency.test' }).click()
  await row.getByText('Taken back').waitFor()

  await page.goto('/users?role=CLIENT')
  await page.getByRole('checkbox', { name: 'Choose all of Users' }).check()
  await page.getByRole('button', { name: 'Notify…' }).click()
  await page.getByRole('heading', { name: 'New message', level: 1 }).waitFor()
  await page
    .getByRole('button', { name: /^Take .* away$/ })
    .first()
    .click()
  await page.getByLabel('Subject').fill('A word to clients')
  await page.getByLabel('Text').fill('We are here for you.')
  await page.getByRole('button', { name: 'Review and send' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send to \d+ p/ })
    .click()
  await page.getByRole('listitem').filter({ hasText: 'A word to clients' }).getByText('Sent').waitFor()
})

test('the list is kept as a file', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'owner', '/users?role=ADMIN', { reducedMotion: 'reduce' })
  const kept = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const stream = await (await kept).createReadStream()
  const text = (await stream.toArray()).map(String).join('')
  expect(text.split('\r\n')[0]).toBe('Id,Name,E-mail,Role,Status,Time zone,Last sign-in,Created')
  expect(text).toContain(`${nameOf('owner')},owner@demo.test,ADMIN,ACTIVE`)
})

test('suspending somebody closes their socket within five seconds', async () => {
  const [owner, victim] = [await product.signIn('owner'), await product.signIn('agency')]
  const id = (await product.graphql(victim, '{ viewer { id } }')).body.data!['viewer'] as { id: string }
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const { promise: closed, resolve: close } = Promise.withResolvers<number>()
  const client = createClient({
    url: `${product.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${victim}` },
    lazy: false,
    retryAttempts: 0,
    on: { connected: () => open(), closed: (event) => close((event as CloseEvent).code) },
  })
  await opened
  const began = performance.now()
  const { body } = await product.graphql(
    owner,
    'mutation ($input: UserSuspendInput!) { userSuspend(input: $input) { userErrors { code } } }',
    { input: { id: id.id, reason: 'Test' } },
  )
  expect(body.data).toEqual({ userSuspend: { userErrors: [] } })
  expect(await closed).toBe(4411)
  expect(performance.now() - began).toBeLessThan(5_000)
  await client.dispose()
})

test('is not there for who is no administrator', async () => {
  for (const person of ['pm', 'client']) {
    await using page = await openAs(browser, product.url, person, '/users')
    await page.getByText('This page is not open to you').waitFor()
  }
})
