import type { ClientInfo } from '@atrium/kit/executor'
import type { AnyViewer } from '@atrium/kit/viewer'

/** What a client sends, whatever the transport. */
export interface OperationRequest {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** What the accounts subgraph asks the gateway to do with the refresh cookie. */
export type RefreshCookie = { token: string; expiresAt: string } | { clear: true }

/** Who asks, and for how long the answer is wanted. */
export interface Call {
  viewer: AnyViewer
  requestId: string
  client: ClientInfo
  /** Aborted when the client has left. */
  signal: AbortSignal
  /** Absent where the transport cannot set a cookie. */
  setRefreshCookie?: (cookie: RefreshCookie) => void
  /** Where the client says it stopped reading a feed, beside the operation: SSE's `Last-Event-ID`. */
  lastEventId?: string
  /** Ends the client's connection: it does not read what it subscribed to. */
  tooSlow?: () => void
}
