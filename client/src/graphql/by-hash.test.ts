import { Client, fetchExchange } from '@urql/core'
import { type DocumentNode, parse } from 'graphql'
import { expect, it } from 'vitest'
import { byHash } from './by-hash.ts'

const sent = async (document: DocumentNode): Promise<Record<string, unknown>> => {
  const bodies: string[] = []
  const client = new Client({
    url: 'http://atrium.test/graphql',
    preferGetMethod: false,
    fetch: async (_url, init) => {
      bodies.push(init?.body as string)
      return Response.json({ data: { ping: 'pong' } })
    },
    exchanges: [byHash, fetchExchange],
  })
  const { data } = await client.query(document, { text: 'a' }).toPromise()
  expect(data).toEqual({ ping: 'pong' })
  return JSON.parse(bodies[0] ?? '') as Record<string, unknown>
}

const document = parse('query Ping($text: String) { ping(text: $text) }')

it('a document with a hash is sent as its hash', async () => {
  expect(await sent({ ...document, __meta__: { hash: 'abc' } } as DocumentNode)).toEqual({
    operationName: 'Ping',
    variables: { text: 'a' },
    extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
  })
})

it('a document without one is sent as its text', async () => {
  const body = await sent(parse('query Pong($text: String) { ping(text: $text) }'))
  expect(body).toMatchObject({ operationName: 'Pong', query: expect.stringContaining('query Pong') })
})
