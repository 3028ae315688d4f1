import { type ExecutionResult, GraphQLError } from 'graphql'
import type { Logger } from '../logs/index.ts'
import { nullCharacter } from './null-character.ts'

const CANCELLED = new Set(['57014', 'ABORT_ERR'])
const UNAVAILABLE = /^(08|53|57P)/

/** Whose errors they are. */
interface Masking {
  requestId: string
  log: Logger
  /** The caller has left, so what was cancelled for it is no failure. */
  isAborted: boolean
}

/** Errors meant for the caller pass with their code; every other one is logged and told as INTERNAL. */
export function maskErrors(result: ExecutionResult, masking: Masking): ExecutionResult {
  if (!result.errors) return result
  return { ...result, errors: result.errors.map((error) => maskError(error, masking)) }
}

function maskError(error: GraphQLError, { requestId, log, isAborted }: Masking): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return withId(error, error.message, error.extensions, requestId)
  const cause = error.originalError as (Error & { code?: string }) | undefined
  // graphql's own complaints (a value that does not fit its type) have no cause and are safe to tell.
  if (!cause || cause instanceof GraphQLError)
    return withId(error, error.message, { code: 'BAD_USER_INPUT' }, requestId)
  const code = databaseCode(cause)
  if (CANCELLED.has(code))
    return withId(error, 'This took too long and was stopped. Ask for less at a time.', { code: 'TIMEOUT' }, requestId)
  if (isNullCharacter(code, cause)) {
    const refusal = nullCharacter()
    return withId(error, refusal.message, refusal.extensions, requestId)
  }
  log[isAborted ? 'debug' : 'error']({ err: cause, requestId, path: error.path }, 'A resolver failed')
  if (UNAVAILABLE.test(code) || code === 'ECONNREFUSED') {
    return withId(
      error,
      'The database cannot be reached right now. Try again shortly.',
      { code: 'SUBGRAPH_UNAVAILABLE' },
      requestId,
    )
  }
  return withId(error, `Internal error. Give the request id ${requestId} to support.`, { code: 'INTERNAL' }, requestId)
}

// What PostgreSQL says to U+0000 in text, in jsonb, and in a parameter, where it ends the message too early. Poolers use the
// last code for outages of their own.
function isNullCharacter(code: string, cause: Error): boolean {
  if (code === '08P01') return cause.message.includes('invalid message format')
  return code === '22021' || code === '22P05'
}

function databaseCode(error: Error & { code?: string; cause?: unknown }): string {
  if (typeof error.code === 'string') return error.code
  return error.cause instanceof Error ? databaseCode(error.cause) : ''
}

function withId(
  error: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
  requestId: string,
): GraphQLError {
  return new GraphQLError(message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.path && { path: error.path }),
    extensions: { ...extensions, requestId },
  })
}
