import { randomUUID } from 'node:crypto'
import { newId } from '@atrium/kit/ids'
import { type Browser, type BuiltConnection, launchChromium, type Page } from '@atrium/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import { type CutReader, type OpenLine, overSse, overWebSocket, readWithCuts } from './support/cut-readers.ts'
import { type Observer, observe } from './support/database.ts'
import { deliver, issueOpened } from './support/github.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'
import { openLine } from './support/proxy.ts'

// Whoever comes back with the last cursor it saw gets all that followed, once and in order, whatever went on meanwhile.

const LINES: [string, OpenLine][] = [
  ['server-sent events', overSse],
  ['WebSocket', overWebSocket],
]

let product: Product
let browser: Browser
let database: Observer
let connections: BuiltConnection[]
let owner: string

beforeAll(async () => {
  product = await startProduct({ client: true })
  browser = await launchChromium()
  database = observe(product.superuserUrl)
  owner = await product.signIn('owner')
  const companies = product.plan.companies.slice(0, 2)
  const before = await newestCursor()
  connections = await Promise.all(companies.map(({ id }) => connectGitHub(product, owner, id)))
  // Each was made and activated, which the feed tells too.
  await activitiesSince(before, 4)
})
afterAll(async () => {
  await browser?.close()
  await database?.[Symbol.asyncDispose]()
  await product?.dispose()
})

interface Listed {
  cursor: string
  id: string
  summary: string
}

async function page(after: string | null = null): Promise<Listed[]> {
  const { body } = await product.graphql(
    owner,
    'query($after: String) { activities(first: 100, after: $after) { edges { cursor node { id summary } } } }',
    { after },
  )
  const { edges } = body.data!['activities'] as { edges: { cursor: string; node: { id: string; summary: string } }[] }
  return edges.map(({ cursor, node }) => ({ cursor, ...node }))
}

async function newestCursor(): Promise<string> {
  return (await page())[0]!.cursor
}

/** What the list says came after a cursor, oldest first. */
async function listedSince(cursor: string): Promise<Listed[]> {
  const newer: Listed[] = []
  for (let rows = await page(); ; rows = await page(rows.at(-1)!.cursor)) {
    const end = rows.findIndex((row) => row.cursor === cursor)
    newer.push(...(end === -1 ? rows : rows.slice(0, end)))
    if (end !== -1) return newer.toReversed()
  }
}

/** Issues from all connections at once, four at a time from each. */
async function deliverFromAll(name: string, each: number): Promise<void> {
  const senders = connections.flatMap((connection, place) => {
    const titles = Array.from({ length: each }, (_, index) => `${name} ${place + 1}-${index + 1}.`)
    return Array.from({ length: 4 }, async () => {
      for (let title = titles.shift(); title; title = titles.shift()) await deliver(connection, issueOpened(title))
    })
  })
  await Promise.all(senders)
}

/** What came after a cursor, once it is as many as said. */
function activitiesSince(cursor: string, count: number): Promise<Listed[]> {
  const listed = async () => {
    const rows = await listedSince(cursor)
    expect(rows).toHaveLength(count)
    return rows
  }
  return vi.waitFor(listed, { timeout: 30_000 })
}

async function expectSame(readers: readonly CutReader[], listed: readonly Listed[]): Promise<void> {
  await Promise.all(readers.map((reader) => reader.until(listed.at(-1)!.id)))
  for (const { seen } of readers) {
    expect(seen.map(({ cursor, activity }) => [cursor, activity.id])).toEqual(
      listed.map(({ cursor, id }) => [cursor, id]),
    )
  }
}

test(
  'readers that lose their line twenty times see all that came, once and in order, over server-sent events and WebSocket',
  { timeout: 300_000 },
  async () => {
    const after = await newestCursor()
    const readers = [overSse, overWebSocket, overSse, overWebSocket].map((open) =>
      readWithCuts(open, { api: product, token: owner, after, cuts: 20 }),
    )
    try {
      await deliverFromAll('Cut', 100)
      await expectSame(readers, await activitiesSince(after, 200))
    } finally {
      for (const reader of readers) reader.dispose()
    }
  },
)

