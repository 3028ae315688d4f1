import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { Logger } from '@atrium/kit/logs'
import { GATEWAY, type Viewer } from '@atrium/kit/viewer'
import { type DocumentNode, parse } from 'graphql'
import { withDeadline } from '../datasources/deadline.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { LruCache } from '../pipeline/lru-cache.ts'

/** Milliseconds for which a viewer is believed without asking accounts again. */
const FRESH_MS = 5_000
const CACHED_VIEWERS = 10_000

const query = 'query Gateway_SessionViewer($id: ID!) { sessionViewer(sessionId: $id) }'
const document: DocumentNode = parse(query, { noLocation: true })

export interface Viewers {
  /**
   * Who is behind the session (UUID), or null when it has ended or its user was suspended.
   * @throws GraphQLError `SUBGRAPH_UNAVAILABLE` when accounts does not answer.
   */
  find(sessionId: string): Promise<Viewer | null>
  /** Forgets one session's viewer, or all. */
  invalidate(sessionId?: string): void
}

/** Asks the accounts subgraph, once for all who ask at the same time, and remembers the answer for {@link FRESH_MS}. */
export function createViewers(accounts: SubgraphExecutor, timeoutMs: number, log: Logger): Viewers {
  const cache = new LruCache<string, { viewer: Promise<Viewer | null>; until: number }>(CACHED_VIEWERS)

  async function ask(sessionId: string): Promise<Viewer | null> {
    const result = await withDeadline('accounts', undefined, timeoutMs, (signal) =>
      accounts.execute({
        query,
        document,
        operationName: 'Gateway_SessionViewer',
        variables: { id: sessionId },
        viewer: GATEWAY,
        requestId: crypto.randomUUID(),
        client: { ip: '', userAgent: null, refreshToken: null },
        signal,
      }),
    ).catch((error: unknown) => ({ errors: [error], data: null }))
    // A null beside an error is no answer: taking it for the end of the session would sign people out of an outage.
    if (!result.data || result.errors?.length) {
      log.error({ err: result.errors?.[0] }, 'a session cannot be checked')
      throw gatewayError('Sign-in cannot be checked now. Try again soon.', ErrorCode.SUBGRAPH_UNAVAILABLE)
    }
    return (result.data['sessionViewer'] ?? null) as Viewer | null
  }

  return {
    find(sessionId) {
      const known = cache.get(sessionId)
      if (known && known.until > Date.now()) return known.viewer
      const viewer = ask(sessionId)
      const entry = { viewer, until: Date.now() + FRESH_MS }
      cache.set(sessionId, entry)
      viewer.catch(() => cache.get(sessionId) === entry && cache.delete(sessionId))
      return viewer
    },
    invalidate(sessionId) {
      if (sessionId === undefined) cache.clear()
      else cache.delete(sessionId)
    },
  }
}
