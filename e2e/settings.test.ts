import { type Browser, barriers, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ client: true, trustedOnly: 'sessions' })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

const still = { reducedMotion: 'reduce' } as const

test(
  'a person says where it is, and another device is signed out while it looks on',
  { timeout: 300_000 },
  async () => {
    await using here = await openAs(browser, product.url, 'client', '/', still)
    await here.getByRole('button', { name: /your menu/ }).click()
    await here.getByRole('menuitem', { name: 'Settings' }).click()
    await here.getByLabel('Location').fill('Zurich, Switzerland')
    await here.getByRole('button', { name: 'Save' }).click()
    await here.getByText('Your profile is saved.').waitFor()

    await using there = await openAs(browser, product.url, 'client', '/activity', still)
    await there.getByRole('heading', { name: 'Activity', level: 1 }).waitFor()
    await here.getByRole('link', { name: 'Security' }).click()
    await here.getByText('This session').waitFor()
    await here
      .getByRole('button', { name: /^End the session of/ })
      .first()
      .click()
    await here.getByText(/^The session of .* has ended\.$/).waitFor()
    await here.getByText('A session was ended').waitFor()
    // Its socket is closed within seconds, and by that the page finds out.
    await there.getByRole('heading', { name: 'Sign in to Atrium' }).waitFor()
  },
)

test('the settings have no barrier, wide and on a phone, in light and dark', { timeout: 300_000 }, async () => {
  for (const width of [1440, 375]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { ...still, colorScheme, viewport: { width, height: 900 } }
      await using page = await openAs(browser, product.url, 'owner', '/settings', options)
      await page.getByLabel('Location').waitFor()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('link', { name: 'Security' }).click()
      await page.getByText('This session').waitFor()
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
  }
})
