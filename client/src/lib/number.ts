import { locale } from './locale.ts'

export const formatCount = (value: number): string => new Intl.NumberFormat(locale).format(value)

/** Numbers from 10,000 on become 12.4K: short in a tile, the full value belongs on hover. */
export const formatCountShort = (value: number): string =>
  new Intl.NumberFormat(locale, value >= 10_000 ? { notation: 'compact', maximumFractionDigits: 1 } : {}).format(value)

export const formatPercent = (ratio: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, ...options }).format(ratio)

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export const formatBytes = (bytes: number): string => {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power)
}
