import type { Logger } from '@atrium/kit/logs'
import type { IncomingMessage } from 'node:http'
import type { Identity } from '../identity/identity.ts'
import type { SocketLimits } from '../limits/limits.ts'
import type { PlatformState } from '../platform/platform-state.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { RefusedRequests } from '../rate-limits/refused-requests.ts'
import type { LiveConnections } from './live-connections.ts'

/** What every transport is built over. */
export interface TransportParts {
  pipeline: Pipeline
  identity: Identity
  live: LiveConnections
  /** Origins beside the one that `Host` names from which pages may call. */
  allowedOrigins: ReadonlySet<string>
  trustProxy: boolean
  socketLimits: SocketLimits
  /** Who is let in while there is maintenance. */
  platform: Pick<PlatformState, 'refuse'>
  /** Told of requests that are refused. */
  refused: RefusedRequests
  log: Logger
}

/** The client's address; behind a trusted proxy, the one that the proxy saw: the last of the list, as callers can write the others. */
export function clientIp(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  return forwarded?.toString().split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '')
}
