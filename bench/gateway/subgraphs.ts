import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, parse } from 'graphql'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Name, NAMES, products, reviews, SDL, users } from './graph.ts'

/** The four subgraphs in one process, each on a port of its own: `node subgraphs.ts <first port>`. Answers requests so far at GET. */

const userOf = (id: string) => users.find((user) => user.id === id)
const productOf = (upc: string) => products.find((product) => product.upc === upc)
const toReview = ({ authorId, productUpc, ...review }: (typeof reviews)[number]) => ({
  ...review,
  author: { id: authorId, username: userOf(authorId)?.username },
  product: { upc: productUpc },
})

const RESOLVERS: Record<Name, object> = {
  accounts: {
    Query: { me: () => users[0], users: () => users, user: (_: unknown, { id }: { id: string }) => userOf(id) },
    User: { __resolveReference: ({ id }: { id: string }) => userOf(id) },
  },
  inventory: {
    Product: {
      __resolveReference: (key: { upc: string }) => ({ ...key, inStock: productOf(key.upc)?.inStock }),
      shippingEstimate: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : weight / 2),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: ({ upc }: { upc: string }) => productOf(upc) },
  },
  reviews: {
    Review: { __resolveReference: ({ id }: { id: string }) => reviews.filter((one) => one.id === id).map(toReview)[0] },
    User: { reviews: ({ id }: { id: string }) => reviews.filter((one) => one.authorId === id).map(toReview) },
    Product: { reviews: ({ upc }: { upc: string }) => reviews.filter((one) => one.productUpc === upc).map(toReview) },
  },
}

const firstPort = Number(process.argv[2])
let requests = 0

for (const [index, name] of NAMES.entries()) {
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL[name]), resolvers: RESOLVERS[name] as never }])
  const documents = new Map<string, DocumentNode>()
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return response.end(String(requests))
    requests += 1
    const { query, variables } = JSON.parse(await text(request))
    const document = documents.get(query) ?? parse(query)
    documents.set(query, document)
    const result = await execute({ schema, document, variableValues: variables })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
  })
  server.keepAliveTimeout = 60_000
  server.listen(firstPort + index, '127.0.0.1')
}
