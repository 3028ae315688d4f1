import { authExchange } from '@urql/exchange-auth'
import { Client, fetchExchange, mapExchange, type OperationResult, subscriptionExchange } from '@urql/core'
import { setMaintenance } from '../lib/maintenance.ts'
import type { Live } from '../lib/live.ts'
import type { Session } from '../lib/session.ts'
import { byHash } from './by-hash.ts'
import { createCache } from './cache.ts'
import { codeOf } from './problem.ts'
import { createSocket } from './socket.ts'
import { subscribeForever } from './subscribe.ts'

const TIMEOUT_MS = 30_000

// While documents are being written, the running gateway knows none of their hashes.
const sending = import.meta.env.PROD ? [byHash] : []

/** While there is maintenance, the whole page says so. */
const noticing = mapExchange({
  onError(error) {
    const refused = error.graphQLErrors.find(({ extensions }) => extensions.code === 'MAINTENANCE')
    if (!refused) return
    const { endsAt } = refused.extensions
    setMaintenance({ message: refused.message, endsAt: typeof endsAt === 'string' ? endsAt : null })
  },
})

const fetchInTime: typeof fetch = (input, init) => {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
}

/** The client of one person's session: its cache dies with it, so nothing of one person is ever shown to the next. */
export const createGraphql = (session: Session, live: Live) => {
  const socket = createSocket(session, live)
  const client = new Client({
    url: '/graphql',
    fetch: fetchInTime,
    preferGetMethod: false,
    exchanges: [
      createCache(),
      authExchange(async (tools) => ({
        addAuthToOperation: (operation) => {
          const token = session.token()
          return token ? tools.appendHeaders(operation, { authorization: `Bearer ${token}` }) : operation
        },
        willAuthError: () => session.state() === 'signed-in' && !session.isFresh(),
        didAuthError: (error) => codeOf(error) === 'UNAUTHENTICATED',
        refreshAuth: async () => {
          await session.renew()
        },
      })),
      ...sending,
      noticing,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({ unsubscribe: subscribeForever(socket, request, sink, live.missed) }),
        }),
      }),
    ],
  })
  return { client, dispose: () => void socket.dispose() }
}

/** The client of session mutations: their answers set and clear the refresh cookie, which is sent to `/auth` only. */
export const authClient = new Client({
  url: '/auth',
  fetch: fetchInTime,
  preferGetMethod: false,
  exchanges: [...sending, fetchExchange],
})

/** The client of pages that everybody may read: it says nothing of who asks. */
export const openClient = new Client({
  url: '/graphql',
  fetch: (input, init) => fetchInTime(input, { ...init, credentials: 'omit' }),
  preferGetMethod: false,
  requestPolicy: 'network-only',
  exchanges: [...sending, fetchExchange],
})

/** The data of a result, or its error thrown. */
export const dataOf = <Data>(result: OperationResult<Data>): Data => {
  if (result.data === undefined || result.data === null) throw result.error ?? new Error('The answer was empty.')
  return result.data
}
