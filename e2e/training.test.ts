import { type Browser, barriers, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Training as the people concerned see it.

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

test(
  'a developer reads an article and completes it with notes, and may take that back',
  { timeout: 60_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'developer', '/training?view=ALL', still)
    await page
      .getByRole('link', { name: /Article/ })
      .first()
      .click()
    const reopen = page.getByRole('button', { name: 'Not completed after all' })
    const complete = page.getByRole('button', { name: 'Mark as completed' })
    await complete.or(reopen).first().waitFor()
    if (await reopen.isVisible()) await reopen.click()
    await page.getByLabel('Notes').fill('The vault is new to me.')
    await complete.click()
    await page.getByText('You have completed this').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await complete.waitFor()
    expect(await page.getByLabel('Notes').inputValue()).toBe('The vault is new to me.')
  },
)

test.each([
  ['client', '/training', ['Team progress', 'Assignments', 'Reports']],
  ['agency', '/training', ['My training', 'Team progress', 'Reports']],
  ['owner', '/training', ['Team progress', 'Assignments', 'Resources', 'Quizzes', 'Reports']],
])('%s has these parts, and none has a barrier, wide or on a phone', { timeout: 90_000 }, async (who, path, tabs) => {
  for (const width of [1440, 375]) {
    await using page = await openAs(browser, product.url, who, path, { ...still, viewport: { width, height: 900 } })
    const nav = page.getByRole('navigation', { name: 'Training' })
    await nav.getByRole('link').first().waitFor()
    expect(await nav.getByRole('link').allInnerTexts()).toEqual(tabs)
    for (const tab of tabs) {
      await nav.getByRole('link', { name: tab }).click()
      await page.getByRole('row').nth(1).waitFor({ state: 'attached' })
      expect([who, width, tab, await barriers(page)]).toEqual([who, width, tab, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([tab, overflow]).toEqual([tab, 0])
    }
  }
})
