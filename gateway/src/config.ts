import type { BusListener } from '@atrium/kit/events'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { Logger } from '@atrium/kit/logs'
import type { SessionKey } from '@atrium/kit/viewer'
import type { ExecutorName } from './execution/choose.ts'
import type { ResponseCacheConfig } from './caching/response-cache.ts'
import type { SubgraphErrors } from './pipeline/errors.ts'
import type { TrustedOnly } from './documents/documents.ts'
import type { LimitSettings } from './limits/live-limits.ts'
import type { SocketLimits } from './limits/limits.ts'
import type { TelemetrySettings } from './telemetry/telemetry.ts'
import type { ContractConfig } from './public-schema/audience.ts'

/** A delivery of an outside provider, with the exact bytes that were signed. */
export interface WebhookRequest {
  provider: string
  connectionId: string
  method: 'GET' | 'POST'
  /** Names in lower case; repeated headers joined by `, `. */
  headers: Record<string, string>
  rawBody: Buffer
  query: Record<string, string>
  ip: string
}

export interface WebhookResponse {
  status: number
  headers?: Record<string, string>
  body?: string
}

export type WebhookHandler = (request: WebhookRequest) => Promise<WebhookResponse>

/** What a check of the installation found. Ready when nothing is down. */
export interface ReadinessReport {
  down: { name: string; reason: string }[]
}

export interface GatewayConfig {
  /** 0 takes a free one. */
  port: number
  /** Address to listen on; `localhost` is 127.0.0.1 and ::1. Default `127.0.0.1`. */
  host?: string
  /** Others may listen on the same port, as the gateway that takes over from this one does. Default false. Linux only. */
  sharesPort?: boolean
  supergraphSdl: string
  /** Makes a public schema: all that API keys see, and everybody where nobody is asked who they are. It is served as SDL too. */
  contract?: ContractConfig
  /**
   * By the names that the supergraph gives them: an executor in this process, or where the subgraph answers HTTP. Left out, all
   * are called by HTTP where the supergraph says.
   */
  subgraphs?: Record<string, SubgraphExecutor | { url: string }>
  /** Verifies access tokens: the public half is enough. Without it nobody is asked who they are: all are anonymous. */
  sessionKey?: Pick<SessionKey, 'publicKey'>
  /** Signs viewers for subgraphs behind HTTP. Without it they are not told who asks. */
  viewerKey?: Uint8Array
  webhooks?: WebhookHandler
  /** Checks beside the subgraphs: database, bus. */
  ready?: () => Promise<ReadinessReport>
  /** Folder of the built client: `index.html` and hashed assets. */
  clientDir?: string
  log: Logger
  /** Origins that are the gateway's own although `Host` says else, as `https://portal.example` behind a proxy that changes it. */
  allowedOrigins?: readonly string[]
  /** Believe `X-Forwarded-*`: only behind a proxy that sets them. */
  trustProxy?: boolean
  /** What runs query plans. Default `atrium`; `apollo` is the executor of `@apollo/gateway`, the reference. */
  executor?: ExecutorName | undefined
  /** Milliseconds that one call of a subgraph may take. Default 10,000. */
  subgraphTimeoutMs?: number
  /** The same for single subgraphs, by name: for one that answers slower than others, or must answer faster. */
  subgraphTimeouts?: Readonly<Record<string, number>>
  /**
   * What clients get of errors of subgraphs: `mask` hides what is not in a code of the gateway's own, `pass` hands on message and
   * extensions. Default `mask`.
   */
  subgraphErrors?: SubgraphErrors
  /** What is told of the gateway's work: `/metrics`, slow operations. */
  telemetry?: TelemetrySettings
  /** Milliseconds that requests in flight have when the gateway stops. Default 10,000. */
  drainMs?: number
  /** The documents that clients may name by hash, and who may send no others. Without it all send what they like. */
  trustedDocuments?: {
    /** JSON texts: `{ "<sha256>": "<document>" }`, or Apollo's manifest. One for each release whose clients are to be served. */
    manifests: readonly string[]
    required: TrustedOnly
  }
  /** Whether clients may register documents, to name them by hash from then on (automatic persisted queries). Default false. */
  persistedQueries?: boolean
  /** Keeps answers of queries for as long as `@cacheControl` says. Default: none is kept. */
  responseCache?: ResponseCacheConfig
  /** What is given here holds, whatever an administrator sets; what is not has its default, which an administrator may change. */
  limits?: LimitSettings & { socket?: Partial<SocketLimits> }
  /**
   * The gateway's own schema in the product's database, as the application's login, and the bus over it: limits that administrators
   * change, clients counted together with the other gateways. Without it limits stay, and clients are counted here alone where
   * `limits.rates` says how.
   */
  database?: { url: string; bus: BusListener }
}

/** A gateway that listens. */
export interface Gateway {
  url: string
  /** Forgets what is known of one session (UUID), or of all, and ends the streams whose viewer has changed. */
  invalidateViewer(sessionId?: string): Promise<void>
  /**
   * Serves another supergraph from now on; what runs goes on with the one it began with.
   * @throws Error when it cannot be loaded. The gateway then serves the last good one.
   */
  reload(supergraphSdl: string): void
  /** Tells clients to connect anew, before it is disposed: to whoever listens beside it and takes over. */
  retire(): Promise<void>
  /** Stops accepting, ends streams with 1001, lets requests finish for a bounded time, closes connections to subgraphs. */
  dispose(): Promise<void>
}
