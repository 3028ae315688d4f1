import { badInput } from '@atrium/kit/errors'

/** Of the argument `seconds`, for the schema. */
export const SECONDS = 'How far back, to now: 3,600 to 34,560,000 seconds. Begins on a full hour.'
export const WEEK_SECONDS = 7 * 86_400

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const LONGEST_SECONDS = 400 * 86_400
/** Up to here a chart has a point for each hour. */
const HOURLY_MS = 8 * DAY_MS
/** A pattern of hours needs a whole week, and is of this time at most: what was usual long ago is not usual now. */
const LEAST_PATTERN_MS = 7 * DAY_MS
const PATTERN_MS = 35 * DAY_MS

/** A stretch of time up to now, and the one of the same length before it. */
export interface UsageWindow {
  /** On a full hour. */
  from: Date
  to: Date
  /** On no full hour: of the hour that it lies in, a share is counted. */
  previousFrom: Date
  unit: 'hour' | 'day'
  patternFrom: Date
  seconds: number
}

/** @throws BAD_USER_INPUT for less than an hour or more than 400 days. */
export function usageWindow(seconds: number, now = new Date()): UsageWindow {
  if (seconds < 3_600 || seconds > LONGEST_SECONDS) throw badInput('`seconds` is 3,600 to 34,560,000 (400 days).')
  const from = new Date(Math.floor((now.getTime() - seconds * 1_000) / HOUR_MS) * HOUR_MS)
  const span = now.getTime() - from.getTime()
  return {
    from,
    to: now,
    previousFrom: new Date(from.getTime() - span),
    unit: span <= HOURLY_MS ? 'hour' : 'day',
    patternFrom: new Date(
      Math.floor((now.getTime() - Math.min(Math.max(span, LEAST_PATTERN_MS), PATTERN_MS)) / HOUR_MS) * HOUR_MS,
    ),
    seconds,
  }
}

/** Part of a statement with its parameters. */
export interface Part {
  text: string
  params: unknown[]
}

/**
 * `select series_id, at, count` of a stretch of time: whole days from the days, its edges from the hours. Of the first hour, when
 * it begins before the stretch does, a share is counted.
 * @param finest the shortest time that is told apart: days are no hours.
 */
export function countsBetween(from: Date, to: Date, finest: 'hour' | 'day' = 'day'): Part {
  const firstHour = Math.floor(from.getTime() / HOUR_MS) * HOUR_MS
  const share = (firstHour + HOUR_MS - from.getTime()) / HOUR_MS
  const hours = (start: number, end: number): Part => ({
    text: `select series_id, at, case when at = ? then count * ?::float8 else count end as count
           from integrations.usage_hours where at >= ? and at < ?`,
    params: [new Date(firstHour), share, new Date(start), new Date(end)],
  })
  const firstDay = Math.ceil(from.getTime() / DAY_MS) * DAY_MS
  const lastDay = Math.floor(to.getTime() / DAY_MS) * DAY_MS
  if (finest === 'hour' || firstDay >= lastDay) return hours(firstHour, to.getTime())
  const parts = [hours(firstHour, firstDay), hours(lastDay, to.getTime())]
  const days = {
    text: 'select series_id, at, count::float8 from integrations.usage_days where at >= ? and at < ?',
    params: [new Date(firstDay), new Date(lastDay)],
  }
  return {
    text: [...parts, days].map(({ text }) => text).join(' union all '),
    params: [...parts, days].flatMap(({ params }) => params),
  }
}
