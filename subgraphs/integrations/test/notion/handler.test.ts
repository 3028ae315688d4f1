import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { notionProvider } from '../../src/providers/notion/provider.ts'
import { failed, readAll } from '../support/handler.ts'
import { startNotion } from './workspace.ts'

let w: Awaited<ReturnType<typeof startNotion>>
beforeEach(async () => void (w = await startNotion()))
afterEach(() => w.notion.dispose())

const LIMIT = { kind: 'status', status: 429, headers: { 'retry-after': '3600' } } as const

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await notionProvider.testConnection(w.config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Notion as Atrium; 2 databases of Agency can be seen.',
      account: 'Atrium',
      details: { workspace: 'Agency', databases: 2 },
    })
  })

  test('says how to share something where nothing is', async () => {
    w.notion.state.databases = []
    const { message } = await notionProvider.testConnection(w.config, { fetch })
    expect(message).toMatch(/0 databases.*Share pages and databases with it/)
  })

  test.each([
    ['a wrong secret', { token: 'ntn_1' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await notionProvider.testConnection({ ...w.config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [LIMIT, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Notion fares badly: %j', async (fault, message) => {
    w.notion.faults.next(fault)
    const result = await notionProvider.testConnection(w.config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('gives up on one that is slow', async () => {
    w.notion.faults.next({ kind: 'slow', ms: 60_000 })
    const result = await notionProvider.testConnection(w.config, { fetch, signal: AbortSignal.timeout(50) })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(/did not answer in time/) })
  })

  test.each([
    ['https://www.notion.so/acme/Projects-0ef104cd477e80e18571cfd10e92339a?v=1'],
    ['0ef104cd-477e-80e1-8571-cfd10e92339a'],
  ])('takes %s as the place of new pages, and no other text', (newPagesIn) => {
    expect(notionProvider.validateConfig({ ...w.config, newPagesIn })).toEqual([])
    expect(notionProvider.validateConfig({ ...w.config, newPagesIn: 'Projects' })).toHaveLength(1)
  })
})

describe('a synchronisation', () => {
  test('brings databases to link, and every page as it is', async () => {
    const { notion, database, pageNamed } = w
    const page = pageNamed('SRS of the shop')
    const { containers, ofType, last } = await readAll(notionProvider, w.config)
    expect(containers).toEqual([
      { kind: 'DATABASE', id: database.id, name: 'Specifications', url: expect.stringContaining('notion.so/') },
      { kind: 'DATABASE', id: notion.state.databases[1]!.id, name: 'Empty', url: expect.any(String) },
    ])
    const documents = new Map(ofType('document.upserted').map((fact) => [fact.payload.title, fact]))
    const [priya] = notion.state.people
    expect(documents.get('SRS of the shop')).toEqual({
      type: 'document.upserted',
      container: { kind: 'DATABASE', id: database.id },
      payload: {
        provider: 'notion',
        externalId: page.id,
        container: { kind: 'DATABASE', id: database.id, name: 'Specifications' },
        title: 'SRS of the shop',
        url: `https://www.notion.so/SRS-of-the-shop-${page.id.replaceAll('-', '')}`,
        editedBy: { id: priya!.id, name: 'Priya Nair', email: 'priya.nair@example.com', avatarUrl: null },
        updatedAt: new Date(page.editedAt).toISOString(),
      },
    })
    expect(documents.get('Knowledge base')!.payload.container).toBeNull()
    expect(documents.size).toBe(3)
    const complete = notion.state.databases.map(({ id }) => ({
      kind: 'document',
      container: id,
      since: expect.any(Date),
    }))
    expect(last).toMatchObject({ progress: 100, counts: { databases: 2, pages: 3 } })
    expect(last.complete).toHaveLength(2)
    expect(last.complete).toEqual(expect.arrayContaining(complete))
  })

  test('reads many pages, each once, and without names where it may not read people', async () => {
    w.notion.state.mayReadPeople = false
    const page = w.pageNamed('Meeting notes')
    for (let i = 0; i < 230; i += 1) w.notion.state.pages.push({ ...page, id: `n${i}` })
    const { ofType } = await readAll(notionProvider, w.config)
    expect(ofType('document.upserted')).toHaveLength(233)
    expect(ofType('document.upserted')[0]!.payload.editedBy).toBeNull()
  })

  test('then brings only what was edited, and tells nobody gone', async () => {
    const { last } = await readAll(notionProvider, w.config)
    const hour = 3_600_000
    for (const page of w.notion.state.pages) page.editedAt -= hour
    await w.notion.editPage(w.pageNamed('Meeting notes').id)
    await w.notion.editPage(w.pageNamed('Knowledge base').id)
    const second = await readAll(notionProvider, w.config, last.cursor)
    expect(second.ofType('document.upserted').map(({ payload }) => payload.title)).toEqual([
      'Meeting notes',
      'Knowledge base',
    ])
    expect(second.last.complete).toEqual([])
  })

  test('goes on after the database that it had done', async () => {
    const { steps } = await readAll(notionProvider, w.config)
    const afterBoth = steps.findLast(({ cursor }) => (cursor as { after: string | null }).after !== null)!
    const titles = (await readAll(notionProvider, w.config, afterBoth.cursor)).ofType('document.upserted')
    expect(titles.map(({ payload }) => payload.title)).toEqual(['Knowledge base'])
  })

  test('stops at a long limit, says until when, and tells a dead secret from it', async () => {
    w.notion.faults.next(LIMIT, 1, /query/)
    const limited = (await readAll(notionProvider, w.config)).failure
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    w.notion.revokeToken()
    const dead = (await readAll(notionProvider, w.config)).failure
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection, also of searches, which are posted', async () => {
    w.notion.faults.next({ kind: 'status', status: 502 }, 1, /search/)
    w.notion.faults.next({ kind: 'reset' }, 1, /query/)
    expect((await readAll(notionProvider, w.config)).facts).toHaveLength(3)
  })
})

describe('a page', () => {
  const createPage = notionProvider.commands!.createPage!
  const call = { fetch, key: 'k1' }

  test('is made in a database or below a page, with its text', async () => {
    const { config, database, notion } = w
    const made = await createPage(
      config,
      { title: 'Minutes', parent: database.id, text: `One.\n\n${'x'.repeat(2500)}` },
      call,
    )
    expect(w.pageNamed('Minutes')).toMatchObject({
      id: made.externalId,
      parent: { database: database.id },
      text: ['One.', 'x'.repeat(2000), 'x'.repeat(500)],
    })
    expect(made).toMatchObject({
      name: 'Minutes',
      url: expect.stringContaining('Minutes-'),
      facts: [{ type: 'document.upserted', payload: { container: { name: 'Specifications' } } }],
    })
    const above = w.pageNamed('Knowledge base').id
    await createPage(
      config,
      { title: 'Below', parent: `https://www.notion.so/acme/Knowledge-${above.replaceAll('-', '')}?pvs=4`, text: null },
      call,
    )
    expect(w.pageNamed('Below').parent).toEqual({ page: above })
    await createPage({ ...config, newPagesIn: database.id }, { title: 'Default', parent: null, text: null }, call)
    expect(notion.state.pages.at(-1)).toMatchObject({ title: 'Default', parent: { database: database.id } })
  })

  test('is made nowhere else, and not twice', async () => {
    const nowhere = await failed(notionProvider, createPage(w.config, { title: 'A', parent: null, text: null }, call))
    expect(nowhere).toMatchObject({ isPassing: false, message: expect.stringContaining('New pages go to') })
    const unknown = '0ef104cd-477e-80e1-8571-cfd10e92339a'
    const lost = await failed(notionProvider, createPage(w.config, { title: 'A', parent: unknown, text: null }, call))
    expect(lost.message).toContain('Share it there')
    w.notion.faults.next({ kind: 'status', status: 502 }, 1, /v1\/pages$/)
    await failed(notionProvider, createPage(w.config, { title: 'A', parent: w.database.id, text: null }, call))
    expect(w.notion.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/pages'))).toHaveLength(1)
  })
})
