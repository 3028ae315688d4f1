import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

describe('a list of a union of which subgraphs know different members', () => {
  const [both, left, right] = [
    { __typename: 'Both', label: 'both' },
    { __typename: 'Left', l: 'left' },
    { __typename: 'Right', r: 'right' },
  ]
  const box = 'id: ID! inside: Inside @shareable'
  const graph = createGraph({
    left: {
      sdl: `type Query { left: Box shared: Box @shareable } type Box @key(fields: "id") { ${box} }
        type Inside @shareable { steps: [Step!]! } union Step = Both | Left type Both @shareable { label: String } type Left { l: String }`,
      resolvers: {
        Query: { left: () => ({ id: '1' }), shared: () => ({ id: '1', inside: { steps: [both] } }) },
        Box: { inside: ({ inside }) => inside ?? { steps: [both, left] } },
      },
    },
    right: {
      sdl: `type Query { right: Box shared: Box @shareable } type Box @key(fields: "id") { ${box} other: Inside }
        type Inside @shareable { steps: [Step!]! deep: Inside } union Step = Both | Right type Both @shareable { label: String } type Right { r: String }`,
      resolvers: {
        Query: { right: () => ({ id: '1' }), shared: () => ({ id: '1', inside: { steps: [both] } }) },
        Box: { inside: ({ inside }) => inside ?? { steps: [both, right] }, other: () => ({ steps: [both, right] }) },
        Inside: { deep: () => ({ steps: [right] }) },
      },
    },
  })
  const steps = '{ steps { __typename ... on Both { label } ... on Left { l } ... on Right { r } } }'

  it.each([
    [`{ shared { inside ${steps} } }`, { shared: { inside: { steps: [both] } } }],
    [`{ left { inside ${steps} } }`, { left: { inside: { steps: [both, left] } } }],
    [`{ right { inside ${steps} } }`, { right: { inside: { steps: [both, right] } } }],
    [
      `{ left { inside ${steps} other ${steps} } }`,
      { left: { inside: { steps: [both, left] }, other: { steps: [both, right] } } },
    ],
    [`{ left { inside { deep ${steps} } } }`, { left: { inside: { deep: { steps: [right] } } } }],
    [`{ left { other ${steps} } }`, { left: { other: { steps: [both, right] } } }],
    [
      '{ left { inside { steps { __typename ... on Right { r } } } } }',
      { left: { inside: { steps: [{ __typename: 'Both' }, { __typename: 'Left' }] } } },
    ],
  ])('is answered by the subgraph that it came from: %s', async (query, expected) => {
    const { data, errors } = await graph.query(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual(expected)
  })
})

describe('a field that fragments on different types both select', () => {
  it('is fetched further only for the type that came', async () => {
    const fail = () => {
      throw new Error('nobody asked')
    }
    const product = 'type Product @key(fields: "id") { id: ID!'
    const graph = createGraph({
      a: {
        sdl: `type Query { review: Review } union Review = Signed | Unsigned type Signed { product: Product } type Unsigned { product: Product }
          ${product} }`,
        resolvers: { Query: { review: () => ({ __typename: 'Unsigned', product: { id: '1' } }) } },
      },
      b: { sdl: `${product} b: String }`, resolvers: { Product: { b: ({ id }) => `b-${id}` } } },
      c: { sdl: `${product} c: String }`, resolvers: { Product: { c: fail } } },
    })
    const query = '{ review { ... on Unsigned { product { b } } ... on Signed { product { c } } } }'
    const { data, errors } = await graph.query(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ review: { product: { b: 'b-1' } } })
    expect(graph.fetched.map(({ subgraph }) => subgraph)).toEqual(['a', 'b'])
  })
})

describe('a directive of clients that subgraphs define with and without a default', () => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
    @link(url: "https://specs.example.com/access/v1.0", import: ["@access"]) @composeDirective(name: "@access") enum Scope { ANY OWN }`
  it('is no hindrance', async () => {
    const graph = createGraph({
      a: {
        sdl: `${link} directive @access(scope: Scope!) on FIELD type Query { a: String }`,
        isLinked: true,
        resolvers: { Query: { a: () => 'a' } },
      },
      b: {
        sdl: `${link} directive @access(scope: Scope! = ANY) on FIELD type Query { b: String }`,
        isLinked: true,
        resolvers: { Query: { b: () => 'b' } },
      },
    })
    const { data } = await graph.query('{ a @access b @access }')
    expect(data).toEqual({ a: 'a', b: 'b' })
  })
})
