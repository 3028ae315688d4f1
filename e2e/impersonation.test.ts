import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// An administrator acts as a client, in a browser with two tabs, and comes back.

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

test(
  'acting as somebody holds over reloads and in every tab, and stopping brings one’s own back',
  { timeout: 300_000 },
  async () => {
    const { name, id } = product.plan.users.find(({ email }) => email === 'client@demo.test')!
    expect(id).toBeTruthy()
    await using page = await openAs(browser, product.url, 'owner', '/users?q=client@demo', { reducedMotion: 'reduce' })
    const row = page.getByRole('row', { name: new RegExp(name) })
    await row.waitFor()
    const other = await page.context().newPage()
    await other.goto('/projects')
    const rail = (tab: typeof other) => tab.getByRole('navigation', { name: 'Main' })
    await rail(other).getByRole('link', { name: 'Users' }).waitFor()

    await row.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Act as…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: `Act as ${name}` }).click()
    await dialog.getByText('Say why. The audit log keeps it.').waitFor()
    await dialog.getByLabel('Reason').fill('Asked for help with an invoice')
    await dialog.getByRole('button', { name: `Act as ${name}` }).click()

    const bar = page.getByRole('complementary', { name: 'Acting as somebody else' })
    await bar.getByText('Asked for help with an invoice').waitFor()
    await bar.getByText('30 min left').waitFor()
    await page.getByRole('button', { name: `${name}: your menu` }).waitFor()
    expect(await rail(page).getByRole('link', { name: 'Users' }).count()).toBe(0)
    await page.reload()
    await bar.getByText('you act as').waitFor()
    await rail(page).getByRole('link', { name: 'Projects' }).click()
    await bar.waitFor()
    // The other tab became the same person, without anything of the one before left in it.
    await other.getByRole('button', { name: `${name}: your menu` }).waitFor()

    await bar.getByRole('button', { name: 'Stop' }).click()
    await rail(page).getByRole('link', { name: 'Users' }).waitFor()
    expect(await bar.count()).toBe(0)
    await page.reload()
    await rail(page).getByRole('link', { name: 'Users' }).waitFor()
    await rail(other).getByRole('link', { name: 'Users' }).waitFor()
  },
)
