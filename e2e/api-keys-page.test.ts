import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The page on which an owner of a company makes, changes, replaces and revokes keys.

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

const statusOf = async (secret: string) => (await product.graphql(secret, '{ projects { totalCount } }')).status

test('an owner makes a key, tries the example, replaces the key and revokes it', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'client', '/api-keys', { reducedMotion: 'reduce' })
  await page.getByText('No API keys yet').waitFor()
  await page.getByRole('button', { name: 'New API key' }).click()
  await page.getByRole('button', { name: 'Make the key' }).click()
  await page.getByText('Give the key a name of 1 to 100 characters.').waitFor()
  await page.getByLabel('Name').fill('Monthly report')
  await page.getByRole('dialog').getByText('Billing', { exact: true }).click()
  await page.getByRole('button', { name: 'Make the key' }).click()

  const secret = (await page.getByRole('region', { name: 'API key', exact: true }).innerText()).trim()
  expect(secret).toMatch(/^atr_live_\w{36}$/)
  const example = await page.getByRole('region', { name: 'Example' }).innerText()
  const [, address] = /^curl (\S+)/.exec(example)!
  const [, body] = /-d '(.*)'/.exec(example)!
  const headers = Object.fromEntries(
    [...example.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name, value]) => [name, value]),
  )
  const answer = (await (await fetch(address!, { method: 'POST', headers, body: body! })).json()) as object
  expect(answer).toMatchObject({ data: { projects: { nodes: expect.any(Array) } } })
  expect(answer).not.toHaveProperty('errors')
  await page.getByRole('button', { name: 'I have copied it' }).click()

  const row = page.getByRole('row', { name: /Monthly report/ })
  await row.getByText(`atr_live_…${secret.slice(-4)}`).waitFor()
  await row.getByText('Active').waitFor()
  expect(await page.content()).not.toContain(secret)

  await row.getByRole('button', { name: 'Actions for Monthly report' }).click()
  await page.getByRole('menuitem', { name: 'Change…' }).click()
  await page.getByLabel('Name').fill('Weekly report')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Actions for Weekly report' }).click()
  await page.getByRole('menuitem', { name: 'Replace…' }).click()
  await page.getByRole('button', { name: 'Replace the key' }).click()
  const next = (await page.getByRole('region', { name: 'API key', exact: true }).innerText()).trim()
  expect(next).not.toBe(secret)
  await page.getByRole('button', { name: 'I have copied it' }).click()
  expect([await statusOf(secret), await statusOf(next)]).toEqual([200, 200])

  const replaced = page.getByRole('row').filter({ hasText: `atr_live_…${next.slice(-4)}` })
  await replaced.getByRole('button', { name: 'Actions for Weekly report' }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  await page.getByLabel('Type “Weekly report” to confirm').fill('Weekly report')
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await replaced.getByText('Revoked').waitFor()
  await expect.poll(() => statusOf(next), { timeout: 5_000 }).toBe(401)
  expect(await statusOf(secret)).toBe(200)
})

test('is not there for who administers no keys', async () => {
  for (const person of ['pm', 'developer']) {
    await using page = await openAs(browser, product.url, person, '/api-keys')
    await page.getByText('This page is not open to you').waitFor()
  }
})

test('shows what a key asks for, while it asks', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'client2', '/api-keys', { reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'New API key' }).click()
  await page.getByLabel('Name').fill('Status board')
  await page.getByRole('button', { name: 'Make the key' }).click()
  const secret = (await page.getByRole('region', { name: 'API key', exact: true }).innerText()).trim()
  await page.getByRole('button', { name: 'I have copied it' }).click()

  await page.getByRole('button', { name: 'Usage of Status board' }).click()
  const sheet = page.getByRole('dialog', { name: 'Usage of “Status board”' })
  await sheet.getByText('Nothing was asked with this key').waitFor()
  await product.graphql(secret, 'query Board { projects { nodes { name } } }')
  const operations = sheet.getByRole('region', { name: 'Operations' })
  await operations.getByText('Board').waitFor()
  await sheet.getByRole('region', { name: 'Fields' }).getByText('Project.name').waitFor()
  await product.graphql(secret, 'query Board { projects { nodes { name } } }')
  await operations.getByText('2', { exact: true }).waitFor()
})
