import { afterEach, describe, expect, it, vi } from 'vitest'
import { createGraph } from './graph.ts'

afterEach(() => void vi.restoreAllMocks())

describe('@shareable', () => {
  it('fields of the root are merged from all subgraphs that are needed', async () => {
    const category = 'type Product @shareable { id: ID! }'
    const graph = createGraph({
      a: {
        sdl: 'type Query { product: Product @shareable } type Product { id: ID! @shareable name: String }',
        resolvers: { Query: { product: () => ({ id: '1', name: 'N' }) } },
      },
      b: {
        sdl: 'type Query { product: Product @shareable } type Product { id: ID! @shareable price: Int }',
        resolvers: { Query: { product: () => ({ id: '1', price: 3 }) } },
      },
      c: {
        sdl: `type Query { product: Product @shareable } ${category}`,
        resolvers: { Query: { product: () => ({ id: '1' }) } },
      },
    })
    const { data, errors } = await graph.query('{ product { id name price } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ product: { id: '1', name: 'N', price: 3 } })
    await graph.query('{ product { id price } }')
    expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(['b'])
  })
})

describe('@override', () => {
  const graph = (label: string) =>
    createGraph({
      old: {
        sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! stock: String }',
        resolvers: { Query: { p: () => ({ id: '1', stock: 'old' }) } },
      },
      new: {
        sdl: `type P @key(fields: "id") { id: ID! stock: String @override(from: "old"${label}) }`,
        resolvers: { P: { stock: () => 'new' } },
      },
    })

  it('moves a field to another subgraph', async () => {
    expect((await graph('').query('{ p { stock } }')).data).toEqual({ p: { stock: 'new' } })
  })

  it('with a percentage moves it for that part of the requests', async () => {
    const partly = graph(', label: "percent(25)"')
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.2).mockReturnValueOnce(0.3).mockReturnValueOnce(0.1)
    const answers = [await partly.query('{ p { stock } }'), await partly.query('{ p { stock } }')]
    expect(answers.map(({ data }) => data.p.stock)).toEqual(['new', 'old'])
    expect((await partly.query('{ p { stock } }')).data.p.stock).toBe('new')
  })

  it('with a label that nobody sets leaves it where it was', async () => {
    expect((await graph(', label: "later"').query('{ p { stock } }')).data).toEqual({ p: { stock: 'old' } })
  })

  it('from a subgraph that is not there is no override', async () => {
    const moved = createGraph({
      a: {
        sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! }',
        resolvers: { Query: { p: () => ({ id: '1' }) } },
      },
      b: {
        sdl: 'type P @key(fields: "id") { id: ID! stock: Int @override(from: "gone") }',
        resolvers: { P: { stock: () => 2 } },
      },
    })
    expect((await moved.query('{ p { stock } }')).data).toEqual({ p: { stock: 2 } })
  })

  it('of a field that another requires sends the requirement to the new owner', async () => {
    const { data, errors } = await createGraph({
      a: {
        sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! size: Int }',
        resolvers: { Query: { p: () => ({ id: '1', size: 1 }) } },
      },
      b: {
        sdl: 'type P @key(fields: "id") { id: ID! size: Int @override(from: "a") }',
        resolvers: { P: { size: () => 10 } },
      },
      c: {
        sdl: 'type P @key(fields: "id") { id: ID! size: Int @external box: Int @requires(fields: "size") }',
        resolvers: { P: { box: ({ size }) => size + 1 } },
      },
    }).query('{ p { box } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ p: { box: 11 } })
  })
})

