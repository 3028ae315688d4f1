import { type OAuthSimulator, startOAuthSimulator } from '@atrium/simulators'
import { barriers, type Browser, launchChromium, type Page } from '@atrium/testing'
import { type IdentityProvider, startIdentityProvider } from '@atrium/testing/identity-provider'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Signing in with accounts elsewhere, and the second step that a role needs, over the real pages and addresses.

const CLIENT = { clientId: 'atrium', clientSecret: 'secret' }
const EMAIL = 'octo@newcomer.test'

let google: IdentityProvider
let github: OAuthSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({
    client: true,
    trustedOnly: 'sessions',
    signIn: async (publicUrl) => {
      const redirectUri = (provider: string) => `${publicUrl}/auth/oauth/${provider}/callback`
      const person = { username: 'octo', name: 'Octo Cat', email: EMAIL, isVerified: true }
      google = await startIdentityProvider({ ...CLIENT, redirectUri: redirectUri('google'), people: [person] })
      github = await startOAuthSimulator({
        provider: 'GITHUB',
        ...CLIENT,
        redirectUri: redirectUri('github'),
        people: [
          { username: 'octocat', name: 'Octo Cat', emails: [{ email: 'octo@elsewhere.test', isVerified: true }] },
        ],
      })
      return {
        signUp: 'open',
        twoFactorRoles: ['PROJECT_MANAGER'],
        providers: [
          { ...CLIENT, provider: 'GOOGLE', url: google.url, apiUrl: '' },
          { ...CLIENT, provider: 'GITHUB', url: github.url, apiUrl: github.apiUrl },
        ],
      }
    },
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await Promise.all([google?.dispose(), github?.dispose()])
})

async function visitor(): Promise<Page & AsyncDisposable> {
  const context = await browser.newContext({ baseURL: product.url, reducedMotion: 'reduce' })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() })
}

test('a person signs up with Google, links GitHub, and signs in with that', { timeout: 300_000 }, async () => {
  await using page = await visitor()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Continue with GitHub' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Nothing was shared by GitHub').waitFor()
  expect(await barriers(page)).toEqual([])

  await page.getByRole('link', { name: 'Continue with Google' }).click()
  await page.getByPlaceholder('Enter any login').fill('octo')
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Welcome, Octo Cat' }).waitFor()

  await page.goto('/settings/security')
  await page.getByRole('button', { name: 'Unlink Google' }).click()
  await page.getByText('This is your last way in.').waitFor()
  await page.getByRole('button', { name: 'Link GitHub' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await page.getByText('GitHub is linked.').waitFor()
  await page.getByText('octocat').first().waitFor()
  await page.getByRole('button', { name: /your menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()

  await page.getByRole('link', { name: 'Continue with GitHub' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  // Back on the page that it left.
  await page.getByRole('button', { name: 'Unlink Google' }).click()
  await page.getByText('Google is unlinked.').waitFor()

  await using admin = await openAs(browser, product.url, 'owner', `/users?q=${EMAIL}`, { reducedMotion: 'reduce' })
  await admin.getByRole('link', { name: 'Octo Cat' }).click()
  await admin.getByText('Signed up with').waitFor()
  await admin.getByText('Google', { exact: true }).waitFor()
})

test('an address that somebody has opens nothing, and the page says what to do', { timeout: 300_000 }, async () => {
  github.people[0]!.username = 'impostor'
  github.people[0]!.emails = [{ email: 'client@demo.test', isVerified: true }]
  await using page = await visitor()
  await page.goto('/sign-in?to=/projects')
  await page.getByRole('link', { name: 'Continue with GitHub' }).click()
  await page.getByRole('button', { name: 'Authorize' }).click()
  await page.getByText('There is an account with your e-mail address already.').waitFor()
})

test('a role that needs two steps sets up the second before anything else', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'pm', '/projects', { reducedMotion: 'reduce' })
  await page.getByRole('heading', { name: 'Set up your second step' }).waitFor()
  await page.reload()
  const key = page.getByRole('region', { name: 'Key' })
  const secret = (await key.innerText()).replace(/\s/g, '')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByText('Enter the six digits that the app shows.').waitFor()
  await page.getByLabel('Code from the app').fill(await generate({ secret }))
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('heading', { name: 'Projects' }).waitFor()
})
