import { CLIENT_HEADER, type SubgraphExecutor, type SubgraphRequest } from '@atrium/kit/executor'
import { VIEWER_HEADER } from '@atrium/kit/viewer'
import type { ExecutionResult } from 'graphql'
import { Pool } from 'undici'
import { createUpstreamSocket } from './upstream-socket.ts'
import { createViewerSigner, encodeClient } from './viewer-signer.ts'

const CONNECTIONS = 64
const CONNECT_MS = 5_000

/** A subgraph behind HTTP (queries, mutations) and one WebSocket (subscriptions) at the same URL. */
export function createHttpExecutor(
  url: string,
  viewerKey: Uint8Array,
): SubgraphExecutor & { dispose(): Promise<void> } {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: CONNECTIONS, connect: { timeout: CONNECT_MS } })
  const sign = createViewerSigner(viewerKey)
  const socket = createUpstreamSocket(url, sign)

  async function execute(request: SubgraphRequest): Promise<ExecutionResult> {
    const { query, operationName, variables, requestId, client, signal } = request
    const { statusCode, headers, body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-request-id': requestId,
        [VIEWER_HEADER]: await sign(request.viewer),
        [CLIENT_HEADER]: encodeClient(client),
      },
      body: JSON.stringify({ query, operationName, variables }),
      signal,
    })
    const text = await body.text()
    // A 4xx of GraphQL over HTTP carries a GraphQL answer; a proxy's or a refused signature's does not.
    const isGraphql = /json/.test(String(headers['content-type'])) && statusCode !== 401 && statusCode < 500
    if (!isGraphql) throw new Error(`The subgraph at ${url} answered HTTP ${statusCode}.`)
    return JSON.parse(text) as ExecutionResult
  }

  return {
    execute,
    subscribe: (request) => socket.subscribe(request),
    async dispose() {
      await Promise.all([socket.dispose(), pool.destroy()])
    },
  }
}
