import { TOKEN_LENGTH } from './env.ts'
import type { Logger } from '@atrium/kit/logs'
import type { CacheCounts } from '../pipeline/lru-cache.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { SubgraphSource } from '../datasources/subgraph-source.ts'
import type { OperationObserver } from './observation.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { observePipeline } from './observe-pipeline.ts'
import { observeSource } from './observe-source.ts'
import type { UpstreamCounts } from '../subscriptions/upstream.ts'
import { createSlowLog } from './slow-log.ts'

/** What is told of the gateway's work, besides traces, which the process turns on. Left out, nothing is. */
export interface TelemetrySettings {
  /** Milliseconds from which on an operation is logged with its plan. */
  slowMs?: number
  /** Opens `/metrics` to those who bring it: at least 16 characters. */
  metricsToken?: string
}

/** What is remembered, and how often that helped. */
export type Caches = Record<'documents' | 'plans', CacheCounts>

/** What looks on while the gateway works. */
export interface Telemetry {
  metrics: Metrics | null
  caches: Caches
  /** Subscriptions that are open on subgraphs, by subgraph. */
  upstreams: UpstreamCounts
  pipeline(pipeline: Pipeline): Pipeline
  source(name: string, source: SubgraphSource): SubgraphSource
}

/** @throws Error when the token for `/metrics` is too short. */
export function createTelemetry(
  { slowMs, metricsToken }: TelemetrySettings = {},
  log: Logger,
  { others = [], trusted = new Set() }: { others?: readonly OperationObserver[]; trusted?: ReadonlySet<string> } = {},
): Telemetry {
  if (metricsToken !== undefined && metricsToken.length < TOKEN_LENGTH)
    throw new Error(`The token for /metrics must have ${TOKEN_LENGTH} characters or more.`)
  const metrics = metricsToken === undefined ? null : createMetrics(metricsToken, trusted, log)
  const observers = [...others]
  if (metrics) observers.push(metrics.observer)
  if (slowMs !== undefined) observers.push(createSlowLog(slowMs, log))
  return {
    metrics,
    upstreams: new Map(),
    caches: { documents: { hits: 0, misses: 0 }, plans: { hits: 0, misses: 0 } },
    pipeline: (pipeline) => observePipeline(pipeline, observers),
    source: (name, source) => observeSource(name, source, observers),
  }
}
