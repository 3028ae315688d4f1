import type { AlertCategory, AlertComparison, AlertSeverity, AlertStatus } from '../../graphql/generated/graphql.ts'
import { locale } from '../../lib/locale.ts'
import type { Word } from '../../parts/words.ts'

export const alertStatuses: Record<AlertStatus, Word> = {
  FIRING: { label: 'Firing', tone: 'danger' },
  ACKNOWLEDGED: { label: 'Somebody is on it', tone: 'warning' },
  RESOLVED: { label: 'Over', tone: 'success' },
}

export const alertCategories: Record<AlertCategory, Word> = {
  CRITICAL: { label: 'Critical', tone: 'danger' },
  BUSINESS: { label: 'Business', tone: 'info' },
  SECURITY: { label: 'Security', tone: 'warning' },
  BUDGET: { label: 'Budget', tone: 'accent' },
}

export const alertSeverities: Record<AlertSeverity, Word> = {
  CRITICAL: { label: 'Critical', tone: 'danger' },
  WARNING: { label: 'Warning', tone: 'warning' },
  INFO: { label: 'Info', tone: 'info' },
}

export const comparisons: Record<AlertComparison, string> = {
  AT_LEAST: 'is at least',
  AT_MOST: 'is at most',
  RISES_BY: 'rises by (%)',
  FALLS_BY: 'falls by (%)',
}

export const windows: readonly { minutes: number; label: string }[] = [
  { minutes: 1, label: '1 minute' },
  { minutes: 5, label: '5 minutes' },
  { minutes: 10, label: '10 minutes' },
  { minutes: 15, label: '15 minutes' },
  { minutes: 30, label: '30 minutes' },
  { minutes: 60, label: '1 hour' },
  { minutes: 360, label: '6 hours' },
  { minutes: 1440, label: '1 day' },
  { minutes: 10_080, label: '7 days' },
]

export const cooldowns = [0, 10, 30, 60, 120, 360, 1440].map((minutes) => ({
  minutes,
  label: minutes === 0 ? 'Each time' : sayMinutes(minutes),
}))

export function sayMinutes(minutes: number): string {
  const known = windows.find((window) => window.minutes === minutes)?.label
  return known ?? (minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`)
}

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

const withUnit = (value: number, unit: string): string =>
  unit ? `${number.format(value)}${unit === '%' ? '' : ' '}${unit}` : number.format(value)

interface Said {
  comparison: AlertComparison
  threshold: number
  windowMinutes: number
  metric: { name: string; unit: string; kind: string; subject: string | null } | null
}

/** A rule's condition as a sentence: "Payments that failed: at least 3 in 1 hour". */
export const sayCondition = ({ comparison, threshold, windowMinutes, metric }: Said): string => {
  if (!metric) return 'A metric that is not there any more'
  const window = sayMinutes(windowMinutes)
  const before = `the ${window.replace(/^1 /, '')} before`
  if (comparison === 'RISES_BY') return `${metric.name}: ${number.format(threshold)}% more than in ${before}`
  if (comparison === 'FALLS_BY') return `${metric.name}: ${number.format(threshold)}% less than in ${before}`
  if (metric.subject === 'SERVICE' || metric.subject === 'CONNECTION') return `${metric.name}, for ${window}`
  const limit = comparison === 'AT_LEAST' ? 'at least' : 'at most'
  const over = metric.kind === 'GAUGE' ? 'for' : 'in'
  return `${metric.name}: ${limit} ${withUnit(threshold, metric.unit)} ${over} ${window}`
}
