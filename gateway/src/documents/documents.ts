import { type AnyViewer, isAdmin, isApiKey } from '@atrium/kit/viewer'
import { GraphQLError } from 'graphql'
import type { OperationRequest } from '../pipeline/call.ts'
import { type DocumentId, readDocumentId } from './document-id.ts'
import { hashOf } from './manifest.ts'
import { idRequired, mismatch, notFound, notSupported } from './refusals.ts'
import type { RegisteredDocuments } from './registered-documents.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/**
 * Who may send nothing but trusted documents: nobody, everybody, or `sessions`: people, signed in or not. There API keys and
 * administrators (in the playground) write freely.
 */
export type TrustedOnly = 'off' | 'sessions' | 'all'

/** The documents that requests may name by hash. */
export interface Documents {
  /** The text that a request means, or why it is not run. No promise where there is nothing to look up. */
  textOf(request: OperationRequest, viewer: AnyViewer): string | GraphQLError | Promise<string | GraphQLError>
  /** Takes note of a request that was run. */
  ran(request: OperationRequest): void
}

interface Parts {
  /** Null where none are known. */
  trusted: TrustedDocuments | null
  trustedOnly: TrustedOnly
  /** Null where clients may register none. */
  registered: RegisteredDocuments | null
}

export function createDocumentTexts({ trusted, trustedOnly, registered }: Parts): Documents {
  const writesFreely = (viewer: AnyViewer) =>
    trustedOnly === 'off' || (trustedOnly === 'sessions' && (isApiKey(viewer) || isAdmin(viewer)))

  async function stored(id: DocumentId, query: string, viewer: AnyViewer): Promise<string | GraphQLError> {
    if (query && hashOf(query) !== id.hash) return mismatch()
    const known = await trusted?.find(id.hash)
    if (known) return known
    if (!writesFreely(viewer)) return query ? idRequired() : notFound(id)
    if (!registered) return trusted && !query ? notFound(id) : query || notSupported(id)
    return query || ((await registered.find(id.hash)) ?? notFound(id))
  }

  return {
    textOf(request, viewer) {
      const id = readDocumentId(request)
      if (id instanceof GraphQLError) return id
      if (id) return stored(id, request.query, viewer)
      return writesFreely(viewer) ? request.query : idRequired()
    },
    ran(request) {
      if (!registered || !request.query || !request.extensions?.['persistedQuery']) return
      const id = readDocumentId(request)
      if (id && !(id instanceof GraphQLError)) registered.register(id.hash, request.query)
    },
  }
}