test(
  'a commit that is slow, or that holds up the feed, is neither missed nor doubled',
  { timeout: 300_000 },
  async () => {
    const after = await newestCursor()
    const readers = LINES.map(([, open]) => readWithCuts(open, { api: product, token: owner, after, cuts: 20 }))
    try {
      // Older than all that follows by its id, visible long after it.
      const slow = await holdBackEvent('Slow to commit')
      await deliverFromAll('Before the slow one', 15)
      await activitiesSince(after, 30)
      const feed = await database.hold('select from integrations.activity_head for update')
      await deliverFromAll('While the feed is held', 15)
      expect(await listedSince(after)).toHaveLength(30)
      await Promise.all([slow.commit(), feed.rollback(), deliverFromAll('After', 15)])
      const listed = await activitiesSince(after, 91)
      expect(listed.findIndex(({ summary }) => summary === 'Slow to commit')).toBeGreaterThanOrEqual(30)
      await expectSame(readers, listed)
    } finally {
      for (const reader of readers) reader.dispose()
    }
  },
)

/** An event as a subgraph records it, in a transaction that is still open. */
function holdBackEvent(summary: string) {
  const activity = { type: 'project.updated', category: 'PROJECT', audience: 'STAFF', summary, source: 'projects' }
  return database.hold(
    `insert into projects.outbox (id, type, version, company_id, payload, activity, occurred_at)
     values ($1, 'project.updated', 1, $2, '{}', $3, now())`,
    [newId(), product.plan.companies[0]!.id, JSON.stringify(activity)],
  )
}

describe.each(LINES)('over %s', (_name, open) => {
  const encode = (text: string) => Buffer.from(text).toString('base64url')

  test.each([
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['a place that is not there yet', encode('a1:999999999999')],
    ['a negative place', encode('a1:-1')],
    ['more than a number can be', encode(`a1:${'9'.repeat(40)}`)],
    ['SQL', encode("a1:1' or '1'='1")],
  ])('a cursor that is %s is answered with CURSOR_INVALID, and the feed goes on for others', async (_what, after) => {
    const codes: (string | undefined)[] = []
    await open({
      api: product,
      token: owner,
      after,
      signal: AbortSignal.timeout(5_000),
      onMessage: ({ errors }) => codes.push(errors?.[0]?.extensions.code),
    })
    expect(codes).toEqual(['CURSOR_INVALID'])
    expect((await page()).length).toBeGreaterThan(0)
  })
})

test(
  'a page that loses the network shows what came meanwhile, each once, when it is back, and says so all the while',
  { timeout: 300_000 },
  async () => {
    const line = await openLine(product.url)
    try {
      await using page = await openAs(browser, line.url, 'owner', '/activity')
      await liveState(page, 'connected')
      await show(page, ['Before the cut'])

      await line.cut()
      await liveState(page, 'reconnecting')
      const missed = await deliverTitled('Missed', 12)
      await line.restore()
      await liveState(page, 'connected')
      await expectShown(page, missed)

      await page.context().setOffline(true)
      await liveState(page, 'offline')
      await line.cut()
      const offline = await deliverTitled('Offline', 5)
      await line.restore()
      await page.context().setOffline(false)
      await liveState(page, 'connected')
      await expectShown(page, [...offline, ...missed])
      await show(page, ['After the cut'])
    } finally {
      await line.dispose()
    }
  },
)

const liveState = (page: Page, state: string) => page.locator(`[data-live="${state}"]`).waitFor({ timeout: 15_000 })

async function deliverTitled(name: string, count: number): Promise<string[]> {
  const before = await newestCursor()
  const titles = Array.from({ length: count }, (_, index) => `${name} ${index + 1} ${randomUUID().slice(0, 8)}`)
  for (const title of titles) await deliver(connections[0]!, issueOpened(title))
  await activitiesSince(before, count)
  return titles
}

async function show(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await deliver(connections[0]!, issueOpened(title))
  await expectShown(page, titles)
}

async function expectShown(page: Page, titles: readonly string[]): Promise<void> {
  const items = page.locator('main ol > li')
  for (const title of titles) await items.filter({ hasText: title }).first().waitFor()
  for (const title of titles) expect([title, await items.filter({ hasText: title }).count()]).toEqual([title, 1])
}
