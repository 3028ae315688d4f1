import { composeServices } from '@apollo/composition'
import fc from 'fast-check'
import { execute, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { OPERATION_LIMITS } from '../limits/limits.ts'
import { createDocuments } from '../pipeline/documents.ts'
import { loadSupergraph } from '../planning/supergraph.ts'
import { createCosts } from './costs.ts'

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@listSize", { name: "@cost", as: "@price" }])
  type Query {
    leaf: Int
    heavy: Int @price(weight: 7)
    book(id: ID @price(weight: 3)): Book
    any: Item
    books(first: Int, last: Int = 4): [Book!]! @listSize(assumedSize: 5, slicingArguments: ["first"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Book!]! @listSize(slicingArguments: ["first", "last"])
    either(first: Int, last: Int): [Book!]! @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    unsaid: [Book]
    page(first: Int): Page @listSize(assumedSize: 25, slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    search(where: Where, many: [Where!]): Int
    stamp: Stamp
    color: Color
  }
  type Mutation { change: Book }
  type Subscription { changed: Book }
  input Where { name: String and: Where tag: String @price(weight: 2) }
  type Page { nodes: [Book!]! edges: [Edge!]! total: Int @price(weight: 5) others: [Book!] }
  type Edge { cursor: String node: Book! }
  interface Item { id: ID! }
  type Book implements Item { id: ID! title: String author: Author next: Book chapters(first: Int!): [Chapter!]! @listSize(slicingArguments: ["first"]) }
  type Film implements Item @price(weight: 9) { id: ID! stars: [Author!] }
  type Author @price(weight: 4) { name: String }
  type Chapter { name: String }
  scalar Stamp @price(weight: 6)
  enum Color @price(weight: 2) { RED }`

const { supergraphSdl, errors } = composeServices([{ name: 'one', url: 'http://one', typeDefs: parse(SDL) }])
if (!supergraphSdl) throw new AggregateError(errors ?? [])
const supergraph = loadSupergraph(supergraphSdl)
const read = createDocuments(supergraph.clientSchema, { operation: OPERATION_LIMITS })
const costOf = createCosts(supergraph)

function costs(query: string) {
  const { valid, errors: invalid } = read(query, null)
  if (!valid) throw new AggregateError(invalid)
  return costOf(valid)
}

const estimate = (query: string, variables = {}) => {
  const result = costs(query).estimate(variables)
  return 'error' in result ? result.error.message : result.requested
}

describe('the estimate', () => {
  it.each([
    ['{ leaf }', 0],
    ['{ __typename }', 0],
    ['{ __schema { types { name } } }', 0],
    ['{ book { id } }', 1],
    ['{ book { title next { title } } }', 2],
    ['{ book { author { name } } }', 5],
    ['mutation { change { id } }', 11],
    ['subscription { changed { id } }', 1],
  ])('counts objects and nothing else: %s', (query, cost) => expect(estimate(query)).toBe(cost))

  it.each([
    ['{ heavy }', 7],
    ['{ book(id: 1) { id } }', 4],
    ['{ stamp }', 6],
    ['{ color }', 2],
    ['{ search(where: {}) }', 1],
    ['{ search(where: { name: "x" }) }', 1],
    ['{ search(where: { tag: "x", and: { tag: "y" } }) }', 6],
    ['{ search(many: [{}, { tag: "x" }]) }', 4],
  ])('takes the weights of fields, arguments, input fields, scalars and enums: %s', (query, cost) =>
    expect(estimate(query)).toBe(cost),
  )

  it.each([
    ['{ books { id } }', 5],
    ['{ books(first: 3) { id } }', 3],
    ['{ books(first: 0) { id } }', 0],
    ['{ books(first: -3) { id } }', 0],
    ['{ either(first: 3, last: 8) { id } }', 8],
    ['{ either { id } }', 10],
    ['{ unsaid { id } }', 10],
    ['{ strict(last: 2) { id } }', 2],
    ['{ books(first: 3) { chapters(first: 4) { name } } }', 15],
  ])('multiplies by how long a list may be: %s', (query, cost) => expect(estimate(query)).toBe(cost))

  it.each([
    ['{ page { nodes { id } } }', 26],
    ['{ page(first: 10) { nodes { id } } }', 11],
    ['{ page(first: 10) { edges { node { id } } } }', 21],
    ['{ page(first: 10) { total } }', 6],
    ['{ page(first: 10) { others { id } } }', 11],
    ['{ page(first: 2) { others { id } } }', 11],
  ])('hands the length of a page to its lists alone: %s', (query, cost) => expect(estimate(query)).toBe(cost))

  it('reads variables, their defaults, and those inside values', () => {
    const query = 'query ($n: Int = 6, $tag: String) { books(first: $n) { id } search(where: { tag: $tag }) }'
    expect(estimate(query)).toBe(6 + 1)
    expect(estimate(query, { n: 2, tag: 'x' })).toBe(2 + 3)
  })

  it('leaves out what variables skip', () => {
    const query = 'query ($all: Boolean!) { heavy @include(if: $all) book { author @skip(if: $all) { name } } }'
    expect(estimate(query, { all: true })).toBe(7 + 1)
    expect(estimate(query, { all: false })).toBe(1 + 4)
  })

  it('counts a field once, in however many fragments it stands', () => {
    const query = `{ book { ...A ...B ...A author { name } } } fragment A on Book { author { name } } fragment B on Book { next { ...A } }`
    expect(estimate(query)).toBe(1 + 4 + 1 + 4)
  })

  it('takes the costliest of the types that may come', () => {
    expect(estimate('{ any { id } }')).toBe(9)
    expect(estimate('{ any { ... on Book { author { name } } ... on Film { stars { name } } } }')).toBe(9 + 40)
    expect(estimate('{ any { ... on Book { chapters(first: 90) { name } } ... on Film { stars { name } } } }')).toBe(91)
  })

  it('refuses a list that has to say its length and does not', () => {
    expect(estimate('{ strict { id } }')).toBe(
      '`strict` needs exactly one of `first`, `last`, to say how long its list is.',
    )
    expect(estimate('{ strict(first: 1, last: 1) { id } }')).toContain('exactly one')
  })

  it('is a number that JSON can carry, however much is asked for', () => {
    const nested = '{ book { chapters(first: 2147483647) { name } } '
    expect(estimate(`${nested} a: books(first: 2147483647) { chapters(first: 2147483647) { name } } }`)).toBe(
      Number.MAX_SAFE_INTEGER,
    )
  })

  it('is made at once for a document that doubles with each fragment', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Book { next { ...F${i + 1} } ...F${i + 1} }`,
    )
    const generous = { ...OPERATION_LIMITS, depth: 100, tokens: 10_000 }
    const { valid } = createDocuments(supergraph.clientSchema, { operation: generous })(
      `{ book { ...F0 } } ${fragments.join(' ')} fragment F40 on Book { id }`,
      null,
    )
    expect(costOf(valid!).estimate({})).toEqual({ requested: 41 })
  })
})

