import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from '@atrium/kit/logs'

/** Values of `extensions.code` that a client of the gateway may see. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  RATE_LIMITED: 'RATE_LIMITED',
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

/** An error of a subgraph as the client may see it: known codes keep their message, the rest is logged and masked. */
export function subgraphError(
  error: { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> },
  from: { subgraph: string; requestId: string; log: Logger },
): GraphQLError {
  const path = error.path
  const code = error.extensions?.['code']
  if (SUBGRAPH_CODES.has(code)) return gatewayError(error.message, code as ErrorCode, { path })
  from.log.error(
    { requestId: from.requestId, subgraph: from.subgraph, path, code, reason: error.message },
    'subgraph error',
  )
  return gatewayError(MASKED_MESSAGE, ErrorCode.INTERNAL, { path })
}

/** The errors of an answer: every one has a known code and the request id, none tells about the inside. */
export function presentErrors(errors: readonly Error[], requestId: string, log: Logger): GraphQLError[] {
  return errors.slice(0, MAX_ERRORS).map((error) => {
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
