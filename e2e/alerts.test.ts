import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { observe } from './support/database.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// From a thing that fails to the people who are told, and to its end.

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

const still = { reducedMotion: 'reduce' } as const

test(
  'a product that fails is on the screen, at the bell and in a mail, is looked after, and ends when it works again',
  { timeout: 300_000 },
  async () => {
    const token = await product.signIn('owner')
    const create =
      'mutation ($input: EcosystemProjectCreateInput!) { ecosystemProjectCreate(input: $input) { userErrors { message } } }'
    const input = {
      name: 'Agent-Banks',
      key: 'agent-banks',
      baseUrl: simulator.baseUrl('agent-banks'),
      token: TOKEN,
      pollSeconds: 5,
    }
    const { body } = await product.graphql(token, create, { input })
    expect(body.data).toEqual({ ecosystemProjectCreate: { userErrors: [] } })

    await using page = await openAs(browser, product.url, 'pm', '/alerts', still)
    await page.getByRole('heading', { name: 'No open alerts yet' }).waitFor()
    simulator.say('agent-banks', 'down', 'The ledger cannot be reached.')
    const title = 'A service is down: Agent-Banks'
    await page.getByRole('button', { name: title, exact: true }).waitFor({ timeout: 60_000 })
    await page.getByRole('navigation', { name: 'Main' }).locator('[data-count="1"]').waitFor()
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).waitFor({ timeout: 30_000 })
    await using database = observe(product.superuserUrl)
    const mails = await vi.waitFor(
      async () => {
        const found = await database.rows<{ to: string }>(
          `select to_email as to from accounts.emails where subject like '%' || $1 || '%' order by 1`,
          [title],
        )
        expect(found.length).toBeGreaterThan(1)
        return found
      },
      { timeout: 30_000 },
    )
    expect(mails.map(({ to }) => to)).toContain('pm@demo.test')

    await page.getByRole('button', { name: `Acknowledge: ${title}` }).click()
    await page.getByText('You look after it.').waitFor()
    await page.getByRole('button', { name: title, exact: true }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Somebody is on it').waitFor()
    await sheet.getByText(/looks after it\./).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])

    simulator.say('agent-banks', 'ok')
    await sheet.getByText('Over', { exact: true }).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'No open alerts yet' }).waitFor()
    await page.getByRole('link', { name: 'History' }).click()
    await page.getByRole('button', { name: title, exact: true }).waitFor()
    await page.getByRole('button', { name: 'Notifications, 2 unread' }).click()
    await page.getByText(`Over: ${title}`).waitFor()
  },
)

test('an administrator adds a rule, and reads before what it would have done', { timeout: 300_000 }, async () => {
  await using page = await openAs(browser, product.url, 'owner', '/alerts/rules', still)
  await page.getByRole('button', { name: 'New rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Nobody can pay')
  await dialog.getByLabel('What is looked at').click()
  await page.getByRole('option', { name: 'Operations', exact: true }).click()
  await dialog.getByText(/in the last 7 days|Nothing has been told/).waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog.getByLabel('Limit').fill('100000')
  await dialog.getByRole('button', { name: 'Add rule' }).click()
  await page.getByText('“Nobody can pay” watches from now on.').waitFor()
  const row = page.getByRole('row').filter({ hasText: 'Nobody can pay' })
  await row.getByText('Operations: at least 100,000 in 5 minutes').waitFor()
  await row.getByRole('button', { name: 'Actions of Nobody can pay' }).click()
  await page.getByRole('menuitem', { name: 'Switch off' }).click()
  await row.getByText('Off', { exact: true }).waitFor()
  expect(await barriers(page)).toEqual([])
})
