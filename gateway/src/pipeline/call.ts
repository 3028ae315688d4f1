import type { ClientInfo } from '@atrium/kit/executor'
import type { AnyViewer } from '@atrium/kit/viewer'
import type { AnswerPolicy } from '../caching/policy.ts'
import type { OperationNotes } from '../telemetry/observation.ts'

/** What a client sends, whatever the transport. */
export interface OperationRequest {
  /** Empty where a stored document is named instead. */
  query: string
  /** The stored document that is meant: see `docs/documents.md`. */
  documentId?: unknown
  operationName?: string | null
  variables?: Record<string, unknown> | null
  extensions?: Record<string, unknown> | null
  /** How long it was, as it came. */
  bytes?: number
}

/** What the accounts subgraph asks the gateway to do with the refresh cookie. */
export type RefreshCookie = { token: string; expiresAt: string } | { clear: true }

export type Transport = 'http' | 'sse' | 'websocket'

/** Who asks, and for how long the answer is wanted. */
export interface Call {
  viewer: AnyViewer
  requestId: string
  client: ClientInfo
  /** Aborted when the client has left. */
  signal: AbortSignal
  /** Points that it costs at least: see `leastCharge`. Default 1. */
  leastCharge?: number
  /** Default `http`. */
  transport?: Transport
  /** The client reads an answer that comes in parts, so `@defer` counts. */
  takesParts?: boolean
  /** The client reads again what it shows when a stream tells that something may have been missed (see `docs/live.md`). */
  takesResync?: boolean
  /** An administrator wants to see how the answer comes about. */
  explain?: boolean
  /** What is noted on the way, where somebody wants to know. */
  notes?: OperationNotes
  /** Absent where the transport cannot set a cookie. */
  setRefreshCookie?: (cookie: RefreshCookie) => void
  /** Where the client says it stopped reading a feed, beside the operation: SSE's `Last-Event-ID`. */
  lastEventId?: string
  /** Ends the client's connection: it does not read what it subscribed to. */
  tooSlow?: () => void
  /** Told for how long the answer to a query may be kept, if it may at all. Absent where nobody would keep it. */
  setCachePolicy?: (policy: AnswerPolicy) => void
  /** Sets headers of the answer. Absent where there are none, and without effect once they are sent. */
  setHeaders?: (headers: Record<string, string>) => void
}
