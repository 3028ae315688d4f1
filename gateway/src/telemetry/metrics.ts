import type { Backlog } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { CacheCounts } from '../pipeline/lru-cache.ts'
import type { OperationObserver } from './observation.ts'
import { operationName } from './operation-name.ts'

/** Figures that are read when they are asked for. */
export interface Gauges {
  /** Open WebSockets and SSE responses. */
  connections: () => number
  /** Calls sent to a subgraph once more, and whether it is left alone for now. */
  subgraphs: () => Iterable<{ name: string; retries: number; isOpen: boolean }>
  /** Subscriptions that are open on subgraphs, by subgraph. */
  upstreams: () => Iterable<[subgraph: string, count: number]>
  /** What waits in the installation; null where the gateway has no database. */
  backlog: (() => Promise<Backlog>) | null
  /** Hits and misses of what is remembered. */
  caches: Readonly<Record<string, CacheCounts>>
}

export interface Metrics {
  /** Who brings it may read them. */
  token: string
  observer: OperationObserver
  /** Adds figures that are read at each scrape. */
  watch(gauges: Gauges): void
  contentType: string
  /** All figures in the text format of Prometheus. */
  text(): Promise<string>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Below and above what an answer should take. */
const ANSWER_SECONDS = [0.05, 0.2, 1, 5]

/**
 * What Prometheus reads. Labels have few values, all of them ours: what clients choose is in the usage, not here. So operations are
 * named that are in a manifest of trusted documents, which is ours too; all others are `other`.
 */
export function createMetrics(token: string, trusted: ReadonlySet<string>, log: Logger): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const operations = new Counter({
    name: 'atrium_operations_total',
    help: 'Operations answered. Subscriptions count once, when they open.',
    labelNames: ['type', 'transport', 'outcome'],
    registers,
  })
  const duration = new Histogram({
    name: 'atrium_operation_duration_seconds',
    help: 'Time from a checked operation to its answer; for a subscription, to its opening.',
    labelNames: ['type', 'transport'],
    buckets: SECONDS,
    registers,
  })
  const named = new Histogram({
    name: 'atrium_named_operation_duration_seconds',
    help: 'Time from a checked operation to its answer, by the name of a trusted document; others together.',
    labelNames: ['operation', 'outcome'],
    buckets: ANSWER_SECONDS,
    registers,
  })
  const cost = new Counter({
    name: 'atrium_operation_cost_points_total',
    help: 'Cost points that the answers came to.',
    labelNames: ['type'],
    registers,
  })
  const refused = new Counter({
    name: 'atrium_requests_refused_total',
    help: 'Requests that were not executed, by error code: rates and costs exceeded, sign-in, syntax.',
    labelNames: ['code'],
    registers,
  })
  const fetchDuration = new Histogram({
    name: 'atrium_subgraph_fetch_duration_seconds',
    help: 'Time of calls of subgraphs.',
    labelNames: ['subgraph'],
    buckets: SECONDS,
    registers,
  })
  const fetchErrors = new Counter({
    name: 'atrium_subgraph_fetch_errors_total',
    help: 'Calls of subgraphs with errors in their answer, or without one.',
    labelNames: ['subgraph'],
    registers,
  })
  const entities = new Counter({
    name: 'atrium_subgraph_entities_total',
    help: 'Distinct entities that subgraphs were asked for.',
    labelNames: ['subgraph'],
    registers,
  })
  const streams = new Gauge({
    name: 'atrium_subscriptions_open',
    help: 'Subscriptions of clients that are open.',
    labelNames: ['transport'],
    registers,
  })
  const events = new Counter({
    name: 'atrium_subscription_events_total',
    help: 'Events sent to subscribers.',
    labelNames: ['transport'],
    registers,
  })