describe('the actual cost', () => {
  it('counts what came: no nulls, lists as long as they are', () => {
    const cost = costs('{ page(first: 10) { nodes { author { name } } total } heavy book { id } }')
    const data = { page: { nodes: [{ author: { name: 'x' } }, { author: null }], total: 2 }, heavy: null, book: null }
    expect(cost.actual(data, {})).toBe(1 + 2 + 4 + 5)
    expect(cost.actual(null, {})).toBe(0)
  })

  it('counts the arguments of a field that answered null, and a mutation that failed', () => {
    expect(costs('{ search(where: { tag: "x" }) }').actual({ search: null }, {})).toBe(3)
    expect(costs('mutation { change { id } }').actual({ change: null }, {})).toBe(10)
  })

  it('is never more than the estimate, when lists are no longer than they said', async () => {
    const selection = fc.letrec<{ book: string; film: string }>((tie) => ({
      book: fc
        .record({
          leaf: fc.constantFrom('id', 'title', 'id title', 'author { name }'),
          next: fc.option(tie('book'), { nil: null, depthSize: 'small', maxDepth: 3 }),
          chapters: fc.option(fc.nat({ max: 5 }), { nil: null }),
        })
        .map(({ leaf, next, chapters }) =>
          [leaf, next && `next { ${next} }`, chapters !== null && `chapters(first: ${chapters}) { name }`]
            .filter(Boolean)
            .join(' '),
        ),
      film: fc.constantFrom('id', 'stars { name }'),
    }))
    const root = fc.oneof(
      selection.book.map((book) => `book { ${book} }`),
      fc.tuple(fc.nat({ max: 6 }), selection.book).map(([n, book]) => `books(first: ${n}) { ${book} }`),
      fc
        .tuple(fc.nat({ max: 6 }), selection.book)
        .map(([n, book]) => `page(first: ${n}) { total nodes { ${book} } edges { node { ${book} } } }`),
      fc
        .tuple(selection.book, selection.film)
        .map(([book, film]) => `any { ... on Book { ${book} } ... on Film { ${film} } }`),
      fc.constantFrom('leaf', 'heavy', 'color', 'search(where: { tag: "x" })'),
    )
    const property = fc.asyncProperty(root, fc.infiniteStream(fc.nat({ max: 3 })), async (field, dice) => {
      const query = `{ ${field} }`
      const { valid } = read(query, null)
      fc.pre(valid !== undefined)
      const answer = await execute({
        schema: supergraph.clientSchema,
        document: valid!.document,
        rootValue: anything(() => dice.next().value ?? 0),
        typeResolver: () => (dice.next().value === 0 ? 'Film' : 'Book'),
        fieldResolver: (source: (args: object, name: string) => unknown, args: object, _context, info) =>
          source(args, info.fieldName),
      })
      const cost = costOf(valid!)
      const estimated = cost.estimate({})
      expect(cost.actual(answer.data, {})).toBeLessThanOrEqual((estimated as { requested: number }).requested)
    })
    await fc.assert(property, { numRuns: 300 })
  })
})

type Source = (args: { first?: number }, name: string) => unknown

/** An object whose fields have any value, now and then null, with lists no longer than they were asked for. */
function anything(roll: () => number): Source {
  const self: Source = (args, name) => {
    const list = (length: number) => Array.from({ length }, () => self)
    if (name === 'page') return pageOf(args.first ?? 25, self, roll)
    if (name === 'chapters' || name === 'books') return list(Math.max(0, (args.first ?? 5) - roll()))
    if (name === 'stars') return list(roll() * 3)
    if (['book', 'next', 'author', 'any', 'node'].includes(name)) return roll() === 0 ? null : self
    if (name === 'color') return 'RED'
    return ['id', 'title', 'name', 'cursor'].includes(name) ? 'x' : roll()
  }
  return self
}

function pageOf(most: number, item: Source, roll: () => number): Source {
  const nodes = Array.from({ length: Math.max(0, most - roll()) }, () => item)
  const edge: Source = (_args, name) => (name === 'node' ? item : 'x')
  return (_args, name) => (name === 'total' ? 1 : name === 'edges' ? nodes.map(() => edge) : nodes)
}
