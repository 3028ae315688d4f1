import { CLIENT_HEADER, type ClientInfo } from '@atrium/kit/executor'
import { VIEWER_HEADER, verifyViewer } from '@atrium/kit/viewer'
import { type GraphQLSchema, parse } from 'graphql'
import { makeServer } from 'graphql-ws'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { WebSocketServer } from 'ws'
import { inMemory } from './subgraphs.ts'

/** A subgraph in HTTP and graphql-transport-ws, as the contract between gateway and subgraphs has it. */
export async function startHttpSubgraph(schema: GraphQLSchema, viewerKey: Uint8Array) {
  const executor = inMemory(schema)
  const traceparents: (string | string[] | undefined)[] = []
  const server = createServer(async (request, response) => {
    traceparents.push(request.headers['traceparent'])
    const abort = new AbortController()
    response.once('close', () => abort.abort())
    try {
      const viewer = await verifyViewer(String(request.headers[VIEWER_HEADER]), viewerKey)
      const client = JSON.parse(
        Buffer.from(String(request.headers[CLIENT_HEADER]), 'base64url').toString(),
      ) as ClientInfo
      const { query, variables } = JSON.parse(await text(request))
      const requestId = String(request.headers['x-request-id'])
      const result = await executor.execute({ query, variables, viewer, client, requestId, signal: abort.signal })
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
    } catch {
      response.writeHead(401).end()
    }
  })
  const wss = new WebSocketServer({ server })
  const protocol = makeServer({
    schema,
    async onSubscribe(_context, _id, { query, variables, extensions }) {
      const viewer = await verifyViewer(String(extensions?.['viewer']), viewerKey)
      return { schema, document: parse(query), variableValues: variables, contextValue: { viewer } }
    },
  })
  wss.on('connection', (socket) => {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: async (data) => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (callback) => socket.on('message', (data) => void callback(String(data))),
      },
      {},
    )
    socket.on('close', (code, reason) => void closed(code, String(reason)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    sockets: wss.clients,
    /** The trace that each request said it was part of. */
    traceparents,
    async dispose() {
      for (const socket of wss.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
