import { type Browser, barriers, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// How a developer comes to a company and leaves it, as staff, the company and the developer see it.

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

test(
  'staff assigns, the company approves, the developer is told; the company asks for removal, staff sets its end',
  { timeout: 300_000 },
  async () => {
    const { users, companies } = product.plan
    const name = users.find(({ email }) => email === 'developer@demo.test')!.name
    // The demo's developer works for the first company; the second does not know it yet.
    const company = companies[1]!.name

    await using staff = await openAs(browser, product.url, 'pm', '/developers', still)
    await staff.getByLabel('Search by name, title or skill').fill(name)
    await staff.waitForURL(/q=/)
    await staff.getByRole('button', { name: `Actions for ${name}` }).click()
    await staff.getByRole('menuitem', { name: 'Assign to a company…' }).click()
    const assign = staff.getByRole('dialog', { name: `Assign ${name}` })
    await assign.getByRole('button', { name: 'Assign', exact: true }).click()
    await assign.getByText('Choose a company.').waitFor()
    await assign.getByRole('combobox', { name: 'Company' }).fill(company)
    await staff.getByRole('option', { name: company }).click()
    await assign.getByLabel('What the company should know').fill('Knows your field.')
    await assign.getByRole('button', { name: 'Assign', exact: true }).click()
    await staff.getByText(`${name} is proposed to ${company}`).waitFor()

    await using client = await openAs(browser, product.url, 'client2', '/team?tab=pending', still)
    const question = `${name} for the team of ${company}`
    await client.getByRole('article', { name: question }).getByText('Knows your field.').waitFor()
    await client.getByRole('button', { name: `Approve: ${question}` }).click()
    await client.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
    await client.getByText(`${question}: approved.`).waitFor()

    // The developer is told, and has the company.
    await using developer = await openAs(browser, product.url, 'developer', '/notifications', still)
    await developer.getByText(`Added to the team of ${company}`).waitFor()
    await developer.goto('/team')
    await developer.getByRole('heading', { name: company }).waitFor()
    await developer.getByText('0 of 5 steps are done').waitFor()

    await client.getByRole('link', { name: /^Developers/ }).click()
    await client.getByRole('button', { name: `Actions for ${name}` }).click()
    await client.getByRole('menuitem', { name: 'Request removal…' }).click()
    const removal = client.getByRole('dialog', { name: `Remove ${name}?` })
    const lastDay = await removal.locator('p.text-lg').innerText()
    await removal.getByRole('button', { name: 'Request removal' }).click()
    await removal.getByText('Say why, so that staff can plan for it.').waitFor()
    await removal.getByLabel('Reason').fill('The second phase is done')
    await removal.getByRole('button', { name: 'Request removal' }).click()
    await client.getByText(`The removal of ${name} was asked for.`).waitFor()
    await client.getByRole('link', { name: /^Removals/ }).click()
    const leaving = client.getByRole('listitem', { name })
    await leaving.getByText(`Ends ${lastDay} at the earliest`).waitFor()

    // Staff: never earlier than the notice, and as the company was told.
    await staff.goto('/approvals?tab=removals')
    const leaves = `${name} leaves the team of ${company}`
    await staff.getByRole('button', { name: `Approve: ${leaves}` }).click()
    const notice = staff.getByRole('dialog')
    await notice.getByLabel('Last day with access').fill('2020-01-01')
    await notice.getByRole('button', { name: 'Approve', exact: true }).click()
    await notice.getByText(`The notice runs until ${lastDay}`).waitFor()
    const earliest = await notice.getByLabel('Last day with access').getAttribute('min')
    await notice.getByLabel('Last day with access').fill(earliest!)
    await notice.getByRole('button', { name: 'Approve', exact: true }).click()
    await staff.getByText(`${leaves}: approved.`).waitFor()

    await client.reload()
    await leaving.getByText(`Last day ${lastDay}`).waitFor()
    await leaving.getByText('30 days left').waitFor()
    await leaving.getByRole('button', { name: 'Take', exact: false }).click()
    await client.getByText(`${name} stays on the team.`).waitFor()
  },
)

test(
  'staff ticks an onboarding off and reads what was decided; who waits cannot be assigned',
  { timeout: 300_000 },
  async () => {
    const { users, developers } = product.plan
    const waiting = developers.find(({ isCommunityApproved }) => !isCommunityApproved)!
    const { name } = users.find(({ id }) => id === waiting.userId)!
    await using staff = await openAs(browser, product.url, 'pm', '/', still)
    await staff.getByRole('heading', { name: /Waiting for your decision/ }).waitFor()
    await staff.goto('/developers?community=WAITING')
    await staff.getByRole('button', { name: `Actions for ${name}` }).click()
    await staff.getByRole('menuitem', { name: 'Assign to a company…' }).click()
    await staff.getByText('not approved for the community yet').waitFor()
    await staff.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()

    await staff.getByRole('checkbox', { name: `Choose ${name}` }).check()
    await staff.getByRole('button', { name: 'Approve 1 for the community' }).click()
    await staff.getByText('1 approved for the community.').waitFor()

    await staff.goto(`/developers?q=${encodeURIComponent(name)}`)
    await staff.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    const sheet = staff.getByRole('dialog')
    await sheet.getByText(`${name} for the community`).waitFor()
    expect(await barriers(staff)).toEqual([])
  },
)

test('a partner agency sees its developers customer by customer, and no rival', { timeout: 300_000 }, async () => {
  const { developers, users, companies } = product.plan
  const agency = users.find(({ email }) => email === 'agency@demo.test')!
  const own = developers.find(({ userId }) => userId === agency.id)!.agencyId
  const rival = developers.find(({ agencyId }) => agencyId !== null && agencyId !== own)!
  await using page = await openAs(browser, product.url, 'agency', '/team', still)
  await page.getByRole('heading', { name: companies[0]!.name }).waitFor()
  await page.getByRole('heading', { name: companies[1]!.name }).waitFor()
  const rivalName = users.find(({ id }) => id === rival.userId)!.name
  expect(await page.getByText(rivalName).count()).toBe(0)
  await page.getByRole('link', { name: /^Without a customer/ }).click()
  await page.waitForURL(/tab=free/)
})
