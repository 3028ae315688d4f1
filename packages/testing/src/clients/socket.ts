import { once } from 'node:events'
import { WebSocket } from 'ws'

export interface SocketMessage {
  type: string
  id?: string
  payload?: any // eslint-disable-line typescript/no-explicit-any -- the shape is what a test asserts
}

export type TestSocket = Awaited<ReturnType<typeof openSocket>>

/**
 * A raw graphql-transport-ws client, for tests of the protocol itself: what comes waits in a queue until the test takes it.
 * @param url of the server, such as `http://127.0.0.1:4000`.
 */
export async function openSocket(
  url: string,
  options: { origin?: string; protocol?: string; autoPong?: boolean } = {},
) {
  const address = `${url.replace('http', 'ws')}/graphql`
  const ws = new WebSocket(address, options.protocol ?? 'graphql-transport-ws', {
    origin: options.origin,
    autoPong: options.autoPong ?? true,
  })
  const messages: SocketMessage[] = []
  let waiting: ((message: SocketMessage) => void) | null = null
  ws.on('message', (data) => {
    const message = JSON.parse(String(data)) as SocketMessage
    if (waiting) waiting(message)
    else messages.push(message)
    waiting = null
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    ws.once('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  ws.on('error', () => undefined)
  await once(ws, 'open')
  const send = (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message))
  const next = async () => messages.shift() ?? new Promise<SocketMessage>((resolve) => (waiting = resolve))
  return {
    ws,
    closed,
    send,
    /** The oldest message that was not taken yet; waits for it. */
    next,
    /** Sends `connection_init` and waits for the acknowledgement. */
    async init(authorization?: string) {
      send({ type: 'connection_init', payload: authorization ? { authorization } : undefined })
      const message = await next()
      if (message.type !== 'connection_ack') throw new Error(`expected connection_ack, got ${message.type}`)
    },
    subscribe: (id: string, query: string, variables?: object) =>
      send({ type: 'subscribe', id, payload: { query, variables } }),
    /** Runs one operation to its end. */
    async run(id: string, query: string) {
      send({ type: 'subscribe', id, payload: { query } })
      const first = await next()
      if (first.type === 'next') await next()
      return first
    },
    /** Resolves when what was sent before has been worked on: operations of one socket are taken in order. */
    async settled() {
      send({ type: 'subscribe', id: 'settled', payload: { query: '{ __typename }' } })
      for (const type of ['next', 'complete']) {
        const message = await next()
        if (message.type !== type) throw new Error(`expected ${type}, got ${JSON.stringify(message)}`)
      }
    },
    async close() {
      ws.close()
      await closed
    },
  }
}
