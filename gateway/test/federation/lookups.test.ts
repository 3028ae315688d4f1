import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@requiresScopes"])`
const people = [{ __typename: 'Person', id: 'person-1', name: 'Ada' }]
const things: Record<string, { title: string }> = { 'thing-1': { title: 'Portal' } }

/** Looks up by the id's prefix, and knows its own rows alone. */
function byId(id: string): object | null {
  if (id.startsWith('person')) return people.find((person) => person.id === id) ?? null
  if (id.startsWith('thing')) return { __typename: 'Thing', id }
  return id.startsWith('secret') ? { __typename: 'Secret', id } : null
}

const graph = createGraph({
  main: {
    isLinked: true,
    sdl: `${LINK}
      type Query { node(id: ID!): Node @tag(name: "unverified") nodes(ids: [ID!]!): [Node]! @tag(name: "unverified") plain(id: ID!): Node }
      interface Node { id: ID! }
      type Person implements Node @key(fields: "id") { id: ID! name: String! }
      type Thing implements Node @key(fields: "id", resolvable: false) { id: ID! }
      type Secret implements Node @key(fields: "id", resolvable: false) @requiresScopes(scopes: [["secrets"]]) { id: ID! }`,
    resolvers: {
      Query: {
        node: (_, { id }) => byId(id),
        nodes: (_, { ids }) => ids.map(byId),
        plain: (_, { id }) => byId(id),
      },
      Person: { __resolveReference: ({ id }) => byId(id) },
    },
  },
  other: {
    isLinked: true,
    sdl: `${LINK}
      interface Node { id: ID! }
      type Thing implements Node @key(fields: "id") { id: ID! title: String! @tag(name: "exists") note: String }
      type Secret implements Node @key(fields: "id") @requiresScopes(scopes: [["secrets"]]) { id: ID! word: String! @tag(name: "exists") }`,
    resolvers: {
      Thing: {
        __resolveReference: ({ id }) => {
          if (id === 'thing-broken') throw new Error('The database is away.')
          return things[id] ? { ...things[id], id } : null
        },
      },
      Secret: { __resolveReference: ({ id }) => ({ id, word: 'mellon' }) },
    },
  },
})

describe('what is looked up by id', () => {
  it('is null when the subgraph that has it knows none, whatever is selected', async () => {
    const { data, errors } = await graph.query(`{
      bare: node(id: "thing-2") { id } named: node(id: "thing-2") { __typename } deep: node(id: "thing-2") { ... on Thing { note title } }
      there: node(id: "thing-1") { __typename id } own: node(id: "person-1") { id } absent: node(id: "person-2") { id } none: node(id: "x") { id }
    }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      bare: null,
      named: null,
      deep: null,
      there: { __typename: 'Thing', id: 'thing-1' },
      own: { id: 'person-1' },
      absent: null,
      none: null,
    })
    const stub = await graph.query('{ plain(id: "thing-2") { id } }')
    expect(stub.data).toEqual({ plain: { id: 'thing-2' } })
  })

  it('is null in its place in a list', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Person { name } } }'
    const { data } = await graph.query(query, { ids: ['thing-2', 'person-1', 'thing-1', 'x'] })
    expect(data.nodes).toEqual([null, { id: 'person-1', name: 'Ada' }, { id: 'thing-1' }, null])
    expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(['main', 'other'])
  })

  it('costs no fetch where its subgraph is asked anyway, or has nothing among what was found', async () => {
    await graph.query('{ node(id: "thing-1") { ... on Thing { note } } }')
    expect(graph.fetched).toHaveLength(2)
    await graph.query('{ node(id: "person-1") { id } }')
    expect(graph.fetched).toHaveLength(1)
  })

  it('keeps the names that a client gives', async () => {
    const { data } = await graph.query('{ node(id: "thing-1") { title: id ... on Thing { note: title } } }')
    expect(data).toEqual({ node: { title: 'thing-1', note: 'Portal' } })
  })

  it('is null with the error when that cannot be told', async () => {
    const { data, errors } = await graph.query('{ node(id: "thing-broken") { id } }')
    expect(data).toEqual({ node: null })
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
    expect(errors![0]!.path![0]).toBe('node')
  })

  it('is read by the rules of its own type, found or not; others beside it are not touched', async () => {
    const query =
      'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Secret { word } ... on Thing { title } } }'
    const { data, errors } = await graph.query(query, { ids: ['secret-1', 'thing-1', 'secret-2'] })
    expect(data.nodes).toEqual([null, { __typename: 'Thing', id: 'thing-1', title: 'Portal' }, null])
    expect(errors).toMatchObject([
      { path: ['nodes', 0], message: 'Sign in to read Secret.', extensions: { code: 'UNAUTHENTICATED' } },
      { path: ['nodes', 2] },
    ])
    expect(graph.fetched.map(({ query: sent }) => sent).join()).not.toContain('word')
  })
})
