import type { MetricKind } from '../metrics/definition.entity.ts'
import type { Sample } from '../metrics/sample.ts'
import { reader } from '../providers/shared/reader.ts'
import { readUsage, type ReadUsage } from '../usage/event.ts'
import type { EcosystemHealth } from './project.entity.ts'
import { readPrometheus } from './prometheus.ts'

/** What a project says of itself. */
export interface ProjectAnswer {
  /** Null when it does not say. */
  health: EcosystemHealth | null
  reason: string | null
  deployment: { at: Date; version: string | null } | null
  samples: Sample[]
  usage: ReadUsage
}

/** Most metrics that are taken from one answer. */
const MOST_METRICS = 500
const MOST_LEVELS = 4
const DAY_MS = 86_400_000
const HEALTH: Record<string, EcosystemHealth> = {
  ok: 'HEALTHY',
  up: 'HEALTHY',
  healthy: 'HEALTHY',
  warning: 'DEGRADED',
  degraded: 'DEGRADED',
  down: 'DOWN',
  error: 'DOWN',
  unhealthy: 'DOWN',
}

/** Thrown for an answer that cannot be read; its message is for people. */
export class UnreadableAnswerError extends Error {}

/**
 * Reads what `GET /metrics` answered: JSON as docs/metrics.md describes it, or the text format of Prometheus.
 * @throws UnreadableAnswerError
 */
export function readAnswer(body: string, contentType: string, now: Date): ProjectAnswer {
  if (/^(text\/plain|application\/openmetrics-text)\b/i.test(contentType)) {
    return {
      health: null,
      reason: null,
      deployment: null,
      samples: bounded(readPrometheus(body, now), MOST_METRICS),
      usage: readUsage(undefined, now, now),
    }
  }
  return readJson(parse(body), now)
}

function parse(body: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new UnreadableAnswerError('Its answer is neither JSON nor the text format of Prometheus.')
  }
  if (isObject(value)) return value
  throw new UnreadableAnswerError('Its answer is JSON, but no object.')
}

/** The same of a body that has been parsed. @throws UnreadableAnswerError */
export function readJson(body: Record<string, unknown>, now: Date, most = MOST_METRICS): ProjectAnswer {
  const { status, timestamp, deployment, metrics = {}, usage } = body
  const at = dateOf(timestamp) ?? now
  const samples = Array.isArray(metrics)
    ? metrics.map((entry) => readEntry(entry, at))
    : isObject(metrics)
      ? [...flatten(metrics, at)]
      : unreadable('“metrics” is neither a list nor an object.')
  return {
    health: typeof status === 'string' ? (HEALTH[status.toLowerCase()] ?? null) : null,
    reason: reader(body).text('message', 300),
    deployment: readDeployment(deployment, now),
    samples: bounded(samples, most),
    usage: readUsage(usage, at, now),
  }
}

function bounded(samples: Sample[], most: number): Sample[] {
  if (samples.length <= most) return samples
  throw new UnreadableAnswerError(`There are ${samples.length} metrics in it; at most ${most} are taken at once.`)
}

/** `{ name, value, kind?, unit?, service?, at? }` */
function readEntry(entry: unknown, at: Date): Sample {
  if (!isObject(entry)) return unreadable('An entry of “metrics” is no object.')
  const { name, value, kind, unit, service, description } = entry
  if (typeof name !== 'string') return unreadable('An entry of “metrics” has no name.')
  if (typeof value !== 'number') return unreadable(`The value of “${name.slice(0, 60)}” is no number.`)
  const own = entry['at']
  return {
    name,
    value,
    service: typeof service === 'string' ? service : '',
    at: own === undefined ? at : (dateOf(own) ?? new Date(Number.NaN)),
    kind: kindOf(kind),
    ...(typeof unit === 'string' && { unit }),
    ...(typeof description === 'string' && { help: description }),
  }
}

/** `{ memory: { used: 1 } }` is `memory.used`. What is no number is left out. */
function* flatten(value: Record<string, unknown>, at: Date, path: readonly string[] = []): Generator<Sample> {
  for (const [key, inner] of Object.entries(value)) {
    const place = [...path, snake(key)]
    if (typeof inner === 'number') yield { name: place.join('.'), value: inner, service: '', at }
    else if (isObject(inner) && place.length < MOST_LEVELS) yield* flatten(inner, at, place)
  }
}

/** `activeUsers` is `active_users`. */
function snake(key: string): string {
  return key.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
}

function readDeployment(value: unknown, now: Date): ProjectAnswer['deployment'] {
  if (!isObject(value)) return null
  const at = dateOf(value['at'])
  // No real one, and one that the database may not even hold.
  if (at === null || at.getTime() < 0 || at.getTime() > now.getTime() + DAY_MS) return null
  return { at, version: reader(value).text('version', 100) }
}

function kindOf(kind: unknown): MetricKind {
  return typeof kind === 'string' && kind.toLowerCase() === 'counter' ? 'COUNTER' : 'GAUGE'
}

function dateOf(value: unknown): Date | null {
  const date = typeof value === 'string' ? new Date(value) : null
  return date && !Number.isNaN(date.getTime()) ? date : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unreadable(message: string): never {
  throw new UnreadableAnswerError(message)
}
