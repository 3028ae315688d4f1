import { type Browser, barriers, launchChromium } from '@atrium/testing'
import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { observe } from './support/database.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// A company from its registration to a team, as the people concerned see it.

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

async function query<T extends object>(text: string, params: unknown[]): Promise<T[]> {
  await using database = observe(product.superuserUrl)
  return database.rows<T>(text, params)
}

/** A client without a company, with the password of the demo. */
async function newClient(login: string, name: string): Promise<void> {
  await query(
    `with person as (
       insert into accounts.users (id, email, name, role) values (gen_random_uuid(), $1, $2, 'CLIENT') returning id
     )
     insert into accounts.passwords (user_id, hash)
     select person.id, (select hash from accounts.passwords password join accounts.users u on u.id = password.user_id where u.email = 'client@demo.test')
     from person`,
    [`${login}@demo.test`, name],
  )
}

/** Where the link of the newest mail to an address leads. */
async function linkTo(email: string): Promise<string> {
  const [mail] = await query<{ link: string }>(
    `select secret.data ->> 'link' as link from accounts.emails mail join accounts.email_secrets secret on secret.email_id = mail.id
     where mail.to_email = $1 order by mail.created_at desc limit 1`,
    [email],
  )
  return mail!.link
}

test(
  'somebody registers a company, a colleague joins and approves a developer, and staff activates it',
  { timeout: 300_000 },
  async () => {
    await newClient('founder', 'Fay Founder')
    await using founder = await openAs(browser, product.url, 'founder', '/register', still)
    await founder.getByRole('button', { name: 'Register' }).click()
    await founder.getByText('Enter the name of the company.').waitFor()
    await founder.getByLabel('Name of the company').fill('Lantern Works')
    await founder.getByRole('button', { name: 'Register' }).click()
    await founder.getByText('Set-up: 1 of 4 done').waitFor()

    // The profile, checked as one types and saved.
    await founder.getByLabel('Website').fill('lantern')
    await founder.getByLabel('Industry').fill('Retail')
    await founder.getByText('Enter an address, such as https://company.com.').waitFor()
    await founder.getByLabel('Website').fill('https://lantern.test')
    await founder.getByLabel('Billing address').fill('1 Light Street')
    await founder.getByRole('button', { name: 'Save' }).click()
    await founder.getByText('The profile is saved.').waitFor()

    // A second administrator, invited and joining with a new account.
    await founder.goto('/settings/members')
    await founder.getByRole('button', { name: 'Invite' }).click()
    await founder.getByLabel('E-mail').fill('second@lantern.test')
    await founder.getByText('Approve developers', { exact: true }).click()
    await founder.getByRole('button', { name: 'Send invitation' }).click()
    await founder.getByText('second@lantern.test is invited.').waitFor()
    await founder
      .getByRole('row', { name: /second@lantern.test/ })
      .getByText('Waiting')
      .waitFor()

    const context = await browser.newContext({ baseURL: product.url, ...still, viewport: { width: 375, height: 812 } })
    context.setDefaultTimeout(10_000)
    const second = await context.newPage()
    const link = await linkTo('second@lantern.test')
    await second.goto(link)
    await second.getByRole('heading', { name: 'Join Lantern Works' }).waitFor()
    expect(await barriers(second)).toEqual([])
    await second.getByRole('button', { name: 'Accept and join' }).click()
    await second.getByText('Use at least 12 characters.').waitFor()
    await second.getByLabel('Your name').fill('Sam Second')
    await second.getByLabel('Password', { exact: true }).fill('lemon otter quartz meadow')
    await second.getByRole('button', { name: 'Accept and join' }).click()
    await second.getByRole('button', { name: 'Menu', exact: true }).waitFor()

    // Used, the link says so.
    const other = await browser.newPage({ baseURL: product.url, ...still })
    await other.goto(link)
    await other.getByRole('heading', { name: 'Accepted already' }).waitFor()
    await other.close()
    await founder.goto('/settings/members')
    await founder
      .getByRole('row', { name: /Sam Second/ })
      .getByText('Admin')
      .waitFor()

    // Staff assigns a developer; the new administrator approves; the developer is told and has access.
    const developer = product.plan.developers.find(
      ({ userId }) => product.plan.users.find(({ id }) => id === userId)!.email === 'developer@demo.test',
    )!
    const [company] = await query<{ id: string }>(`select id from accounts.companies where name = 'Lantern Works'`, [])
    const companyId = toGlobalId('Company', company!.id)
    const { body } = await product.graphql(
      await product.signIn('pm'),
      'mutation ($input: DeveloperAssignInput!) { developerAssign(input: $input) { userErrors { message } } }',
      { input: { developerId: toGlobalId('Developer', developer.id), companyId } },
    )
    expect(body.data).toEqual({ developerAssign: { userErrors: [] } })
    await second.goto('/approvals')
    await second.getByRole('button', { name: /^Approve: .* for the team of Lantern Works/ }).click()
    await second.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
    await second.getByText(/for the team of Lantern Works: approved/).waitFor()
    await context.close()

    await using worker = await openAs(browser, product.url, 'developer', '/notifications', still)
    await worker.getByText('Added to the team of Lantern Works').waitFor()

    // Staff sees it among the pending set-ups, and activates it.
    await using staff = await openAs(browser, product.url, 'pm', '/companies', still)
    await staff.getByRole('link', { name: /Pending set-ups/ }).click()
    await staff.getByRole('link', { name: 'Lantern Works' }).click()
    await staff.getByText(/^Set-up: \d of 4 done$/).waitFor()
    await staff.getByRole('button', { name: 'Activate…' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Activate' }).click()
    await staff.getByText('Lantern Works is active.').waitFor()
    await founder.goto('/notifications')
    await founder.getByText('Lantern Works is set up').waitFor()
  },
)

test('rights are changed and hold at once, and the last owner stays', { timeout: 300_000 }, async () => {
  const { companies, members, users } = product.plan
  const company = companies[0]!
  const nameOf = (role: string) =>
    users.find(({ id }) => id === members.find((m) => m.companyId === company.id && m.role === role)!.userId)!.name
  await using owner = await openAs(browser, product.url, 'client', '/settings/members', still)
  await owner.getByRole('button', { name: `Actions for ${nameOf('BILLING')}` }).click()
  await owner.getByRole('menuitem', { name: 'Change role and rights…' }).click()
  await owner.getByText('Sign contracts', { exact: true }).click()
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner
    .getByRole('row', { name: new RegExp(nameOf('BILLING')) })
    .getByText(/Sign contracts/)
    .waitFor()

  await owner.getByRole('button', { name: `Actions for ${nameOf('OWNER')}` }).click()
  await owner.getByRole('menuitem', { name: 'Leave the company…' }).click()
  await owner.getByLabel(/Type/).fill(company.name)
  await owner.getByRole('button', { name: 'Leave', exact: true }).click()
  await owner.getByText('A company always has an owner.').waitFor()
})

test('what somebody else has saved is not overwritten unseen', { timeout: 300_000 }, async () => {
  const id = toGlobalId('Company', product.plan.companies[0]!.id)
  await using owner = await openAs(browser, product.url, 'client', '/settings/company', still)
  await owner.getByLabel('Industry').waitFor()
  await using staff = await openAs(browser, product.url, 'pm', `/companies/${id}?tab=profile`, still)
  await staff.getByLabel('Discount in percent').fill('12.5')
  await staff.getByRole('button', { name: 'Save' }).click()
  await staff.getByText('The profile is saved.').waitFor()
  await owner.getByLabel('Tax number').fill('CHE-1')
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner.getByText('Somebody else has saved changes in the meantime.').waitFor()
  await owner.getByRole('button', { name: 'Show what was saved' }).click()
  await owner.getByText('12.50%').waitFor()
})

test('the pages have no barrier, wide and on a phone, in light and dark', { timeout: 300_000 }, async () => {
  const id = toGlobalId('Company', product.plan.companies[0]!.id)
  const staffPages = ['', '?tab=members', '?tab=team', '?tab=invitations', '?tab=profile'].map(
    (tab) => `/companies/${id}${tab}`,
  )
  const open: [person: string, paths: string[]][] = [
    ['pm', staffPages],
    ['client', ['/settings/company', '/settings/members', '/settings/members?tab=invitations']],
  ]
  for (const width of [1440, 375]) {
    for (const [person, paths] of open) {
      await using page = await openAs(browser, product.url, person, paths[0]!, {
        ...still,
        viewport: { width, height: 900 },
      })
      for (const path of paths) {
        await page.goto(path)
        await page.locator('main h1').waitFor()
        await page.waitForFunction(() => !document.querySelector('main [aria-label="Loading"]'))
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect([path, colorScheme, await barriers(page)]).toEqual([path, colorScheme, []])
        }
      }
    }
  }
})
