import { startStripeSimulator, type StripeSimulator } from '@atrium/simulators'
import { barriers, type Browser, COLOUR_RULES, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

const KEY = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'

let stripe: StripeSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  stripe = await startStripeSimulator({
    secretKey: KEY,
    seed: { customers: [{ name: 'Acme', email: 'pay@acme.test' }] },
  })
  product = await startProduct({ client: true, trustedHosts: [new URL(stripe.url).host] })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await stripe?.dispose()
})

/** A Stripe connection of the agency's, whose webhook the simulator posts to this product. */
async function connectStripe(): Promise<void> {
  const token = await product.signIn('owner')
  const { body } = await product.graphql(
    token,
    `mutation ($input: ConnectionCreateInput!) {
      connectionCreate(input: $input) { connection { id } userErrors { message } }
    }`,
    {
      input: {
        templateKey: 'stripe',
        name: 'Stripe',
        config: { secretKey: KEY, baseUrl: stripe.url },
        registerWebhook: true,
      },
    },
  )
  const { connection, userErrors } = body.data!['connectionCreate'] as {
    connection: { id: string }
    userErrors: object[]
  }
  expect(userErrors).toEqual([])
  const activate = `mutation ($input: ConnectionActivateInput!) { connectionActivate(input: $input) { userErrors { message } } }`
  await product.graphql(token, activate, { input: { id: connection.id } })
  const [endpoint] = stripe.state.endpoints
  endpoint!.url = product.url + new URL(endpoint!.url).pathname
}

test(
  'what is paid at a tool stands in the control room at once, with its sums, and is found again',
  { timeout: 300_000 },
  async () => {
    await connectStripe()
    const [customer] = stripe.customers
    await using page = await openAs(browser, product.url, 'owner', '/control-room/transactions')
    await page.getByRole('heading', { name: 'No transactions yet' }).waitFor()
    expect(await barriers(page)).toEqual([])

    const paid = await stripe.pay({ amount: 120_000, currency: 'usd', customer: customer!, description: 'Website' })
    const table = page.getByRole('table', { name: 'Transactions' })
    await table.getByRole('row', { name: /Acme.*Website.*Succeeded.*\$1,200\.00/s }).waitFor()
    const sums = page.getByRole('region', { name: 'Sums by currency' })
    await sums.getByText('$1,200.00').waitFor()

    await stripe.refund(paid.id, 20_000)
    await table.getByRole('row', { name: /Refund.*-\$200\.00/s }).waitFor()
    const invoice = await stripe.issueInvoice({ amount: 90_000, currency: 'eur', customer: customer! })
    const row = table.getByRole('row', { name: /Invoice AGENCY-0001/ })
    await row.getByText('Outstanding').waitFor()
    await stripe.payInvoice(invoice.id)
    await row.getByText('Paid').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])

    await row.getByRole('button').click()
    const sheet = page.getByRole('dialog', { name: 'Invoice' })
    await sheet.getByText('pay@acme.test').waitFor()
    await page.keyboard.press('Escape')

    // The filters live in the address.
    await page.goto(`${product.url}/control-room/transactions?kind=REFUND&q=acme`)
    await expect.poll(() => table.getByRole('row').count()).toBe(2)
    await page.goto(`${product.url}/control-room/transactions?kind=DISPUTE`)
    await page.getByRole('heading', { name: 'No transactions fit' }).waitFor()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await expect.poll(() => table.getByRole('row').count()).toBe(4)

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    expect((await download).suggestedFilename()).toMatch(/^transactions-.*\.csv$/)
  },
)
