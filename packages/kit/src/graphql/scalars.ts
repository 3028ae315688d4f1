import { GraphQLCurrency, GraphQLDateTimeISO, GraphQLEmailAddress, GraphQLJSON, GraphQLURL } from 'graphql-scalars'
import { GraphQLScalarType } from 'graphql'

const DECIMAL = /^-?\d{1,20}(\.\d{1,10})?$/

/** A decimal number as a string, so that no client reads it as a float. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'A decimal number as a string, such as "1666.67".',
  serialize: (value) => parseDecimal(String(value)),
  parseValue: (value) => parseDecimal(String(value)),
  parseLiteral: (node) => parseDecimal('value' in node ? String(node.value) : ''),
})

function parseDecimal(text: string): string {
  if (!DECIMAL.test(text)) throw new TypeError('A Decimal is digits with at most one point, such as "1666.67".')
  return text
}

/** An integer of any size as a string. */
export const BigIntString = new GraphQLScalarType<string, string>({
  name: 'BigInt',
  description: 'An integer of any size, as a string.',
  serialize: (value) => BigInt(value as string).toString(),
  parseValue: (value) => BigInt(value as string).toString(),
  parseLiteral: (node) => BigInt('value' in node ? String(node.value) : '').toString(),
})

function named<T extends GraphQLScalarType>(scalar: T, name: string, description: string): T {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description, specifiedByURL: scalar.specifiedByURL }) as T
}

const { parseValue, parseLiteral, ...instant } = GraphQLDateTimeISO.toConfig()

export const DateTime = new GraphQLScalarType<Date, string>({
  ...instant,
  name: 'DateTime',
  description: 'An instant: RFC 3339, UTC, milliseconds.',
  parseValue: (value) => afterYearZero(parseValue(value)),
  parseLiteral: (node, variables) => afterYearZero(parseLiteral(node, variables)),
})

// RFC 3339 has a year 0, PostgreSQL has none.
function afterYearZero(at: Date): Date {
  if (at.getUTCFullYear() < 1) throw new TypeError('A DateTime is of the year 1 or later.')
  return at
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day as text: a `Date` object would move it with the time zone of the process. */
export const DateOnly = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar: YYYY-MM-DD.',
  serialize: (value) => parseDay(String(value)),
  parseValue: (value) => parseDay(String(value)),
  parseLiteral: (node) => parseDay('value' in node ? String(node.value) : ''),
})

function parseDay(text: string): string {
  if (!DAY.test(text) || text.startsWith('0000') || Number.isNaN(Date.parse(text)))
    throw new TypeError('A Date is written YYYY-MM-DD.')
  return text
}

export const CurrencyCode = named(GraphQLCurrency, 'CurrencyCode', 'ISO 4217 code of a currency, such as "USD".')
export const EmailAddress = named(GraphQLEmailAddress, 'EmailAddress', 'An e-mail address.')
export const Json = named(GraphQLJSON, 'JSON', 'Any JSON value. Used for configuration and payloads only.')
export const Url = named(GraphQLURL, 'URL', 'An absolute URL.')
