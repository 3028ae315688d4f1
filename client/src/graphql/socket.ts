import { type Client, createClient } from 'graphql-ws'
import type { Live } from '../lib/live.ts'
import { setMaintenance } from '../lib/maintenance.ts'
import type { Session } from '../lib/session.ts'

const PING_MS = 10_000
const PONG_MS = 5_000
const MAX_WAIT_MS = 10_000
/** Close code of the gateway: nobody but staff is let in. */
const MAINTENANCE = 4413
/** Close codes of the gateway: a bad credential; the session has ended, or its rights have changed. */
const refusals = new Set([4403, 4411])

/** Waits longer after each failure, never together with everyone else, and no longer once the browser is online again. */
export const backoff = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    const wait = Math.min(MAX_WAIT_MS, 300 * 2 ** attempt)
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, wait / 2 + Math.random() * (wait / 2))
    addEventListener('online', done)
  })

/** One WebSocket for all subscriptions, opened with the first of them and re-opened for as long as any is wanted. */
export const createSocket = (session: Session, live: Live): Client => {
  let socket: WebSocket | undefined
  let pongDue: ReturnType<typeof setTimeout> | undefined
  return createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    keepAlive: PING_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: backoff,
    connectionParams: async () => {
      const token = await session.freshToken()
      return token ? { authorization: `Bearer ${token}` } : {}
    },
    on: {
      connected: (opened) => {
        socket = opened as WebSocket
        live.opened()
      },
      closed: (event) => {
        clearTimeout(pongDue)
        live.closed()
        if ((event as CloseEvent).code === MAINTENANCE) setMaintenance({ message: '', endsAt: null })
        // Whether the session goes on, the cookie tells; the access token in hand would be refused again and again.
        if (refusals.has((event as CloseEvent).code)) void session.renew().catch(() => undefined)
      },
      // A dead line stays "open" for minutes: a ping without an answer closes it, and the retry begins.
      ping: (isReceived) => {
        if (!isReceived) pongDue = setTimeout(() => socket?.close(4408, 'No answer to a ping'), PONG_MS)
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(pongDue)
      },
    },
  })
}
