import type { GraphQLError } from 'graphql'
import type { OperationRequest } from '../pipeline/call.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { readHash } from './manifest.ts'

/** The stored document that a request means. */
export interface DocumentId {
  hash: string
  /** Whether it was named as Apollo's clients do, which expect that protocol's words. */
  isApollo: boolean
}

/**
 * Reads `documentId` of GraphQL over HTTP (appendix on persisted documents), or `extensions.persistedQuery` of Apollo.
 * @returns null for a request that names none.
 */
export function readDocumentId({ documentId, extensions, query }: OperationRequest): DocumentId | GraphQLError | null {
  const persisted = extensions?.['persistedQuery']
  if (documentId !== undefined && documentId !== null) {
    if (persisted) return invalid('Name the document once: by `documentId`, or by `extensions.persistedQuery`.')
    if (query) return invalid('Send `documentId` or `query`, not both.')
    const hash = typeof documentId === 'string' ? readHash(documentId) : null
    return hash ? { hash, isApollo: false } : invalid('`documentId` must be `sha256:` and 64 hexadecimal digits.')
  }
  if (persisted === undefined || persisted === null) return null
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown }
  const hash = version === 1 && typeof sha256Hash === 'string' ? readHash(sha256Hash) : null
  if (hash) return { hash, isApollo: true }
  return invalid('`extensions.persistedQuery` must be `{ version: 1, sha256Hash }`, with 64 hexadecimal digits.')
}

function invalid(message: string): GraphQLError {
  return gatewayError(message, ErrorCode.BAD_USER_INPUT)
}
