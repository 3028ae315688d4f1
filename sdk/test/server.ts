import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Received {
  headers: IncomingHttpHeaders
  query: string
  variables: Record<string, unknown>
  extensions?: object
}

type Reply = (response: ServerResponse, received: Received) => void

/** A real HTTP server that answers the n-th request with the n-th reply, and what comes after with the last one. */
export async function startServer(...replies: Reply[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request)) as Omit<Received, 'headers'>
    const one = { ...body, headers: request.headers }
    received.push(one)
    replies[Math.min(received.length, replies.length) - 1]!(response, one)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

/** Breaks the connection without a word. */
export const hangUp: Reply = (response) => void response.destroy()

/** A stream of results; it then ends as `last` says. */
export const stream =
  (results: readonly unknown[], last: 'complete' | 'break' | 'stay'): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const result of results) response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`)
    if (last === 'complete') response.end('event: complete\ndata:\n\n')
    // What was written has to be on its way first.
    if (last === 'break') response.write(':\n\n', () => setImmediate(() => response.destroy()))
  }
