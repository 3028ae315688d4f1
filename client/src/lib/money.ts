import { locale } from './locale.ts'

/** An exact amount: a decimal string in major units and its ISO 4217 currency. Never a float. */
export interface MoneyValue {
  amount: string
  currencyCode: string
}

const money = (currency: string, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options })

/** Formats without ever going through a float: Intl reads the decimal string itself. */
export const formatMoney = (value: MoneyValue): string =>
  money(value.currencyCode).format(value.amount as Intl.StringNumericLiteral)

export const formatMoneyShort = (value: MoneyValue): string =>
  money(value.currencyCode, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }).format(
    value.amount as Intl.StringNumericLiteral,
  )
