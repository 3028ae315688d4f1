import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from '@atrium/kit/logs'

/** Values of `extensions.code` that a client of the gateway may see. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  /** The person's role needs a second step, and it has none yet: it may set one up, and nothing else. */
  TWO_FACTOR_REQUIRED: 'TWO_FACTOR_REQUIRED',
  RATE_LIMITED: 'RATE_LIMITED',
  MAINTENANCE: 'MAINTENANCE',
  QUERY_TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  INTERNAL: 'INTERNAL',
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  TIMEOUT: 'TIMEOUT',
  CURSOR_INVALID: 'CURSOR_INVALID',
  CURSOR_EXPIRED: 'CURSOR_EXPIRED',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  PERSISTED_QUERY_ID_REQUIRED: 'PERSISTED_QUERY_ID_REQUIRED',
} as const
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode]

const MASKED_MESSAGE = 'Internal error. Give the request id to support.'

/** One subgraph that fails for each item of a long list must not answer more errors than data. */
const MAX_ERRORS = 50

const known = new Set<unknown>(Object.values(ErrorCode))

// What a subgraph may say in its own words. Anything else (a failed query, a bug) could tell how the inside looks.
const SUBGRAPH_CODES = new Set<unknown>([
  ErrorCode.UNAUTHENTICATED,
  ErrorCode.FORBIDDEN,
  ErrorCode.TWO_FACTOR_REQUIRED,
  ErrorCode.RATE_LIMITED,
  ErrorCode.QUERY_TOO_COMPLEX,
  ErrorCode.BAD_USER_INPUT,
  ErrorCode.SUBGRAPH_UNAVAILABLE,
  ErrorCode.TIMEOUT,
  ErrorCode.CURSOR_INVALID,
  ErrorCode.CURSOR_EXPIRED,
])

/** An error that a client may read as it is. */
export function gatewayError(message: string, code: ErrorCode, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { ...options.extensions, code } })
}

/** Marks the extensions of an error that a subgraph wrote and clients get as it is. */
const PASSED = Symbol('passed')

/** What clients get of the errors of subgraphs: `mask` keeps what is in a known code, `pass` all. */
export type SubgraphErrors = 'mask' | 'pass'

/**
 * An error of a subgraph as the client may see it. Masked, known codes keep their message, the rest is logged; passed on, it keeps
 * message and extensions, and `extensions.service` names the subgraph.
 */
export function subgraphError(
  error: { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> },
  from: { subgraph: string; requestId: string; errors: SubgraphErrors; log: Logger; hasLeft: boolean },
): GraphQLError {
  const { path } = error
  if (from.errors === 'pass') {
    const extensions = { ...error.extensions, service: from.subgraph, [PASSED]: true }
    return new GraphQLError(error.message, { path, extensions })
  }
  const code = error.extensions?.['code']
  if (SUBGRAPH_CODES.has(code)) return gatewayError(error.message, code as ErrorCode, { path })
  // What was cancelled because nobody waits for it fails by design.
  from.log[from.hasLeft ? 'debug' : 'error'](
    { requestId: from.requestId, subgraph: from.subgraph, path, code, reason: error.message },
    'subgraph error',
  )
  return gatewayError(MASKED_MESSAGE, ErrorCode.INTERNAL, { path })
}

/** The errors of an answer: every one has a known code and the request id, none tells about the inside. */
export function presentErrors(errors: readonly Error[], requestId: string, log: Logger): GraphQLError[] {
  return errors.slice(0, MAX_ERRORS).map((error) => {
    if (error instanceof GraphQLError && PASSED in error.extensions)
      return new GraphQLError(error.message, { path: error.path, extensions: { ...error.extensions, requestId } })
    const { code, ...rest } = error instanceof GraphQLError ? error.extensions : {}
    const path = error instanceof GraphQLError ? error.path : undefined
    if (!known.has(code)) {
      log.error({ requestId, path, err: error }, 'unexpected error')
      return new GraphQLError(MASKED_MESSAGE, { path, extensions: { code: ErrorCode.INTERNAL, requestId } })
    }
    delete rest['serviceName']
    const positioned = error as GraphQLError
    const { nodes, source, positions } = positioned
    return new GraphQLError(error.message, { nodes, source, positions, path, extensions: { code, ...rest, requestId } })
  })
}
