import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

const TOKEN = 'a-token-of-the-products'

let simulator: EcosystemSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  simulator = await startEcosystemSimulator({ token: TOKEN })
  product = await startProduct({ client: true, trustedHosts: [new URL(simulator.url).host] })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await simulator?.dispose()
})

test(
  'an administrator adds a product, sees its figures move as they change there, and that it fails and comes back',
  { timeout: 300_000 },
  async () => {
    simulator.set('agent-banks', 'queue.depth', 41)
    await using page = await openAs(browser, product.url, 'owner', '/control-room')
    await page.getByRole('heading', { name: 'No products yet' }).waitFor()

    await page.getByRole('button', { name: 'New product' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Agent-Banks')
    await dialog.getByLabel('Seconds between checks').fill('5')
    await dialog.getByLabel('Base address').fill(simulator.baseUrl('agent-banks'))
    await dialog.getByLabel('Token', { exact: true }).fill(TOKEN)
    await dialog.getByRole('button', { name: 'Add product' }).click()

    await page.getByRole('heading', { level: 1, name: 'Agent-Banks' }).waitFor()
    // Read again when the first answer is there; from then on it is live.
    await page.getByText('Healthy').waitFor({ timeout: 30_000 })
    const depth = page.getByRole('region', { name: 'Queue depth' })
    await depth.getByText('41', { exact: true }).first().waitFor({ timeout: 30_000 })
    simulator.set('agent-banks', 'queue.depth', 1234)
    await depth.getByText('1,234', { exact: true }).first().waitFor({ timeout: 30_000 })

    const chart = depth.getByRole('slider')
    await chart.focus()
    await chart.press('ArrowLeft')
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toMatch(/^\d/)
    await depth.getByRole('button', { name: /as a table/ }).click()
    await depth.getByRole('columnheader', { name: 'Highest' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])

    await page.getByRole('link', { name: 'Control room' }).last().click()
    const card = page.getByRole('article').filter({ hasText: 'Agent-Banks' })
    await card.getByText('Healthy').waitFor()
    simulator.say('agent-banks', 'degraded', 'The agents are slow.')
    await card.getByText('Degraded').waitFor({ timeout: 30_000 })
    await card.getByText('The agents are slow.').waitFor()
    expect(await barriers(page)).toEqual([])
    simulator.say('agent-banks', 'ok')
    await card.getByText('Healthy').waitFor({ timeout: 30_000 })

    // The stretch of time lives in the address.
    await page.getByRole('link', { name: '7 days' }).click()
    await page.waitForURL(/range=7d/)
    await page.reload()
    await expect.poll(() => page.getByRole('link', { name: '7 days' }).getAttribute('aria-current')).toBe('true')
  },
)

test('who is no staff finds no control room', async () => {
  await using page = await openAs(browser, product.url, 'client', '/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home', exact: true }).waitFor()
  expect(await page.getByRole('link', { name: 'Control room' }).count()).toBe(0)
})
