import { defineEntity, p } from '@mikro-orm/core'
import { createTestDatabase } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, migrateAll, openDatabase, system, transaction } from '../src/database/index.ts'
import { newId } from '../src/ids/index.ts'
import { createLogger } from '../src/logs/index.ts'
import { type Page, pageLoader, paginate } from '../src/pages/index.ts'
import type { Viewer } from '../src/viewer/index.ts'

const ThingSchema = defineEntity({
  name: 'Thing',
  tableName: 'things',
  properties: { id: p.uuid().primary(), companyId: p.uuid(), name: p.string(), rank: p.integer() },
})
class Thing extends ThingSchema.class {}
ThingSchema.setClass(Thing)

// Another list with the same keys; never read.
const TwinSchema = defineEntity({
  name: 'Twin',
  tableName: 'twins',
  properties: { id: p.uuid().primary(), companyId: p.uuid(), name: p.string(), rank: p.integer() },
})
class Twin extends TwinSchema.class {}
TwinSchema.setClass(Twin)

const log = createLogger({ level: 'silent' })
const migrationsDir = new URL('./fixtures/migrations/', import.meta.url).pathname
const companies = [newId(), newId(), newId()]
let database: Database
let queries: string[] = []

beforeAll(async () => {
  const urls = await createTestDatabase({
    migrate: (ownerUrl, appUrl) => migrateAll({ ownerUrl, appUrl, subgraphs: [{ name: 'accounts', migrationsDir }] }),
  })
  database = await openDatabase({ name: 'accounts', url: urls.appUrl, entities: [ThingSchema, TwinSchema], log })
  database.orm.config.getLogger().setDebugMode(['query'])
  Object.assign(database.orm.config.getLogger(), {
    logQuery: ({ query }: { query: string }) => queries.push(query),
  })
  await transaction(database, system('seed'), async (em) => {
    for (const companyId of companies) {
      // Equal ranks in pairs: the cursor has to tell them apart by id.
      for (let i = 0; i < 30; i += 1)
        em.create(Thing, { id: newId(), companyId, name: `thing ${i}`, rank: Math.floor(i / 2) })
    }
  })
})
afterAll(() => database.dispose())

const orderBy = { rank: 'desc', id: 'desc' } as const
type Node = { id: string; rank: number }
const toNode = (thing: Thing) => ({ id: thing.id, rank: thing.rank })

function viewerOf(companyIds: string[]): Viewer {
  const rights = { role: 'OWNER' as const, canApproveDevelopers: true, canSignContracts: true, canManageBilling: true }
  return {
    kind: 'user',
    userId: newId(),
    sessionId: newId(),
    email: 'ada@demo.test',
    name: 'Ada',
    role: 'CLIENT',
    companies: companyIds.map((id) => ({ id, ...rights })),
    agencyId: null,
    developerId: null,
    impersonatorId: null,
  }
}

test('walking all pages gives every row once, in order, whatever the size of the page', async () => {
  for (const first of [1, 7, 30]) {
    const seen: { id: string; rank: number }[] = []
    await transaction(database, viewerOf([companies[0]!]), async (em) => {
      let after: string | null = null
      do {
        const page: Page<Node> = await paginate(em, Thing, { args: { first, after }, orderBy, toNode })
        seen.push(...page.nodes)
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after)
    })
    expect(new Set(seen.map((node) => node.id)).size).toBe(30)
    expect(seen.map((node) => node.rank)).toEqual(seen.map((node) => node.rank).toSorted((a, b) => b - a))
  }
})

test('a viewer sees the rows of its own companies, and the count of no others', async () => {
  const count = (viewer: Viewer) =>
    transaction(database, viewer, async (em) => (await paginate(em, Thing, { args: {}, orderBy, toNode })).countAll())
  expect(await count(viewerOf([companies[0]!, companies[1]!]))).toBe(60)
  expect(await count(viewerOf([]))).toBe(0)
})

test('a page out of bounds and a cursor of another list are refused with what to do', async () => {
  const page = (args: object) =>
    transaction(database, viewerOf([companies[0]!]), (em) => paginate(em, Thing, { args, orderBy, toNode }))
  await expect(page({ first: 101 })).rejects.toThrow('`first` is 1 to 100')
  await expect(page({ first: 0 })).rejects.toThrow('`first` is 1 to 100')
  await expect(page({ first: 1, last: 1 })).rejects.toThrow('not both')
  await expect(page({ after: 'not-a-cursor' })).rejects.toThrow('This cursor is not of this list')
  await expect(page({ after: Buffer.from('["x","y"]').toString('base64url') })).rejects.toThrow(
    'This cursor is not of this list',
  )
})

test('a cursor of another list, of another order or with values of another type is refused', async () => {
  const page = (args: object, entity: typeof Thing | typeof Twin = Thing, order: object = orderBy) =>
    transaction(database, viewerOf([companies[0]!]), (em) =>
      paginate(em, entity, { args, orderBy: order, toNode: (row) => row.id }),
    )
  const after = (await page({ first: 1 })).pageInfo.endCursor!
  expect((await page({ after })).nodes).not.toHaveLength(0)
  const refusal = { message: /not of this list/, extensions: { code: 'BAD_USER_INPUT' } }
  const isRefused = (result: Promise<unknown>) =>
    expect(result).rejects.toMatchObject({
      extensions: refusal.extensions,
      message: expect.stringMatching(refusal.message),
    })
  await isRefused(page({ after }, Twin))
  await isRefused(page({ after }, Thing, { rank: 'asc', id: 'desc' }))
  await isRefused(page({ after }, Thing, { name: 'desc', id: 'desc' }))

  const named = { name: 'asc', id: 'asc' }
  const tag = (await page({ first: 1 }, Thing, named)).pageInfo.endCursor!.slice(0, 6)
  for (const values of [
    [5, 'x'],
    [true, 'x'],
    [{ $ne: 1 }, companies[0]],
    ['thing', 7],
    [['thing'], companies[0]],
    ['thing'],
  ]) {
    const made = tag + Buffer.from(JSON.stringify(values)).toString('base64url')
    await isRefused(page({ after: made }, Thing, named))
    await isRefused(page({ last: 1, before: made }, Thing, named))
  }
})

test('lists under many parents cost the same number of queries as under one, and match the list read alone', async () => {
  await transaction(database, viewerOf(companies), async (em) => {
    const load = () => pageLoader({ em: async () => em, entity: Thing, parent: 'companyId', orderBy, toNode })
    const all = load()
    queries = []
    const pages = await Promise.all(companies.map((id) => all.load(id, { first: 4 })))
    expect(queries.length).toBe(2)
    const counts = await Promise.all(pages.map((page) => page.countAll()))
    expect(queries.length).toBe(3)
    expect(counts).toEqual(await Promise.all(companies.map((companyId) => em.count(Thing, { companyId }))))
    for (const [index, page] of pages.entries()) {
      const alone = await paginate(em, Thing, {
        args: { first: 4 },
        where: { companyId: companies[index]! },
        orderBy,
        toNode,
      })
      expect(page.edges).toEqual(alone.edges)
      expect(page.pageInfo).toEqual(alone.pageInfo)
      const next = await all.load(companies[index]!, { first: 4, after: page.pageInfo.endCursor })
      expect(next.nodes[0]!.id).not.toBe(page.nodes[3]!.id)
    }
  })
})
