import { barriers, type Browser, launchChromium, type Page } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The page on which an administrator of the agency keeps the tools that can be connected.

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

const openTools = (width = 1440) =>
  openAs(browser, product.url, 'owner', '/integrations/tools', {
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  })

const choose = async (page: Page, tool: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${tool}`, exact: true }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

const settingOf = async (page: Page, label: string) => {
  const setting = page.getByRole('dialog').locator('details').filter({ hasText: label })
  if ((await setting.getAttribute('open')) === null) await setting.locator('summary').click()
  return setting
}

async function addTool(page: Page, name: string): Promise<void> {
  await choose(page, 'GitHub', 'Add one like it…')
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Add the tool' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

test('an administrator adds a tool, it is set up as they said, and switched off it is not offered', async () => {
  await using page = await openTools()
  await page.getByRole('button', { name: 'Add a tool' }).click()
  await page.getByRole('button', { name: 'Add the tool' }).click()
  await page.getByText('Enter a name.').waitFor()
  await page.getByRole('button', { name: /^Based on/ }).click()
  await page.getByRole('option', { name: 'GitHub' }).click()
  await page.getByLabel('Name').fill('Acme code')
  expect(await page.getByLabel('Key').inputValue()).toBe('github-acme-code')

  const owner = await settingOf(page, 'Organisation or user')
  await owner.getByText('Hide it').click()
  await page.getByRole('button', { name: 'Add the tool' }).click()
  await owner.getByText('This setting is required.', { exact: false }).waitFor()
  await owner.getByLabel('Default').fill('acme')
  const repositories = await settingOf(page, 'Repositories')
  await repositories.getByLabel('Label').fill('Acme repositories')
  await repositories.getByLabel('Help text').fill('Those of the shop.')
  await repositories.getByLabel('Default').fill('shop\nshop-api')
  await page.getByRole('button', { name: 'Add the tool' }).click()
  const row = page.getByRole('row', { name: /github-acme-code/ })
  await row.getByText('Offered', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Integrations', exact: true }).last().click()
  await page.getByRole('link', { name: 'Set up Acme code' }).click()
  await page.getByText('Those of the shop.').waitFor()
  expect(await page.getByLabel('Acme repositories').inputValue()).toBe('shop\nshop-api')
  expect(await page.getByLabel('Access token', { exact: true }).count()).toBe(1)
  expect(await page.getByLabel('Organisation or user').count()).toBe(0)

  await page.goto('/integrations/tools')
  await choose(page, 'Acme code', 'Switch off')
  await row.getByText('Switched off').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await row.getByText('Offered', { exact: true }).waitFor()
  await choose(page, 'Acme code', 'Switch off')
  await row.getByText('Switched off').waitFor()
  await page.goto('/integrations')
  await page.getByRole('listitem').filter({ hasText: 'Acme code' }).getByText('Switched off').waitFor()
  expect(await page.getByRole('link', { name: 'Set up Acme code' }).count()).toBe(0)
  await page.goto('/integrations/new?template=github-acme-code')
  await page.getByText('This tool is switched off').waitFor()
})

test('a tool for one company is shown to no other, and its set-up asks for no company', async () => {
  await using page = await openTools()
  await choose(page, 'GitHub', 'Add one like it…')
  await page.getByLabel('Name').fill('Only theirs')
  const companies = page.getByRole('dialog').getByRole('button', { name: /Company/ })
  await companies.click()
  const company = page.getByRole('option').nth(1)
  const companyName = await company.innerText()
  await company.click()
  await page.getByRole('button', { name: 'Add the tool' }).click()
  await page
    .getByRole('row', { name: /github-only-theirs/ })
    .getByText(companyName)
    .waitFor()

  const seen = await Promise.all(
    ['client', 'owner'].map(async (person) => {
      const token = await product.signIn(person)
      const query =
        '{ viewer { memberships(first: 100) { nodes { company { name } } } } integrationTemplates { name } }'
      return (await product.graphql(token, query)).text
    }),
  )
  expect(seen.map((text) => text.includes('Only theirs'))).toEqual([seen[0]!.includes(companyName), true])

  await page.goto('/integrations/new?template=github-only-theirs')
  await page.getByLabel('Access token', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: /Company/ }).count()).toBe(0)
})

test('two administrators who edit one tool do not overwrite each other', async () => {
  await using first = await openTools()
  await addTool(first, 'Shared code')
  await using second = await openTools()
  for (const page of [first, second]) await choose(page, 'Shared code', 'Edit…')
  await first.getByLabel('Description').fill('What the first said.')
  await first.getByRole('button', { name: 'Save' }).click()
  await first.getByText('Shared code is saved.').waitFor()

  await second.getByLabel('Description').fill('What the second said.')
  await second.getByRole('button', { name: 'Save' }).click()
  await second.getByText('Somebody else changed this tool', { exact: false }).first().waitFor()
  expect(await second.getByLabel('Description').inputValue()).toBe('What the second said.')
  await second.getByRole('button', { name: 'Discard mine and show the newest' }).click()
  await expect.poll(() => second.getByLabel('Description').inputValue()).toBe('What the first said.')
  await second.getByLabel('Description').fill('What both said.')
  await second.getByRole('button', { name: 'Save' }).click()
  await second.getByText('Shared code is saved.').waitFor()
})

test('a tool that was added is deleted by its name; one that is in use and a built-in one are not', async () => {
  const token = await product.signIn('owner')
  await using page = await openTools()
  await addTool(page, 'Old code')
  await addTool(page, 'Used code')
  await choose(page, 'Old code', 'Delete…')
  await page.getByLabel('Type “Old code” to confirm').fill('Old code')
  await page.getByRole('button', { name: 'Delete tool' }).click()
  await page.getByText('Old code is deleted.').waitFor()
  await page.getByRole('row', { name: /Old code/ }).waitFor({ state: 'detached' })

  // Loaded anew, and the form is open before the connection is made: so the page cannot know of it, and the answer is the server's.
  await page.reload()
  await choose(page, 'Used code', 'Delete…')
  await page.getByLabel('Type “Used code” to confirm').fill('Used code')
  const { text } = await product.graphql(
    token,
    'mutation($input: ConnectionCreateInput!) { connectionCreate(input: $input) { userErrors { message } } }',
    {
      input: {
        templateKey: 'github-used-code',
        name: 'In use',
        config: { token: `ghp_${'a'.repeat(36)}`, owner: 'Codertocat' },
      },
    },
  )
  expect(text).toContain('"userErrors":[]')
  await page.getByRole('button', { name: 'Delete tool' }).click()
  await page.getByText('There are connections by this template.', { exact: false }).waitFor()
  await page.reload()
  await choose(page, 'Used code', 'Delete…')
  await page.getByText('One connection was made with Used code.', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
  await page.getByText('Used code is switched off.', { exact: false }).waitFor()

  await page.getByRole('button', { name: 'Actions for GitHub', exact: true }).click()
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Edit…', 'Add one like it…', 'Switch off'])
})

test.each([1440, 375])('the page and its form have no barrier at %i pixels, in light and dark', async (width) => {
  await using page = await openTools(width)
  await page.getByRole('button', { name: 'Actions for GitHub', exact: true }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
  }
  await choose(page, 'GitHub', 'Edit…')
  await settingOf(page, 'Access token')
  await settingOf(page, 'API address')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
  }
})

test('is not there for who is no administrator of the agency', async () => {
  for (const person of ['pm', 'client']) {
    await using page = await openAs(browser, product.url, person, '/integrations/tools')
    await page.getByText('This page is not open to you').waitFor()
    await page.goto('/integrations')
    await page.getByRole('link', { name: 'Set up GitHub', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Manage tools' }).count()).toBe(0)
  }
})
