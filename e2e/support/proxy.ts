import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line between a browser and the product that can be cut. */
export interface Line {
  /** The product's address, as it is reached through the line. */
  url: string
  /** Ends all connections; new ones are refused. */
  cut(): Promise<void>
  restore(): Promise<void>
  dispose(): Promise<void>
}

export async function openLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let own = 0

  async function restore() {
    server = createServer((incoming) => {
      const outgoing = connect(Number(port), hostname)
      for (const socket of [incoming, outgoing]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => {
          sockets.delete(socket)
          incoming.destroy()
          outgoing.destroy()
        })
      }
      incoming.pipe(outgoing).pipe(incoming)
    })
    await once(server.listen(own, '127.0.0.1'), 'listening')
    own = (server.address() as { port: number }).port
  }
  async function cut() {
    if (!server) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    server = null
    await closed
  }
  await restore()
  return { url: `http://127.0.0.1:${own}`, cut, restore, dispose: cut }
}
