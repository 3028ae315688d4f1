import { CLIENT_HEADER, type SubgraphExecutor, type SubgraphRequest } from '@atrium/kit/executor'
import { traceHeaders } from '@atrium/kit/tracing'
import { VIEWER_HEADER } from '@atrium/kit/viewer'
import { type ExecutionResult, GraphQLError } from 'graphql'
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

/** Errors of a connection that the other side had closed: what was sent has most likely not been worked on. */
const RESET_CODES = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

const BASE_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
}

export interface HttpSubgraph extends SubgraphExecutor {
  /** Queries that were sent once more, since the start. */
  readonly retries: number
  /** Whether the subgraph is left alone for now. */
  readonly isOpen: boolean
  execute(request: SubgraphRequest & Serialised): Promise<ExecutionResult>
  dispose(): Promise<void>
}

/**
 * A subgraph behind HTTP (queries, mutations) and one WebSocket (subscriptions) at the same URL. Equal queries of one viewer that
 * are under way at once are sent once; a query whose connection was reset is sent once more; mutations are neither.
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

  async function post(body: string, headers: Record<string, string>, signal: AbortSignal | undefined): Promise<string> {
    const path = pathname + search
    const response = await pool.request({ method: 'POST', path, headers, body, signal })
    const text = await response.body.text()
    const { statusCode } = response
    // A 4xx of GraphQL over HTTP carries a GraphQL answer; a proxy's or a refused signature's does not.
    const isGraphql = /json/.test(String(response.headers['content-type'])) && statusCode !== 401 && statusCode < 500
    if (!isGraphql) throw new Error(`The subgraph at ${url} answered HTTP ${statusCode}.`)
    return text
  }

  async function query(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<string> {
    try {
      return await post(body, headers, signal)
    } catch (error) {
      if (signal.aborted || !RESET_CODES.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      retries += 1
      return post(body, headers, signal)
    }
  }

  async function mutate(
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    mutations += 1
    try {
      return await post(body, headers, signal)
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
          return shareCalls(key, signal, (shared) => query(body, headers, shared))
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
