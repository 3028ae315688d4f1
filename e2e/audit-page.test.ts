import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { observe } from './support/database.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The audit logs of all parts as one list, and the proof that nobody changed them.

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ client: true })
  browser = await launchChromium()
  const owner = await product.signIn('owner')
  // One entry in the gateway's log, beside those of the sign-ins.
  await product.graphql(
    owner,
    'mutation ($input: GatewayLimitsUpdateInput!) { gatewayLimitsUpdate(input: $input) { userErrors { message } } }',
    {
      input: { changes: [{ name: 'DEPTH', value: 14 }] },
    },
  )
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

test(
  'an administrator reads all logs as one, opens an entry, filters, and verifies every chain',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'owner', '/audit', { reducedMotion: 'reduce' })
    const table = page.getByRole('table', { name: 'Audit log' })
    await table.getByText('Session created').first().waitFor()
    await table.getByRole('button', { name: 'Gateway limits changed' }).click()
    const sheet = page.getByRole('dialog', { name: 'Gateway limits changed' })
    await sheet.getByRole('cell', { name: 'DEPTH' }).waitFor()
    await sheet.getByRole('cell', { name: '14' }).waitFor()
    await page.keyboard.press('Escape')

    await page.getByLabel('Action, such as user.suspended').fill('session.')
    await page.waitForURL(/action=session/)
    await expect.poll(() => table.getByText('Gateway limits changed').count()).toBe(0)

    const kept = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'As CSV' }).click()
    const text = (await (await (await kept).createReadStream()).toArray()).map(String).join('')
    expect(text).toContain('session.created')
    expect(text).not.toContain('gateway.limits_changed')

    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByText(/All \d+ chains hold/).waitFor()
    await page.getByRole('button', { name: 'Close' }).last().click()

    await using database = observe(product.superuserUrl)
    await database.rows(
      `update gateway.audit_log set action = 'nothing.happened' where action = 'gateway.limits_changed'`,
    )
    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByText('A chain does not hold.').waitFor()
    await page.getByText('Platform, chain of the agency: entry 1').waitFor()
  },
)

test('an owner of a company sees what concerns it, and cannot verify', async () => {
  await using page = await openAs(browser, product.url, 'client', '/audit', { reducedMotion: 'reduce' })
  await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor()
  await page
    .getByText(/No entries yet|Older/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: 'Verify' }).count()).toBe(0)
  expect(await page.getByText('Session created').count()).toBe(0)
})
