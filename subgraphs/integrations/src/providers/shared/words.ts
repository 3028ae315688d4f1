import { fractionDigits } from '@atrium/kit/money'
import type { ActivityCategory, EventActivity } from '@atrium/kit/events'
import { cut } from './reader.ts'

const SUMMARY_LENGTH = 200
const LARGEST = Number.MAX_SAFE_INTEGER

/**
 * An amount in major units, as most APIs give it, in minor ones; null when it is no amount. Text is read digit by digit: 19.99
 * times 100 is not 1999 in a computer.
 */
export function minorUnits(amount: string | number | null, currency: string): number | null {
  const [, sign = '', whole = '', fraction = ''] = /^\s*(-?)(\d{1,15})(?:\.(\d+))?\s*$/.exec(plain(amount)) ?? []
  if (whole === '') return null
  const digits = fractionDigits(currency)
  const kept = fraction.padEnd(digits + 1, '0')
  const rounded = Number(whole + kept.slice(0, digits)) + (kept[digits]! >= '5' ? 1 : 0)
  return rounded > LARGEST ? null : rounded === 0 ? 0 : sign === '-' ? -rounded : rounded
}

// What a number has beyond six places is the computer's, not the provider's.
const plain = (amount: string | number | null) =>
  typeof amount === 'number' ? (Number.isFinite(amount) ? amount.toFixed(6) : '') : (amount ?? '')

/** `$1,200.00`. */
export function amountInWords(minor: number, currency: string): string {
  const digits = fractionDigits(currency)
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(minor / 10 ** digits)
}

/** `9 May 2026, 10:00 UTC`. */
export function momentInWords(instant: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(new Date(instant))} UTC`
}

/** One line of the feed, for everybody who may see the company. @param event as the provider names it. */
export function activityOf(
  provider: string,
  event: string,
  summary: string,
  { category = 'INTEGRATION', url = null }: { category?: ActivityCategory; url?: string | null } = {},
): EventActivity {
  const name = event
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9._]+/g, '_')
    .toLowerCase()
    .slice(0, 60)
  const type = `${provider.replaceAll('-', '_')}.${name}`
  return { type, category, audience: 'COMPANY', summary: cut(summary, SUMMARY_LENGTH), source: provider, url }
}
