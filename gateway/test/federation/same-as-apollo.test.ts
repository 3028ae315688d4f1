import { createHash } from 'node:crypto'
import { ApolloGateway } from '@apollo/gateway'
import { ANONYMOUS } from '@atrium/kit/viewer'
import fc from 'fast-check'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadExecutor } from '../../src/execution/choose.ts'
import { createGraph, type Graph } from './graph.ts'
import { rootField, SHOP } from './shop.ts'

// Apollo's own gateway is the reference: on what it can do, ours gives the same answers.

let graph: Graph
/** The same with Apollo's executor in the place of ours. */
let byApollo: Graph
let apollo: ApolloGateway

beforeAll(async () => {
  graph = createGraph(SHOP)
  byApollo = createGraph(SHOP, await loadExecutor('apollo'))
  apollo = new ApolloGateway({
    supergraphSdl: graph.supergraphSdl,
    buildService: ({ name }) => ({
      process: async ({ request }) =>
        (await graph.subgraphs[name]!.executor.execute({
          query: request.query!,
          variables: request.variables ?? {},
          viewer: ANONYMOUS,
          requestId: 'test',
          client: { ip: '', userAgent: null, refreshToken: null },
        })) as never,
    }),
  })
  await apollo.load()
})
afterAll(() => apollo.stop())

async function askApollo(query: string): Promise<unknown> {
  const document = parse(query)
  const operation = document.definitions[0]
  const context = {
    request: { query, variables: {} },
    document,
    operation,
    operationName: null,
    queryHash: createHash('sha256').update(query).digest('hex'),
    source: query,
    context: {},
    metrics: {},
    logger: console,
    cache: {},
  }
  const { data } = await apollo.executor(context as never)
  return JSON.parse(JSON.stringify(data)) as unknown
}

test(
  'any query of this graph is answered with the same data by @apollo/gateway, its executor and ours',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(rootField, async (selection) => {
        const query = `{ ${selection} }`
        const [{ data }, reference] = await Promise.all([graph.query(query), byApollo.query(query)])
        expect(data).toEqual(await askApollo(query))
        expect(reference.data).toEqual(data)
      }),
      { numRuns: 150 },
    )
  },
)
