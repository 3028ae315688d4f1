import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type Database, migrateAll, openDatabase, sql } from '@atrium/kit/database'
import { createLogger } from '@atrium/kit/logs'
import { createSubgraph, startSubgraphServer, type Subgraph, type SubgraphContext } from '@atrium/kit/server'
import { createTestDatabase } from '@atrium/testing'
import { openSocket } from '@atrium/testing/clients'
import { parse } from 'graphql'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Gateway, startGateway } from '../src/index.ts'

// A client that leaves must not leave its work behind: the statement that runs for it ends in PostgreSQL.

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { sleep: Boolean ping: String } type Subscription { tick: Tick } type Tick { sleep: Boolean }`
const MIGRATIONS = fileURLToPath(new URL('../../packages/kit/test/fixtures/migrations/', import.meta.url))
const WITHIN_MS = 1_000

const logged: string[] = []
const log = createLogger({ destination: { write: (line) => void logged.push(line) } })
const viewerKey = Buffer.alloc(32, 7)
const sleep = async (_: unknown, _args: unknown, context: SubgraphContext) => {
  await sql(await context.read(), 'select pg_sleep(60)')
  return true
}

let database: Database
let subgraph: Subgraph
let admin: pg.Client
let supergraphSdl: string

beforeAll(async () => {
  const urls = await createTestDatabase()
  await migrateAll({ ...urls, subgraphs: [{ name: 'accounts', migrationsDir: MIGRATIONS }] })
  database = await openDatabase({ name: 'accounts', url: urls.appUrl, entities: [], log })
  const typeDefs = parse(SDL)
  const resolvers = {
    Query: { sleep, ping: () => 'pong' },
    Tick: { sleep },
    Subscription: {
      tick: {
        async *subscribe() {
          yield { tick: {} }
        },
      },
    },
  }
  const schema = { schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), sdl: SDL }
  subgraph = createSubgraph({ name: 'accounts', schema, database, services: {}, createLoaders: () => ({}), log })
  supergraphSdl = composeServices([{ name: 'accounts', url: 'http://accounts', typeDefs }]).supergraphSdl!
  admin = new pg.Client({
    connectionString: new URL(new URL(urls.appUrl).pathname, inject('postgres').superuserUrl).href,
  })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await subgraph.dispose()
})

/** Waits until as many statements sleep in the database. */
async function untilSleeping(count: number): Promise<void> {
  for (;;) {
    const { rows } = await admin.query(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active' and query = 'select pg_sleep(60)'",
    )
    if (rows[0].n === count) return
  }
}

/** Runs what makes the client leave once its statement runs; answers how many milliseconds later it has ended. */
async function endsAfter(leave: () => unknown): Promise<number> {
  await untilSleeping(1)
  const left = performance.now()
  await leave()
  await untilSleeping(0)
  return performance.now() - left
}

describe.each([{ mode: 'one process' }, { mode: 'services' }])(
  'in $mode, the statement of a client ends',
  ({ mode }) => {
    let gateway: Gateway
    let server: { url: string; dispose(): Promise<void> } | undefined

    beforeAll(async () => {
      if (mode === 'services') server = await startSubgraphServer({ subgraph, viewerKey, port: 0, log })
      const accounts = server ? { url: server.url } : subgraph
      gateway = await startGateway({ port: 0, supergraphSdl, subgraphs: { accounts }, viewerKey, log })
    })
    afterAll(async () => {
      await gateway.dispose()
      await server?.dispose()
    })

    function ask(query: string, accept = 'application/json') {
      const controller = new AbortController()
      const headers = { 'content-type': 'application/json', accept }
      const { signal } = controller
      const answer = fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
        signal,
      })
      const over = answer.then((response) => response.text()).catch(() => 'left')
      return { leave: () => controller.abort(), over }
    }

    it.each([
      ['HTTP', 'application/json'],
      ['SSE', 'text/event-stream'],
    ])('when it closes a request over %s', async (_, accept) => {
      const { leave, over } = ask('{ sleep }', accept)
      expect(await endsAfter(leave)).toBeLessThan(WITHIN_MS)
      expect(await over).toBe('left')
    })

    it('when it closes an event stream over SSE', async () => {
      const { leave } = ask('subscription { tick { sleep } }', 'text/event-stream')
      expect(await endsAfter(leave)).toBeLessThan(WITHIN_MS)
    })

    it.each(['{ sleep }', 'subscription { tick { sleep } }'])('when it completes %s over WebSocket', async (query) => {
      const socket = await openSocket(gateway.url)
      await socket.init()
      socket.subscribe('1', query)
      expect(await endsAfter(() => socket.send({ type: 'complete', id: '1' }))).toBeLessThan(WITHIN_MS)
      // The socket goes on.
      socket.subscribe('1', '{ ping }')
      expect(await socket.next()).toMatchObject({ type: 'next', id: '1', payload: { data: { ping: 'pong' } } })
      await socket.close()
    })

    it('when its WebSocket closes', async () => {
      const socket = await openSocket(gateway.url)
      await socket.init()
      socket.subscribe('1', '{ sleep }')
      expect(await endsAfter(() => socket.ws.terminate())).toBeLessThan(WITHIN_MS)
    })

    it('and nobody is told of an error', () => {
      const levels = logged.map((line) => JSON.parse(line) as { level: number; msg: string })
      expect(levels.filter(({ level }) => level >= 40)).toEqual([])
    })
  },
)
