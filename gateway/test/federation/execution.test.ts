import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

function shop() {
  const log: string[] = []
  const author = { id: 'u1' }
  const graph = createGraph({
    reviews: {
      sdl: `type Query { reviews: [Review!]! matrix: [[User]] } type Mutation { add(n: Int!): Int }
        type Review { id: ID! author: User strict: User! } type User @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          reviews: () =>
            ['1', '2', '3'].map((id) => ({ id, author: id === '3' ? { id: 'u2' } : author, strict: author })),
          matrix: () => [[author, null], [{ id: 'u2' }]],
        },
        Mutation: { add: (_, { n }) => log.push(`add ${n}`) },
      },
    },
    people: {
      sdl: `type Mutation { multiply(by: Int!): Int } type Query { health: String }
        type User @key(fields: "id") { id: ID! name: String nick(upper: Boolean = false): String pin: Int! broken: String boss: User }`,
      resolvers: {
        Mutation: {
          async multiply(_, { by }) {
            await new Promise((resolve) => setImmediate(resolve))
            return log.push(`multiply ${by}`)
          },
        },
        User: {
          name: ({ id }) => `name-${id}`,
          nick: ({ id }, { upper }) => (upper ? id.toUpperCase() : id),
          pin: ({ id }) => (id === 'u2' ? null : 7),
          broken: ({ id }) => {
            throw new Error(`broken ${id}`)
          },
          boss: () => ({ id: 'u9' }),
        },
      },
    },
  })
  return { ...graph, log }
}

describe('execution', () => {
  it('asks for an entity once in a fetch, and gives its answer to every place', async () => {
    const graph = shop()
    const { data, errors } = await graph.query('{ reviews { author { name boss { name } } } }')
    expect(errors).toBeUndefined()
    const [ada, bo] = ['u1', 'u2'].map((id) => ({ name: `name-${id}`, boss: { name: 'name-u9' } }))
    expect(data.reviews).toEqual([{ author: ada }, { author: ada }, { author: bo }])
    expect(graph.fetched[1]!.variables['representations']).toEqual([
      { __typename: 'User', id: 'u1' },
      { __typename: 'User', id: 'u2' },
    ])
  })

  it('reports an error of an entity at every place where it stands', async () => {
    const { data, errors } = await shop().query('{ reviews { a: author { b: broken } } }')
    expect(data.reviews).toEqual([{ a: { b: null } }, { a: { b: null } }, { a: { b: null } }])
    expect(errors!.map(({ path }) => path!.join('.')).toSorted()).toEqual([
      'reviews.0.a.b',
      'reviews.1.a.b',
      'reviews.2.a.b',
    ])
  })

  it('lets a null that is not allowed take its object with it, and no more, and says so once', async () => {
    const { data, errors } = await shop().query('{ reviews { author { pin } } }')
    expect(data.reviews).toEqual([{ author: { pin: 7 } }, { author: { pin: 7 } }, { author: null }])
    expect(errors!.map(({ path }) => path)).toEqual([['reviews', 2, 'author', 'pin']])
  })

  it('enters lists of lists, and leaves nulls in them', async () => {
    const { data, errors } = await shop().query('{ matrix { name } }')
    expect(errors).toBeUndefined()
    expect(data.matrix).toEqual([[{ name: 'name-u1' }, null], [{ name: 'name-u2' }]])
  })

  it('hands variables to the subgraph that uses them, in entity fetches too', async () => {
    const graph = shop()
    const query =
      'query ($up: Boolean, $no: Boolean! = false) { reviews { author { nick(upper: $up) n: nick name @include(if: $no) } } }'
    const { data, errors } = await graph.query(query, { up: true })
    expect(errors).toBeUndefined()
    expect(data.reviews[0]).toEqual({ author: { nick: 'U1', n: 'u1' } })
    expect(graph.fetched[0]!.variables).toEqual({})
    expect(graph.fetched[1]!.variables['up']).toBe(true)
  })

  it('runs mutations in series across subgraphs', async () => {
    const graph = shop()
    const { data } = await graph.query('mutation { a: add(n: 1) b: multiply(by: 2) c: add(n: 3) d: multiply(by: 4) }')
    expect(data).toEqual({ a: 1, b: 2, c: 3, d: 4 })
    expect(graph.log).toEqual(['add 1', 'multiply 2', 'add 3', 'multiply 4'])
  })

  it.each([
    ['{ reviews { id author @skip(if: $yes) { name } } }', ['reviews'], { id: '1' }],
    ['{ reviews { id author @include(if: $no) { name } } }', ['reviews'], { id: '1' }],
    ['{ reviews { id ... @include(if: $no) { author { name } } } }', ['reviews'], { id: '1' }],
    [
      '{ reviews { id ...A @skip(if: $no) } } fragment A on Review { author { name } }',
      ['reviews', 'people'],
      { id: '1', author: { name: 'name-u1' } },
    ],
    [
      '{ reviews { id id: id @skip(if: $yes) author @include(if: $yes) { id } author @include(if: $no) { name } } }',
      ['reviews'],
      { id: '1', author: { id: 'u1' } },
    ],
  ])('heeds conditions, and does not fetch what is skipped: %s', async (selection, subgraphs, first) => {
    const graph = shop()
    const known = { $yes: '$yes: Boolean! = true', $no: '$no: Boolean! = false' }
    const conditions = Object.entries(known).flatMap(([name, text]) => (selection.includes(name) ? [text] : []))
    const { data, errors } = await graph.query(`query (${conditions.join(', ')}) ${selection}`)
    expect(errors).toBeUndefined()
    expect(data.reviews[0]).toEqual(first)
    expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(subgraphs)
  })

  it('answers introspection itself, beside data, with variables and conditions', async () => {
    const graph = shop()
    const query = `query ($name: String!, $no: Boolean! = false) {
      __type(name: $name) { ...T } __schema @include(if: $no) { queryType { name } } t: __typename }
      fragment T on __Type { name fields { name } }`
    expect((await graph.query(query, { name: 'Review' })).data).toEqual({
      __type: { name: 'Review', fields: [{ name: 'id' }, { name: 'author' }, { name: 'strict' }] },
      t: 'Query',
    })
    expect((await graph.query(query, { name: 'Mutation' })).data.__type.name).toBe('Mutation')
    expect(graph.fetched).toEqual([])
  })

  it('takes an alias that is the name of another field, and names the client’s alias in errors', async () => {
    const { data, errors } = await shop().query('{ reviews { author { id: name name: broken } } }')
    expect(data.reviews[0]).toEqual({ author: { id: 'name-u1', name: null } })
    expect(errors![0]!.path).toEqual(['reviews', 0, 'author', 'name'])
  })

  it('takes an object that its subgraph does not have for one that is not there, and calls that no error', async () => {
    const graph = createGraph({
      a: {
        sdl: 'type Query { p(id: ID!): P } type P @key(fields: "id") { id: ID! }',
        resolvers: { Query: { p: (_, { id }) => ({ id }) } },
      },
      b: {
        sdl: 'type P @key(fields: "id") { id: ID! name: String! size: Int }',
        resolvers: { P: { __resolveReference: ({ id }) => (id === '1' ? { id, name: 'one', size: 1 } : null) } },
      },
    })
    expect(await graph.query('{ one: p(id: "1") { name } none: p(id: "2") { name } }')).toEqual({
      data: { one: { name: 'one' }, none: null },
    })
    expect(await graph.query('{ p(id: "2") { id size } }')).toEqual({ data: { p: { id: '2', size: null } } })
  })

  it('makes no further fetch when the client has left', async () => {
    const client = new AbortController()
    const graph = createGraph({
      a: {
        sdl: 'type Query { p: P } type P @key(fields: "id") { id: ID! }',
        resolvers: {
          Query: {
            p: () => {
              client.abort(new Error('The client has left.'))
              return { id: '1' }
            },
          },
        },
      },
      b: { sdl: 'type P @key(fields: "id") { id: ID! size: Int }', resolvers: { P: { size: () => 1 } } },
    })
    expect(await graph.query('{ p { size } }', {}, client.signal)).not.toHaveProperty('data')
    expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(['a'])
  })
})
