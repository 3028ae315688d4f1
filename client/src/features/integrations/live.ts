import { createSubscription } from '@urql/solid'
import { onCleanup } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'

const Updated = graphql(`
  subscription Integrations_Updated {
    connectionsUpdated {
      id
      status
      lastDeliveryAt
      lastSyncAt
      syncRuns(first: 1) {
        nodes {
          ...SyncRuns_run
        }
      }
    }
  }
`)

/** A busy connection changes many times a second; a list is asked for again at most this often. */
const ASK_AGAIN_MS = 1000

/**
 * Asks again when any connection has changed, and after a lost connection. Connections and running synchronisations that are shown
 * change at once.
 */
export const createRefetchOnChange = (execute: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | null = null
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = null
      execute()
    }, ASK_AGAIN_MS)
  }
  createSubscription({ query: Updated }, () => {
    soon()
    return null
  })
  createRefetchOnReconnect(execute)
  onCleanup(() => timer && clearTimeout(timer))
}
