/** An amount in minor units (cents) of one currency. Never a float. */
export interface Money {
  minorUnits: bigint
  currencyCode: string
}

export function money(minorUnits: bigint | number | string, currencyCode: string): Money {
  return { minorUnits: BigInt(minorUnits), currencyCode }
}

/**
 * ISO 4217 where Intl says otherwise: it tells how many digits are usually shown, which is fewer for currencies whose small coins
 * went out of use, and changes from one version of its data to the next. What a minor unit is must not.
 */
const ISO_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SLL SOS SYP TZS UZS YER'.split(' ').map((code) => [code, 2]),
  ),
  IQD: 3,
  LYD: 3,
}

/** Digits after the point in a currency: 2 for USD, 0 for JPY, 3 for KWD. @throws RangeError for a malformed code. */
export function fractionDigits(currencyCode: string): number {
  return (
    ISO_DIGITS[currencyCode] ??
    new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode }).resolvedOptions().maximumFractionDigits!
  )
}

/** An amount in a sentence, as the pages write it: $1,200.00, ¥500, KWD 1.234. */
export function formatMoney(value: Money): string {
  const digits = fractionDigits(value.currencyCode)
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: value.currencyCode,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(toDecimal(value) as Intl.StringNumericLiteral)
}

/** The amount as a decimal string in major units: 166667 USD is "1666.67". */
export function toDecimal({ minorUnits, currencyCode }: Money): string {
  const digits = fractionDigits(currencyCode)
  const sign = minorUnits < 0n ? '-' : ''
  const text = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/**
 * Splits an amount into `parts` periods that add up to it exactly: each is rounded to the nearest unit (halves up), the
 * last takes what is left. 5,000.00 over 3 is 1,666.67 + 1,666.67 + 1,666.66; 2,500.00 is 833.33 + 833.33 + 833.34.
 * @throws RangeError when `parts` is not a positive integer.
 */
export function splitEvenly(total: Money, parts: number): Money[] {
  if (!Number.isInteger(parts) || parts < 1) throw new RangeError('An amount is split into one part or more.')
  const divisor = BigInt(parts)
  const sign = total.minorUnits < 0n ? -1n : 1n
  const each = sign * ((2n * sign * total.minorUnits + divisor) / (2n * divisor))
  const last = total.minorUnits - each * (divisor - 1n)
  return Array.from({ length: parts }, (_, i) => money(i === parts - 1 ? last : each, total.currencyCode))
}
