import { type Browser, barriers, launchChromium } from '@atrium/testing'
import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// From a developer who waits for staff to one who has access to a company, as the people concerned see it.

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

const still = { reducedMotion: 'reduce' } as const

test('staff approves, assigns, the company approves, and both are told live', { timeout: 300_000 }, async () => {
  const { developers, users, companies } = product.plan
  const waiting = developers.find(({ isCommunityApproved }) => !isCommunityApproved)!
  const { name } = users.find(({ id }) => id === waiting.userId)!

  await using staff = await openAs(browser, product.url, 'pm', '/approvals', still)
  await staff.getByRole('button', { name: `Approve: ${name} for the community` }).click()
  await staff.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await staff.getByText(`${name} for the community: approved.`).waitFor()

  await using client = await openAs(browser, product.url, 'client', '/notifications', still)
  await client.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
  const { body } = await product.graphql(
    await product.signIn('pm'),
    'mutation ($input: DeveloperAssignInput!) { developerAssign(input: $input) { userErrors { message } } }',
    {
      input: {
        developerId: toGlobalId('Developer', waiting.id),
        companyId: toGlobalId('Company', companies[0]!.id),
        note: 'Knows your shop.',
      },
    },
  )
  expect(body.data).toEqual({ developerAssign: { userErrors: [] } })

  await client.getByRole('link', { name: 'Waiting for your decision' }).click()
  const question = `${name} for the team of ${companies[0]!.name}`
  await client.getByRole('button', { name: `Decline: ${question}` }).click()
  await client.getByRole('dialog').getByRole('button', { name: 'Decline', exact: true }).click()
  await client.getByText('Say why, so that the person can act on it.').waitFor()
  await client.getByRole('button', { name: 'Cancel' }).click()
  await client.getByRole('button', { name: `Approve: ${question}` }).click()
  await client.getByRole('dialog').getByText('Knows your shop.').waitFor()
  await client.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await client.getByText(`${question}: approved.`).waitFor()
  await client.getByRole('button', { name: `Approve: ${question}` }).waitFor({ state: 'detached' })

  // Staff sees how it ended, and the feed tells it.
  await staff.goto(`/approvals?tab=team&view=DECIDED&q=${encodeURIComponent(name)}`)
  await staff.getByText(question).waitFor()
  await staff.goto('/activity')
  await staff.getByText(`approved ${name} for the team of ${companies[0]!.name}`).first().waitFor()

  // On a project at last: who is in the team can be chosen, the client sees it at once, and it can be taken back.
  const project = product.plan.projects.find(({ companyId }) => companyId === companies[0]!.id)!
  const team = `/projects/${toGlobalId('Project', project.id)}?tab=team`
  await client.goto(team)
  await client.getByRole('button', { name: 'Assign a developer' }).waitFor({ state: 'detached' })
  await staff.goto(team)
  await staff.getByRole('button', { name: 'Assign a developer' }).click()
  await staff.getByRole('combobox', { name: 'Developer' }).fill(name)
  await staff.getByRole('option', { name }).click()
  await staff.getByRole('dialog').getByRole('button', { name: 'Assign', exact: true }).click()
  await staff.getByText(`${name} is on the project.`).waitFor()
  await client.getByRole('listitem').filter({ hasText: name }).getByText('Developer', { exact: true }).waitFor()
  await staff.getByRole('button', { name: `Actions for ${name}` }).click()
  await staff.getByRole('menuitem', { name: 'Make lead' }).click()
  await client.getByRole('listitem').filter({ hasText: name }).getByText('Lead', { exact: true }).waitFor()
  await staff.getByRole('button', { name: `Actions for ${name}` }).click()
  await staff.getByRole('menuitem', { name: 'Take off the project' }).click()
  await client.getByRole('listitem').filter({ hasText: name }).waitFor({ state: 'detached' })
})

test(
  'approvals and notifications have no barrier, wide and on a phone, in light and dark',
  { timeout: 300_000 },
  async () => {
    for (const width of [1440, 375]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await using page = await openAs(browser, product.url, 'owner', '/approvals', {
          ...still,
          colorScheme,
          viewport: { width, height: 900 },
        })
        await page.getByRole('heading', { name: 'Approvals', exact: true }).waitFor()
        await page.getByRole('row').first().waitFor()
        expect(await barriers(page)).toEqual([])
        await page.goto('/notifications')
        await page.getByRole('heading', { name: 'Notifications', exact: true }).waitFor()
        expect(await barriers(page)).toEqual([])
      }
    }
  },
)
