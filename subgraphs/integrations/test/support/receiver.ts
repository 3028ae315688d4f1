import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A server of a third party that takes webhooks, and answers as it is told to. */
export interface Receiver {
  url: string
  host: string
  received: Received[]
  /** What the next ones are answered; 200 at first. */
  answer(status: number, headers?: Record<string, string>, body?: string): void
  dispose(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let next = { status: 200, headers: {} as Record<string, string>, body: 'thanks' }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(next.status, next.headers).end(next.body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}/hooks`,
    host,
    received,
    answer: (status, headers = {}, body = 'thanks') => (next = { status, headers, body }),
    dispose: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
