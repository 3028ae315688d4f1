import type { ExecutionResult } from 'graphql'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createSocketClient } from 'graphql-ws'
import { WebSocket } from 'ws'

export interface Subscription {
  query: string
  variables?: Record<string, unknown>
}

/** A subscriber that keeps what it has seen. */
export interface Reader<T> {
  readonly seen: T[]
  /** Resolves when `enough` says so of what has come. @throws when it has not within `ms`, or when the subscription failed. */
  until(enough: (seen: T[]) => boolean, ms?: number): Promise<T[]>
  dispose(): void
}

interface Sink {
  next(result: ExecutionResult<unknown, unknown>): void
  error(error: unknown): void
  complete(): void
}

const clients = {
  sse: (url: string, token: string) =>
    createSseClient({ url: `${url}/graphql`, headers: { authorization: `Bearer ${token}` }, retryAttempts: 0 }),
  websocket: (url: string, token: string) =>
    createSocketClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    }),
}

/**
 * Subscribes as a third party would, by the official client of the transport.
 * @param take what to keep of a result's data; null for nothing.
 */
export function subscribe<T>(
  transport: keyof typeof clients,
  url: string,
  token: string,
  subscription: Subscription,
  take: (data: Record<string, unknown>) => T | null,
): Reader<T> {
  const seen: T[] = []
  const waiting = new Set<() => void>()
  let failure: unknown = null
  const tell = () => {
    for (const check of waiting) check()
  }
  const sink: Sink = {
    next({ data, errors }) {
      if (errors) failure = errors
      const taken = data ? take(data as Record<string, unknown>) : null
      if (taken !== null) seen.push(taken)
      tell()
    },
    error(error) {
      failure = error
      tell()
    },
    complete() {},
  }
  const client = clients[transport](url, token)
  client.subscribe(subscription, sink)
  return {
    seen,
    until(enough, ms = 90_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => finish(() => reject(new Error(`Only ${seen.length} results came.`))), ms)
        const check = () => {
          if (failure) finish(() => reject(failure))
          else if (enough(seen)) finish(() => resolve(seen))
        }
        function finish(settle: () => void) {
          clearTimeout(timer)
          waiting.delete(check)
          settle()
        }
        waiting.add(check)
        check()
      })
    },
    dispose: () => void client.dispose(),
  }
}
