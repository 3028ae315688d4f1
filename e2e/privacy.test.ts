import { appendAudit } from '@atrium/kit/audit'
import { openDatabase, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { Role } from '@atrium/kit/viewer'
import { verifyAudit } from '@atrium/launcher'
import { type Browser, barriers, launchChromium, type Page, viewerOf } from '@atrium/testing'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { observe } from './support/database.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// A person gets a copy of what every part of the product keeps of it, and nothing of anybody else; and is taken out of all of them.

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ client: true })
  browser = await launchChromium()
  const { developer, developerId, companyId, other, otherDeveloperId, otherCompany } = cast()
  await plant(developer.id, developerId, developer.name, companyId, OWN)
  await plant(other.id, otherDeveloperId, other.name, otherCompany, FOREIGN)
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

const still = { reducedMotion: 'reduce' } as const
const OWN = 'canaryofmine'
const FOREIGN = 'canaryofothers'
const NAMED = 'canaryofanamesake'

/** The developer of the demo, a company that it works for, and somebody of another company. */
function cast() {
  const { members, users, developers, companyDevelopers, projects } = product.plan
  const developer = users.find(({ email }) => email === 'developer@demo.test')!
  const developerId = developers.find(({ userId }) => userId === developer.id)!.id
  const { companyId } = companyDevelopers.find((access) => access.developerId === developerId)!
  const foreign = members.find(
    (member) => member.companyId !== companyId && projects.some((project) => project.companyId === member.companyId),
  )!
  return {
    developer,
    developerId,
    companyId,
    other: users.find(({ id }) => id === foreign.userId)!,
    otherDeveloperId: developers.find(({ id }) => id !== developerId)!.id,
    otherCompany: foreign.companyId,
  }
}

/** Rows that tell of a person, in every part of the product, with a mark in each. */
async function plant(
  userId: string,
  developerId: string,
  name: string,
  companyId: string,
  mark: string,
): Promise<void> {
  await using database = observe(product.superuserUrl)
  const run = (text: string, ...params: unknown[]) => database.rows(text, params)
  const [project] = await database.rows<{ id: string }>(
    'select id from projects.projects where company_id = $1 limit 1',
    [companyId],
  )
  await run('update accounts.users set location = $2 where id = $1', userId, mark)
  await run('update accounts.developers set bio = $2 where id = $1', developerId, mark)
  await run(
    `insert into accounts.notifications (id, user_id, type, priority, title, message, event_id)
     values (gen_random_uuid(), $1, 'ANNOUNCEMENT', 1, 'Told', $2, gen_random_uuid())`,
    userId,
    mark,
  )
  await run(
    `insert into accounts.identities (id, user_id, provider, subject, label) values (gen_random_uuid(), $1, 'GITHUB', $2, $2)`,
    userId,
    `login-${mark}`,
  )
  await run(
    `insert into projects.project_developers (id, project_id, company_id, developer_id, role, assigned_at)
     values (gen_random_uuid(), $1, $2, $3, 'DEVELOPER', now()) on conflict do nothing`,
    project!.id,
    companyId,
    developerId,
  )
  await run(
    `insert into projects.deployments (id, project_id, company_id, source, external_id, environment, status, ref, sha, message, author_name, deployed_at)
     values (gen_random_uuid(), $1, $2, 'PUSH', $3, $3, 'SUCCEEDED', 'main', 'abc', $3, $4, now())`,
    project!.id,
    companyId,
    `${NAMED}-${mark}`,
    name,
  )
  await run(
    `insert into projects.tasks (id, project_id, company_id, connection_id, provider, external_id, list_id, title, status, category, is_blocked,
       assignees, created_at, updated_at)
     select gen_random_uuid(), $1, $2, gen_random_uuid(), 'clickup', $3, 'list', $3, 'open', 'TODO', false,
       jsonb_build_array(jsonb_build_object('id', '1', 'name', $4::text, 'email', email, 'avatarUrl', null)), now(), now()
     from accounts.users where id = $5`,
    project!.id,
    companyId,
    `${mark}-projects`,
    name,
    userId,
  )
  await run(
    `insert into billing.contract_line_items (id, contract_id, company_id, position, type, description, developer_id, currency, amount_minor,
       billing_period_months, start_on, status)
     select gen_random_uuid(), id, company_id, 999, 'CUSTOM', $2, $3, currency, 0, 1, current_date, 'ACTIVE'
     from billing.contracts where company_id = $1 limit 1`,
    companyId,
    `${mark}-billing`,
    developerId,
  )
  await run(
    `with head as (update integrations.activity_head set position = position + 1 returning position)
     insert into integrations.activities (id, position, company_id, audience, type, category, summary, source, actor, occurred_at)
     select gen_random_uuid(), position, $1, 'COMPANY', 'note', 'PEOPLE', $2, 'atrium', $3, now() from head`,
    companyId,
    `${name} left ${mark}-integrations`,
    JSON.stringify({ id: userId, name }),
  )
  // A feature that an administrator switched: the gateway knows whose name it is by its audit log.
  await run(
    `insert into gateway.feature_flags (name, mode, updated_by_name) values ($1, 'ON', $2) on conflict do nothing`,
    mark.toUpperCase(),
    name,
  )
  await using gateway = await openGateway()
  const viewer = viewerOf(Role.ADMIN, {}, { userId, name })
  await transaction(gateway.database, system('job'), (em) =>
    appendAudit(em, viewer, { action: 'feature.switched', ip: '192.0.2.7', details: { name: mark } }),
  )
}

async function openGateway() {
  const database = await openDatabase({ name: 'gateway', url: product.appUrl, entities: [], log: product.log })
  return { database, [Symbol.asyncDispose]: () => database.dispose() }
}

