import { describe, expect, it } from 'vitest'
import { createGraph } from './graph.ts'

const orders = [
  { id: 'o1', currency: 'EUR', lines: [{ id: 'l1' }, { id: 'l2' }] },
  { id: 'o2', currency: 'USD', lines: [{ id: 'l1' }] },
  { id: 'o3', currency: 'EUR', lines: [{ id: 'l3' }] },
]

function shop() {
  return createGraph({
    shop: {
      sdl: `type Query { orders: [Order!]! } type Order @key(fields: "id") @context(name: "order") { id: ID! currency: String! lines: [Line!]! }
        type Line @key(fields: "id") { id: ID!
          price(currency: String @fromContext(field: "$order { currency }"), digits: Int): String }`,
      resolvers: {
        Query: { orders: () => orders },
        Line: {
          __resolveReference: ({ id }) => ({ id }),
          price: ({ id }, { currency, digits }) => `${id} ${currency} ${digits}`,
        },
      },
    },
    stock: { sdl: `type Line @key(fields: "id") { id: ID! left: Int }`, resolvers: { Line: { left: () => 3 } } },
  })
}

describe('an argument from a context', () => {
  it('is what the object around has, for each place that the same entity stands at', async () => {
    const graph = shop()
    const { data, errors } = await graph.query('{ orders { lines { price(digits: 2) left } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      orders: [
        {
          lines: [
            { price: 'l1 EUR 2', left: 3 },
            { price: 'l2 EUR 2', left: 3 },
          ],
        },
        { lines: [{ price: 'l1 USD 2', left: 3 }] },
        { lines: [{ price: 'l3 EUR 2', left: 3 }] },
      ],
    })
  })

  it('is asked with once for all objects that have the same', async () => {
    const graph = shop()
    await graph.query('{ orders { lines { price(digits: 2) } } }')
    expect(graph.fetched.map(({ variables }) => variables['representations'])).toEqual([
      undefined,
      ['l1', 'l2', 'l3'].map((id) => ({ __typename: 'Line', id })),
      [{ __typename: 'Line', id: 'l1' }],
    ])
  })

  it('is no argument for clients', async () => {
    const query = shop().query('{ orders { lines { price(currency: "GBP") } } }')
    await expect(query).rejects.toThrow('Unknown argument "currency"')
  })

  it('comes from whichever type around sets the context, below shared entities too', async () => {
    const team = { id: 't', members: [{ id: 'm' }] }
    const graph = createGraph({
      places: {
        sdl: `type Query { places: [Place!]! } union Place = Office | Home
          type Office @key(fields: "id") @context(name: "place") { id: ID! tongue: String! team: Team }
          type Home @key(fields: "id") @context(name: "place") { id: ID! tongue: String! team: Team }
          type Team @key(fields: "id") { id: ID! }
          type Member @key(fields: "id") { id: ID! greeting(tongue: String @fromContext(field: "$place { tongue }")): String }`,
        resolvers: {
          Query: {
            places: () => [
              { __typename: 'Office', id: '1', tongue: 'fr', team },
              { __typename: 'Home', id: '2', tongue: 'is', team },
              { __typename: 'Office', id: '3', tongue: 'de', team },
            ],
          },
          Member: { greeting: (_member, { tongue }) => `hello in ${tongue}` },
        },
      },
      people: {
        sdl: `type Team @key(fields: "id") { id: ID! members: [Member!]! } type Member @key(fields: "id", resolvable: false) { id: ID! }`,
        resolvers: { Team: { __resolveReference: () => team } },
      },
    })
    const members = 'team { members { greeting } }'
    const { data, errors } = await graph.query(`{ places { ... on Office { ${members} } ... on Home { ${members} } } }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      places: ['fr', 'is', 'de'].map((tongue) => ({ team: { members: [{ greeting: `hello in ${tongue}` }] } })),
    })
  })
})
