import type { GraphQLError } from 'graphql'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { DocumentId } from './document-id.ts'

// Codes are those of Apollo Server and Apollo Router. Apollo's own clients and others go by the words, so those stay as well.

export function notFound({ isApollo }: DocumentId): GraphQLError {
  const message = isApollo
    ? 'PersistedQueryNotFound'
    : 'No document is stored under this `documentId`. Use the documents of the release that is served now.'
  return gatewayError(message, ErrorCode.PERSISTED_QUERY_NOT_FOUND)
}

export function notSupported({ isApollo }: DocumentId): GraphQLError {
  const message = isApollo ? 'PersistedQueryNotSupported' : 'No documents are stored here. Send the text as `query`.'
  return gatewayError(message, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED)
}

export function idRequired(): GraphQLError {
  const message =
    'Only stored documents are run here. Send the `documentId` of one of the application’s documents in place of `query`, or use an API key.'
  return gatewayError(message, ErrorCode.PERSISTED_QUERY_ID_REQUIRED)
}

export function mismatch(): GraphQLError {
  return gatewayError('`query` is not the document that `sha256Hash` stands for.', ErrorCode.BAD_USER_INPUT)
}
