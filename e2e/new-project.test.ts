import {
  addAccount,
  addRepository,
  type ClickUpSimulator,
  type GitHubSimulator,
  startClickUpSimulator,
  startGitHubSimulator,
} from '@atrium/simulators'
import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

const GITHUB_TOKEN = `ghp_${'a'.repeat(36)}`
const CLICKUP_TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
let gitHub: GitHubSimulator
let clickUp: ClickUpSimulator
let product: Product
let browser: Browser

beforeAll(async () => {
  gitHub = await startGitHubSimulator({ token: GITHUB_TOKEN })
  const account = addAccount(gitHub.state, 'northlight', 'Organization')
  addRepository(gitHub.state, account, { name: 'Guest-App' })
  clickUp = await startClickUpSimulator({ token: CLICKUP_TOKEN })
  product = await startProduct({
    client: true,
    trustedHosts: [gitHub.url, clickUp.url].map((url) => new URL(url).host),
  })
  browser = await launchChromium()
  const owner = await product.signIn('owner')
  await connect(owner, 'github', { owner: 'northlight', token: GITHUB_TOKEN, baseUrl: gitHub.url })
  await connect(owner, 'clickup', { token: CLICKUP_TOKEN, baseUrl: clickUp.url })
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await Promise.all([gitHub?.dispose(), clickUp?.dispose()])
})

async function connect(token: string, templateKey: string, config: object): Promise<void> {
  const create =
    'mutation ($input: ConnectionCreateInput!) { connectionCreate(input: $input) { connection { id } userErrors { message } } }'
  const made = await product.graphql(token, create, { input: { templateKey, name: `The ${templateKey}`, config } })
  const { connection } = made.body.data!['connectionCreate'] as { connection: { id: string } }
  const activate =
    'mutation ($input: ConnectionActivateInput!) { connectionActivate(input: $input) { connection { status } } }'
  const active = await product.graphql(token, activate, { input: { id: connection.id } })
  expect(active.body.data).toEqual({ connectionActivate: { connection: { status: 'ACTIVE' } } })
}

test(
  'a project is made with its repository and its list: a dry run tells of names that are taken, a step that fails is tried again',
  { timeout: 300_000 },
  async () => {
    await using page = await openAs(browser, product.url, 'pm', '/projects')
    await page.getByRole('button', { name: 'New project' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Guest app')
    await dialog.getByRole('combobox', { name: 'Company' }).fill(product.plan.companies[0]!.name)
    await page.getByRole('option', { name: product.plan.companies[0]!.name }).click()

    await dialog.getByText('There is already').waitFor()
    await dialog.getByText('Will be made in ClickUp.').waitFor()
    expect([...gitHub.state.repositories.keys()]).toEqual(['northlight/Guest-App'])
    expect(clickUp.state.lists).toEqual([])
    await dialog.getByRole('button', { name: 'Create project' }).click()
    await dialog.getByText('Choose another name, or take what is there.').waitFor()
    await dialog.getByLabel('Name of the repository').fill('guest-app-web')
    await dialog.getByText('Will be made in GitHub.').waitFor()

    gitHub.faults.next({ kind: 'status', status: 403 }, 1, /orgs\/northlight\/repos/)
    await dialog.getByRole('button', { name: 'Create project' }).click()
    const steps = dialog.getByRole('list', { name: 'What is being made' }).getByRole('listitem')
    const repository = steps.filter({ hasText: 'Create the repository “guest-app-web” at GitHub' })
    const list = steps.filter({ hasText: 'Create the list “Guest app” in ClickUp' })
    await list.getByText('Done').waitFor()
    await repository.getByText('Failed').waitFor()
    await repository.getByRole('button', { name: /^Try again/ }).click()
    await repository.getByText('Done').waitFor()
    await dialog.getByRole('link', { name: 'Open project' }).click()

    await page.getByRole('heading', { name: 'Guest app', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Repositories' }).click()
    await page.getByRole('link', { name: 'northlight/guest-app-web' }).waitFor()
    expect([...gitHub.state.repositories.keys()]).toEqual(['northlight/Guest-App', 'northlight/guest-app-web'])
    expect(clickUp.state.lists.map(({ name }) => name)).toEqual(['Guest app'])
    // The list is linked: tasks can be made in it from here.
    await page.getByRole('link', { name: 'Tasks' }).click()
    await page.getByRole('button', { name: 'New task' }).waitFor()
  },
)
