import 'reflect-metadata'
import { createTestDatabase, startTraceCollector, type TraceCollector } from '@atrium/testing'
import { parse } from 'graphql'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { type Database, migrateAll, openDatabase, sql } from '../src/database/index.ts'
import { withoutValues } from '../src/database/statement-spans.ts'
import { createLogger } from '../src/logs/index.ts'
import {
  buildSubgraphSchema,
  createSubgraph,
  startSubgraphServer,
  type Subgraph,
  type SubgraphContext,
} from '../src/server/index.ts'
import { inSpan, isTracing, startTracing, type Tracing } from '../src/tracing/index.ts'
import { ANONYMOUS, signViewer, VIEWER_HEADER } from '../src/viewer/index.ts'

const log = createLogger({ level: 'silent' })
const viewerKey = Buffer.alloc(32, 7)

@Resolver()
class EchoResolver {
  @Query(() => String)
  async echo(@Arg('text', () => String) text: string, @Ctx() context: SubgraphContext): Promise<string> {
    const [row] = await sql<{ text: string }>(await context.read(), "select ?::text || 'literal' as text", [text])
    return row!.text
  }

  @Query(() => String, { nullable: true })
  async broken(@Ctx() context: SubgraphContext): Promise<null> {
    await sql(await context.read(), 'select 1/0')
    return null
  }
}

describe('traces', () => {
  let database: Database
  let subgraph: Subgraph
  let collector: TraceCollector
  let tracing: Tracing | null
  beforeAll(async () => {
    const subgraphs = [
      { name: 'accounts', migrationsDir: fileURLToPath(new URL('./fixtures/migrations', import.meta.url)), queues: [] },
    ]
    const { appUrl } = await createTestDatabase({
      migrate: (ownerUrl, url) => migrateAll({ ownerUrl, appUrl: url, subgraphs }),
    })
    database = await openDatabase({ name: 'accounts', url: appUrl, entities: [], log })
    const schema = buildSubgraphSchema({ resolvers: [EchoResolver] })
    subgraph = createSubgraph({ name: 'accounts', schema, database, services: {}, createLoaders: () => ({}), log })
  })
  afterAll(() => subgraph.dispose())
  beforeEach(async () => {
    collector = await startTraceCollector()
    for (const [name, value] of Object.entries(collector.env)) vi.stubEnv(name, value)
    tracing = await startTracing('test', log)
  })
  afterEach(async () => {
    await tracing?.dispose()
    await collector.dispose()
    vi.unstubAllEnvs()
  })

  it('reach from a gateway in another process, over the header it sent, to the statement in the database', async () => {
    const server = await startSubgraphServer({ subgraph, viewerKey, port: 0, log })
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    const response = await fetch(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [VIEWER_HEADER]: await signViewer(ANONYMOUS, viewerKey),
        traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      },
      body: JSON.stringify({ query: 'query Echo { echo(text: "canary") }', operationName: 'Echo' }),
    })
    expect(await response.json()).toEqual({ data: { echo: 'canaryliteral' } })
    await server.dispose()
    await tracing!.dispose()
    const execute = collector.spans.find(({ name }) => name === 'execute accounts')!
    const statement = collector.spans.find(({ attributes }) => /\|\|/.test(String(attributes['db.query.text'])))!
    expect(execute).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331', service: 'test' })
    expect(execute.attributes['graphql.operation.name']).toBe('Echo')
    expect(statement.name).toBe('SELECT')
    expect(collector.isBelow(statement, execute)).toBe(true)
  })

  it('hold no value of a statement, a variable or an error', async () => {
    const request = { viewer: ANONYMOUS, requestId: 'r', client: { ip: '', userAgent: null, refreshToken: null } }
    const document = parse('query Echo($text: String!) { echo(text: $text) broken }')
    await subgraph.execute({ ...request, query: '', document, variables: { text: 'canary' } })
    await tracing!.dispose()
    const everything = JSON.stringify(collector.spans)
    expect(everything).toContain('?::text || ?')
    expect(everything).not.toMatch(/canary|literal|division by zero/)
    expect(collector.spans.some(({ failed, name }) => failed && name === 'SELECT')).toBe(true)
  })

  it('are not recorded after their end, nor where the environment names no collector', async () => {
    await tracing!.dispose()
    vi.unstubAllEnvs()
    expect(await startTracing('test', log)).toBeNull()
    expect(isTracing()).toBe(false)
    const before = collector.spans.length
    expect(await inSpan('quiet', expectNever, async (span) => span)).toBeNull()
    expect(collector.spans).toHaveLength(before)
  })

  it('leave out the literals of statements', () => {
    expect(withoutValues("insert into t values ('it''s', 1) ")).toBe('insert into t values (?, 1)')
  })
})

function expectNever(): never {
  throw new Error('Attributes are put together although nothing is recorded.')
}
