import { locale } from './locale.ts'

const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

/** "5 minutes ago", "last week", "in 3 days"; under 45 seconds "just now". */
export const formatRelative = (instant: string, now: number): string => {
  const seconds = Math.round((Date.parse(instant) - now) / 1000)
  if (Math.abs(seconds) < 45) return 'just now'
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
  return relative.format(Math.trunc(seconds / size) || Math.sign(seconds), unit)
}

const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' })
export const formatExact = (instant: string): string => exact.format(new Date(instant))

const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })

/** The day of an instant, where the reader is. */
export const formatDay = (instant: string): string => day.format(new Date(instant))

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
export const formatClock = (instant: string): string => clock.format(new Date(instant))

const dayOf = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })

/** A business day (`YYYY-MM-DD`, no time zone): shown as that day wherever the reader is. */
export const formatDate = (date: string): string => dayOf.format(new Date(`${date}T00:00:00Z`))

/** The reader's own calendar day of an instant, as a key for grouping. */
export const dayKey = (instant: string | number): string => new Date(instant).toLocaleDateString('sv')

const heading = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "Today", "Yesterday" or "Monday, 3 November 2025". */
export const formatDayHeading = (instant: string, now: number): string => {
  if (dayKey(instant) === dayKey(now)) return 'Today'
  if (dayKey(instant) === dayKey(now - 86_400_000)) return 'Yesterday'
  return heading.format(new Date(instant))
}

/** How long from one instant to another: "1.4 s", "3 min". */
export const formatDuration = (from: string, to: string): string => {
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

/** The instant at which a day (`YYYY-MM-DD`) begins for the reader, or the day so many days after it. */
export const startOfDay = (day: string, daysLater = 0): string => {
  const start = new Date(`${day}T00:00:00`)
  start.setDate(start.getDate() + daysLater)
  return start.toISOString()
}
