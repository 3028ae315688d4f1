import { minorFromUnits, unitsFromMinor } from '../shared/payments.ts'

const ZERO = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
const THREE = new Set('BHD JOD KWD OMR TND'.split(' '))

/**
 * Digits that Stripe counts in, which are not always the currency’s own: ISK and UGX have no coins any more and are still given in
 * hundredths. https://docs.stripe.com/currencies#special-cases
 */
const digitsOf = (currency: string) => (ZERO.has(currency) ? 0 : THREE.has(currency) ? 3 : 2)

/** @param amount Stripe's. @returns minor units of the currency; null for what is no whole number. */
export const fromStripe = (amount: number | null, currency: string) =>
  minorFromUnits(amount, digitsOf(currency), currency)

/** @returns null for an amount that Stripe cannot say. */
export const toStripe = (amountMinor: number, currency: string) =>
  unitsFromMinor(amountMinor, digitsOf(currency), currency)
