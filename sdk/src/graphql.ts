import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './introspection.ts'

/** What the scalars of the public schema are in JavaScript: all as they come, so that no number loses digits. */
export interface Scalars {
  /** An integer of any size, as digits. */
  BigInt: string
  /** ISO 4217, such as "USD". */
  CurrencyCode: string
  /** YYYY-MM-DD. */
  Date: string
  /** RFC 3339, UTC, milliseconds. */
  DateTime: string
  /** Digits with at most one point, such as "1666.67". */
  Decimal: string
  EmailAddress: string
  JSON: unknown
  URL: string
}

/**
 * Makes a document of the public schema. Its result and variables are known to TypeScript, without a build step.
 *
 * @example
 * const Names = graphql(`query Names($first: Int!) { projects(first: $first) { nodes { id name } } }`)
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars; disableMasking: true }>()
