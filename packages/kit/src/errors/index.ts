import { GraphQLError } from 'graphql'

/** `extensions.code` of a top-level error. Everything a caller can expect to happen is data (`userErrors`) instead. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'TWO_FACTOR_REQUIRED'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'BAD_USER_INPUT'
  | 'INTERNAL'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'TIMEOUT'
  | 'CURSOR_INVALID'
  | 'CURSOR_EXPIRED'

/** A top-level error whose message is meant for the caller. */
export function graphqlError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

export function badInput(message: string): GraphQLError {
  return graphqlError('BAD_USER_INPUT', message)
}

export function forbidden(
  message = 'You may not do this. Ask an administrator of your workspace for the right.',
): GraphQLError {
  return graphqlError('FORBIDDEN', message)
}

/** One expected failure of a mutation, for `userErrors`. `field` is the path inside `input`. */
export interface UserErrorData<Code extends string = string> {
  code: Code
  message: string
  field: string[] | null
}

/** Thrown by services for a failure that the caller can expect; the resolver turns it into `userErrors`. Rolls back. */
export class UserErrorException<Code extends string = string> extends Error {
  readonly userErrors: UserErrorData<Code>[]
  constructor(userErrors: UserErrorData<Code>[]) {
    super(userErrors.map((error) => error.message).join(' '))
    this.name = 'UserErrorException'
    this.userErrors = userErrors
  }
}

export function userError<Code extends string>(code: Code, message: string, field: string[] | null = null) {
  return new UserErrorException<Code>([{ code, message, field }])
}

/**
 * Runs a mutation's work. Its expected failures come back as `{ userErrors }`, with everything rolled back; unexpected
 * ones are thrown on.
 */
export async function mutationResult<T extends object>(
  work: () => Promise<T>,
): Promise<T & { userErrors: UserErrorData[] }> {
  try {
    return { ...(await work()), userErrors: [] }
  } catch (error) {
    if (error instanceof UserErrorException)
      return { userErrors: error.userErrors } as unknown as T & { userErrors: UserErrorData[] }
    throw error
  }
}
