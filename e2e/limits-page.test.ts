import { barriers, type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The page on which an administrator changes what clients of the API may ask.

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ client: true, limits: { rates: { user: 1_000_000 } } })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

const tenLevels =
  '{ me { __typename } ...A } fragment A on Query { projects { nodes { company { projects { nodes { company { projects { nodes { company { projects { nodes { id } } } } } } } } } } } }'

test('an administrator changes a limit, which holds at once, and takes it back', { timeout: 300_000 }, async () => {
  const owner = await product.signIn('owner')
  const messageOf = async () => (await product.graphql(owner, tenLevels)).body.errors?.[0]?.message
  expect(await messageOf()).toContain('at most 10 are allowed')

  await using page = await openAs(browser, product.url, 'owner', '/limits', { reducedMotion: 'reduce' })
  const depth = page.getByLabel('Levels of fields', { exact: true })
  await depth.waitFor()
  const item = page.getByRole('listitem').filter({ has: depth })
  await item.getByText('8 to 100', { exact: true }).waitFor()
  await item.getByText('Default', { exact: true }).waitFor()
  expect(await depth.inputValue()).toBe('10')

  // As it is typed.
  await depth.fill('3')
  await item.getByText('Enter a whole number from 8 to 100.').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await depth.evaluate((element) => element === document.activeElement)).toBe(true)
  await depth.fill('20')
  await page.getByText('One limit to save.').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The limit is changed.').waitFor()
  await item.getByText('Changed', { exact: true }).waitFor()
  expect(await messageOf()).not.toContain('levels')

  await page.getByRole('button', { name: 'Undo' }).click()
  await item.getByText('Default', { exact: true }).waitFor()
  expect(await depth.inputValue()).toBe('10')
  expect(await messageOf()).toContain('at most 10 are allowed')
})

test('what the server was started with is shown and cannot be typed over', async () => {
  await using page = await openAs(browser, product.url, 'owner', '/limits')
  const item = page.getByRole('listitem').filter({ hasText: 'ATRIUM_LIMIT_RATE_PER_USER' })
  await item.getByText('1,000,000').waitFor()
  await item.getByText('Set on the server').waitFor()
  expect(await item.getByRole('textbox').count()).toBe(0)
})

test('what was typed is kept until it is saved or discarded', async () => {
  await using page = await openAs(browser, product.url, 'owner', '/limits', { reducedMotion: 'reduce' })
  const points = page.getByLabel('Points', { exact: true })
  await points.fill('12,000')
  await page.getByLabel('Points for an API key', { exact: true }).fill('9000')
  await page.getByText('2 limits to save.').waitFor()
  await page.getByRole('button', { name: 'Back to 5,000 for Points', exact: true }).click()
  await page.getByText('One limit to save.').waitFor()
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByText('Nothing is changed yet.').waitFor()
  expect(await points.inputValue()).toBe('5,000')
})

test('is not there for who is no administrator', async () => {
  await using page = await openAs(browser, product.url, 'pm', '/limits')
  await page.getByText('This page is not open to you').waitFor()
})
