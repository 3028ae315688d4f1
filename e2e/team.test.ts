import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The developers of companies and of partner agencies, as each sees them.

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

const still = { reducedMotion: 'reduce' } as const

test('a partner agency sees its developers customer by customer, and no rival', { timeout: 60_000 }, async () => {
  const { developers, users, companies } = product.plan
  const agency = users.find(({ email }) => email === 'agency@demo.test')!
  const own = developers.find(({ userId }) => userId === agency.id)!.agencyId
  const rival = developers.find(({ agencyId }) => agencyId !== null && agencyId !== own)!
  await using page = await openAs(browser, product.url, 'agency', '/team', still)
  await page.getByRole('heading', { name: companies[0]!.name }).waitFor()
  await page.getByRole('heading', { name: companies[1]!.name }).waitFor()
  const rivalName = users.find(({ id }) => id === rival.userId)!.name
  expect(await page.getByText(rivalName).count()).toBe(0)
  await page.getByRole('link', { name: /^Without a customer/ }).click()
  await page.waitForURL(/tab=free/)
})
