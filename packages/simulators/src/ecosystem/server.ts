import Fastify from 'fastify'
import { createFaults, type Faults, suffer } from '../base/faults.ts'
import { ECOSYSTEM_SERVICES, type EcosystemService, type ServiceMetric } from './services.ts'
import { signalAt } from './signal.ts'
import { type EcosystemUser, usageNow } from './usage.ts'

export interface EcosystemSimulatorConfig {
  /** Default 0: any free port. */
  port?: number
  /** The one bearer token that is accepted. */
  token: string
  services?: readonly EcosystemService[]
}

export interface EcosystemSimulator {
  /** Address of the whole; a service's base address is `{url}/{key}/v1`. */
  url: string
  baseUrl(key: string): string
  /** What goes wrong next; `path` matches `/{key}/`. */
  faults: Faults
  /** From now on the metric has this value, of a counter this total; null lets it wander again. */
  set(key: string, name: string, value: number | null): void
  /** What a service says of itself from now on. */
  say(key: string, status: 'ok' | 'degraded' | 'down', message?: string): void
  /** A new version is out. */
  deploy(key: string, version: string): void
  /** Who uses the products from now on; nobody before. */
  serve(users: readonly EcosystemUser[]): void
  revokeToken(): void
  restoreToken(): void
  /** How often a service was asked. */
  calls(key: string): number
  dispose(): Promise<void>
}

interface ServiceState {
  service: EcosystemService
  status: 'ok' | 'degraded' | 'down'
  message: string | null
  deployment: { at: string; version: string } | null
  overrides: Map<string, number>
  /** Time up to which each counter has told what it counted. */
  toldAt: Map<string, number>
  calls: number
}

const MINUTE_MS = 60_000

/**
 * Starts the agency's own products as the control room sees them: `GET /{key}/v1/metrics` in JSON, or in the text format of
 * Prometheus for who asks for it. Values wander by themselves and follow the time of day.
 */
export async function startEcosystemSimulator(config: EcosystemSimulatorConfig): Promise<EcosystemSimulator> {
  const states = new Map((config.services ?? ECOSYSTEM_SERVICES).map((service) => [service.key, stateOf(service)]))
  const faults = createFaults()
  const closing = new AbortController()
  let isRevoked = false
  let users: readonly EcosystemUser[] = []
  const need = (key: string): ServiceState => {
    const state = states.get(key)
    if (!state) throw new Error(`There is no service ${key}.`)
    return state
  }

  const server = Fastify({ forceCloseConnections: true })
  server.addHook('onRequest', async (request, reply) => {
    const fault = faults.take(request.url)
    if (fault) await suffer(fault, request, reply, closing.signal)
    if (reply.sent) return reply
    if (isRevoked || request.headers.authorization !== `Bearer ${config.token}`) {
      return reply.status(401).send({ error: 'The token is not good.' })
    }
  })
  server.get<{ Params: { key: string } }>('/:key/v1/metrics', (request, reply) => {
    const state = states.get(request.params.key)
    if (!state) return reply.status(404).send({ error: 'Not found' })
    state.calls += 1
    const now = Date.now()
    const wantsText = (request.headers.accept ?? '').startsWith('text/plain')
    return wantsText
      ? reply.type('text/plain; version=0.0.4').send(asText(state, now))
      : reply.send(asJson(state, users, now))
  })
  const url = await server.listen({ port: config.port ?? 0, host: '127.0.0.1' })

  return {
    url,
    baseUrl: (key) => `${url}/${need(key).service.key}/v1`,
    faults,
    set(key, name, value) {
      const { overrides } = need(key)
      if (value === null) overrides.delete(name)
      else overrides.set(name, value)
    },
    say(key, status, message) {
      Object.assign(need(key), { status, message: message ?? null })
    },
    deploy(key, version) {
      need(key).deployment = { at: new Date().toISOString(), version }
    },
    serve: (given) => void (users = given),
    revokeToken: () => void (isRevoked = true),
    restoreToken: () => void (isRevoked = false),
    calls: (key) => need(key).calls,
    async dispose() {
      closing.abort()
      await server.close()
    },
  }
}

