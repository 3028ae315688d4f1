import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

export interface Receiver {
  url: string
  /** Everything that came, in order. */
  received: Received[]
  /** The next delivery that matches and was not taken yet; waits for it. */
  next(matches: (delivery: Received) => boolean): Promise<Received>
  /** The status of the answers from now on. */
  answerWith(status: number): void
  dispose(): Promise<void>
}

/** A webhook address that keeps what it gets. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const waiting: { matches: (delivery: Received) => boolean; resolve: (delivery: Received) => void }[] = []
  const taken = new Set<Received>()
  let status = 202
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const delivery = { headers: request.headers, body: Buffer.concat(chunks).toString() }
    received.push(delivery)
    response.writeHead(status).end()
    const index = waiting.findIndex(({ matches }) => matches(delivery))
    if (index === -1) return
    taken.add(delivery)
    waiting.splice(index, 1)[0]?.resolve(delivery)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    next: (matches) => {
      const found = received.find((delivery) => !taken.has(delivery) && matches(delivery))
      if (found === undefined) return new Promise((resolve) => waiting.push({ matches, resolve }))
      taken.add(found)
      return Promise.resolve(found)
    },
    answerWith: (next) => void (status = next),
    dispose: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
