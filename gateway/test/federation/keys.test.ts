import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

const by = <T>(items: readonly T[], matches: (item: T) => boolean): T | null => items.find(matches) ?? null

describe('keys', () => {
  it('that are composite and nested are represented whole', async () => {
    const graph = createGraph({
      catalogue: {
        sdl: `type Query { items: [Item!]! }
          type Item @key(fields: "sku maker { code country { iso } }") { sku: ID! maker: Maker! }
          type Maker @shareable { code: String! country: Country! } type Country @shareable { iso: String! }`,
        resolvers: { Query: { items: () => [{ sku: '1', maker: { code: 'm', country: { iso: 'IS' } } }] } },
      },
      prices: {
        sdl: `type Item @key(fields: "sku maker { code country { iso } }") { sku: ID! maker: Maker! price: Int }
          type Maker @shareable { code: String! country: Country! } type Country @shareable { iso: String! }`,
        resolvers: {
          Item: { __resolveReference: (key) => ({ ...key, price: key.maker.country.iso === 'IS' ? 7 : 0 }) },
        },
      },
    })
    const { data, errors } = await graph.query('{ items { price } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ items: [{ price: 7 }] })
    expect(graph.fetched[1]!.variables['representations']).toEqual([
      { __typename: 'Item', sku: '1', maker: { code: 'm', country: { iso: 'IS' } } },
    ])
  })

  it('of different kinds are crossed by way of the subgraph that knows both', async () => {
    const users = [{ id: '1', email: 'ada@example.com', name: 'Ada' }]
    const graph = createGraph({
      sign: {
        sdl: 'type Query { me: User } type User @key(fields: "email") { email: ID! }',
        resolvers: { Query: { me: () => ({ email: 'ada@example.com' }) } },
      },
      people: {
        sdl: 'type User @key(fields: "email") @key(fields: "id") { id: ID! email: ID! }',
        resolvers: { User: { __resolveReference: ({ email }) => by(users, (user) => user.email === email) } },
      },
      names: {
        sdl: 'type User @key(fields: "id") { id: ID! name: String }',
        resolvers: { User: { __resolveReference: ({ id }) => by(users, (user) => user.id === id) } },
      },
    })
    const { data, errors } = await graph.query('{ me { name } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ me: { name: 'Ada' } })
    expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(['sign', 'people', 'names'])
  })

  it('mashed up (some not resolvable, some overlapping) still lead to fields that require others', async () => {
    const part = { id: '1', slug: 's1', place: { floor: 'f', shelf: 's', box: 'b' }, label: 'bolt' }
    const place = 'type Place @shareable { floor: ID! shelf: ID! box: ID! }'
    const graph = createGraph({
      parts: {
        sdl: `type Query { part: Part }
          type Part @key(fields: "id") @key(fields: "slug") @key(fields: "place { floor shelf box }")
            @key(fields: "id place { shelf box }") { id: ID! slug: ID! place: Place! label: String! } ${place}`,
        resolvers: { Query: { part: () => part }, Part: { __resolveReference: () => part } },
      },
      crates: {
        sdl: `type Query { crate: Crate }
          type Crate @key(fields: "id") { id: ID! parts: [Part!]! }
          type Part @key(fields: "id place { shelf box }") @key(fields: "slug", resolvable: false)
            @key(fields: "id", resolvable: false) {
            id: ID! slug: ID! place: Place! label: String! @external note: String! @requires(fields: "label") } ${place}`,
        resolvers: {
          Query: { crate: () => ({ id: '9', parts: [{ id: '1', slug: 's1', place: part.place }] }) },
          Part: {
            __resolveReference: ({ id, label }) => ({ id, label, slug: part.slug, place: part.place }),
            note: ({ label }) => `${label ?? 'nothing'} noted`,
          },
        },
      },
    })
    const { data, errors } = await graph.query('{ crate { id parts { id label note } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ crate: { id: '9', parts: [{ id: '1', label: 'bolt', note: 'bolt noted' }] } })
  })

  it('that a subgraph only declares are not what it is asked by, wherever they stand', async () => {
    const tool = { id: '1', code: 'c1', rack: { row: 'r', bay: 'b' }, label: 'saw' }
    const rack = 'type Rack @shareable { row: ID! bay: ID! }'
    const graph = createGraph({
      tools: {
        sdl: `type Tool @key(fields: "id") @key(fields: "code", resolvable: false) @key(fields: "rack { row }", resolvable: false)
          @key(fields: "id rack { bay }", resolvable: false) { id: ID! code: ID! rack: Rack! label: String! } ${rack}`,
        resolvers: { Tool: { __resolveReference: () => tool } },
      },
      loans: {
        sdl: `type Query { loan: Loan } type Loan { tools: [Tool!]! }
          type Tool @key(fields: "rack { row }", resolvable: false) @key(fields: "id rack { bay }")
            @key(fields: "code", resolvable: false) @key(fields: "id", resolvable: false) {
            id: ID! code: ID! rack: Rack! label: String! @external notice: String! @requires(fields: "label") } ${rack}`,
        resolvers: {
          Query: { loan: () => ({ tools: [{ id: '1', code: 'c1', rack: tool.rack }] }) },
          Tool: {
            __resolveReference: (key) => (key.id && key.rack?.bay ? key : null),
            notice: ({ label }) => `bring the ${label} back`,
          },
        },
      },
    })
    const { data, errors } = await graph.query('{ loan { tools { id notice } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ loan: { tools: [{ id: '1', notice: 'bring the saw back' }] } })
  })

  it('that are null lead nowhere, and the other items are whole', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { books: [Book] } type Book @key(fields: "upc") { upc: ID! }',
        resolvers: { Query: { books: () => [{ upc: '1' }, { upc: '2' }] } },
      },
      b: {
        sdl: 'type Book @key(fields: "upc") @key(fields: "id") { upc: ID! id: ID }',
        resolvers: { Book: { __resolveReference: ({ upc }) => (upc === '1' ? { upc, id: 'b1' } : { upc, id: null }) } },
      },
      c: {
        sdl: 'type Book @key(fields: "id") { id: ID author: String }',
        resolvers: { Book: { __resolveReference: ({ id }) => (id ? { id, author: 'Bo' } : null) } },
      },
    })
    const { data, errors } = await graph.query('{ books { upc author } }')
    expect(errors).toBeUndefined()
    expect(data.books).toEqual([
      { upc: '1', author: 'Bo' },
      { upc: '2', author: null },
    ])
  })

  it('of an entity inside an entity of the same subgraph are followed (parent entity calls)', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! }',
        resolvers: { Query: { product: () => ({ id: 'p' }) } },
      },
      b: {
        sdl: `type Product @key(fields: "id") { id: ID! category: Category @shareable } type Category { details: Int @shareable }`,
        resolvers: { Product: { __resolveReference: (key) => ({ ...key, category: { details: 1 } }) } },
      },
      c: {
        sdl: `type Product @key(fields: "id") { id: ID! category: Category @shareable } type Category { products: Int }`,
        resolvers: { Product: { __resolveReference: (key) => ({ ...key, category: { products: 2 } }) } },
      },
    })
    const { data, errors } = await graph.query('{ product { category { details products } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ product: { category: { details: 1, products: 2 } } })
  })

  it('are safe from an alias that has the name of a key', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { user: User } type User @key(fields: "id") { id: ID! login: String }',
        resolvers: { Query: { user: () => ({ id: '1', login: 'ada' }) } },
      },
      b: {
        sdl: 'type User @key(fields: "id") { id: ID! age: Int }',
        resolvers: { User: { __resolveReference: ({ id }) => ({ id, age: id === '1' ? 30 : null }) } },
      },
    })
    const { data, errors } = await graph.query('{ user { id: login age login: id } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ user: { id: 'ada', age: 30, login: '1' } })
  })
})
