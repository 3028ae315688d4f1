import { openDatabase } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { createSubgraph } from '@atrium/kit/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../src/index.ts'
import { createLoaders, type Loaders } from '../src/loaders.ts'
import { entities } from '../src/orm.ts'
import { type Billing, startBilling } from './billing.ts'
import { companies, staff } from './plan.ts'

let rig: Billing
beforeAll(async () => void (rig = await startBilling()))
afterAll(() => rig.dispose())

interface Page {
  nodes: { number: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

async function list(of: 'contracts' | 'invoices', args: object): Promise<Page> {
  const kind = of === 'contracts' ? 'Contract' : 'Invoice'
  const { data, errors } = await rig.ask<{ list: Page }>(
    staff,
    `query ($first: Int, $after: String, $where: ${kind}WhereInput, $orderBy: [${kind}Order!]) {
      list: ${of}(first: $first, after: $after, where: $where, orderBy: $orderBy) { nodes { number } pageInfo { hasNextPage endCursor } } }`,
    args,
  )
  expect(errors).toBeUndefined()
  return data.list
}
const numbers = (page: Page) => page.nodes.map((node) => node.number)

test.each([
  [{ status: ['OVERDUE'] }, ['INV-3']],
  [{ status: ['ISSUED'] }, ['INV-6', 'INV-4']],
  [{ status: ['ISSUED', 'OVERDUE', 'VOID'] }, ['INV-6', 'INV-5', 'INV-4', 'INV-3']],
  [{ status: [] }, ['INV-6', 'INV-5', 'INV-4', 'INV-3', 'INV-2', 'INV-1']],
  [{ isOverdue: true }, ['INV-3']],
  [{ isOverdue: false }, ['INV-6', 'INV-5', 'INV-4', 'INV-2', 'INV-1']],
  [{ search: 'inv-6' }, ['INV-6']],
  [{ companyId: toGlobalId('Company', companies.bolt) }, ['INV-6']],
  [{ companyId: toGlobalId('Company', companies.bolt), isOverdue: true }, []],
])('invoices where %j', async (where, expected) => {
  expect(numbers(await list('invoices', { where }))).toEqual(expected)
})

test.each([
  [{ search: '50%' }, ['C-0001']],
  [{ status: [], type: [] }, ['C-0004', 'C-0003', 'C-0002', 'C-0001']],
  [{ search: 'c-000' }, ['C-0004', 'C-0003', 'C-0002', 'C-0001']],
  [{ status: ['ACTIVE'], type: ['ENGAGEMENT'] }, ['C-0001']],
  [{ companyId: toGlobalId('Company', companies.bolt) }, ['C-0004']],
  [{ companyId: 'nonsense' }, []],
])('contracts where %j', async (where, expected) => {
  expect(numbers(await list('contracts', { where }))).toEqual(expected)
})

test.each(['contracts', 'invoices'])('a search of %s that is too long is refused', async (of) => {
  const { errors } = await rig.ask(staff, `{ ${of}(where: { search: "${'x'.repeat(201)}" }) { totalCount } }`)
  expect(errors?.[0]).toMatchObject({
    message: '`where.search` takes at most 200 characters.',
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test.each([
  ['invoices', 'TOTAL', 'ASC', ['INV-5', 'INV-6', 'INV-2', 'INV-3', 'INV-4', 'INV-1']],
  ['invoices', 'DUE_ON', 'DESC', ['INV-6', 'INV-4', 'INV-3', 'INV-1', 'INV-2', 'INV-5']],
  ['invoices', 'ISSUED_ON', 'ASC', ['INV-5', 'INV-2', 'INV-1', 'INV-3', 'INV-4', 'INV-6']],
  ['invoices', 'NUMBER', 'DESC', ['INV-6', 'INV-5', 'INV-4', 'INV-3', 'INV-2', 'INV-1']],
  ['contracts', 'SIGNED_AT', 'DESC', ['C-0004', 'C-0001', 'C-0002', 'C-0003']],
  ['contracts', 'CREATED_AT', 'ASC', ['C-0001', 'C-0002', 'C-0003', 'C-0004']],
] as const)('%s sorted by %s %s, page by page', async (of, field, direction, expected) => {
  const orderBy = [{ field, direction }]
  const seen: string[] = []
  let after: string | undefined
  for (;;) {
    const page = await list(of, { orderBy, first: 2, after })
    seen.push(...numbers(page))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(seen).toEqual(expected)
})

test('a list of many documents with their lines costs as many queries as a list of one', async () => {
  const statements: string[] = []
  const database = await openDatabase({ name: 'billing', url: rig.runtime.databaseUrl, entities, log: rig.runtime.log })
  const logger = database.orm.config.getLogger()
  logger.setDebugMode(['query'])
  Object.assign(logger, { logQuery: ({ query }: { query: string }) => statements.push(query) })
  const counted = createSubgraph<object, Loaders>({
    name: 'billing',
    schema: schema(),
    database,
    services: {},
    createLoaders,
    log: rig.runtime.log,
  })
  const cost = async (first: number) => {
    statements.length = 0
    const query = `{ contracts(first: ${first}, orderBy: [{ field: NUMBER, direction: ASC }]) { nodes { number
      lineItems(first: 5) { nodes { description } } invoices(first: 5) { nodes { number contract { number } lineItems(first: 5) { nodes { description } } } } } } }`
    const client = { ip: '', userAgent: null, refreshToken: null }
    const result = await counted.execute({ query, viewer: staff, requestId: 'test', client })
    expect(result.errors).toBeUndefined()
    return statements.length
  }
  try {
    const [few, many] = [await cost(1), await cost(100)]
    expect(many).toBe(few)
    expect(many).toBeLessThan(14)
  } finally {
    await counted.dispose()
  }
})
