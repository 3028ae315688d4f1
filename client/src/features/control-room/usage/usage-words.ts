import { locale } from '../../../lib/locale.ts'
import type { Range } from '../range.ts'

const HOUR = 3_600

/** Stretches of time that use is looked at in: long enough for what is usual to show. */
export const usageRanges: readonly Range[] = [
  { key: '24h', label: '24 h', words: 'last 24 hours', seconds: 24 * HOUR, coarse: 'HOUR', refreshSeconds: 60 },
  { key: '7d', label: '7 days', words: 'last 7 days', seconds: 168 * HOUR, coarse: 'HOUR', refreshSeconds: 60 },
  { key: '30d', label: '30 days', words: 'last 30 days', seconds: 720 * HOUR, coarse: 'DAY', refreshSeconds: 300 },
  { key: '90d', label: '90 days', words: 'last 90 days', seconds: 2160 * HOUR, coarse: 'DAY', refreshSeconds: 300 },
]

/** `orders.placed` is “Orders placed”. */
export const eventName = (event: string): string => {
  const words = event.replaceAll(/[_.:/-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** 2024-01-01 was a Monday. */
const weekdayOf = (weekday: number, length: 'short' | 'long') =>
  new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))

export const weekdays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  short: weekdayOf(weekday, 'short'),
  long: weekdayOf(weekday, 'long'),
}))

export const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

interface Hour {
  weekday: number
  hour: number
  count: number
}

/** The hour of the week with the most use; null without any. */
export const busiestOf = (hours: readonly Hour[]): Hour | null =>
  hours.reduce<Hour | null>((most, one) => (one.count > (most?.count ?? 0) ? one : most), null)

/** In words, as in “Tuesday, 15:00”. */
export const hourWords = ({ weekday, hour }: Hour): string =>
  `${weekdays.find((day) => day.weekday === weekday)!.long}, ${hourName(hour)}`

/** How use has moved, as a sentence; the numbers stand beside it. */
export const growthWords = (count: number, previous: number, words: string): string => {
  if (count === 0 && previous === 0) return `Nothing was used in the ${words}`
  if (previous === 0) return `Use began in the ${words}`
  const ratio = (count - previous) / previous
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(Math.abs(ratio))
  if (Math.abs(ratio) < 0.0005) return `Use stayed the same in the ${words}`
  return `Use ${ratio > 0 ? 'grew' : 'fell'} by ${percent} in the ${words}`
}
