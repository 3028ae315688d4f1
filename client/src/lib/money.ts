/** An exact amount: a decimal string in major units and its ISO 4217 currency. Never a float. */
export interface MoneyValue {
  amount: string
  currencyCode: string
}

const money = (currency: string, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options })

/** Formats without ever going through a float: Intl reads the decimal string itself. */
export const formatMoney = (value: MoneyValue): string =>
  money(value.currencyCode).format(value.amount as Intl.StringNumericLiteral)

export const formatMoneyShort = (value: MoneyValue): string =>
  money(value.currencyCode, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(
    value.amount as Intl.StringNumericLiteral,
  )

/** The decimal amount of a whole number of minor units: ('166667', 'USD') → '1666.67', ('500', 'JPY') → '500'. */
export const amountOfMinorUnits = (minorUnits: string, currencyCode: string): string => {
  const digits = money(currencyCode).resolvedOptions().maximumFractionDigits ?? 2
  if (digits === 0) return minorUnits
  const isNegative = minorUnits.startsWith('-')
  const padded = minorUnits.replace('-', '').padStart(digits + 1, '0')
  return `${isNegative ? '-' : ''}${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
