import type { Identity, Session } from '../identity/identity.ts'
import type { CloseReason } from './close-codes.ts'

/** A stream that outlives its request: a WebSocket or an SSE response. */
export interface LiveConnection {
  session: Session
  close(reason: CloseReason): void
}

/** The streams that are open, so that they end with the credential they were opened with. */
export interface LiveConnections {
  /** @returns what to call when the connection has closed. */
  add(connection: LiveConnection): () => void
  /** Closes the streams (of one session, or all) whose session has ended or whose viewer has changed. */
  recheck(sessionId?: string): Promise<void>
  closeAll(reason: CloseReason): void
  /** Closes those whose viewer is meant. */
  closeWhere(isMeant: (session: Session) => boolean, reason: CloseReason): void
  /** How many are open. */
  readonly size: number
}

/** The longest that a timer of Node's runs: 24.8 days. A stream that is older is closed, and its client connects again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export function createLiveConnections(identity: Identity): LiveConnections {
  const open = new Set<LiveConnection>()

  async function recheck(connection: LiveConnection): Promise<void> {
    const { session } = connection
    const current = await identity.current(session)
    // When accounts cannot be asked the stream stays: the token's own end bounds how long.
    if (current.error?.extensions['code'] === 'SUBGRAPH_UNAVAILABLE') return
    const isSame =
      current.session?.expiresAt === session.expiresAt &&
      JSON.stringify(current.session.viewer) === JSON.stringify(session.viewer)
    if (!isSame) connection.close('VIEWER_CHANGED')
  }

  return {
    add(connection) {
      open.add(connection)
      const { expiresAt } = connection.session
      const left = expiresAt === null ? null : expiresAt * 1000 - Date.now()
      const timer =
        left === null
          ? undefined
          : setTimeout(() => connection.close('TOKEN_EXPIRED'), Math.min(Math.max(0, left), LONGEST_TIMER_MS))
      return () => {
        clearTimeout(timer)
        open.delete(connection)
      }
    },
    async recheck(sessionId) {
      const affected = [...open].filter(
        ({ session }) => session.sessionId && (!sessionId || session.sessionId === sessionId),
      )
      await Promise.all(affected.map(recheck))
    },
    closeWhere(isMeant, reason) {
      for (const connection of open) if (isMeant(connection.session)) connection.close(reason)
    },
    closeAll(reason) {
      for (const connection of open) connection.close(reason)
    },
    get size() {
      return open.size
    },
  }
}
