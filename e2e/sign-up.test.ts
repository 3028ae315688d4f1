import { type Browser, type BrowserContext, barriers, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkMailedTo } from './support/mails.ts'
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

test('a person signs up, confirms by mail, and is told how to come to a company', { timeout: 60_000 }, async () => {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Your name').fill('Nora Newcomer')
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password', { exact: true }).fill('nora newcomer')
  await page.getByText('Leave out your name and e-mail address.').waitFor()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByText('This will do.').waitFor()
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

test('a forgotten password is replaced by mail', { timeout: 60_000 }, async () => {
  await using other = await browser
    .newContext({ baseURL: product.url, reducedMotion: 'reduce' })
    .then((made) => Object.assign(made, { [Symbol.asyncDispose]: () => made.close() }))
  const page = await other.newPage()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
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

test('too many wrong passwords say when to try again', { timeout: 60_000 }, async () => {
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
