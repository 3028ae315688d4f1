import {
  type FacebookSimulator,
  type GoHighLevelSimulator,
  startFacebookSimulator,
  startGoHighLevelSimulator,
} from '@atrium/simulators'
import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

const TOKEN = 'token-of-the-tests'

let crm: GoHighLevelSimulator
let ads: FacebookSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  crm = await startGoHighLevelSimulator({ token: TOKEN })
  ads = await startFacebookSimulator({ token: TOKEN, seed: { campaigns: ['Spring offer', 'Webinar'] } })
  product = await startProduct({ client: true, trustedHosts: [crm.url, ads.url].map((url) => new URL(url).host) })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await ads?.dispose()
  await crm?.dispose()
})

/** A connection of the agency's that reads at once. @returns where its webhook is taken in. */
async function connect(templateKey: string, config: object): Promise<string> {
  const token = await product.signIn('owner')
  const { body } = await product.graphql(
    token,
    `mutation ($input: ConnectionCreateInput!) {
      connectionCreate(input: $input) { connection { id webhookUrl } userErrors { message } }
    }`,
    { input: { templateKey, name: templateKey, config } },
  )
  const { connection, userErrors } = body.data!['connectionCreate'] as {
    connection: { id: string; webhookUrl: string }
    userErrors: object[]
  }
  expect(userErrors).toEqual([])
  const activate = `mutation ($input: ConnectionActivateInput!) { connectionActivate(input: $input) { userErrors { message } } }`
  await product.graphql(token, activate, { input: { id: connection.id } })
  return product.url + new URL(connection.webhookUrl).pathname
}

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

test(
  'what tools tell of marketing stands on its pages: leads as they come, and what they cost against the time before',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'owner', '/marketing')
    await page.getByRole('heading', { name: 'No marketing tool is connected yet' }).waitFor()
    expect(await barriers(page)).toEqual([])

    // A person comes, and stands there at once.
    crm.state.hooks.push(
      await connect('gohighlevel', {
        token: TOKEN,
        locationId: crm.state.location.id,
        publicKey: crm.publicKey,
        baseUrl: crm.url,
      }),
    )
    const ada = await crm.createContact({
      firstName: 'Ada',
      lastName: 'Lind',
      email: 'ada@lind.test',
      source: 'Website',
    })
    const table = page.getByRole('table', { name: 'Leads' })
    await table.getByRole('row', { name: /Ada Lind.*ada@lind\.test.*Website/s }).waitFor()
    await crm.createOpportunity({ name: 'Shop for Lind', contactId: ada.id, monetaryValue: 4_800 })
    const deal = table.getByRole('row', { name: /Shop for Lind.*\$4,800\.00/s })
    await deal.waitFor()
    expect(await barriers(page)).toEqual([])
    await deal.getByRole('button').click()
    await page.getByRole('dialog', { name: 'Shop for Lind' }).getByText('Opportunity').waitFor()
    await page.keyboard.press('Escape')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    expect((await download).suggestedFilename()).toMatch(/^leads-.*\.csv$/)
    await page.goto(`${product.url}/marketing?kind=CONTACT`)
    await expect.poll(() => table.getByRole('row').count()).toBe(2)
    await crm.deleteContact(ada.id)
    await page.getByRole('heading', { name: 'No leads fit' }).waitFor()

    // What a lead costs now and cost before.
    ads.setFigures('Spring offer', day(1), { spend: '90.00', impressions: 3_000, clicks: 120, leads: 9 })
    ads.setFigures('Spring offer', day(40), { spend: '80.00', impressions: 3_000, clicks: 100, leads: 4 })
    ads.setFigures('Webinar', day(1), { spend: '10.00', impressions: 500, clicks: 5, leads: 1 })
    const { account, app } = ads.state
    await connect('facebook-ads', { token: TOKEN, adAccountId: account.id, appSecret: app.secret, baseUrl: ads.url })
    await page.goto(`${product.url}/marketing/campaigns`)
    const figures = page.getByRole('region', { name: 'Campaigns in USD', exact: true })
    await figures.getByText('$10.00').waitFor()
    await figures.getByText('-50%').waitFor()
    const campaigns = page.getByRole('table', { name: 'Campaigns', exact: true })
    await campaigns.getByRole('row', { name: /Spring offer.*Active.*\$90\.00/s }).waitFor()
    await page.getByRole('button', { name: 'Leads', exact: true }).click()
    await expect.poll(() => page.url()).toContain('sort=')
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])
    await page.goto(`${product.url}/marketing/traffic`)
    await page.getByRole('heading', { name: 'No visits yet' }).waitFor()
    await page.getByRole('link', { name: 'Google Analytics' }).waitFor()
  },
)
