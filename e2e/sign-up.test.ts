import { type Browser, type BrowserContext, barriers, launchChromium, type Page } from '@atrium/testing'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkMailedTo } from './support/mails.ts'
import { observe } from './support/database.ts'
import { type Product, startProduct } from './support/product.ts'

// The life of an account, as its owner sees it.

const PASSWORD = 'lemon otter quartz meadow'
const NEW_PASSWORD = 'seven bright tin umbrellas'
const EMAIL = 'nora@newcomer.test'

let product: Product
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  product = await startProduct({
    client: true,
    trustedOnly: 'sessions',
    signIn: { signUp: 'open', twoFactorRoles: [], providers: [] },
  })
  browser = await launchChromium()
  context = await browser.newContext({ baseURL: product.url, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

test('a person signs up, confirms by mail, and is told how to come to a company', { timeout: 300_000 }, async () => {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Your name').fill('Nora Newcomer')
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill('nora newcomer')
  await page.getByText('Do not make it of your name or e-mail address.').waitFor()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByText('This is hard to guess.').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.getByText(`on its way to ${EMAIL}`).waitFor()
  expect(await barriers(page)).toEqual([])

  await page.goto(await linkMailedTo(product.superuserUrl, EMAIL, 'email-verification'))
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await page.getByText('This is not the password that was chosen when signing up.').waitFor()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await page.getByRole('heading', { name: 'Welcome, Nora Newcomer' }).waitFor()
  await page.getByRole('link', { name: 'Register your company' }).waitFor()
  expect(await barriers(page)).toEqual([])
})

test('a forgotten password is replaced by mail', { timeout: 300_000 }, async () => {
  await using other = await browser
    .newContext({ baseURL: product.url, reducedMotion: 'reduce' })
    .then((made) => Object.assign(made, { [Symbol.asyncDispose]: () => made.close() }))
  const page = await other.newPage()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  // The page before has a field of the same name.
  await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
  await page.getByLabel('E-mail').fill(EMAIL)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText(`If ${EMAIL} has an account`).waitFor()
  const link = await linkMailedTo(product.superuserUrl, EMAIL, 'password-reset')
  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Welcome, Nora Newcomer' }).waitFor()
  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByText('This link is over').waitFor()
})

test('too many wrong passwords say when to try again', { timeout: 300_000 }, async () => {
  const page = await (await browser.newContext({ baseURL: product.url })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill('client2@demo.test')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.getByLabel('Password', { exact: true }).fill(`wrong ${attempt}`)
    const answered = page.waitForResponse((response) => response.url().endsWith('/auth'))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await answered
  }
  await page.getByLabel('Password', { exact: true }).fill('atrium-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText(/Try again in \d+ seconds/).waitFor()
  expect(await barriers(page)).toEqual([])
})

test(
  'an account is made safe: two steps with an app, and a passkey instead of both',
  { timeout: 300_000 },
  async () => {
    const safe = await browser.newContext({ baseURL: product.url, reducedMotion: 'reduce' })
    safe.setDefaultTimeout(15_000)
    const page = await safe.newPage()
    const device = await addAuthenticator(page)
    const enterPassword = async () => {
      await page.goto('/sign-in?to=/settings/security')
      await page.getByLabel('E-mail').fill(EMAIL)
      await page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    }
    const signOut = async () => {
      await page.getByRole('button', { name: /your menu/ }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Sign in to Atrium' }).waitFor()
    }
    await enterPassword()
    await page.getByRole('button', { name: 'Set up two steps…' }).click()
    await page.getByLabel('Your password', { exact: true }).fill(NEW_PASSWORD)
    await page.getByRole('button', { name: 'Go on' }).click()
    const key = (await page.getByRole('region', { name: 'Key' }).innerText()).replace(/\s/g, '')
    expect(await barriers(page)).toEqual([])
    // The code of the step before, which is taken too, leaves the current one for the sign-in.
    await page.getByLabel('Code from the app').fill(await codeOf(key, -1))
    await page.getByRole('button', { name: 'Switch on' }).click()
    const codes = (await page.getByRole('region', { name: 'Recovery codes' }).innerText()).trim().split('\n')
    expect(codes).toHaveLength(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('Two-step sign-in was switched on').waitFor()

    await signOut()
    await enterPassword()
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Code from the app').fill(await codeOf(key))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()

    await page.getByRole('button', { name: 'New passkey…' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'New passkey…' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Work laptop')
    await page.getByRole('button', { name: 'Make the passkey' }).click()
    await page.getByRole('button', { name: 'Rename the passkey Work laptop' }).waitFor()

    await signOut()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByRole('button', { name: 'Rename the passkey Work laptop' }).waitFor()

    // As the second step, after the password.
    await signOut()
    await enterPassword()
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    await page.getByRole('button', { name: 'Use a passkey' }).click()

    // A while after that, the open screen is not enough.
    await page.getByRole('button', { name: 'Delete the passkey Work laptop' }).waitFor()
    await using database = observe(product.superuserUrl)
    await database.rows(`update accounts.sessions set proved_at = now() - interval '1 hour'`)
    await page.getByRole('button', { name: 'Delete the passkey Work laptop' }).click()
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByLabel('Type “Work laptop” to confirm').fill('Work laptop')
    await page.getByRole('button', { name: 'Delete passkey' }).click()
    await page.getByText('No passkeys yet').waitFor()

    // The device still has it; the account does not.
    await signOut()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('This passkey was not accepted.').waitFor()
    await enterPassword()
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(codes[0]!)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('A recovery code was used').waitFor()
    await device.detach()
    await safe.close()
  },
)

const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })

/** A passkey device that Chromium plays, whose owner always says yes. */
async function addAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}
