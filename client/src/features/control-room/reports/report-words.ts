import type { EcosystemReportFrequency, EcosystemReportKind } from '../../../graphql/generated/graphql.ts'
import type { Word } from '../../../parts/words.ts'
import { weekdays } from '../usage/usage-words.ts'

export const kinds: Record<EcosystemReportKind, Word> = {
  WEEKLY: { label: 'Weekly', tone: 'neutral' },
  MONTHLY: { label: 'Monthly', tone: 'neutral' },
  MANUAL: { label: 'Sent by hand', tone: 'info' },
}

export const frequencies: Record<EcosystemReportFrequency, string> = {
  OFF: 'Never',
  WEEKLY: 'Each week',
  MONTHLY: 'Each month',
}

export const weekdayOptions = weekdays.map(({ weekday, long }) => ({ value: String(weekday), label: long }))
export const monthDayOptions = Array.from({ length: 28 }, (_, i) => ({ value: String(i + 1), label: `Day ${i + 1}` }))

/** When reports come, as in “Each week on Monday”. */
export const scheduleWords = (settings: {
  frequency: EcosystemReportFrequency
  weekday: number
  monthDay: number
}): string => {
  if (settings.frequency === 'OFF') return 'No reports are made by themselves.'
  if (settings.frequency === 'MONTHLY') return `A report is made each month on day ${settings.monthDay}, at 05:00 UTC.`
  const day = weekdays.find(({ weekday }) => weekday === settings.weekday)?.long ?? ''
  return `A report is made each week on ${day}, at 05:00 UTC.`
}

/** 128 minutes are “2.1 h”. */
export const troubleWords = (minutes: number): string =>
  minutes === 0 ? '—' : minutes < 120 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`
