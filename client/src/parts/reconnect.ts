import { createEffect, on } from 'solid-js'
import { useLive } from '../graphql/session.tsx'

/** Asks again after a lost connection: what changed meanwhile was not heard of. */
export const createRefetchOnReconnect = (execute: (options: { requestPolicy: 'network-only' }) => void): void => {
  const live = useLive()
  createEffect(
    on(live.connections, (count) => count > 1 && execute({ requestPolicy: 'network-only' }), { defer: true }),
  )
}
