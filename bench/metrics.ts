import { createHmac } from 'node:crypto'
import { Pool } from 'undici'
import { summarise, type Summary } from './percentiles.ts'
import type { BenchProduct } from './product.ts'

export interface MetricResults {
  metrics: {
    samples: number
    series: number
    batch: number
    storedPerSecond: number
    /** From the last answer until every chart has all. */
    rolledUpAfterMs: number
    /** A chart of the last 30 days of one project. */
    chartMs: Summary
    memoryMB: number
  }
}

interface Target {
  id: string
  path: string
  secret: string
}

const BATCH = 1_000
const AT_ONCE = 4
/** Series of each project; the demo has a few besides. */
const SERIES = 100
const CHARTS = 200
/** Samples are spread over the days before, as far as they may be late. */
const SPREAD_MS = 6 * 86_400_000

/** Pushes samples over HTTP, signed, as products do, and reads charts when all are rolled up. */
export async function measureMetrics(product: BenchProduct, samples: number): Promise<MetricResults> {
  const token = await product.signIn('owner')
  const targets = await findTargets(product, token)
  const batches = Math.ceil(samples / BATCH)
  const began = Date.now()
  const pool = new Pool(product.url, { connections: AT_ONCE })
  let next = 0
  const work = async () => {
    for (let n = next++; n < batches; n = next++) await push(pool, targets[n % targets.length]!, n, began, batches)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await pool.close()
  const storedMs = Date.now() - began
  const waited = Date.now()
  const stored = batches * BATCH
  while ((await total(product, token)) < stored) await new Promise((resolve) => setTimeout(resolve, 200))
  const rolledUpAfterMs = Date.now() - waited
  const chartMs: number[] = []
  for (let i = 0; i < CHARTS; i += 1) {
    const start = performance.now()
    await product.graphql(token, CHART, { id: targets[i % targets.length]!.id, names: [`bench.m${i % SERIES}`] })
    chartMs.push(performance.now() - start)
  }
  return {
    metrics: {
      samples: stored,
      series: targets.length * SERIES,
      batch: BATCH,
      storedPerSecond: Math.round(stored / (storedMs / 1000)),
      rolledUpAfterMs,
      chartMs: summarise(chartMs),
      memoryMB: Math.round(product.memory() / 1e6),
    },
  }
}

const CHART = `query ($id: ID!, $names: [String!]) {
  ecosystemProject(id: $id) { metrics(seconds: 2592000, names: $names) { value previous points { at value min max } } }
}`

/** What all projects have counted in the last week: each sample counts one. */
async function total(product: BenchProduct, token: string): Promise<number> {
  const names = Array.from({ length: SERIES }, (_, i) => `bench.m${i}`)
  let sum = 0
  for (const part of [names.slice(0, 50), names.slice(50)]) {
    const { ecosystemMetricTotals } = await product.graphql<{ ecosystemMetricTotals: { value: number | null }[] }>(
      token,
      'query ($names: [String!]) { ecosystemMetricTotals(names: $names, seconds: 691200, interval: DAY) { value } }',
      { names: part },
    )
    sum += ecosystemMetricTotals.reduce((all, { value }) => all + (value ?? 0), 0)
  }
  return sum
}

async function push(pool: Pool, { path, secret }: Target, n: number, now: number, batches: number): Promise<void> {
  // Each batch has instants of its own, so no sample is another's double.
  const start = now - SPREAD_MS + Math.floor((n / batches) * (SPREAD_MS - 60_000))
  const metrics = Array.from({ length: BATCH }, (_, i) => ({
    name: `bench.m${i % SERIES}`,
    kind: 'counter',
    value: 1,
    at: new Date(start + Math.floor(i / SERIES)).toISOString(),
  }))
  const body = JSON.stringify({ timestamp: new Date(start).toISOString(), metrics })
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  const answer = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-atrium-signature': signature },
    body,
  })
  const text = await answer.body.text()
  if (answer.statusCode !== 202) throw new Error(`Metrics were answered ${answer.statusCode}: ${text.slice(0, 200)}`)
}

/** The demo's products, each with a webhook secret of its own. */
async function findTargets(product: BenchProduct, token: string): Promise<Target[]> {
  const { ecosystemProjects } = await product.graphql<{
    ecosystemProjects: { nodes: { id: string; connection: { id: string; webhookUrl: string } }[] }
  }>(token, '{ ecosystemProjects(where: { status: [ACTIVE] }) { nodes { id connection { id webhookUrl } } } }')
  const targets: Target[] = []
  for (const { id, connection } of ecosystemProjects.nodes) {
    const { connectionRotateWebhookSecret } = await product.graphql<{
      connectionRotateWebhookSecret: { webhookSecret: string }
    }>(
      token,
      'mutation ($input: ConnectionRotateWebhookSecretInput!) { connectionRotateWebhookSecret(input: $input) { webhookSecret } }',
      { input: { id: connection.id } },
    )
    targets.push({
      id,
      path: new URL(connection.webhookUrl).pathname,
      secret: connectionRotateWebhookSecret.webhookSecret,
    })
  }
  return targets
}
