import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  MaxIntrospectionDepthRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { checkDocumentLimits } from '../limits/document-limits.ts'
import { NESTED_BRACKETS, type OperationLimits } from '../limits/limits.ts'
import { bracketDepth } from '../limits/nesting.ts'
import type { LiveLimits } from '../limits/live-limits.ts'
import { DeferRule } from '../incremental/defer-rule.ts'
import { usesDefer } from '../incremental/deferred-operation.ts'
import { UnconditionalSubscriptionRule } from '../subscriptions/unconditional-root.ts'
import { ErrorCode, gatewayError } from './errors.ts'
import { type CacheCounts, LruCache } from './lru-cache.ts'
import { rootFieldNames, selectOperation } from './operations.ts'

/** One operation of a document that was parsed, measured and validated. Shared by all who send the same text. */
export interface ValidOperation {
  document: DocumentNode
  operation: OperationDefinitionNode
  /** Names of the root fields, fragments spread. */
  rootFields: ReadonlySet<string>
  /** What it is valid for: what its sender sees. */
  schema: GraphQLSchema
  /** Whether the document carries `@defer`. */
  usesDefer: boolean
}

export type DocumentResult = (
  { valid: ValidOperation; errors?: undefined } | { valid?: undefined; errors: Error[] }
) & {
  /** Whether it had to be parsed and validated for this request. */
  isNew?: boolean
}

const RULES = [...specifiedRules, MaxIntrospectionDepthRule, DeferRule]
// Goes first: graphql-js's own rule for subscriptions throws at what this one refuses.
const PRIOR_RULES = [UnconditionalSubscriptionRule]
const CACHED_OPERATIONS = 1000
// With the number of entries this bounds what a client can make the gateway remember.
const CACHED_CHARACTERS = 20_000

/** Parses, measures and validates; what was valid once is remembered, until the limits change. */
export function createDocuments(
  schema: GraphQLSchema,
  live: Pick<LiveLimits, 'operation'>,
  counts: CacheCounts = { hits: 0, misses: 0 },
) {
  let limits = live.operation
  const cache = new LruCache<string, ValidOperation>(CACHED_OPERATIONS)

  function read(query: string, operationName: string | null | undefined): DocumentResult {
    if (limits !== live.operation) {
      limits = live.operation
      cache.clear()
    }
    const key = keyOf(query, operationName)
    const known = cache.get(key)
    if (known) {
      counts.hits += 1
      return { valid: known }
    }
    counts.misses += 1
    const result = examineBounded(query, operationName)
    if (result.valid && key.length <= CACHED_CHARACTERS) cache.set(key, result.valid)
    return result
  }

  /** Whether `read` has it at hand: else it is work that everybody else waits for. */
  read.knows = (query: string, operationName: string | null | undefined): boolean =>
    limits === live.operation && cache.has(keyOf(query, operationName))
  return read

  /** What is within all limits may still be too deep for what walks it, where the limits were set very high. */
  function examineBounded(query: string, operationName: string | null | undefined): DocumentResult {
    const levels = limits.depth + NESTED_BRACKETS
    if (bracketDepth(query, levels) > levels) return { errors: [tooDeep(levels)] }
    try {
      return examine(query, operationName)
    } catch (error) {
      if (error instanceof RangeError) return { errors: [tooDeep(levels)] }
      throw error
    }
  }

  function examine(query: string, operationName: string | null | undefined): DocumentResult {
    const document = parseBounded(query, limits)
    if (document instanceof GraphQLError) return { errors: [document] }
    const beyond = checkDocumentLimits(document, limits)
    if (beyond.length > 0) return { errors: beyond.slice(0, limits.errors) }
    // Suggestions ("Did you mean …") would spell out fields to whoever guesses.
    const options = { maxErrors: limits.errors, hideSuggestions: true }
    for (const rules of [PRIOR_RULES, RULES]) {
      const invalid = validate(schema, document, rules, options)
      if (invalid.length > 0) return { errors: invalid.map(validationError) }
    }
    const operation = selectOperation(document, operationName)
    if (operation instanceof GraphQLError) return { errors: [operation] }
    // Validation says nothing of fields of a type that is not there.
    if (!schema.getRootType(operation.operation)) return { errors: [noRoot(operation)] }
    const rootFields = rootFieldNames(document, operation)
    return { valid: { document, operation, rootFields, schema, usesDefer: usesDefer(document) } }
  }
}

function keyOf(query: string, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${query}`
}

function parseBounded(query: string, limits: OperationLimits): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const isTooLong = error.message.includes(`more that ${limits.tokens} tokens`)
    if (isTooLong)
      return gatewayError(`The document has more than ${limits.tokens} tokens. Split it.`, ErrorCode.QUERY_TOO_COMPLEX)
    return recoded(error, ErrorCode.GRAPHQL_PARSE_FAILED)
  }
}

function tooDeep(levels: number): GraphQLError {
  const message = `The document nests brackets too deeply; at most ${levels} levels are allowed. Split it into smaller operations.`
  return gatewayError(message, ErrorCode.QUERY_TOO_COMPLEX)
}

function noRoot({ operation }: OperationDefinitionNode): GraphQLError {
  return gatewayError(`The schema has no ${operation}s.`, ErrorCode.GRAPHQL_VALIDATION_FAILED)
}

function validationError(error: GraphQLError): GraphQLError {
  return recoded(error, ErrorCode.GRAPHQL_VALIDATION_FAILED)
}

function recoded(error: GraphQLError, code: ErrorCode): GraphQLError {
  return gatewayError(error.message, code, { nodes: error.nodes, source: error.source, positions: error.positions })
}
