import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { createClient } from 'graphql-ws'
import { freshToken } from './session.ts'

/** Operations by POST, subscriptions by WebSocket, both with the person's token. */
export function createFetcher(): Fetcher {
  const wsClient = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: async () => ({ authorization: `Bearer ${await freshToken()}` }),
    // The gateway closes the socket when its token ends; the next connection brings a new one.
    retryAttempts: Infinity,
    shouldRetry: () => true,
    keepAlive: 12_000,
  })
  const authorizedFetch: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${await freshToken()}`)
    return fetch(input, { ...init, headers })
  }
  return createGraphiQLFetcher({ url: '/graphql', fetch: authorizedFetch, wsClient })
}
