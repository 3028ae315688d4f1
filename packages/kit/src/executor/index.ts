import type { DocumentNode, ExecutionResult } from 'graphql'
import type { AnyViewer } from '../viewer/index.ts'

/** What the gateway knows about the caller's connection. */
export interface ClientInfo {
  ip: string
  userAgent: string | null
  /** The value of the refresh cookie. Read by the accounts subgraph only. */
  refreshToken: string | null
}

/** One operation that the gateway sends to one subgraph. */
export interface SubgraphRequest {
  query: string
  /** `query`, parsed. Saves an in-memory executor the parsing. */
  document?: DocumentNode
  operationName?: string
  variables?: Record<string, unknown>
  viewer: AnyViewer
  requestId: string
  client: ClientInfo
  /** Aborted when the client has left or the gateway's timeout has passed. */
  signal?: AbortSignal
  /** Of a subscription: its first result is to be a {@link StreamStart}, where the feed has one. */
  wantsStart?: boolean
}

/** Tells, before the first event, after which cursor a stream began: who loses it there goes on from there. It has no data. */
export interface StreamStart {
  extensions: { startsAfter: string }
}

/** A subgraph as the gateway sees it, whether in the same process or behind HTTP. */
export interface SubgraphExecutor {
  execute(request: SubgraphRequest): Promise<ExecutionResult>
  /** Ending the iterator (`return()`) ends the subscription in the subgraph. */
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>
}

/** HTTP header that carries {@link ClientInfo} as base64url JSON from gateway to subgraph. */
export const CLIENT_HEADER = 'x-atrium-client'
