import { createLogger } from '@atrium/kit/logs'
import { startTracing, type Tracing } from '@atrium/kit/tracing'
import { type CollectedSpan, startTraceCollector, type TraceCollector } from '@atrium/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Product, startProduct } from './support/product.ts'

// One request, followed through gateway, subgraphs and database, all in one process.

let collector: TraceCollector
let tracing: Tracing | null
let product: Product

beforeAll(async () => {
  collector = await startTraceCollector()
  for (const [name, value] of Object.entries(collector.env)) vi.stubEnv(name, value)
  tracing = await startTracing('atrium', createLogger({ level: 'silent' }))
  product = await startProduct()
})
afterAll(async () => {
  await product?.dispose()
  await tracing?.dispose()
  await collector?.dispose()
  vi.unstubAllEnvs()
})

interface Answer {
  projects: { nodes: { name: string; company: { name: string } }[] }
  viewer: { email: string }
}

test('a trace reaches from the request to every statement, and tells no value', async () => {
  const token = await product.signIn('owner')
  const query =
    'query Traced($first: Int!) { projects(first: $first) { nodes { name company { name } } } viewer { email } }'
  const { body } = await product.graphql(token, query, { first: 3 })
  const data = body.data as unknown as Answer
  expect(data.projects.nodes).toHaveLength(3)
  await product.dispose()
  await tracing!.dispose()

  const named = (name: string): CollectedSpan => collector.spans.find((span) => span.name === name)!
  const operation = named('query Traced')
  const statements = collector.spans.filter(({ name, traceId }) => name === 'SELECT' && traceId === operation.traceId)
  const text = ({ attributes }: CollectedSpan) => String(attributes['db.query.text'])
  expect(operation.parentSpanId).not.toBe('')
  for (const table of ['"projects"."projects"', '"accounts"."companies"']) {
    const statement = statements.find((span) => text(span).includes(table))!
    expect(collector.isBelow(statement, operation)).toBe(true)
  }
  expect(collector.isBelow(named('execute projects'), named('fetch projects'))).toBe(true)

  const project = data.projects.nodes[0]!
  const everything = JSON.stringify(collector.spans)
  for (const value of [project.name, project.company.name, data.viewer.email, token, 'atrium-demo'])
    expect(everything).not.toContain(value)
})
