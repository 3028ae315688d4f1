interface Shared<T> {
  result: Promise<T>
  controller: AbortController
  waiting: number
}

/** Makes a call once for all who ask for the same at the same time. */
export type SharedCalls<T> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>

/** A call is aborted when the last of those who wait for it has left. */
export function createSharedCalls<T>(): SharedCalls<T> {
  const inFlight = new Map<string, Shared<T>>()

  function forget(key: string, shared: Shared<T>): void {
    if (inFlight.get(key) === shared) inFlight.delete(key)
  }

  function begin(key: string, start: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const controller = new AbortController()
    const shared: Shared<T> = { result: start(controller.signal), controller, waiting: 0 }
    inFlight.set(key, shared)
    const done = () => forget(key, shared)
    shared.result.then(done, done)
    return shared
  }

  return async (key, signal, start) => {
    signal?.throwIfAborted()
    const shared = inFlight.get(key) ?? begin(key, start)
    shared.waiting += 1
    const leave = () => {
      shared.waiting -= 1
      if (shared.waiting > 0) return
      forget(key, shared)
      shared.controller.abort(signal!.reason)
    }
    signal?.addEventListener('abort', leave, { once: true })
    try {
      return await shared.result
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }
}