describe('@provides', () => {
  const graph = createGraph({
    reviews: {
      sdl: `type Query { reviews: [Review!]! latest: Review }
        type Review @key(fields: "id") { id: ID! by: Person @provides(fields: "login home { city }") writer: Person }
        type Person @key(fields: "id") { id: ID! login: String @external home: Home @external }
        type Home { city: String @external }`,
      resolvers: {
        Query: {
          latest: () => ({ id: '1', by: { id: 'u', login: 'ada', home: { city: 'Bath' } }, writer: { id: 'u' } }),
        },
      },
    },
    people: {
      sdl: 'type Person @key(fields: "id") @shareable { id: ID! login: String home: Home } type Home @shareable { city: String zip: String }',
      resolvers: {
        Person: { __resolveReference: ({ id }) => ({ id, login: 'ada', home: { city: 'Bath', zip: 'BA1' } }) },
      },
    },
  })

  it('saves the fetch where it holds, nested fields included', async () => {
    const { data } = await graph.query('{ latest { by { login home { city } } } }')
    expect(data).toEqual({ latest: { by: { login: 'ada', home: { city: 'Bath' } } } })
    expect(graph.fetched).toHaveLength(1)
  })

  it('is not taken for what it does not name, nor for other paths', async () => {
    const { data, errors } = await graph.query('{ latest { by { home { city zip } } writer { login } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ latest: { by: { home: { city: 'Bath', zip: 'BA1' } }, writer: { login: 'ada' } } })
  })

  it('works on a type behind an interface and a union', async () => {
    const animals = createGraph({
      a: {
        sdl: `type Query { any: Any @provides(fields: "... on Cat { name }") }
          union Any = Cat | Rock type Cat @key(fields: "id") { id: ID! name: String @external } type Rock { id: ID! }`,
        resolvers: { Query: { any: () => ({ __typename: 'Cat', id: '1', name: 'Tom' }) } },
      },
      b: {
        sdl: 'type Cat @key(fields: "id") { id: ID! name: String @shareable }',
        resolvers: { Cat: { name: () => 'Tom' } },
      },
    })
    const { data } = await animals.query('{ any { ... on Cat { name } } }')
    expect(data).toEqual({ any: { name: 'Tom' } })
    expect(animals.fetched).toHaveLength(1)
  })
})

describe('subgraphs of Federation 1', () => {
  it.each([
    [
      'extend type',
      'extend type User @key(fields: "id") { id: ID! @external name: String @external rid: String @requires(fields: "name") }',
    ],
    [
      '@extends',
      'type User @extends @key(fields: "id") { id: ID! @external name: String @external rid: String @requires(fields: "name") }',
    ],
  ])('extend types of Federation 2 (%s)', async (_how, sdl) => {
    const graph = createGraph({
      a: { sdl, isLinked: true, resolvers: { User: { rid: ({ name }) => `r-${name}` } } },
      b: {
        sdl: 'type Query { user: User } type User @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: { user: () => ({ id: '1', name: 'Ada' }) },
          User: { __resolveReference: () => ({ id: '1', name: 'Ada' }) },
        },
      },
    })
    const { data, errors } = await graph.query('{ user { id rid } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ user: { id: '1', rid: 'r-Ada' } })
  })
})

describe('what clients may not see', () => {
  const graph = createGraph({
    a: {
      sdl: `type Query { user: User thing: Thing color: Color list(filter: In): Int colors: [Color] }
        type User @key(fields: "key") { key: ID! @inaccessible name: String age: Int @inaccessible }
        interface Thing { id: ID } type Seen implements Thing { id: ID } type Hidden implements Thing @inaccessible { id: ID }
        enum Color { RED GREEN @inaccessible } input In { first: Int hidden: Int @inaccessible }`,
      resolvers: {
        Query: {
          user: () => ({ key: 'k', name: 'Ada' }),
          thing: () => ({ __typename: 'Hidden', id: '1' }),
          color: () => 'GREEN',
          colors: () => ['RED', 'GREEN'],
        },
      },
    },
    b: {
      sdl: 'type User @key(fields: "key") { key: ID! @inaccessible born: Int }',
      resolvers: { User: { born: ({ key }) => (key === 'k' ? 1815 : 0) } },
    },
  })

  it('is still used to get there', async () => {
    const { data, errors } = await graph.query('{ user { name born } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ user: { name: 'Ada', born: 1815 } })
  })

  it.each([
    '{ user { key } }',
    '{ user { age } }',
    '{ thing { ... on Hidden { id } } }',
    '{ list(filter: { hidden: 1 }) }',
  ])('cannot be asked for: %s', async (query) => {
    await expect(graph.query(query)).rejects.toThrow()
  })

  it('is null when it comes all the same', async () => {
    const { data } = await graph.query('{ thing { id } color colors }')
    expect(data).toEqual({ thing: null, color: null, colors: ['RED', null] })
  })
})

describe('enums and inputs that subgraphs know in part', () => {
  it('allow as input what all know, and as output what any knows', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { a(size: Size): Size shade: Shade } enum Size { S M } enum Shade { DARK }',
        resolvers: { Query: { a: (_, { size }) => size, shade: () => 'DARK' } },
      },
      b: {
        sdl: 'type Query { b(size: Size): Int other: Shade } enum Size { S M } enum Shade { LIGHT }',
        resolvers: { Query: { other: () => 'LIGHT' } },
      },
    })
    expect((await graph.query('{ a(size: M) shade other }')).data).toEqual({ a: 'M', shade: 'DARK', other: 'LIGHT' })
    await expect(graph.query('{ a(size: L) }')).rejects.toThrow('"L"')
  })
})