  return {
    token,
    contentType: registry.contentType,
    text: () => registry.metrics(),
    watch: (gauges) => watchGauges(gauges, registers, log),
    observer: {
      answered({ valid, call, ms, outcome, cost: points }) {
        const { type, name } = operationName(valid)
        const transport = call.transport ?? 'http'
        operations.inc({ type, transport, outcome })
        duration.observe({ type, transport }, ms / 1000)
        named.observe({ operation: trusted.has(name) ? name : 'other', outcome }, ms / 1000)
        if (points !== null) cost.inc({ type }, points)
      },
      opened(_valid, { transport = 'http' }) {
        streams.inc({ transport })
        return { event: () => events.inc({ transport }), ended: () => streams.dec({ transport }) }
      },
      refused(errors) {
        refused.inc({ code: String(errors[0]?.extensions['code'] ?? 'INTERNAL') })
      },
      fetched({ subgraph, ms, errors, entities: asked }) {
        fetchDuration.observe({ subgraph }, ms / 1000)
        if (errors > 0) fetchErrors.inc({ subgraph })
        if (asked > 0) entities.inc({ subgraph }, asked)
      },
    },
  }
}

function watchGauges(
  { connections, subgraphs, upstreams, backlog, caches }: Gauges,
  registers: Registry[],
  log: Logger,
) {
  const gauge = (name: string, help: string, labelNames: string[], read: (self: Gauge) => void) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset()
        read(this)
      },
    })
  gauge('atrium_connections_open', 'Open WebSockets and SSE responses.', [], (self) => self.set(connections()))
  gauge('atrium_subgraph_retries', 'Queries sent once more, since the start.', ['subgraph'], (self) => {
    for (const { name, retries } of subgraphs()) self.set({ subgraph: name }, retries)
  })
  gauge(
    'atrium_subgraph_circuit_open',
    '1 while a subgraph that does not answer is left alone.',
    ['subgraph'],
    (self) => {
      for (const { name, isOpen } of subgraphs()) self.set({ subgraph: name }, isOpen ? 1 : 0)
    },
  )
  gauge('atrium_upstream_subscriptions', 'Subscriptions that are open on subgraphs.', ['subgraph'], (self) => {
    for (const [subgraph, count] of upstreams()) self.set({ subgraph }, count)
  })
  if (backlog) watchBacklog(backlog, registers, log)
  gauge('atrium_cache_lookups', 'Look-ups of what is remembered, since the start.', ['cache', 'result'], (self) => {
    for (const [cache, { hits, misses }] of Object.entries(caches)) {
      self.set({ cache, result: 'hit' }, hits)
      self.set({ cache, result: 'miss' }, misses)
    }
  })
}

/** What the figures of one scrape have in common is read once for all of them. */
const ONE_SCRAPE_MS = 500

/** While the database does not tell what waits, there are no figures of it, which is one. */
function watchBacklog(read: () => Promise<Backlog>, registers: Registry[], log: Logger): void {
  let reading: Promise<Backlog | null> | null = null
  const readOnce = () => {
    if (!reading) {
      reading = read().catch((error: unknown) => {
        log.warn({ err: error }, 'what waits could not be counted')
        return null
      })
      setTimeout(() => (reading = null), ONE_SCRAPE_MS).unref()
    }
    return reading
  }
  const figure = (name: string, help: string, labelNames: string[], tell: (self: Gauge, backlog: Backlog) => void) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset()
        const backlog = await readOnce()
        if (backlog) tell(this, backlog)
      },
    })
  figure('atrium_outbox_events', 'Events that were committed and are not published yet.', ['subgraph'], (self, all) => {
    for (const { subgraph, events } of all.outbox) self.set({ subgraph }, events)
  })
  figure('atrium_outbox_oldest_seconds', 'How long the oldest event waits.', ['subgraph'], (self, all) => {
    for (const { subgraph, oldestSeconds } of all.outbox) self.set({ subgraph }, oldestSeconds)
  })
  const consumer = ['subgraph', 'consumer', 'stream']
  figure('atrium_consumer_events', 'Events that a consumer has not handled yet.', consumer, (self, all) => {
    for (const { events, ...labels } of all.consumers) self.set(labels, events)
  })
  figure('atrium_jobs', 'Jobs that are not done, by queue and state.', ['queue', 'state'], (self, all) => {
    for (const { jobs, ...labels } of all.jobs) self.set(labels, jobs)
  })
}
