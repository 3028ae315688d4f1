import { createQuery, createSubscription } from '@urql/solid'
import { createEffect, on } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'

const Counts = graphql(`
  query Frame_Counts {
    alertCounts {
      firing
    }
  }
`)

const Changed = graphql(`
  subscription Frame_AlertsChanged {
    alertsChanged {
      firing
      acknowledged
      critical
    }
  }
`)

/** What stands beside places of the rail, live. Staff alone have any. */
export const createCounts = (isStaff: boolean) => {
  const [counts, ask] = createQuery({ query: Counts, pause: !isStaff })
  const [changed] = createSubscription({ query: Changed, pause: !isStaff })
  const reload = () => isStaff && ask({ requestPolicy: 'network-only' })
  createEffect(on(() => JSON.stringify(changed.data), reload, { defer: true }))
  createRefetchOnReconnect(reload)
  return () => ({ alerts: counts.data?.alertCounts?.firing ?? 0 })
}
