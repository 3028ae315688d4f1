import { type LabsSimulator, startLabsSimulator } from '@atrium/simulators'
import { barriers, type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// A developer links an account at Labs; what it may open there becomes an assignment when staff says so.

let labs: LabsSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  labs = await startLabsSimulator({ people: [{ username: 'mei', password: 'labs-demo' }] })
  product = await startProduct({
    client: true,
    trustedHosts: [new URL(labs.url).host],
    labs: { url: labs.url, version: 'v1', hosts: [] },
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await labs?.dispose()
})

const still = { reducedMotion: 'reduce' } as const

test('linked, read, proposed, assigned by staff, unlinked', { timeout: 300_000 }, async () => {
  const { companies, companyDevelopers, developers, users } = product.plan
  const person = users.find(({ email }) => email === 'developer@demo.test')!
  const developer = developers.find(({ userId }) => userId === person.id)!
  const works = new Set(companyDevelopers.filter((a) => a.developerId === developer.id).map((a) => a.companyId))
  const company = companies.find(({ id }) => !works.has(id))!
  labs.addProduct({
    name: 'Web shop',
    url: 'https://labs.buildly.io/web-shop',
    organization: company.name,
    members: { mei: 'Developer' },
  })

  await using page = await openAs(browser, product.url, 'developer', '/settings/labs', still)
  await page.getByLabel('User name or e-mail at Labs').fill('mei')
  await page.getByLabel('Password at Labs', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Link account' }).click()
  await page.getByText('Labs does not take this user name and password.').waitFor()
  await page.getByLabel('Password at Labs', { exact: true }).fill('labs-demo')
  await page.getByRole('button', { name: 'Link account' }).click()
  await page.getByRole('link', { name: 'Web shop' }).waitFor()
  await page.reload()
  await page.getByText('Tasks completed').waitFor()
  expect(await barriers(page)).toEqual([])

  await using staff = await openAs(browser, product.url, 'pm', '/labs', still)
  const proposal = `${person.name} for ${company.name}`
  await staff.getByRole('button', { name: `Assign: ${proposal}` }).waitFor()
  expect(await barriers(staff)).toEqual([])
  await staff.getByRole('button', { name: `Dismiss: ${proposal}` }).click()
  await staff.getByText('Nothing to propose').waitFor()
  await staff.getByRole('button', { name: 'Undo' }).click()
  await staff.getByRole('button', { name: `Assign: ${proposal}` }).click()
  await staff.getByText(`${proposal}: assigned. The company is asked.`).waitFor()
  await staff.getByText('Nothing to propose').waitFor()
  await staff.goto('/approvals?tab=team')
  await staff.getByText(`${person.name} for the team of ${company.name}`).waitFor()

  await staff.goto('/labs/projects')
  await staff.getByRole('button', { name: 'Add project' }).click()
  const dialog = staff.getByRole('dialog')
  await dialog.getByLabel('Address').fill('https://example.com/shop')
  await dialog.getByLabel('Name').fill('Old shop')
  await dialog.getByRole('button', { name: 'Add project' }).click()
  await dialog.getByText('is at labs.buildly.io or labs.buildly.dev').waitFor()
  await dialog.getByLabel('Address').fill('https://labs.buildly.dev/old-shop')
  await dialog.getByRole('button', { name: 'Add project' }).click()
  await staff.getByRole('button', { name: 'Edit Old shop' }).waitFor()
  await staff.reload()
  await staff.getByRole('button', { name: 'Edit Old shop' }).waitFor()
  expect(await barriers(staff)).toEqual([])

  await using visitor = await browser.newContext({ baseURL: product.url, ...still })
  const door = await visitor.newPage()
  await door.goto('/sign-in?to=/settings/labs')
  await door.getByRole('button', { name: 'Continue with Buildly Labs' }).click()
  await door.getByLabel('User name or e-mail at Labs').fill('mei')
  await door.getByLabel('Password at Labs', { exact: true }).fill('wrong')
  await door.getByRole('button', { name: 'Sign in with Labs' }).click()
  await door.getByText('Labs does not take this user name and password.').waitFor()
  expect(await barriers(door)).toEqual([])
  await door.getByLabel('Password at Labs', { exact: true }).fill('labs-demo')
  await door.getByRole('button', { name: 'Sign in with Labs' }).click()
  await door.getByText('Tasks completed').waitFor()
  await door.goto('/projects')
  await door.locator('a[href^="/projects/project_"]').first().click()
  await door.getByRole('link', { name: 'Your Labs dashboard' }).waitFor()

  labs.revokeTokens('mei')
  await page.getByRole('button', { name: 'Sync now' }).click()
  await page.getByText('Labs does not take the token any more').waitFor()
  await page.getByRole('button', { name: 'Reconnect', exact: true }).waitFor()
  await door.reload()
  await door.getByRole('link', { name: 'Reconnect your Labs account' }).waitFor()
  await page.getByRole('button', { name: 'Unlink…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink', exact: true }).click()
  await page.getByRole('button', { name: 'Link account' }).waitFor()
})

test('has no barrier on a phone, in light and dark, before an account is linked', { timeout: 300_000 }, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await using page = await openAs(browser, product.url, 'agency', '/settings/labs', {
      ...still,
      colorScheme,
      viewport: { width: 375, height: 900 },
    })
    await page.getByRole('button', { name: 'Link account' }).waitFor()
    expect(await barriers(page)).toEqual([])
  }
})
