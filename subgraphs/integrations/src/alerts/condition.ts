import type { AlertMetric } from './metrics.ts'

export const AlertComparison = {
  AT_LEAST: 'AT_LEAST',
  AT_MOST: 'AT_MOST',
  RISES_BY: 'RISES_BY',
  FALLS_BY: 'FALLS_BY',
} as const
export type AlertComparison = (typeof AlertComparison)[keyof typeof AlertComparison]

/** What a rule asks of its metric. */
export interface Condition {
  comparison: AlertComparison
  threshold: number
  windowMinutes: number
  /** Events below which nothing is judged; of a change, those of the time before. */
  minimum: number
}

/** What one minute of one subject told. */
export interface Minute {
  /** Start, milliseconds. */
  at: number
  count: number
  total: number
  latest: number | null
}

/** A stretch of minutes as one. */
export interface Sum {
  count: number
  total: number
  lowest: number | null
  highest: number | null
  /** The first look at a gauge, milliseconds. */
  firstLook: number | null
}

export const NOTHING: Sum = { count: 0, total: 0, lowest: null, highest: null, firstLook: null }

const MINUTE_MS = 60_000

/** Whether changes are judged: then the window before counts too. */
export const isChange = ({ comparison }: Pick<Condition, 'comparison'>): boolean =>
  comparison === 'RISES_BY' || comparison === 'FALLS_BY'

/**
 * Where the window begins that ends now, and the one before it: whole minutes, so that a rule and its preview see the same. The minute
 * that is under way is one of a gauge's looks; what happened in it is counted beside the whole minutes of the others.
 */
export function windowsAt(
  now: number,
  { windowMinutes }: Pick<Condition, 'windowMinutes'>,
  kind: AlertMetric['kind'],
): { before: number; begin: number } {
  const whole = kind === 'GAUGE' ? windowMinutes - 1 : windowMinutes
  const begin = Math.floor(now / MINUTE_MS) * MINUTE_MS - whole * MINUTE_MS
  return { begin, before: begin - windowMinutes * MINUTE_MS }
}

/** A look may come late: of windows longer than two minutes the first minute may be without one. */
const LATE_MS = MINUTE_MS

/**
 * Whether the window was looked at from its begin on, so that what held at every look held for all of it. Asked before an alert begins
 * alone: one that is open does not end because nobody looked.
 */
export function isCovered(
  { windowMinutes }: Pick<Condition, 'windowMinutes'>,
  kind: AlertMetric['kind'],
  { firstLook }: Sum,
  begin: number,
): boolean {
  return kind !== 'GAUGE' || (firstLook !== null && firstLook <= begin + (windowMinutes > 2 ? LATE_MS : 0))
}

/** The value that is compared; null when there is nothing to judge. Of a change: percent more or less than before. */
export function valueOf(
  condition: Condition,
  kind: AlertMetric['kind'],
  { now, before }: { now: Sum; before: Sum },
): number | null {
  // Looks are no events.
  const minimum = kind === 'GAUGE' ? 0 : condition.minimum
  if (!isChange(condition)) return now.count < minimum ? null : plain(condition, kind, now)
  if (before.count < minimum) return null
  const [was, is] = [plain(condition, kind, before), plain(condition, kind, now)]
  if (was === null || is === null || was <= 0) return null
  const change = ((is - was) / was) * 100
  return condition.comparison === 'RISES_BY' ? change : -change
}

function plain({ comparison }: Condition, kind: AlertMetric['kind'], sum: Sum): number | null {
  if (kind === 'COUNTER') return sum.total
  if (kind === 'SHARE') return sum.count > 0 ? (sum.total / sum.count) * 100 : null
  // At every look: the one that is nearest to good decides.
  return comparison === 'AT_MOST' || comparison === 'FALLS_BY' ? sum.highest : sum.lowest
}

export function isBreached({ comparison, threshold }: Condition, value: number | null): boolean {
  if (value === null) return false
  return comparison === 'AT_MOST' ? value <= threshold : value >= threshold
}

/**
 * How often a rule would have begun to fire between two instants, looked at every `stepMinutes`. `minutes` of one subject, in order of
 * time, from two windows before `from` on.
 */
export function countFirings(
  condition: Condition,
  kind: AlertMetric['kind'],
  minutes: readonly Minute[],
  { from, to, stepMinutes }: { from: number; to: number; stepMinutes: number },
): number {
  let [firings, isFiring] = [0, false]
  for (let now = from; now <= to; now += stepMinutes * MINUTE_MS) {
    const { begin, before } = windowsAt(now, condition, kind)
    const sums = {
      now: sumBetween(minutes, begin, now),
      before: isChange(condition) ? sumBetween(minutes, before, begin - 1) : NOTHING,
    }
    const isNow = isBreached(condition, valueOf(condition, kind, sums))
    const begins = isNow && !isFiring && isCovered(condition, kind, sums.now, begin)
    if (begins) firings += 1
    isFiring = isNow && (isFiring || begins)
  }
  return firings
}

function sumBetween(minutes: readonly Minute[], from: number, to: number): Sum {
  const sum: Sum = { ...NOTHING }
  for (let index = firstAt(minutes, from); index < minutes.length && minutes[index]!.at <= to; index += 1) {
    const { count, total, latest } = minutes[index]!
    sum.count += count
    sum.total += total
    if (latest === null) continue
    sum.firstLook ??= minutes[index]!.at
    sum.lowest = Math.min(sum.lowest ?? latest, latest)
    sum.highest = Math.max(sum.highest ?? latest, latest)
  }
  return sum
}

/** The first minute at or after an instant. */
function firstAt(minutes: readonly Minute[], at: number): number {
  let [low, high] = [0, minutes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (minutes[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}
