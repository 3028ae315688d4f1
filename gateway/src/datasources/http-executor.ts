import { CLIENT_HEADER, type SubgraphExecutor, type SubgraphRequest } from '@atrium/kit/executor'
import { traceHeaders } from '@atrium/kit/tracing'
import { VIEWER_HEADER } from '@atrium/kit/viewer'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'undici'
import { createCircuitBreaker } from '@atrium/kit/outbound'
import { createRequestBodies, type Serialised } from './request-body.ts'
import { createSharedCalls } from './shared-calls.ts'
import { createUpstreamSocket } from './upstream-socket.ts'
import { createViewerSigner, encodeClient } from './viewer-signer.ts'

const CONNECTIONS = 64
const CONNECT_MS = 5_000
/** Shorter than the 5 seconds after which Node's own server closes an idle connection. */
const KEEP_ALIVE_MS = 4_000

/** Nobody listens there: nothing was sent. */
const REFUSED = 'ECONNREFUSED'
/** Errors of a connection that the other side had closed: what was sent has most likely not been worked on. */
const RESET_CODES = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])
/** For so long after it was last there, a subgraph is taken to be restarting, and calls wait for it; then they fail at once. */
const RESTART_MS = 5_000
const RETRY_MS = 100

const BASE_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
}

export interface HttpSubgraph extends SubgraphExecutor {
  /** Calls that were sent again, since the start. */
  readonly retries: number
  /** Whether the subgraph is left alone for now. */
  readonly isOpen: boolean
  execute(request: SubgraphRequest & Serialised): Promise<ExecutionResult>
  dispose(): Promise<void>
}

/**
 * A subgraph behind HTTP (queries, mutations) and one WebSocket (subscriptions) at the same URL. Equal queries of one viewer that
 * are under way at once are sent once. While the subgraph restarts, queries are sent again, and mutations that never reached it.
 * @param viewerKey signs who asks. Without it the subgraph is told nothing of that.
 */
export function createHttpExecutor(url: string, viewerKey: Uint8Array | undefined): HttpSubgraph {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_MS },
    keepAliveTimeout: KEEP_ALIVE_MS,
    // One request at a time on a connection: a slow one does not hold up others.
    pipelining: 1,
  })
  const sign = viewerKey && createViewerSigner(viewerKey)
  const socket = createUpstreamSocket(url, sign)
  const bodyOf = createRequestBodies()
  const breaker = createCircuitBreaker()
  const shareCalls = createSharedCalls<string>()
  // A query sent after a mutation must not get the answer of one sent before it.
  let mutations = 0
  let retries = 0
  /** Since when nobody has answered. */
  let awaySince: number | null = null

  async function post(body: string, headers: Record<string, string>, signal: AbortSignal | undefined): Promise<string> {
    const path = pathname + search
    const response = await pool.request({ method: 'POST', path, headers, body, signal })
    const text = await response.body.text()
    const { statusCode } = response
    // A 4xx of GraphQL over HTTP carries a GraphQL answer; a proxy's or a refused signature's does not.
    const isGraphql = /json/.test(String(response.headers['content-type'])) && statusCode !== 401 && statusCode < 500
    if (!isGraphql) throw new Error(`The subgraph at ${url} answered HTTP ${statusCode}.`)
    awaySince = null
    return text
  }

  /**
   * Sends again while nobody listens, for as long as a restart takes; and once, if it may, when the connection was reset: what
   * breaks the subgraph must not be sent to it over and over.
   */
  async function send(
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
    { mayRepeat }: { mayRepeat: boolean },
  ): Promise<string> {
    let mayReset = mayRepeat
    for (;;) {
      try {
        return await post(body, headers, signal)
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? ''
        awaySince ??= Date.now()
        const isReset = mayReset && RESET_CODES.has(code)
        const isRestarting = code === REFUSED && Date.now() - awaySince < RESTART_MS
        if (signal?.aborted || !(isReset || isRestarting)) throw error
        retries += 1
        if (isReset) mayReset = false
        else await delay(RETRY_MS, undefined, { signal })
      }
    }
  }

  async function mutate(
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    mutations += 1
    try {
      return await send(body, headers, signal, { mayRepeat: false })
    } finally {
      mutations += 1
    }
  }

  return {
    get retries() {
      return retries
    },
    get isOpen() {
      return breaker.isOpen
    },
    async execute(request) {
      const { requestId, signal } = request
      const { body, isQuery } = bodyOf(request)
      const identity = sign ? await identityHeaders(request, sign) : {}
      const headers = { ...BASE_HEADERS, ...identity, ...traceHeaders(), 'x-request-id': requestId }
      const text = await breaker.run(
        () => {
          if (!isQuery) return mutate(body, headers, signal)
          const key = [mutations, ...Object.values(identity), body].join('\n')
          return shareCalls(key, signal, (shared) => send(body, headers, shared, { mayRepeat: true }))
        },
        () => hasLeft(signal),
      )
      return JSON.parse(text) as ExecutionResult
    },
    subscribe: (request) => socket.subscribe(request),
    async dispose() {
      await Promise.all([socket.dispose(), pool.destroy()])
    },
  }
}

async function identityHeaders(
  { viewer, client }: SubgraphRequest,
  sign: ReturnType<typeof createViewerSigner>,
): Promise<Record<string, string>> {
  return { [VIEWER_HEADER]: await sign(viewer), [CLIENT_HEADER]: encodeClient(client) }
}

/** A timeout aborts too, with a `GraphQLError`: that does tell something of the subgraph. */
function hasLeft(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && !(signal.reason instanceof GraphQLError)
}
