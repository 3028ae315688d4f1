import fc from 'fast-check'
import type { Fixture } from './graph.ts'

const users = [
  { id: 'u1', name: 'Ada', birthday: '1815-12-10' },
  { id: 'u2', name: 'Alan', birthday: null },
]
const products = [
  { upc: 'p1', name: 'Table', price: 899, weight: 100 },
  { upc: 'p2', name: 'Chair', price: 54, weight: 50 },
]
const reviews = [
  { id: 'r1', body: 'Solid', author: { id: 'u1' }, product: { upc: 'p1' } },
  { id: 'r2', body: 'Wobbly', author: { id: 'u2' }, product: { upc: 'p2' } },
  { id: 'r3', body: 'Lost', author: { id: 'nobody' }, product: { upc: 'p1' } },
]

/** A shop over four subgraphs, in which some things are missing. */
export const SHOP: Record<string, Fixture> = {
  accounts: {
    sdl: `type Query { me: User users: [User!]! } type User @key(fields: "id") { id: ID! name: String! birthday: String }`,
    resolvers: {
      Query: { me: () => users[0], users: () => users },
      User: { __resolveReference: ({ id }) => users.find((user) => user.id === id) ?? null },
    },
  },
  products: {
    sdl: `type Query { topProducts(first: Int = 5): [Product] node(upc: ID!): Product }
      type Product @key(fields: "upc") { upc: ID! name: String! price: Int weight: Int }`,
    resolvers: {
      Query: {
        topProducts: (_, { first }) => products.slice(0, first),
        node: (_, { upc }) => products.find((product) => product.upc === upc) ?? null,
      },
      Product: { __resolveReference: ({ upc }) => products.find((product) => product.upc === upc) ?? null },
    },
  },
  inventory: {
    sdl: `type Product @key(fields: "upc") { upc: ID! weight: Int @external price: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight") }`,
    resolvers: {
      Product: {
        inStock: ({ upc }) => upc === 'p1',
        shippingEstimate: ({ price, weight }) => (price > 100 ? 0 : weight / 2),
      },
    },
  },
  reviews: {
    sdl: `type Query { reviews: [Review] }
      type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
      type User @key(fields: "id") { id: ID! reviews(first: Int): [Review] }
      type Product @key(fields: "upc") { upc: ID! reviews: [Review] }`,
    resolvers: {
      Query: { reviews: () => reviews },
      Review: { __resolveReference: ({ id }) => reviews.find((review) => review.id === id) ?? null },
      User: { reviews: ({ id }, { first }) => reviews.filter(({ author }) => author.id === id).slice(0, first ?? 9) },
      Product: { reviews: ({ upc }) => reviews.filter(({ product }) => product.upc === upc) },
    },
  },
}

// Selections that fit their type, however they are nested.
const review = (inner: fc.Arbitrary<string>) =>
  some(
    ['id', 'body', '__typename'],
    inner.map((selection) => `author { ${selection} }`),
    inner.map(() => 'product { upc shippingEstimate inStock }'),
  )
const user: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? some(['id', 'name', 'birthday', 'alias: name'])
    : some(
        ['id', 'name', 'birthday', '__typename'],
        review(user(depth - 1)).map((selection) => `reviews(first: 2) { ${selection} }`),
      ),
)
const product = some(
  ['upc', 'name', 'price', 'inStock', 'shippingEstimate', 'cost: price'],
  review(user(1)).map((selection) => `reviews { ${selection} }`),
  fc.constant('... on Product { weight name }'),
)
/** The text of a root field that fits the shop's schema. */
export const rootField = fc.oneof(
  user(4).map((selection) => `me { ${selection} }`),
  user(3).map((selection) => `users { ${selection} }`),
  product.map((selection) => `topProducts(first: 2) { ${selection} }`),
  product.map((selection) => `node(upc: "p2") { ${selection} }`),
  fc.constant('missing: node(upc: "nothing") { upc name inStock }'),
  review(user(2)).map((selection) => `reviews { ${selection} }`),
)

function some(fields: string[], ...more: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom(...fields), ...more)
    .chain((first) =>
      fc
        .uniqueArray(fc.constantFrom(...fields), { maxLength: 3 })
        .map((others) => [...new Set([first, ...others])].join(' ')),
    )
}
