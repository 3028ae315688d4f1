import type { Logger } from '@atrium/kit/logs'
import type { WebSocket } from 'ws'
import type { SocketLimits } from '../limits/limits.ts'
import { CloseCode, type CloseReason } from './close-codes.ts'

/** Milliseconds that a client has for the closing handshake before the connection is cut. */
const CLOSE_MS = 2_000

/** What graphql-ws needs of a socket. */
interface SocketTransport {
  protocol: string
  send(data: string): Promise<void>
  close(code: number, reason: string): void
  onMessage(callback: (data: string) => Promise<void>): void
}

/** A `ws` socket for graphql-ws, with bounds on what it buffers, a heartbeat, and named closing. */
export function attachSocket(ws: WebSocket, limits: SocketLimits, log: Logger) {
  const callbacks: (() => void)[] = []

  const closeWith = (code: number, reason: string) => {
    if (ws.readyState >= ws.CLOSING) return
    ws.close(code, reason)
    const timer = setTimeout(() => ws.terminate(), CLOSE_MS)
    ws.once('close', () => clearTimeout(timer))
  }
  const close = (reason: CloseReason) => {
    const [code, text] = CloseCode[reason]
    closeWith(code, text)
  }

  const stopHeartbeat = startHeartbeat(ws, limits.keepAliveMs)
  // ws closes the socket after an error by itself; unheard it would end the process.
  ws.on('error', (error) => log.debug({ err: error }, 'socket error'))
  ws.once('close', () => {
    stopHeartbeat()
    for (const callback of callbacks) callback()
  })

  const transport: SocketTransport = {
    protocol: ws.protocol,
    close: closeWith,
    send(data) {
      if (ws.readyState !== ws.OPEN) return Promise.resolve()
      if (ws.bufferedAmount > limits.bufferedBytes) {
        close('SLOW_READER')
        return Promise.resolve()
      }
      return new Promise((resolve) => {
        const timer = setTimeout(() => close('SLOW_READER'), limits.stallMs)
        ws.send(data, () => {
          clearTimeout(timer)
          resolve()
        })
      })
    },
    onMessage(callback) {
      ws.on('message', (data) => {
        callback(String(data)).catch((error: unknown) => {
          // graphql-ws throws at messages that only a server sends.
          const isForeign = error instanceof Error && error.message.startsWith('Unexpected message')
          if (!isForeign) log.error({ err: error }, 'socket message failed')
          close(isForeign ? 'BAD_REQUEST' : 'INTERNAL')
        })
      })
    },
  }
  return {
    transport,
    close,
    onClosed: (callback: () => void) => void callbacks.push(callback),
  }
}

function startHeartbeat(ws: WebSocket, everyMs: number): () => void {
  let isAlive = true
  ws.on('pong', () => (isAlive = true))
  const timer = setInterval(() => {
    if (!isAlive) return ws.terminate()
    isAlive = false
    ws.ping()
  }, everyMs)
  return () => clearInterval(timer)
}
