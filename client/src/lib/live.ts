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
    /** Grows with each connection made; above 1 means that something may have been missed in between. */
    connections,
    opened() {
      setConnected(true)
      setConnections((count) => count + 1)
    },
    closed: () => setConnected(false),
  }
}

export type Live = ReturnType<typeof createLive>