function stateOf(service: EcosystemService): ServiceState {
  return { service, status: 'ok', message: null, deployment: null, overrides: new Map(), toldAt: new Map(), calls: 0 }
}

function asJson(state: ServiceState, users: readonly EcosystemUser[], now: number): object {
  const { service, status, message, deployment } = state
  return {
    status,
    ...(message !== null && { message }),
    timestamp: new Date(now).toISOString(),
    ...(deployment && { deployment }),
    metrics: service.metrics.map(({ name, kind, unit, ...metric }) => {
      return { name, kind, unit, value: valueOf(state, { name, kind, unit, ...metric }, now) }
    }),
    ...(users.length > 0 && { usage: usageNow(service.key, users, now) }),
  }
}

/** A counter says what was added since it was asked before; the first time, what a quarter of a minute adds. */
function valueOf(state: ServiceState, metric: ServiceMetric, now: number): number {
  const { service, overrides, toldAt } = state
  const set = overrides.get(metric.name)
  if (set !== undefined) return set
  const rate = signalAt({ ...metric.shape, isWhole: false }, `${service.key}.${metric.name}`, now)
  if (metric.kind === 'gauge') return metric.shape.isWhole ? Math.round(rate) : rate
  const from = toldAt.get(metric.name) ?? now - MINUTE_MS / 4
  const added = (rate * (now - from)) / MINUTE_MS
  if (!metric.shape.isWhole) {
    toldAt.set(metric.name, now)
    return Math.round(added * 100) / 100
  }
  // What is left of a whole one is told the next time.
  const whole = Math.floor(added)
  toldAt.set(metric.name, now - (rate > 0 ? ((added - whole) / rate) * MINUTE_MS : 0))
  return whole
}

/** Running totals, as the format has it: what was counted since the beginning of the day. */
function asText(state: ServiceState, now: number): string {
  const midnight = Math.floor(now / 86_400_000) * 86_400_000
  return state.service.metrics
    .map((metric) => {
      const name = metric.name.replaceAll('.', '_')
      const set = state.overrides.get(metric.name)
      const rate = signalAt(metric.shape, `${state.service.key}.${metric.name}`, now)
      const value =
        set ?? (metric.kind === 'gauge' ? rate : Math.floor((metric.shape.base * (now - midnight)) / MINUTE_MS))
      return `# TYPE ${name} ${metric.kind}\n${name} ${value}\n`
    })
    .join('')
}

/** One stretch of a metric's past. */
export interface PastBucket {
  service: string
  metric: string
  at: Date
  count: number
  sum: number
  min: number
  max: number
  last: number
}

/**
 * What a service told in the past, in buckets of equal length, as if it had been asked every `stepMs`. It fits what the running
 * simulator tells, since both follow the same signal.
 */
export function* pastOf(
  service: EcosystemService,
  { from, to, bucketMs, stepMs }: { from: number; to: number; bucketMs: number; stepMs: number },
): Generator<PastBucket> {
  for (const metric of service.metrics) {
    const seed = `${service.key}.${metric.name}`
    const factor = metric.kind === 'counter' ? stepMs / MINUTE_MS : 1
    for (let start = from; start < to; start += bucketMs) {
      const values: number[] = []
      for (let at = start; at < Math.min(start + bucketMs, to); at += stepMs)
        values.push(signalAt({ ...metric.shape, isWhole: false }, seed, at) * factor)
      const rounded = metric.shape.isWhole && metric.kind === 'gauge' ? values.map(Math.round) : values
      const sum = rounded.reduce((total, value) => total + value, 0)
      yield {
        service: service.key,
        metric: metric.name,
        at: new Date(start),
        count: rounded.length,
        sum: metric.kind === 'counter' && metric.shape.isWhole ? Math.round(sum) : sum,
        min: Math.min(...rounded),
        max: Math.max(...rounded),
        last: rounded.at(-1)!,
      }
    }
  }
}
