import type { Viewer } from '@atrium/kit/viewer'
import { type AccountsParts, createAccountsLookup } from './accounts-lookup.ts'

/** Who an API key is, or why it is refused to someone who has it. */
type ApiKeyIdentity = { viewer: Viewer; expiresAt: number | null } | { refused: 'IP' }

/** Who is behind a credential, as accounts says; believed for some seconds. Throws `SUBGRAPH_UNAVAILABLE` when it does not answer. */
export interface Viewers {
  /** The person behind the session (UUID), or null when it has ended or the person was suspended. */
  ofSession(sessionId: string): Promise<Viewer | null>
  /** The key with this hash, used from an address; null when there is none or it has ended. */
  ofApiKey(hash: string, ip: string): Promise<ApiKeyIdentity | null>
  /** Forgets one session's viewer, or all of sessions and keys. */
  invalidate(sessionId?: string): void
}

export function createViewers(parts: AccountsParts): Viewers {
  const sessions = createAccountsLookup<Viewer>(
    'query Gateway_SessionViewer($id: ID!) { sessionViewer(sessionId: $id) }',
    parts,
  )
  const keys = createAccountsLookup<ApiKeyIdentity>(
    'query Gateway_ApiKeyViewer($hash: String!) { apiKeyViewer(hash: $hash) }',
    parts,
  )
  return {
    ofSession: (sessionId) => sessions.find(sessionId),
    ofApiKey: (hash, ip) => keys.find(hash, ip),
    invalidate(sessionId) {
      sessions.invalidate(sessionId)
      if (sessionId === undefined) keys.invalidate()
    },
  }
}
