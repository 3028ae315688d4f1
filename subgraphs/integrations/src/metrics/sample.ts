import type { MetricKind } from './definition.entity.ts'

/** One value of one metric, as it comes from a project. */
export interface Sample {
  /** Key of the metric. */
  name: string
  /** Part of the project that it is about; empty for the project as a whole. */
  service: string
  at: Date
  /** Of a counter: what was added since the sample before, unless `isRunningTotal`. */
  value: number
  /** What the sender says the metric is; counts only where nobody has defined it. */
  kind?: MetricKind
  unit?: string
  help?: string
  /** A counter that is told as the total since the sender started, as Prometheus does. */
  isRunningTotal?: boolean
}

/** Most samples that are taken at once. */
export const BATCH_SAMPLES = 5_000
/** Most metrics, each service counted, that one project may have. */
export const SERIES_PER_PROJECT = 200
/** A sample that comes later than this is refused: the minutes it belongs to may be gone soon. */
export const LATEST_DAYS = 7
/** Clocks differ; what lies further ahead is a mistake. */
const AHEAD_MS = 5 * 60_000
const DAY_MS = 86_400_000
const NAME = /^[a-z][a-z0-9_.:/-]{0,99}$/
const LARGEST = 1e300
/** What the database cannot keep in a text, or what would let a name imitate another. The zero-width joiner stays: emoji need it. */
const UNPRINTABLE = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** What the product itself records of each check of a project. */
export const UP = 'up'
export const RESPONSE_TIME = 'response_time'
const OWN = new Set([UP, RESPONSE_TIME])

/** Why this sample cannot be stored, or null. */
export function sampleProblem(sample: Sample, now: Date): string | null {
  const { name, service, value } = sample
  const at = sample.at.getTime()
  if (!NAME.test(name)) {
    return `“${name.slice(0, 60)}” is no name of a metric. Use small letters, digits and _ . : / -, at most 100, a letter first.`
  }
  if (OWN.has(name)) return `“${name}” is measured by Atrium itself. Give yours another name.`
  if (service.length > 60) return 'A service’s name has at most 60 characters.'
  if (UNPRINTABLE.test(service)) return 'A service’s name has no control characters.'
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) return `The value of “${name}” is no number.`
  if (Number.isNaN(at)) return `The time of “${name}” is no instant. Send RFC 3339, such as 2026-01-31T12:00:00Z.`
  if (at > now.getTime() + AHEAD_MS) return `“${name}” lies more than 5 minutes in the future. Set the sender’s clock.`
  if (at < now.getTime() - LATEST_DAYS * DAY_MS) return `“${name}” is older than ${LATEST_DAYS} days.`
  return null
}
