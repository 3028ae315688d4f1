import { badInput } from '@atrium/kit/errors'

/** How long a point of a chart is. */
export const MetricInterval = {
  AUTO: 'AUTO',
  MINUTE: 'MINUTE',
  FIVE_MINUTES: 'FIVE_MINUTES',
  HOUR: 'HOUR',
  DAY: 'DAY',
} as const
export type MetricInterval = (typeof MetricInterval)[keyof typeof MetricInterval]
export type PointInterval = Exclude<MetricInterval, 'AUTO'>

export const MOST_POINTS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const LENGTH: Record<PointInterval, number> = {
  MINUTE: MINUTE_MS,
  FIVE_MINUTES: 5 * MINUTE_MS,
  HOUR: HOUR_MS,
  DAY: DAY_MS,
}

/** A stretch of time and the points it is cut into. Both ends lie on borders of points; the last point may be under way. */
export interface MetricWindow {
  from: Date
  to: Date
  interval: PointInterval
  /** Length of a point. */
  lengthMs: number
}

/**
 * The last hour when nothing is said.
 * @throws BAD_USER_INPUT for a stretch that ends before it begins, or one of more than {@link MOST_POINTS} points.
 */
export function metricWindow(
  given: { from?: Date | null; seconds?: number | null; to?: Date | null; interval?: MetricInterval | null },
  now = new Date(),
): MetricWindow {
  const to = given.to ?? now
  if (given.from && given.seconds != null) throw badInput('Give `from` or `seconds`, not both.')
  if (given.seconds != null && given.seconds < 60) throw badInput('`seconds` is 60 or more.')
  const from = given.from ?? new Date(to.getTime() - (given.seconds ?? 3_600) * 1_000)
  const span = to.getTime() - from.getTime()
  if (span <= 0) throw badInput('`from` must lie before `to`.')
  const interval = given.interval && given.interval !== 'AUTO' ? given.interval : fitting(span)
  const lengthMs = LENGTH[interval]
  // Days and shorter divide the time since 1970 in UTC evenly, so borders are those of the rollups.
  const start = Math.floor(from.getTime() / lengthMs) * lengthMs
  const end = Math.ceil(to.getTime() / lengthMs) * lengthMs
  const points = (end - start) / lengthMs
  if (points > MOST_POINTS) {
    throw badInput(
      `This would be ${points} points; a chart has at most ${MOST_POINTS}. Ask for a shorter time, or a longer \`interval\`.`,
    )
  }
  return { from: new Date(start), to: new Date(end), interval, lengthMs }
}

/** The stretch of the same length before it, for a comparison. */
export function windowBefore({ from, to }: MetricWindow): { from: Date; to: Date } {
  return { from: new Date(from.getTime() - (to.getTime() - from.getTime())), to: from }
}

function fitting(span: number): PointInterval {
  if (span <= 3 * HOUR_MS) return 'MINUTE'
  if (span <= 2 * DAY_MS) return 'FIVE_MINUTES'
  if (span <= 35 * DAY_MS) return 'HOUR'
  return 'DAY'
}
