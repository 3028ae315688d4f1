import type { ReportFrequency } from './report.entity.ts'

const DAY_MS = 86_400_000
/** UTC: the day that the report is about is over everywhere in Europe, and few have begun to work. */
const HOUR = 5

export interface Period {
  from: Date
  to: Date
}

/**
 * The period whose report should have been made last, days of UTC: the week or month up to the chosen day. Null when none is due.
 * @param changedAt what should have been made before that is not.
 */
export function duePeriod(
  settings: { frequency: ReportFrequency; weekday: number; monthDay: number; changedAt: Date },
  now: Date,
): Period | null {
  const { frequency, weekday, monthDay, changedAt } = settings
  if (frequency === 'OFF') return null
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  // Before the hour it is still the day before.
  const day = now.getUTCHours() < HOUR ? new Date(today.getTime() - DAY_MS) : today
  const to = frequency === 'WEEKLY' ? lastWeekday(day, weekday) : lastMonthDay(day, monthDay)
  const dueAt = to.getTime() + HOUR * 3_600_000
  if (dueAt < changedAt.getTime()) return null
  const from = frequency === 'WEEKLY' ? new Date(to.getTime() - 7 * DAY_MS) : monthBefore(to)
  return { from, to }
}

/** The period of the same length as one of the settings, up to now: for a preview, and for a report between two. */
export function periodUpTo(now: Date, frequency: ReportFrequency): Period {
  const to = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)
  return { from: frequency === 'MONTHLY' ? monthBefore(to) : new Date(to.getTime() - 7 * DAY_MS), to }
}

function lastWeekday(day: Date, weekday: number): Date {
  const back = (day.getUTCDay() - weekday + 7) % 7
  return new Date(day.getTime() - back * DAY_MS)
}

/** Never after the 28th, so that every month has it. */
function lastMonthDay(day: Date, monthDay: number): Date {
  const isThisMonth = day.getUTCDate() >= monthDay
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - (isThisMonth ? 0 : 1), monthDay))
}

function monthBefore(to: Date): Date {
  const from = new Date(to)
  from.setUTCMonth(to.getUTCMonth() - 1)
  // The 31st of a month that is followed back by a shorter one.
  if (from.getUTCDate() !== to.getUTCDate()) from.setUTCDate(0)
  return from
}
