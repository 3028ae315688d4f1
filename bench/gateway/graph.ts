import type { Query } from './load.ts'

/** The schema and query of the public federation gateway benchmark: accounts, inventory, products, reviews. */

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@external", "@requires", "@provides", "@shareable"])`

export const SDL = {
  accounts: `${LINK}
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `${LINK}
    type Product @key(fields: "upc") { upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `${LINK}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `${LINK}
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
}
export type Name = keyof typeof SDL
export const NAMES = Object.keys(SDL) as Name[]

const HEAVY = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Heavy($first: Int!) {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review
      product { ...Product } } } } } } }
    topProducts(first: $first) { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }`
const SMALL = 'query Small($id: ID!) { user(id: $id) { id name username } }'

export const QUERIES: Query[] = [
  { name: 'heavy', query: HEAVY, variables: [{ first: 5 }, { first: 4 }, { first: 3 }] },
  { name: 'small', query: SMALL, variables: ['1', '2', '3', '4', '5', '6'].map((id) => ({ id })) },
]

const PEOPLE = ['Uri Goldshtein', 'Dotan Simha', 'Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Edsger Dijkstra']
const THINGS = ['Table', 'Couch', 'Glass', 'Chair', 'TV', 'Lamp', 'Grill', 'Fridge', 'Sofa']

export const users = PEOPLE.map((name, index) => ({
  id: String(index + 1),
  name,
  username: name.toLowerCase().replace(' ', '.'),
  birthday: 1900 + index,
}))
export const products = THINGS.map((name, index) => ({
  upc: String(index + 1),
  name,
  price: 300 * (index + 1),
  weight: 100 * (index + 1),
  inStock: index % 2 === 0,
}))
/** Three reviews by each person, so that people, products and reviews lead to one another again and again. */
export const reviews = users.flatMap(({ id }, index) =>
  [0, 1, 2].map((turn) => ({
    id: String(index * 3 + turn + 1),
    body: `Review ${index * 3 + turn + 1}: would buy it again, and again, and tell everybody who asks for it.`,
    authorId: id,
    productUpc: String(((index + turn * 3) % 5) + 1),
  })),
)
