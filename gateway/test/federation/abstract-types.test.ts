import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

const MEDIA = 'interface Media { id: ID! title: String }'

describe('interfaces and unions', () => {
  const books = [{ __typename: 'Book', id: '1', title: 'Emma', pages: 9 }]
  const films = [{ __typename: 'Film', id: '1', title: 'Heat', minutes: 170 }]
  const graph = createGraph({
    media: {
      sdl: `type Query { media: [Media!]! anything: [Anything] first: Media } ${MEDIA} union Anything = Book | Film
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
      resolvers: {
        Query: { media: () => [...books, ...films], anything: () => [...films, null, ...books], first: () => books[0] },
      },
    },
    reviews: {
      sdl: `${MEDIA} type Book implements Media @key(fields: "id") { id: ID! title: String @external stars: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String @external stars: Int oscars: Int }`,
      resolvers: { Book: { stars: () => 5 }, Film: { stars: () => 3, oscars: () => 1 } },
    },
  })

  it('answer the fields of each type that comes, from the subgraphs that have them', async () => {
    const query = '{ media { id title ... on Book { pages stars } ... on Film { minutes s: stars oscars } } }'
    const { data, errors } = await graph.query(query)
    expect(errors).toBeUndefined()
    expect(data.media).toEqual([
      { id: '1', title: 'Emma', pages: 9, stars: 5 },
      { id: '1', title: 'Heat', minutes: 170, s: 3, oscars: 1 },
    ])
  })

  it('answer __typename, under any alias and as often as asked', async () => {
    const query = '{ __typename q: __typename anything { __typename t: __typename ... on Film { u: __typename id } } }'
    const { data, errors } = await graph.query(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      __typename: 'Query',
      q: 'Query',
      anything: [{ __typename: 'Film', t: 'Film', u: 'Film', id: '1' }, null, { __typename: 'Book', t: 'Book' }],
    })
  })

  it('take fragments on interfaces inside fragments on unions', async () => {
    const { data, errors } = await graph.query('{ anything { ... on Media { title ... on Film { stars } } } }')
    expect(errors).toBeUndefined()
    expect(data.anything).toEqual([{ title: 'Heat', stars: 3 }, null, { title: 'Emma' }])
  })

  it('allow one alias for fields of different types', async () => {
    const { data, errors } = await graph.query('{ media { ... on Book { n: pages } ... on Film { n: minutes } } }')
    expect(errors).toBeUndefined()
    expect(data.media).toEqual([{ n: 9 }, { n: 170 }])
  })

  it('do not ask a subgraph for the representations of another type', async () => {
    await graph.query('{ media { ... on Film { oscars } } }')
    expect(graph.fetched[1]!.variables['representations']).toEqual([{ __typename: 'Film', id: '1' }])
  })
})

describe('a union that subgraphs know different members of', () => {
  const graph = createGraph({
    a: {
      sdl: `type Query { wrap: Wrap @shareable here: Part } union Part = Nut | Bolt type Wrap @shareable { part: Part }
        type Nut @shareable { size: Int } type Bolt { length: Int }`,
      resolvers: {
        Query: {
          here: () => ({ __typename: 'Bolt', length: 4 }),
          wrap: () => ({ part: { __typename: 'Nut', size: 1 } }),
        },
      },
    },
    b: {
      sdl: `type Query { wrap: Wrap @shareable there: Part } union Part = Nut | Screw type Wrap @shareable { part: Part }
        type Nut @shareable { size: Int } type Screw { turns: Int }`,
      resolvers: {
        Query: {
          there: () => ({ __typename: 'Screw', turns: 8 }),
          wrap: () => ({ part: { __typename: 'Nut', size: 1 } }),
        },
      },
    },
  })

  it('is asked of each for its members only', async () => {
    const query =
      '{ here { ...P } there { ...P } } fragment P on Part { __typename ... on Bolt { length } ... on Screw { turns } }'
    const { data, errors } = await graph.query(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ here: { __typename: 'Bolt', length: 4 }, there: { __typename: 'Screw', turns: 8 } })
  })

  it('answers what both know', async () => {
    const { data, errors } = await graph.query('{ wrap { part { ... on Nut { size } ... on Bolt { length } } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ wrap: { part: { size: 1 } } })
  })
})

describe('@interfaceObject', () => {
  const cats = {
    sdl: 'id: ID! name: String',
    list: [
      { __typename: 'Cat', id: 'c', name: 'Tom' },
      { __typename: 'Dog', id: 'd', name: 'Rex' },
    ],
  }
  const graph = createGraph({
    pets: {
      sdl: `type Query { pets: [Pet!]! } interface Pet @key(fields: "id") { ${cats.sdl} }
        type Cat implements Pet @key(fields: "id") { ${cats.sdl} lives: Int }
        type Dog implements Pet @key(fields: "id") { ${cats.sdl} }`,
      resolvers: {
        Query: { pets: () => cats.list },
        Pet: { __resolveReference: ({ id }) => cats.list.find((pet) => pet.id === id) },
        Cat: { __resolveReference: ({ id }) => cats.list.find((pet) => pet.id === id), lives: () => 9 },
        Dog: { __resolveReference: ({ id }) => cats.list.find((pet) => pet.id === id) },
      },
    },
    vets: {
      sdl: `type Query { patient: Pet strays: [Pet] }
        type Pet @key(fields: "id") @interfaceObject { id: ID! name: String @external weight: Int tag: String @requires(fields: "name") }`,
      resolvers: {
        Query: { patient: () => ({ id: 'd' }), strays: () => [{ id: 'c' }, { id: 'gone' }] },
        Pet: { weight: ({ id }) => (id === 'c' ? 4 : 20), tag: ({ name }) => `tag of ${name}` },
      },
    },
  })

  it('adds fields to each implementation, and keeps their own types', async () => {
    const { data, errors } = await graph.query('{ pets { __typename name weight ... on Cat { lives } } }')
    expect(errors).toBeUndefined()
    expect(data.pets).toEqual([
      { __typename: 'Cat', name: 'Tom', weight: 4, lives: 9 },
      { __typename: 'Dog', name: 'Rex', weight: 20 },
    ])
  })

  it('is asked for its implementation where that matters, and only there', async () => {
    expect((await graph.query('{ patient { __typename weight } }')).data).toEqual({
      patient: { __typename: 'Dog', weight: 20 },
    })
    expect((await graph.query('{ patient { weight } }')).data).toEqual({ patient: { weight: 20 } })
    expect(graph.fetched).toHaveLength(1)
    expect((await graph.query('{ patient { ... on Cat { lives } ... on Dog { name } } }')).data).toEqual({
      patient: { name: 'Rex' },
    })
  })

  it('requires fields of the implementations', async () => {
    const { data, errors } = await graph.query('{ pets { tag } patient { tag } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ pets: [{ tag: 'tag of Tom' }, { tag: 'tag of Rex' }], patient: { tag: 'tag of Rex' } })
  })

  it('of which no implementation is known is null where its type is asked for', async () => {
    const { data, errors } = await graph.query('{ strays { __typename weight } }')
    expect(data.strays).toEqual([{ __typename: 'Cat', weight: 4 }, null])
    expect(errors).toMatchObject([{ path: ['strays', 1] }])
  })
})

describe('an operation that cannot be planned', () => {
  it('is an error, never an empty answer', async () => {
    const graph = createGraph({
      a: {
        sdl: `type Query { x: Int } interface Node @key(fields: "id") { id: ID! } type Thing implements Node @key(fields: "id") { id: ID! }`,
      },
      b: {
        sdl: 'type Query { item: Node } type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }',
        resolvers: { Query: { item: () => ({ id: '1' }) } },
      },
    })
    const { data, errors } = await graph.query('{ item { ... on Thing { id } __typename } }')
    expect(data?.item ?? null).toBeNull()
    expect(errors).toHaveLength(1)
  })
})
