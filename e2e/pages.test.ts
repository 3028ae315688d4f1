import { barriers, type Browser, COLOUR_RULES, launchChromium, type Page } from '@atrium/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// Every page as each person sees it: it opens, it complains of nothing, and people who cannot see or point can use it.

const OVERVIEW = ['Home', 'Activity', 'Notifications', 'Projects']
const ROOMS: Record<string, string[]> = {
  owner: [
    ...OVERVIEW,
    'Training',
    'Contracts',
    'Invoices',
    'Approvals',
    'Developers',
    'Companies',
    'Users',
    'Control room',
    'Alerts',
    'Marketing',
    'Integrations',
    'E-mails',
    'Audit log',
    'API keys',
    'Webhooks',
    'System health',
    'Limits',
    'Platform',
  ],
  pm: [
    ...OVERVIEW,
    'Training',
    'Contracts',
    'Invoices',
    'Approvals',
    'Developers',
    'Companies',
    'Control room',
    'Alerts',
    'Marketing',
    'Integrations',
    'E-mails',
  ],
  developer: [...OVERVIEW, 'Team', 'Training', 'Approvals'],
  agency: [...OVERVIEW, 'Team', 'Training', 'Approvals'],
  client: [
    ...OVERVIEW,
    'Team',
    'Usage',
    'Training',
    'Contracts',
    'Invoices',
    'Approvals',
    'Marketing',
    'Integrations',
    'Audit log',
    'API keys',
    'Webhooks',
  ],
}

let product: Product
let browser: Browser

beforeAll(async () => {
  // As in earnest: people's pages may send nothing but the documents that they were built with.
  product = await startProduct({ client: true, trustedOnly: 'sessions' })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await product?.dispose()
})

const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' })

/** What the page told the console as an error. Pictures of people on other hosts do not load here. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const from = message.location().url
    const isForeign = URL.canParse(from) && new URL(from).origin !== product.url
    if (message.type() === 'error' && !isForeign) complaints.push(`${message.text()} ${from}`)
  })
  return complaints
}

/** Counts what the page is still asking the API for. */
function requestsOf(page: Page): Set<unknown> {
  const open = new Set<unknown>()
  page.on('request', (request) => request.url().endsWith('/graphql') && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return open
}

/** Nothing loads, and nothing lies over the page. */
const loaded = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('main [aria-label="Loading"], [role="dialog"]'))

const SIZES = [
  { how: 'on a wide screen', width: 1440 },
  { how: 'on a phone', width: 375 },
]
const PEOPLE = Object.entries(ROOMS).flatMap(([person, places]) => SIZES.map((size) => ({ person, places, ...size })))

describe.each(PEOPLE)('$person $how', ({ person, places, width }) => {
  const isNarrow = width < 768
  let page: Awaited<ReturnType<typeof openAs>>
  let complaints: string[]
  let requests: Set<unknown>

  beforeAll(async () => {
    page = await openAs(browser, product.url, person, '/', {
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    })
    complaints = complaintsOf(page)
    requests = requestsOf(page)
    await page.locator('main h1').waitFor()
  })
  afterAll(() => page?.[Symbol.asyncDispose]())

  const openMenu = () => page.getByRole('button', { name: 'Menu', exact: true }).click()

  test('the rail leads to every place of theirs, and to no other', async () => {
    if (isNarrow) await openMenu()
    await rail(page).getByRole('link', { name: 'Home', exact: true }).waitFor()
    const links = await rail(page).getByRole('link').allInnerTexts()
    expect(links.map((text) => text.trim()).filter((text) => text !== 'Playground')).toEqual(places)
    if (isNarrow) await page.keyboard.press('Escape')
  })

  test.each(places)('%s opens without a complaint, and without a barrier in light and dark', async (place) => {
    await page.emulateMedia({ colorScheme: 'light' })
    if (isNarrow) await openMenu()
    await rail(page).getByRole('link', { name: place, exact: true }).click()
    await page.waitForFunction((name) => document.title.startsWith(name), place)
    await expect.poll(() => requests.size, { timeout: 10_000 }).toBe(0)
    await loaded(page)
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page, COLOUR_RULES)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(complaints.splice(0)).toEqual([])
  })
})

test('the checks see what they look for', async () => {
  await using page = await openAs(browser, product.url, 'client', '/')
  const complaints = complaintsOf(page)
  await page.locator('main h1').waitFor()
  await page.evaluate(() => {
    // Beside the application: what it draws meanwhile must not take them away.
    document.body.insertAdjacentHTML(
      'beforeend',
      '<button id="bad" style="color: #888; background: #999">Dim</button><button id="mute"></button>',
    )
    void Promise.reject(new Error('Unhandled'))
  })
  expect(await barriers(page)).toEqual(['button-name: #mute', 'color-contrast: #bad'])
  expect(complaints).toEqual(['Unhandled'])
})

test('the command key opens the palette from anywhere, and a project is found and opened without a mouse', async () => {
  const project = product.plan.projects.find(({ companyId }) => companyId === product.plan.companies[0]!.id)!
  await using page = await openAs(browser, product.url, 'client', '/activity')
  await page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Search or go to' })
  await search.waitFor()
  expect(await search.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type(project.name)
  await page.getByRole('option', { name: project.name }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: project.name, level: 1 }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor()
})

test('the playground opens for an administrator and for nobody else', async () => {
  await using page = await openAs(browser, product.url, 'owner', '/')
  await rail(page).getByRole('link', { name: 'Playground' }).click()
  await page.getByRole('button', { name: /execute query/i }).waitFor()
  for (const person of ['pm', 'client']) {
    await using other = await openAs(browser, product.url, person, '/')
    await rail(other).getByRole('link', { name: 'Home', exact: true }).waitFor()
    expect(await rail(other).getByRole('link', { name: 'Playground' }).count()).toBe(0)
    await other.goto('/playground')
    await other.getByText('The playground is for administrators').waitFor()
    expect(await other.getByRole('button', { name: /execute query/i }).count()).toBe(0)
  }
})
