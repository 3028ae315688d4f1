import { buildSchema, type GraphQLSchema } from 'graphql'
import { API_KEY_SCOPES } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiKey } from './support/api-keys.ts'
import { generateQueries } from './support/operations.ts'
import { type Product, startProduct } from './support/product.ts'

// The public schema of the running product, as a third party meets it.

let product: Product
let secret: string
let schema: GraphQLSchema

beforeAll(async () => {
  product = await startProduct()
  const owner = await product.signIn('owner')
  secret = (await makeApiKey(product, owner, { scopes: API_KEY_SCOPES })).secret
  schema = buildSchema(await (await fetch(`${product.url}/schema/public.graphql`)).text())
})
afterAll(() => product?.dispose())

test(
  'answers a key every field that it shows, under the version that it is served with',
  { timeout: 300_000 },
  async () => {
    const queries = generateQueries(schema).filter(({ idOf }) => idOf === null)
    expect(queries.length).toBeGreaterThan(10)
    const { headers } = await fetch(`${product.url}/schema/public.graphql`)
    for (const { name, query } of queries) {
      const response = await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query }),
      })
      const body = (await response.json()) as { data: object; errors?: unknown }
      expect([name, body.errors]).toEqual([name, undefined])
      expect(response.headers.get('x-schema-version')).toBe(headers.get('x-schema-version'))
    }
  },
)

test('is all that a key introspects', async () => {
  const { body } = await product.graphql(secret, '{ __schema { mutationType { name } types { name } } }')
  const { mutationType, types } = body.data!['__schema'] as { mutationType: unknown; types: { name: string }[] }
  expect(mutationType).toBeNull()
  const shown = types.map(({ name }) => name).filter((name) => !name.startsWith('__'))
  const served = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'))
  expect(shown.toSorted()).toEqual(served.toSorted())
})
