import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { type Client, createClient } from 'graphql-ws'
import { takeExplanation } from './explanation.ts'
import { freshToken } from './session.ts'

/** Operations by POST, subscriptions by WebSocket, both with the person's token and the wish to have them explained. */
export function createFetcher(): Fetcher {
  const socket = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: async () => ({ authorization: `Bearer ${await freshToken()}` }),
    // The gateway closes the socket when its token ends; the next connection brings a new one.
    retryAttempts: Infinity,
    shouldRetry: () => true,
    keepAlive: 12_000,
  })
  return createGraphiQLFetcher({ url: '/graphql', fetch: authorizedFetch, wsClient: explained(socket) })
}

const authorizedFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers)
  // Whoever tries an API key writes it into the headers' tab.
  if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await freshToken()}`)
  // GraphiQL reads the schema by itself; what a person ran last is what the panel shows.
  if (!String(init?.body).includes('"operationName":"IntrospectionQuery"')) headers.set('x-atrium-explain', '1')
  const response = await fetch(input, { ...init, headers })
  if (!response.headers.get('content-type')?.includes('json')) return response
  const { status, statusText } = response
  return Response.json(takeExplanation(await response.json()), { status, statusText })
}

function explained(socket: Client): Client {
  const subscribe: Client['subscribe'] = (payload, sink) =>
    socket.subscribe(
      { ...payload, extensions: { ...payload.extensions, explain: true } },
      {
        next: (answer) => sink.next(takeExplanation(answer) as never),
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      },
    )
  return { ...socket, subscribe }
}
