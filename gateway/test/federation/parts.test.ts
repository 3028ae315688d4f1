import fc from 'fast-check'
import { Kind, parse, print, type SelectionSetNode, visit } from 'graphql'
import { expect, test } from 'vitest'
import { loadExecutor } from '../../src/execution/choose.ts'
import { type Answer, type AnswerInParts, createGraph } from './graph.ts'
import { rootField, SHOP } from './shop.ts'

const graph = createGraph(SHOP)

/** One part finds that an author is gone; the other is of their reviews. */
const GONE = 'reviews { author { reviews(first: 2) { product { upc shippingEstimate inStock } body id } id name } }'

/** The query with some of its selections deferred, each way that `choices` gives: by selection set, which of its selections. */
function deferSome(query: string, choices: readonly number[]): string {
  let sets = 0
  const deferred = visit(parse(query), {
    SelectionSet: {
      leave(set): SelectionSetNode {
        const choice = choices[(sets += 1) % choices.length]!
        const chosen = set.selections.filter((_, index) => (choice >> index) % 2 === 1)
        if (chosen.length === 0) return set
        const others = set.selections.filter((selection) => !chosen.includes(selection))
        const directives = [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } }] as const
        const selectionSet = { kind: Kind.SELECTION_SET, selections: chosen } as const
        return { ...set, selections: [...others, { kind: Kind.INLINE_FRAGMENT, directives, selectionSet }] }
      },
    },
  })
  return print(deferred)
}

/** As a client puts the parts together: what comes at a path is merged into what stands there, and null takes its place. */
function putTogether(payloads: readonly AnswerInParts[]): Pick<Answer, 'data'> {
  const whole = { data: payloads[0]!.data }
  for (const { data, path } of payloads.flatMap(({ incremental = [] }) => incremental)) {
    merge(
      whole,
      ['data', ...path].reduceRight((inner, key) => ({ [key]: inner }), data),
    )
  }
  return whole
}

function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(source)) {
    const known = target[key]
    if (isObject(known) && isObject(value)) merge(known, value)
    else target[key] = value
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

test(
  'any query, whatever is deferred in it, is answered with the same data in parts',
  { timeout: 60_000 },
  async () => {
    let inParts = 0
    await fc.assert(
      fc.asyncProperty(rootField, fc.array(fc.nat(31), { minLength: 1, maxLength: 6 }), async (selection, choices) => {
        const query = `{ ${selection} }`
        const deferred = deferSome(query, choices)
        const whole = await graph.query(query)
        const payloads = await graph.queryInParts(deferred)
        expect(putTogether(payloads).data, deferred).toEqual(whole.data)
        expect(payloads.flatMap(({ errors = [] }) => errors)).toEqual([])
        // Who does not read parts is answered the same, as a whole.
        expect(await graph.query(deferred)).toEqual(whole)
        if (payloads.length > 1) inParts += 1
        expect(payloads.map(({ hasNext }) => hasNext ?? false)).toEqual(payloads.map((_, i) => i < payloads.length - 1))
      }),
      { numRuns: 150, examples: [[GONE, [0, 0, 1, 4, 0]]] },
    )
    expect(inParts).toBeGreaterThan(30)
  },
)

test('what is deferred in each item of a list is asked for at once', async () => {
  const query = '{ reviews { ... @defer { body product { upc ... @defer { name price } } } } }'
  const payloads = await graph.queryInParts(query)
  expect(payloads.map(({ incremental = [] }) => incremental.length)).toEqual([0, 3, 3])
  expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(['reviews', 'reviews', 'products'])
})

test('the executor of @apollo/gateway answers as a whole what is deferred', async () => {
  const byApollo = createGraph(SHOP, await loadExecutor('apollo'))
  const query = '{ me { id ... @defer { name reviews(first: 1) { body } } } }'
  const me = { id: 'u1', name: 'Ada', reviews: [{ body: 'Solid' }] }
  expect(await byApollo.queryInParts(query)).toEqual([{ data: { me } }])
  expect((await graph.queryInParts(query)).length).toBe(2)
})

test('what cannot be planned in one tree is fetched at once, and sent in parts', async () => {
  const split = createGraph({
    sizes: {
      sdl: `type Query { box: Box } type Box @key(fields: "id") { id: ID! size(unit: String!): Int }`,
      resolvers: { Query: { box: () => ({ id: '1' }) }, Box: { size: (_, { unit }) => (unit === 'cm' ? 100 : 1) } },
    },
    labels: {
      sdl: `type Box @key(fields: "id") { id: ID! size(unit: String!): Int @external
        short: String @requires(fields: "size(unit: \\"m\\")") long: String @requires(fields: "size(unit: \\"cm\\")") }`,
      resolvers: { Box: { short: ({ size }) => `${size} m`, long: ({ size }) => `${size} cm` } },
    },
  })
  expect(await split.queryInParts('{ box { short ... @defer { long } } }')).toEqual([
    { data: { box: { short: '1 m' } }, hasNext: true },
    { incremental: [{ data: { long: '100 cm' }, path: ['box'] }], hasNext: false },
  ])
})
