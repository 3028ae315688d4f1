import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// What everybody is told of the agency's services, from publishing one to reading of its outage without a session.

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
  'staff publishes a service and an incident, and everybody reads them without a session',
  { timeout: 300_000 },
  async () => {
    const token = await product.signIn('owner')
    const create =
      'mutation ($input: EcosystemProjectCreateInput!) { ecosystemProjectCreate(input: $input) { userErrors { message } } }'
    const { body } = await product.graphql(token, create, {
      input: {
        name: 'Agent-Banks',
        key: 'agent-banks',
        baseUrl: simulator.baseUrl('agent-banks'),
        token: TOKEN,
        pollSeconds: 5,
      },
    })
    expect(body.data).toEqual({ ecosystemProjectCreate: { userErrors: [] } })

    await using visitor = await browser
      .newContext({ baseURL: product.url, ...still })
      .then((context) => Object.assign(context, { [Symbol.asyncDispose]: () => context.close() }))
    const page = await visitor.newPage()
    await page.goto('/status')
    await page.getByRole('heading', { level: 1, name: 'System operational' }).waitFor()
    await page.getByText('No services are shown here yet.').waitFor()

    await using staff = await openAs(browser, product.url, 'pm', '/control-room/status', still)
    await staff.getByRole('button', { name: 'Publish Agent-Banks' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByLabel('Public name').fill('Payments')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await staff.getByText('Payments is on the status page.').waitFor()
    await staff.getByRole('button', { name: 'Write an incident' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await staff.getByText('Say what people notice.').waitFor()
    await staff.getByRole('dialog').getByLabel('What people notice').fill('Payments take longer')
    await staff.getByRole('dialog').getByLabel('How it stands').fill('A bank answers slowly. We are in touch with it.')
    await staff.getByRole('dialog').getByText('Payments', { exact: true }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await staff.getByText('Everybody can read it now.').waitFor()

    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Some services are degraded' }).waitFor({ timeout: 30_000 })
    await page.getByRole('heading', { name: 'Payments', exact: true }).waitFor()
    await page.getByText('A bank answers slowly. We are in touch with it.').waitFor()
    expect(await page.getByText('Agent-Banks').count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])

    // The product fails: the open page of staff and the public one tell it by themselves.
    simulator.say('agent-banks', 'down', 'secret-internal-cause')
    const row = staff.getByRole('row').filter({ hasText: 'Agent-Banks' })
    await row.getByText('Down', { exact: true }).waitFor({ timeout: 60_000 })
    await page.getByRole('heading', { level: 1, name: 'There is an outage' }).waitFor({ timeout: 60_000 })
    expect(await page.content()).not.toContain('secret-internal-cause')

    await staff.getByRole('link', { name: 'Incidents' }).click()
    await staff.getByRole('button', { name: 'Post an update: Payments take longer' }).click()
    await staff.getByRole('dialog').getByLabel('How far we are').click()
    await staff.getByRole('option', { name: 'Resolved' }).click()
    await staff.getByRole('dialog').getByLabel('How it stands').fill('The bank answers as before.')
    await staff.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await staff.getByText('The bank answers as before.').waitFor()
    expect(await barriers(staff)).toEqual([])
  },
)
