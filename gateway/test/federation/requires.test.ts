import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

const posts = [
  { id: 'p1', notes: ['n1', 'n2', 'n3'] },
  { id: 'p2', notes: ['n4', 'n5', 'n6'] },
]

function blog() {
  return createGraph({
    posts: {
      sdl: `type Query { feed: [Post!]! } type Post @key(fields: "id") { id: ID! notes(first: Int!): [Note!] }
        type Note @key(fields: "id") { id: ID! by: ID }`,
      resolvers: {
        Query: { feed: () => posts },
        Post: {
          __resolveReference: ({ id }) => posts.find((post) => post.id === id),
          notes: ({ notes }, { first }) => notes.slice(0, first).map((id: string) => ({ id, by: `by-${id}` })),
        },
        Note: { __resolveReference: ({ id }) => ({ id, by: `by-${id}` }) },
      },
    },
    authors: {
      sdl: `type Post @key(fields: "id") {
          id: ID! author: String @requires(fields: "notes(first: 3) { by }") notes(first: Int!): [Note!] @external }
        type Note @key(fields: "id") { id: ID! by: ID @external isSpam: Boolean @requires(fields: "by") }`,
      resolvers: {
        Post: {
          author: ({ notes }) => {
            if (notes?.length !== 3) throw new Error(`${notes?.length} notes`)
            return notes.at(-1).by
          },
        },
        Note: { isSpam: ({ by }) => by === 'by-n3' },
      },
    },
  })
}

describe('@requires', () => {
  it('with an argument is fetched although nobody asked for the field', async () => {
    const { data, errors } = await blog().query('{ feed { author } }')
    expect(errors).toBeUndefined()
    expect(data.feed).toEqual([{ author: 'by-n3' }, { author: 'by-n6' }])
  })

  it.each([
    ['a value', '{ feed { author notes(first: 1) { id } } }', {}],
    ['a variable', 'query ($n: Int!) { feed { author notes(first: $n) { id } } }', { n: 1 }],
    ['a default', 'query ($n: Int = 1) { feed { author notes(first: $n) { id } } }', {}],
    [
      'fragments',
      'query ($n: Int = 1) { feed { author ...A ...B } } fragment A on Post { notes(first: $n) { id } } fragment B on Post { notes(first: $n) { id } }',
      {},
    ],
  ])('with an argument does not mix with the same field asked for with %s', async (_how, query, variables) => {
    const { data, errors } = await blog().query(query, variables)
    expect(errors).toBeUndefined()
    expect(data.feed).toEqual([
      { author: 'by-n3', notes: [{ id: 'n1' }] },
      { author: 'by-n6', notes: [{ id: 'n4' }] },
    ])
  })

  it('reaches entities below a field with arguments', async () => {
    const { data, errors } = await blog().query('{ feed { notes(first: 3) { isSpam } } }')
    expect(errors).toBeUndefined()
    expect(data.feed[0].notes).toEqual([{ isSpam: false }, { isSpam: false }, { isSpam: true }])
  })

  it('of a field that itself requires another is answered in order', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! base: Int }',
        resolvers: {
          Query: { p: () => ({ id: '1', base: 2 }) },
          P: { __resolveReference: () => ({ id: '1', base: 2 }) },
        },
      },
      b: {
        sdl: 'type P @key(fields: "id") { id: ID! base: Int @external twice: Int @requires(fields: "base") }',
        resolvers: { P: { twice: ({ base }) => base * 2 } },
      },
      c: {
        sdl: 'type P @key(fields: "id") { id: ID! twice: Int @external thrice: Int @requires(fields: "twice") }',
        resolvers: { P: { thrice: ({ twice }) => twice + 2 } },
      },
    })
    const { data, errors } = await graph.query('{ p { thrice } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ p: { thrice: 6 } })
  })

  it('selects through interfaces and fragments', async () => {
    const address = `interface Address { id: ID! } type Home implements Address @shareable { id: ID! street: String }
      type Work implements Address @shareable { id: ID! desk: Int }`
    const people = [
      { id: '1', address: { __typename: 'Home', id: 'h', street: 'Elm' } },
      { id: '2', address: { __typename: 'Work', id: 'w', desk: 4 } },
    ]
    const graph = createGraph({
      people: {
        sdl: `type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! address: Address @shareable } ${address}`,
        resolvers: {
          Query: { people: () => people },
          Person: { __resolveReference: ({ id }) => people.find((person) => person.id === id) },
        },
      },
      post: {
        sdl: `type Person @key(fields: "id") { id: ID! address: Address @external
          route: String @requires(fields: "address { __typename ... on Home { street } ... on Work { desk } }") } ${address}`,
        resolvers: { Person: { route: ({ address: at }) => `${at.__typename} ${at.street ?? at.desk}` } },
      },
    })
    const { data, errors } = await graph.query('{ people { route } }')
    expect(errors).toBeUndefined()
    expect(data.people).toEqual([{ route: 'Home Elm' }, { route: 'Work 4' }])
  })

  it('that cannot be met leaves its field null, and says why once', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! }',
        resolvers: { Query: { p: () => ({ id: '1' }) } },
      },
      b: {
        sdl: 'type P @key(fields: "id") { id: ID! base: Int }',
        resolvers: {
          P: {
            __resolveReference: () => {
              throw new Error('down')
            },
          },
        },
      },
      c: {
        sdl: 'type P @key(fields: "id") { id: ID! base: Int @external twice: Int @requires(fields: "base") }',
        resolvers: { P: { twice: ({ base }) => base * 2 } },
      },
    })
    const { data, errors } = await graph.query('{ p { id twice } }')
    expect(data).toEqual({ p: { id: '1', twice: null } })
    expect(errors).toMatchObject([{ path: ['p'], extensions: { code: 'INTERNAL' } }])
    expect(graph.fetched.map(({ subgraph }) => subgraph)).not.toContain('c')
  })
})

describe('@requires of one field with different arguments', () => {
  const graph = () =>
    createGraph({
      shop: {
        sdl: `type Query { items: [Item!]! } type Item @key(fields: "id") { id: ID! price(in: String!): Int weight: Int }`,
        resolvers: {
          Query: { items: () => [{ id: '1' }, { id: '2' }] },
          Item: {
            __resolveReference: ({ id }) => ({ id }),
            price: ({ id }, args) => Number(id) * (args.in === 'EUR' ? 10 : 20),
            weight: () => 1,
          },
        },
      },
      shipping: {
        sdl: `type Item @key(fields: "id") { id: ID! price(in: String!): Int @external weight: Int @external
          inEuro: Int @requires(fields: "price(in: \\"EUR\\") weight") inDollar: Int @requires(fields: "price(in: \\"USD\\") weight") }`,
        resolvers: {
          Item: { inEuro: ({ price, weight }) => price + weight, inDollar: ({ price, weight }) => price + weight },
        },
      },
    })

  it.each([
    ['inEuro', [{ inEuro: 11 }, { inEuro: 21 }]],
    ['inDollar', [{ inDollar: 21 }, { inDollar: 41 }]],
    [
      'price(in: "USD") inEuro',
      [
        { price: 20, inEuro: 11 },
        { price: 40, inEuro: 21 },
      ],
    ],
    [
      'inEuro inDollar',
      [
        { inEuro: 11, inDollar: 21 },
        { inEuro: 21, inDollar: 41 },
      ],
    ],
  ])('answers each field by its own (%s)', async (fields, items) => {
    const { data, errors } = await graph().query(`{ items { ${fields} } }`)
    expect(errors).toBeUndefined()
    expect(data.items).toEqual(items)
  })
})
