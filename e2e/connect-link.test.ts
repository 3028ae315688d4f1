import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { barriers, type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Staff makes a link, a client without an account enters its own token behind it, and staff sees the connection alone.

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
let clickUp: ClickUpSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: { lists: [{ name: 'Website', tasks: ['Draw the menu'] }] },
  })
  product = await startProduct({ client: true, trustedHosts: [new URL(clickUp.url).host] })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await clickUp?.dispose()
})

test('a client connects its tool by a link, once, and staff never sees the token', { timeout: 300_000 }, async () => {
  await using staff = await openAs(browser, product.url, 'pm', '/integrations', { reducedMotion: 'reduce' })
  await staff.getByRole('button', { name: 'Let a client connect' }).click()
  await staff.getByRole('button', { name: 'Make the link' }).click()
  await staff.getByText('Choose the company.').waitFor()
  const company = product.plan.companies[0]!.name
  await staff.getByLabel('Company').click()
  await staff.getByRole('option', { name: company }).click()
  await staff.getByLabel('Tool', { exact: true }).click()
  await staff.getByRole('option', { name: 'ClickUp' }).click()
  await staff.getByLabel('Name').fill('Tasks of the client')
  await staff.getByRole('button', { name: 'Make the link' }).click()
  const { hash } = new URL((await staff.getByRole('region', { name: 'Link', exact: true }).innerText()).trim())
  await staff.getByRole('button', { name: 'I have copied it' }).click()
  const row = staff.getByRole('row').filter({ hasText: 'Tasks of the client' })
  await row.getByText('Waits for the client').waitFor()

  const context = await browser.newContext({ baseURL: product.url, reducedMotion: 'reduce' })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(`/connect${hash}`)
  await page.getByRole('heading', { name: 'Connect ClickUp' }).waitFor()
  await page.getByText(`For ${company}.`).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel(/token/i).first().fill(TOKEN)
  await page.getByText('More settings').click()
  await page.getByLabel('API address').fill(clickUp.url)
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await page.getByRole('button', { name: 'Connect ClickUp' }).click()
  await page.getByRole('heading', { name: 'ClickUp is connected' }).waitFor()
  await page.goto('/connect')
  await page.getByText('This link is not whole').waitFor()
  await page.goto(`/connect${hash}`)
  await page.reload()
  await page.getByText('This link was used already.').waitFor()
  await context.close()

  await staff.reload()
  await row.getByText('Used').waitFor()
  await row.getByRole('link', { name: 'Open' }).click()
  await staff.getByRole('heading', { name: 'Tasks of the client', level: 1 }).waitFor()
  await staff.getByText('Active').first().waitFor()
  expect(await staff.content()).not.toContain(TOKEN)
  await staff.getByRole('link', { name: 'Integrations' }).last().click()
  await staff.getByRole('link', { name: 'Health', exact: true }).click()
  await staff.getByRole('heading', { name: 'Health of integrations' }).waitFor()
  await staff.getByText('Companies with a tool').waitFor()
  expect(await barriers(staff)).toEqual([])
})
