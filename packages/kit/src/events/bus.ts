import pg from 'pg'
import type { Logger } from '../logs/index.ts'

/** PostgreSQL channel; the payload is the name of the stream that has grown, never the event. */
export const BUS_CHANNEL = 'atrium_bus'

/**
 * Tells this process that a stream has grown. It carries no events: who hears it reads the table, and polls as well, so
 * a notification lost with its connection delays and loses nothing.
 */
export interface BusListener {
  /** Calls `listener` when `stream` may have grown, and for every stream after a reconnect. */
  on(stream: string, listener: () => void): () => void
  dispose(): Promise<void>
}

const RECONNECT_MS = 500

/** Listens on a connection of its own: a pooled one would lose the LISTEN when it is handed on. */
export async function listenToBus(config: { url: string; log: Logger }): Promise<BusListener> {
  const listeners = new Map<string, Set<() => void>>()
  let client: pg.Client | null = null
  let disposed = false
  let timer: NodeJS.Timeout | null = null

  const fire = (stream: string) => listeners.get(stream)?.forEach((listener) => listener())

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: config.url, application_name: 'atrium-listen', keepAlive: true })
    next.on('notification', (message) => fire(message.payload ?? ''))
    next.on('error', (error) => reconnect(error))
    next.on('end', () => reconnect())
    await next.connect()
    await next.query(`listen ${BUS_CHANNEL}`)
    client = next
    for (const stream of listeners.keys()) fire(stream)
  }

  function reconnect(error?: Error): void {
    if (disposed || timer) return
    client = null
    config.log.warn({ err: error }, 'Lost the connection that listens for events; connecting again')
    timer = setTimeout(() => {
      timer = null
      connect().catch((cause: Error) => reconnect(cause))
    }, RECONNECT_MS)
  }

  await connect()
  return {
    on(stream, listener) {
      const set = listeners.get(stream) ?? new Set()
      listeners.set(stream, set)
      set.add(listener)
      return () => set.delete(listener)
    },
    async dispose() {
      disposed = true
      if (timer) clearTimeout(timer)
      await client?.end()
    },
  }
}
