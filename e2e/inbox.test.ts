import { deliverExample } from '@atrium/simulators'
import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import { observe } from './support/database.ts'
import { deliver, issueOpened, newSha, push } from './support/github.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The inbox over all connections, in a browser: found, looked at, replayed, while more comes in.

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

async function asSuperuser(text: string, params: unknown[] = []): Promise<void> {
  await using database = observe(product.superuserUrl)
  await database.rows(text, params)
}

test(
  'staff finds what was given up, reads why, replays it, and sees what comes meanwhile',
  { timeout: 300_000 },
  async () => {
    const owner = await product.signIn('owner')
    const connection = await connectGitHub(product, owner, null, 'Shop repositories')
    await using page = await openAs(browser, product.url, 'owner', '/integrations/inbox', { reducedMotion: 'reduce' })
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()

    // Live: the page is open already.
    for (let i = 0; i < 3; i += 1)
      await deliver(connection, push({ sha: newSha(), message: 'Tidy up', at: new Date() }))
    const row = page.getByRole('row').filter({ hasText: 'Shop repositories' })
    await expect.poll(() => row.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(3)
    await row.first().getByText('Processed').waitFor({ timeout: 20_000 })

    await asSuperuser(
      `with dead as (update integrations.webhook_deliveries set status = 'DEAD', last_error = 'The list was too long to read.',
         processed_at = null where event = 'push' and connection_id = (select id from integrations.connections where name = 'Shop repositories')
         returning id, company_id)
       insert into integrations.webhook_attempts (id, delivery_id, company_id, outcome, error)
       select gen_random_uuid(), id, company_id, 'FAILED', 'The list was too long to read.' from dead`,
    )
    await page.getByRole('link', { name: /^Dead letters/ }).click()
    const dead = page.getByRole('row').filter({ hasText: 'The list was too long to read.' })
    await expect.poll(() => dead.count(), { timeout: 20_000 }).toBe(3)
    await page.reload()
    await dead.first().getByText('push').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('heading', { name: 'Attempts' }).waitFor()
    await sheet.getByRole('heading', { name: 'Payload' }).waitFor()
    expect(await sheet.innerText()).toContain('The list was too long to read.')
    await page.keyboard.press('Escape')
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])

    await page.getByLabel('Choose all of Webhooks received').check()
    await page.getByRole('region', { name: 'Chosen' }).getByRole('button', { name: 'Replay' }).click()
    await page.getByText('Replayed 3: 3 processed').waitFor({ timeout: 20_000 })
    await page.getByText('No dead letters yet').waitFor()

    // What is refused is counted, with who sent it.
    const answer = await deliverExample(
      connection.webhookUrl,
      'not the secret of this connection',
      issueOpened('Refused'),
    )
    expect(answer).toBe(401)
    await page.getByRole('link', { name: 'Refused', exact: true }).click()
    await page.getByText('Wrong signature').waitFor({ timeout: 20_000 })

    // Filters stand in the address, and come back with it.
    await page.goto('/integrations/inbox?event=push&q=nothing-like-this')
    await page.getByText('No webhooks fit').waitFor()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await row.first().waitFor()
  },
)

test('people of a company see their own inbox, others have none', { timeout: 120_000 }, async () => {
  await using page = await openAs(browser, product.url, 'client2', '/integrations/inbox')
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  expect(await page.getByText('Shop repositories').count()).toBe(0)
  await using other = await openAs(browser, product.url, 'developer', '/integrations/inbox')
  await other.getByText('This page is not open to you').waitFor()
})
