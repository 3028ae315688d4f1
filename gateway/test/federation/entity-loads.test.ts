import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

/** Two lists of the same things, which other subgraphs know more about. */
function library() {
  const books = ['b1', 'b2', 'b3']
  return createGraph({
    shelves: {
      sdl: `type Query { front: [Book!]! back: [Book!]! } type Mutation { lend: [Book!]! giveBack: [Book!]! }
        type Book @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          front: () => [{ id: 'b1' }, { id: 'b2' }],
          back: () => [{ id: 'b2' }, { id: 'b3' }],
        },
        Mutation: { lend: () => [{ id: 'b1' }], giveBack: () => [{ id: 'b1' }] },
      },
    },
    titles: {
      sdl: `type Query { health: String } type Book @key(fields: "id") { id: ID! title: String worn: String author: Author }
        type Author @key(fields: "id") { id: ID! }`,
      resolvers: {
        Book: {
          __resolveReference: ({ id }) => (books.includes(id) ? { id } : null),
          title: ({ id }) => `title of ${id}`,
          worn: ({ id }) => {
            throw new Error(`worn ${id}`)
          },
          author: () => ({ id: 'a1' }),
        },
      },
    },
    people: {
      sdl: `type Query { other: String } type Author @key(fields: "id") { id: ID! name(short: Boolean = false): String }`,
      resolvers: { Author: { name: ({ id }, { short }) => (short ? id : `name of ${id}`) } },
    },
  })
}

const requested = ({ fetched }: ReturnType<typeof library>, subgraph: string) =>
  fetched
    .filter((fetch) => fetch.subgraph === subgraph)
    .map(({ variables }) => (variables['representations'] as { id: string }[]).map(({ id }) => id))

describe('fetches that ask the same of their entities', () => {
  it('share one request when they come at once, and ask for each entity once', async () => {
    const graph = library()
    const { data } = await graph.query('{ front { title } back { title } }')
    expect(data).toEqual({
      front: [{ title: 'title of b1' }, { title: 'title of b2' }],
      back: [{ title: 'title of b2' }, { title: 'title of b3' }],
    })
    expect(requested(graph, 'titles')).toEqual([['b1', 'b2', 'b3']])
  })

  it('have their errors at their own places each', async () => {
    const { data, errors } = await library().query('{ front { w: worn } back { w: worn } }')
    expect(data).toEqual({ front: [{ w: null }, { w: null }], back: [{ w: null }, { w: null }] })
    expect(errors!.map(({ path }) => path!.join('.')).toSorted()).toEqual([
      'back.0.w',
      'back.1.w',
      'front.0.w',
      'front.1.w',
    ])
  })

  it('do not see what is asked below the same entity at the other place', async () => {
    const graph = library()
    const query = '{ front { author { name(short: true) } } back { author { name } } }'
    const { data } = await graph.query(query)
    expect(requested(graph, 'titles')).toHaveLength(1)
    expect(data.front[1].author).toEqual({ name: 'a1' })
    expect(data.back[0].author).toEqual({ name: 'name of a1' })
  })

  it('of a mutation ask again, for the mutation before may have changed the answer', async () => {
    const graph = library()
    const { data } = await graph.query('mutation { lend { title } giveBack { title } }')
    expect(data.giveBack).toEqual([{ title: 'title of b1' }])
    expect(requested(graph, 'titles')).toEqual([undefined, undefined].map(() => ['b1']))
  })
})