async function download(page: Page): Promise<Record<string, string>> {
  const kept = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const stream = await (await kept).createReadStream()
  const files = unzipSync(new Uint8Array(Buffer.concat(await stream.toArray())))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

/** Where a word stands in any table of the product, but what is removed by its age. */
async function placesOf(word: string): Promise<string[]> {
  await using database = observe(product.superuserUrl)
  const tables = await database.rows<{ place: string }>(
    `select format('%I.%I', table_schema, table_name) as place from information_schema.tables
     where table_schema in ('accounts', 'projects', 'billing', 'integrations', 'gateway') and table_type = 'BASE TABLE' order by 1`,
  )
  const found: string[] = []
  for (const { place } of tables) {
    const rows = await database.rows(`select 1 from ${place} t where t::text ilike $1 limit 1`, [`%${word}%`])
    if (rows.length > 0) found.push(place)
  }
  return found
}

test(
  'a person asks for its data, is told when it is there, and finds what every part keeps, of nobody else',
  { timeout: 300_000 },
  async () => {
    const { developer, other } = cast()
    await using page = await openAs(browser, product.url, 'developer', '/settings/privacy', still)
    await page.getByRole('heading', { name: 'A copy of your data' }).waitFor()
    await page.getByText('You and your account').click()
    await page.getByText('Your name, address, picture, time zone and location').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Ask for a copy…' }).click()
    const ask = page.getByRole('dialog')
    await ask.getByRole('button', { name: 'Ask for a copy' }).click()
    await ask.getByText('Enter your password.').waitFor()
    await ask.getByRole('textbox', { name: 'Your password' }).fill('atrium-demo')
    await ask.getByRole('button', { name: 'Ask for a copy' }).click()
    await page.getByText('Your copy is ready').waitFor({ timeout: 30_000 })

    const files = await download(page)
    const all = Object.values(files).join('\n')
    expect(files['README.txt']).toContain(`What Atrium keeps of ${developer.name} (developer@demo.test)`)
    for (const [path, mark] of [
      ['accounts/account.json', OWN],
      ['accounts/developer-profile.json', OWN],
      ['accounts/notifications.json', OWN],
      ['accounts/linked-accounts.json', OWN],
      ['projects/tasks.json', `${OWN}-projects`],
      ['billing/contract-lines.json', `${OWN}-billing`],
      ['integrations/activity.json', `${OWN}-integrations`],
      ['gateway/features.json', OWN.toUpperCase()],
      ['gateway/what-you-did.json', '192.0.2.7'],
    ] as const)
      expect(files[path], path).toContain(mark)
    expect(all.toLowerCase()).not.toContain(FOREIGN)
    // What is there by somebody of its name is nobody's to see: names are chosen.
    expect(all).not.toContain(NAMED)
    expect(all).not.toContain(other.name)
    const index = JSON.parse(files['index.json']!) as { sections: { file: string | null; rows: number }[] }
    for (const { file, rows } of index.sections) if (file) expect(JSON.parse(files[file]!), file).toHaveLength(rows)

    await page.goto('/notifications')
    await page.getByRole('link', { name: 'The copy of your data is ready' }).waitFor()
  },
)

test(
  'somebody who is erased is signed out, gone from every table and from what colleagues see',
  { timeout: 300_000 },
  async () => {
    const { developer } = cast()
    const { name } = developer
    await using colleague = await openAs(browser, product.url, 'pm', `/activity?q=${OWN}`, still)
    await colleague.getByText(`${name} left ${OWN}-integrations`).first().waitFor()
    await using theirs = await openAs(browser, product.url, 'developer', '/settings/privacy', still)
    await theirs.getByRole('button', { name: 'Delete my account…' }).click()
    const dialog = theirs.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Your password' }).fill('atrium-demo')
    await dialog.getByRole('button', { name: 'Delete my account' }).click()
    await theirs.getByText('Your account will be erased').waitFor()
    await theirs.getByRole('button', { name: 'Keep my account' }).click()
    await theirs.getByRole('button', { name: 'Delete my account…' }).waitFor()
    await using owner = await openAs(browser, product.url, 'owner', `/users/${toGlobalId('User', developer.id)}`, still)
    await owner.getByRole('button', { name: `Actions for ${name}` }).click()
    await owner.getByRole('menuitem', { name: 'Erase now…' }).click()
    const confirm = owner.getByRole('dialog')
    await confirm.getByLabel('Reason').fill('Asked in writing')
    await confirm.getByLabel(`Type “${name}” to confirm`).fill(name)
    await confirm.getByRole('button', { name: 'Erase for good' }).click()
    // Their page finds out by itself: its socket was closed, and the session cannot be renewed.
    await theirs.getByRole('button', { name: 'Sign in' }).waitFor()
    await owner.getByRole('heading', { name: 'Erased person', level: 1 }).waitFor({ timeout: 30_000 })
    await owner.getByText('Done', { exact: true }).waitFor({ timeout: 30_000 })

    await colleague.reload()
    await colleague.getByText(`Erased person left ${OWN}-integrations`).first().waitFor()
    expect(await colleague.getByText(name).count()).toBe(0)
    // Contracts and invoices are kept as they were signed.
    expect((await placesOf(name)).filter((place) => !place.startsWith('billing.'))).toEqual([])
    expect((await placesOf(developer.email)).filter((place) => !place.startsWith('billing.'))).toEqual([])

    for await (const chain of verifyAudit({ databaseUrl: product.appUrl, log: product.log }))
      expect(chain, chain.source).toMatchObject({ brokenAt: null })
  },
)
