import { statementsDuring } from '@atrium/testing'
import { buildSchema, getNamedType, type GraphQLField, isObjectType } from 'graphql'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from './support/product.ts'
import { type Ids, idsByType } from './support/tenants.ts'

// Every list has an end, and a longer one costs no more statements than a short one.

interface ListField {
  /** `Query.projects`, `Project.deployments`. */
  name: string
  type: string
  field: string
}

const schema = buildSchema(readFileSync(new URL('../client/src/graphql/schema.graphql', import.meta.url), 'utf8'))

// An account that is linked at Labs is needed for it: `subgraphs/accounts/test/labs.test.ts` asks it the same.
// Services are the agency's own, and none is in the workspace: `subgraphs/integrations/test/services.test.ts` asks for theirs.
const ELSEWHERE = new Set(['LabsAccount.projects', 'Service.outages'])

const lists: ListField[] = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) => {
    const fields = Object.values(
      (type as unknown as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
    )
    return fields
      .filter(isConnection)
      .map((field) => ({ name: `${type.name}.${field.name}`, type: type.name, field: field.name }))
      .filter(({ name }) => !ELSEWHERE.has(name))
  })

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith('Connection') && field.args.some((arg) => arg.name === 'first')
}

let product: Product
let owner: string
let ids: Ids

beforeAll(async () => {
  // Pages that are too long are refused by their list here, not by what they would cost.
  product = await startProduct({ limits: { operation: { cost: 1e15 } } })
  owner = await product.signIn('owner')
  // Each leaves its line in the audit log.
  for (const person of ['pm', 'developer', 'agency', 'client', 'client2']) await product.signIn(person)
  ids = await idsByType(
    product,
    product.plan.companies.slice(0, 2).map(({ id }) => id),
  )
})
afterAll(() => product?.dispose())

/** How one of a type is asked for: by a field of its own where there is one. Not every type can be looked up by `node`. */
function byId(type: string): string {
  const own = Object.values(schema.getQueryType()!.getFields()).find(
    (field) => getNamedType(field.type).name === type && field.args.length === 1 && field.args[0]!.name === 'id',
  )
  return `${own?.name ?? 'node'}(id: $id)`
}

async function ask({ type, field }: ListField, args: string) {
  const call = `${field}${args} { nodes { __typename } }`
  const isRoot = type === 'Query'
  const { body, text } = isRoot
    ? await product.graphql(owner, `{ ${call} }`)
    : await product.graphql(owner, `query($id: ID!) { parent: ${byId(type)} { ... on ${type} { ${call} } } }`, {
        id: ids[type]![0]!.id,
      })
  const parent = isRoot ? body.data : (body.data?.['parent'] as Record<string, unknown> | null)
  const list = (parent?.[field] ?? null) as { nodes: unknown[] } | null
  return { list, errors: body.errors ?? [], text }
}

test('every field whose type is a connection takes `first`', () => {
  expect(lists.length).toBeGreaterThan(20)
  const without = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter(
            (field) =>
              getNamedType(field.type).name.endsWith('Connection') && getNamedType(field.type).name !== 'Connection',
          )
          .filter((field) => !isConnection(field))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  )
  expect(without).toEqual([])
})

describe.each(lists)('$name', (list) => {
  test('refuses a page of more than 100, from either end, and of less than one', async () => {
    for (const args of ['(first: 101)', '(last: 101)', '(first: 0)', '(first: -1)', '(first: 100000)']) {
      const { list: page, errors } = await ask(list, args)
      expect([args, page, errors[0]?.extensions.code]).toEqual([args, null, 'BAD_USER_INPUT'])
      expect(errors[0]!.path?.at(-1)).toBe(list.field)
    }
    // So much is refused before it is asked of anyone.
    const { list: page, errors } = await ask(list, '(first: 2147483647)')
    expect([page, errors[0]?.extensions.code]).toEqual([null, 'QUERY_TOO_COMPLEX'])
  })

  test('gives at most 25 unless more is asked for, and up to 100 when it is', async () => {
    const { list: page, errors, text } = await ask(list, '')
    expect([text, errors]).toEqual([text, []])
    expect(page!.nodes.length).toBeLessThanOrEqual(25)
    expect((await ask(list, '(first: 100)')).errors).toEqual([])
  })
})

test('a list of ids is bounded too', async () => {
  const many = Array.from({ length: 101 }, () => ids['Project']![0]!.id)
  const { body } = await product.graphql(owner, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: many })
  expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

// What the pages of the client ask for, and a little more.
const LISTS: Record<string, string> = {
  projects: `name company { name } lastDeployment { sha repository { name } } repositories(first: 3) { totalCount nodes { name } }
    developerAssignments(first: 3) { totalCount nodes { role developer { title user { name } agency { name } } } }
    contracts(first: 3) { totalCount nodes { number } } activities(first: 3) { totalCount nodes { summary } }`,
  companies: `name outstanding { amount } members(first: 3) { totalCount nodes { role user { name } } } projects(first: 3) { totalCount nodes { name } }
    contracts(first: 3) { totalCount nodes { number } } invoices(first: 3) { totalCount nodes { number } } connections(first: 3) { totalCount }`,
  invoices: 'number company { name } contract { number } lineItems(first: 3) { totalCount nodes { description } }',
  contracts:
    'number company { name } project { name } lineItems(first: 3) { totalCount nodes { description developer { user { name } } } } invoices(first: 3) { totalCount nodes { number } }',
  activities: 'summary company { name } project { name lastDeployment { sha } }',
  users: 'name memberships(first: 3) { totalCount nodes { company { name } } } agency { name }',
  auditEntries: 'action company { name }',
}

test.each(Object.entries(LISTS))(
  '%s takes the same number of statements for many rows as for few',
  async (name, selection) => {
    const run = async (first: number) => {
      let rows = 0
      const statements = await statementsDuring(async () => {
        const query = `{ ${name}(first: ${first}) { totalCount nodes { ${selection} } } }`
        const { body, text } = await product.graphql(owner, query)
        expect([text, body.errors]).toEqual([text, undefined])
        rows = (body.data![name] as { nodes: unknown[] }).nodes.length
      })
      return { rows, statements: statements.filter(({ isViewers }) => isViewers).map(({ text }) => text) }
    }
    // The newest activities are of connections that this test has just made: few of them would lack what the rest has.
    const [few, many] = name === 'activities' ? [await run(25), await run(100)] : [await run(5), await run(25)]
    expect(many.rows).toBeGreaterThan(few.rows)
    expect(few.statements.length).toBeGreaterThan(3)
    expect(many.statements.length, many.statements.join('\n')).toBe(few.statements.length)
    expect(many.statements.length).toBeLessThan(40)
  },
)
