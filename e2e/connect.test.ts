import { addAccount, addRepository, type GitHubSimulator, startGitHubSimulator } from '@atrium/simulators'
import { type Browser, launchChromium, type Page } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver, issueOpened } from './support/github.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

const TOKEN = `ghp_${'a'.repeat(36)}`
const WRONG_TOKEN = `ghp_${'b'.repeat(36)}`

let gitHub: GitHubSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  gitHub = await startGitHubSimulator({ token: TOKEN })
  const account = addAccount(gitHub.state, 'Codertocat', 'Organization')
  addRepository(gitHub.state, account, { name: 'Hello-World' })
  product = await startProduct({ client: true, trustedHosts: [new URL(gitHub.url).host] })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await gitHub?.dispose()
})

test(
  'a client connects GitHub, from the choice of the tool to a webhook that is received, looked at and replayed',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'client', '/integrations')
    await page.getByRole('link', { name: 'Set up GitHub' }).click()
    await fillIn(page, WRONG_TOKEN)
    await page.getByRole('button', { name: 'Test connection' }).click()
    await page.getByRole('alert').filter({ hasText: /token/i }).waitFor()
    expect(await page.getByRole('button', { name: 'Save connection' }).count()).toBe(0)

    await page.getByLabel('Access token', { exact: true }).fill(TOKEN)
    await page.getByRole('button', { name: 'Test connection' }).click()
    await page.getByText(/^Account: /).waitFor()
    await page.getByRole('button', { name: 'Save connection' }).click()
    await page.getByText('is saved').waitFor()
    const webhookSecret = await codeOf(page, 'Webhook secret')
    const { pathname } = new URL(await codeOf(page, 'Webhook address'))
    expect(webhookSecret.length).toBeGreaterThan(30)

    await page.getByRole('button', { name: 'Activate' }).click()
    await page.getByRole('link', { name: 'Webhooks received' }).click()
    await page.getByText('appears here at once').waitFor()
    const title = 'The first webhook of this connection'
    await deliver({ id: '', webhookUrl: `${product.url}${pathname}`, webhookSecret }, issueOpened(title))
    const row = page.getByRole('row').filter({ hasText: 'issues.opened' })
    await row.getByText('Processed').waitFor()

    await row.getByText('issues.opened').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('What it brought').waitFor()
    const shown = await sheet.innerText()
    expect(shown).toContain(title)
    expect(shown).toContain('x-github-event')
    for (const hidden of [webhookSecret, TOKEN, 'signature'])
      expect(shown.toLowerCase()).not.toContain(hidden.toLowerCase())
    await sheet.getByRole('button', { name: 'Replay' }).click()
    await page.getByText('It is worked through again.').waitFor()
    await sheet.getByText('Processed', { exact: true }).first().waitFor()

    // The secret was shown that once; the token never.
    for (const path of ['', '?tab=settings', '?tab=deliveries']) {
      await page.goto(`${new URL(page.url()).pathname}${path}`)
      await page.getByRole('heading', { name: 'GitHub', level: 1 }).waitFor()
      const html = await page.content()
      for (const hidden of [webhookSecret, TOKEN]) expect(html).not.toContain(hidden)
    }
    expect(await activitiesTitled(title)).toBe(1)
  },
)

async function fillIn(page: Page, token: string): Promise<void> {
  await page.getByLabel('Organisation or user').fill('Codertocat')
  await page.getByLabel('Access token', { exact: true }).fill(token)
  await page.getByText('More settings').click()
  await page.getByLabel('API address').fill(gitHub.url)
  await page.getByText('Register the webhook at GitHub').click()
}

const codeOf = async (page: Page, label: string) =>
  (await page.getByRole('region', { name: label, exact: true }).innerText()).trim()

async function activitiesTitled(title: string): Promise<number> {
  const { body } = await product.graphql(
    await product.signIn('client'),
    'query($where: ActivityWhereInput) { activities(where: $where) { totalCount } }',
    {
      where: { search: title },
    },
  )
  return (body.data!['activities'] as { totalCount: number }).totalCount
}
