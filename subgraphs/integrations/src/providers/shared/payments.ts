import type { EventActivity, EventPayloads, ExternalPerson } from '@atrium/kit/events'
import { formatMoney, fractionDigits, money } from '@atrium/kit/money'
import type { ProviderFact } from '../provider.ts'
import { cut } from './reader.ts'

export type PaymentPayload = Omit<EventPayloads['payment.reported'], 'connectionId'>
export type PaymentFact = Extract<ProviderFact, { type: 'payment.reported' }>
export type PaymentKind = PaymentPayload['kind']
export type PaymentStatus = PaymentPayload['status']

const SUMMARY_LENGTH = 200
const DECIMAL = /^([+-]?)(\d{1,15})(?:\.(\d{1,12}))?$/

export function paymentFact(payload: PaymentPayload): PaymentFact {
  return { type: 'payment.reported', container: null, payload }
}

/** An ISO 4217 code in capitals; null for what is none. */
export function currencyOf(text: string | null): string | null {
  return text !== null && /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null
}

/**
 * Minor units from an integer of a provider that counts in units of its own.
 * @param digits after the point that the provider counts in: 2 for kobo.
 * @returns null for what is no whole number. What the currency has no coin for is rounded half away from zero.
 */
export function minorFromUnits(amount: number | null, digits: number, currency: string): number | null {
  if (amount === null || !Number.isSafeInteger(amount)) return null
  return minorFromDecimal(shifted(amount, digits), currency)
}

/**
 * Minor units from a decimal number of major units, such as "1234.50" or 1234.5, without going through a float.
 * @returns null for what is no number, or too large for one.
 */
export function minorFromDecimal(value: unknown, currency: string): number | null {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replaceAll(',', '').trim() : ''
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? []
  if (whole === undefined) return null
  const digits = fractionDigits(currency)
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  const minor = Number(fraction.charCodeAt(digits) >= 53 ? kept + 1n : kept)
  if (!Number.isSafeInteger(minor)) return null
  return sign === '-' ? -minor : minor
}

/** The other way: in units of the provider's own. @returns null for an amount that it cannot say. */
export function unitsFromMinor(amountMinor: number, digits: number, currency: string): number | null {
  const more = digits - fractionDigits(currency)
  const units = more >= 0 ? amountMinor * 10 ** more : amountMinor / 10 ** -more
  return Number.isSafeInteger(units) ? units : null
}

/** “$1,200.00” */
export function moneySaid({ amountMinor, currency }: Pick<PaymentPayload, 'amountMinor' | 'currency'>): string {
  return formatMoney(money(amountMinor, currency))
}

/** “Acme”, “a@acme.test”, or “A customer”. */
export function payerSaid(customer: ExternalPerson | null): string {
  return customer === null ? 'A customer' : cut(customer.name, 60)
}

export const who = ({ customer }: PaymentPayload) => payerSaid(customer)
/** As the object of a sentence. */
export const whom = ({ customer }: PaymentPayload) => (customer === null ? 'a customer' : payerSaid(customer))
/** “ for Website”, or nothing. */
export const what = ({ description }: PaymentPayload) => (description === null ? '' : ` for ${cut(description, 60)}`)
/** “Care, monthly, $49.00” */
export const plan = (payment: PaymentPayload) =>
  [cut(payment.description ?? 'Subscription', 60), moneySaid(payment)].join(', ')

/** Without what is not known, so that it does not replace what is. */
export function withoutNothing<T extends object>(more: T): T {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== null && value !== undefined)) as T
}

/** Whether an answer says of itself, in a field, that it did not succeed. */
export const saysFalse = (body: unknown, field: string) =>
  (body as Record<string, unknown> | null | undefined)?.[field] === false

/** What people see of money. It is for those who may see money. */
export function moneyActivity(provider: string, event: string, summary: string, url: string | null): EventActivity {
  return {
    type: `${provider}.${event}`,
    category: 'BILLING',
    audience: 'STAFF',
    summary: cut(summary, SUMMARY_LENGTH),
    source: provider,
    url,
  }
}

function shifted(amount: number, digits: number): string {
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
