import { createSubscription } from '@urql/solid'
import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'

const Happened = graphql(`
  subscription Home_Happened($where: ActivityWhereInput) {
    activity(where: $where) {
      cursor
    }
  }
`)

const Changed = graphql(`
  subscription Home_NotificationsChanged {
    notificationsChanged {
      unreadCount
      latest {
        id
      }
    }
  }
`)

/** Of a burst, one question. */
const GATHER_MS = 700
/** The part of the server that keeps a figure may act on an event a little after the feed has shown it. */
const SETTLE_MS = 4000
const EVERY_MS = 60_000

/**
 * Asks again when anything happens in the company, or in all that the person sees, when the person is told something, once a
 * minute, and after a lost connection.
 */
export const createLiveRefetch = (
  execute: (options: { requestPolicy: 'network-only' }) => void,
  companyId: Accessor<string | null> = () => null,
): void => {
  const again = () => !document.hidden && execute({ requestPolicy: 'network-only' })
  let soon: ReturnType<typeof setTimeout> | undefined
  let settled: ReturnType<typeof setTimeout> | undefined
  const happened = () => {
    clearTimeout(settled)
    soon ??= setTimeout(() => {
      soon = undefined
      again()
    }, GATHER_MS)
    settled = setTimeout(again, SETTLE_MS)
  }
  const [news] = createSubscription({ query: Happened, variables: () => ({ where: { companyId: companyId() } }) })
  createEffect(on(() => news.data?.activity.cursor, happened, { defer: true }))
  const [changed] = createSubscription({ query: Changed })
  // The answer is one object whose parts change: the object itself tells nothing.
  createEffect(on(() => JSON.stringify(changed.data), happened, { defer: true }))
  createRefetchOnReconnect(execute)
  const timer = setInterval(again, EVERY_MS)
  onCleanup(() => {
    clearTimeout(soon)
    clearTimeout(settled)
    clearInterval(timer)
  })
}
