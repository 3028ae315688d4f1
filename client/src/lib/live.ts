import { createSignal } from 'solid-js'

export type LiveState = 'connected' | 'reconnecting' | 'offline'

/** Whether the page hears of changes as they happen. The socket tells `setConnected`, the browser tells when it is offline. */
export const createLive = () => {
  const [isConnected, setConnected] = createSignal(false)
  const [isOnline, setOnline] = createSignal(navigator.onLine)
  const [connections, setConnections] = createSignal(0)
  addEventListener('online', () => setOnline(true))
  addEventListener('offline', () => setOnline(false))
  const state = (): LiveState => (!isOnline() ? 'offline' : isConnected() ? 'connected' : 'reconnecting')
  return {
    state,
    /** Grows with each connection made, and when the server says that it lost one of its own; above 1, something may have been missed. */
    connections,
    opened() {
      setConnected(true)
      setConnections((count) => count + 1)
    },
    closed: () => setConnected(false),
    /** The server lost a stream for a moment, on a connection that held. */
    missed: () => setConnections((count) => Math.max(count, 1) + 1),
  }
}

export type Live = ReturnType<typeof createLive>
