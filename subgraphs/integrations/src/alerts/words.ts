import type { AlertComparison, Condition } from './condition.ts'
import type { AlertMetric } from './metrics.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** "12 in 15 minutes, 3 or more is an alert". */
export function sayValue(condition: Condition, metric: AlertMetric, value: number): string {
  const { comparison, threshold } = condition
  const window = sayWindow(condition.windowMinutes)
  if (comparison === 'RISES_BY' || comparison === 'FALLS_BY') {
    const way = comparison === 'RISES_BY' ? 'more' : 'less'
    return `${metric.name}: ${number.format(value)}% ${way} than in the ${window} before, the limit is ${number.format(threshold)}%`
  }
  if (metric.subject === 'SERVICE' || metric.subject === 'CONNECTION') return value > 0 ? metric.name : 'It works again'
  const over = metric.kind === 'GAUGE' ? `for ${window}` : `in ${window}`
  return `${metric.name}: ${withUnit(value, metric.unit)} ${over}, the limit is ${LIMITS[comparison]} ${withUnit(threshold, metric.unit)}`
}

const LIMITS: Record<AlertComparison, string> = { AT_LEAST: 'at least', AT_MOST: 'at most', RISES_BY: '', FALLS_BY: '' }

function withUnit(value: number, unit: string): string {
  if (!unit) return number.format(value)
  return unit === '%' ? `${number.format(value)}%` : `${number.format(value)} ${unit}`
}

export function sayWindow(minutes: number): string {
  if (minutes === 1) return 'a minute'
  if (minutes < 60 || minutes % 60 !== 0) return `${minutes} minutes`
  const hours = minutes / 60
  if (hours % 24 !== 0) return hours === 1 ? 'hour' : `${hours} hours`
  return hours === 24 ? 'day' : `${hours / 24} days`
}
