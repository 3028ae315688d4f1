import { formatCount, formatCountShort, formatPercent } from '../../lib/number.ts'
import { locale } from '../../lib/locale.ts'
import type { EcosystemHealth, EcosystemProjectStatus } from '../../graphql/generated/graphql.ts'
import type { Word } from '../../parts/words.ts'

export const healths: Record<EcosystemHealth, Word> = {
  HEALTHY: { label: 'Healthy', tone: 'success' },
  DEGRADED: { label: 'Degraded', tone: 'warning' },
  DOWN: { label: 'Down', tone: 'danger' },
}

export const projectStatuses: Record<EcosystemProjectStatus, Word> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  PLANNED: { label: 'Planned', tone: 'info' },
  PAUSED: { label: 'Paused', tone: 'warning' },
  RETIRED: { label: 'Retired', tone: 'neutral' },
}

/** What the product measures itself at each check. */
export const UP = 'up'
export const RESPONSE_TIME = 'response_time'

const BYTES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']
const CURRENCY = /^[A-Z]{3}$/

const bytes = (value: number): string => {
  const power = Math.max(0, Math.min(BYTES.length - 1, Math.floor(Math.log10(Math.max(Math.abs(value), 1)) / 3)))
  return `${number(value / 1000 ** power)} ${BYTES[power]}`
}

/** Three digits that count; more where a whole number has them. */
const number = (value: number): string => {
  if (Math.abs(value) >= 10_000) return formatCountShort(value)
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
}

const money = (value: number, currency: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(Math.abs(value) >= 10_000
      ? { notation: 'compact', maximumFractionDigits: 1 }
      : { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2, minimumFractionDigits: 0 }),
  }).format(value)

/** A value in its unit, short. */
export const formatMetric = (value: number, unit: string): string => {
  if (unit === 'bytes') return bytes(value)
  if (unit === 'percent') return formatPercent(value / 100)
  if (unit === 'ratio') return formatPercent(value, { maximumFractionDigits: 2 })
  if (unit === 'ms') return value >= 10_000 ? `${number(value / 1000)} s` : `${number(value)} ms`
  return CURRENCY.test(unit) ? money(value, unit) : number(value)
}

/** The same in full, for who points at it. */
export const formatExactMetric = (value: number, unit: string): string =>
  CURRENCY.test(unit) || ['bytes', 'percent', 'ratio', 'ms', ''].includes(unit)
    ? `${formatCount(value)}${unit && unit !== 'ratio' ? ` ${unit}` : ''}`
    : `${formatCount(Math.round(value * 100) / 100)} ${unit}`
