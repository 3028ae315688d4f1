import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { type Browser, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Tasks of a connected tool on the pages of a project, in both directions, over signed webhooks.

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
let clickUp: ClickUpSimulator
let product: Product
let browser: Browser
let owner: string
let project: { id: string; name: string; company: { name: string } }
let connectionId: string

beforeAll(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: { lists: [{ name: 'Website', tasks: ['Draw the menu', 'Pay by card'] }] },
  })
  product = await startProduct({
    client: true,
    trustedHosts: [new URL(clickUp.url).host],
    // So that its webhooks reach this gateway.
    signIn: { signUp: 'invited', twoFactorRoles: [], providers: [] },
  })
  browser = await launchChromium()
  owner = await product.signIn('owner')
  const mine = await product.graphql(
    await product.signIn('developer'),
    '{ projects(first: 1) { nodes { id name company { name } } } }',
  )
  project = (mine.body.data!['projects'] as { nodes: (typeof project)[] }).nodes[0]!
  connectionId = await connect()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
  await clickUp?.dispose()
})

async function connect(): Promise<string> {
  const made = await send<{ connection: { id: string; isWebhookRegistered: boolean } }>(
    'connectionCreate',
    'ConnectionCreateInput',
    { templateKey: 'clickup', name: 'ClickUp', config: { token: TOKEN, baseUrl: clickUp.url }, registerWebhook: true },
    'connection { id isWebhookRegistered }',
  )
  expect(made.connection.isWebhookRegistered).toBe(true)
  const { id } = made.connection
  await send('connectionActivate', 'ConnectionActivateInput', { id }, 'connection { status }')
  return id
}

async function send<T>(name: string, type: string, input: object, answer: string): Promise<T> {
  const query = `mutation ($input: ${type}!) { made: ${name}(input: $input) { ${answer} userErrors { message } } }`
  const { body } = await product.graphql(owner, query, { input })
  expect(body.errors).toBeUndefined()
  return body.data!['made'] as T
}

const taskNamed = (name: string) => clickUp.state.tasks.find((task) => task.name === name)

test(
  'a list is linked to a project; what is done in ClickUp moves the progress on screen, and what is done on screen is done in ClickUp',
  { timeout: 300_000 },
  async () => {
    await using staff = await openAs(browser, product.url, 'owner', `/integrations/${connectionId}`)
    const choice = staff.getByRole('combobox', { name: 'Project of Delivery / Website' })
    await choice.waitFor()
    await choice.fill(project.name)
    await staff.getByRole('option', { name: `${project.name} · ${project.company.name}` }).click()
    await staff.getByText('Linked. What is there is being read.').waitFor()

    await using page = await openAs(browser, product.url, 'developer', `/projects/${project.id}`)
    await page.getByText('0 of 2 tasks are done').waitFor()
    const posted = await clickUp.moveTask(taskNamed('Draw the menu')!.id, 'complete')
    expect(posted.map(({ status }) => status)).toEqual([200])
    await page.getByText('1 of 2 tasks are done').waitFor()

    await page.getByRole('link', { name: 'Tasks' }).click()
    await page.getByRole('button', { name: 'New task' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is to be done').fill('The menu covers the form')
    await dialog.getByLabel('Due').fill('2030-05-17')
    await dialog.getByRole('button', { name: 'Create task' }).click()
    const row = page.getByRole('row').filter({ hasText: 'The menu covers the form' })
    await row.getByText(/17.*2030/).waitFor()
    expect(taskNamed('The menu covers the form')).toMatchObject({ status: { status: 'to do' } })

    await row.getByRole('button', { name: /^Move The menu covers the form/ }).click()
    await page.getByRole('menuitem', { name: 'Done' }).click()
    await row.getByText('complete').waitFor()
    expect(taskNamed('The menu covers the form')).toMatchObject({ status: { type: 'closed' } })

    await staff.getByText('Create the task “The menu covers the form” in ClickUp').first().waitFor()
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByText('2 of 3 tasks are done').waitFor()
  },
)
