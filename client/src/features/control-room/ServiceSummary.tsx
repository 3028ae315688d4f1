import { createQuery, createSubscription } from '@urql/solid'
import { createEffect, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Status } from '../../ui/Status.tsx'

const Counts = graphql(`
  query ServiceSummary_Counts {
    serviceCounts {
      total
      up
      degraded
      down
      others
    }
  }
`)

const Changed = graphql(`
  subscription ServiceSummary_Changed {
    servicesChanged {
      total
      up
      degraded
      down
      others
    }
  }
`)

/** How all that is watched stands, live, and the way to it. */
export const ServiceSummary = () => {
  const [counts, ask] = createQuery({ query: Counts, requestPolicy: 'cache-and-network' })
  const [changed] = createSubscription({ query: Changed })
  const reload = () => ask({ requestPolicy: 'network-only' })
  createEffect(on(() => JSON.stringify(changed.data), reload, { defer: true }))
  createRefetchOnReconnect(reload)
  return (
    <Show when={counts.data?.serviceCounts}>
      {(services) => (
        <section
          aria-label="Service status"
          class="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-lg border bg-surface px-4 py-3"
        >
          <span class="flex flex-wrap items-center gap-x-5 gap-y-1">
            <Show when={services().total} fallback={<Status tone="neutral" label="Nothing is watched yet" />}>
              <Status tone="success" label={`${services().up} operational`} />
            </Show>
            <Show when={services().degraded}>{(count) => <Status tone="warning" label={`${count()} degraded`} />}</Show>
            <Show when={services().down}>{(count) => <Status tone="danger" label={`${count()} down`} />}</Show>
            <Show when={services().others}>
              {(count) => <Status tone="neutral" label={`${count()} not watched`} />}
            </Show>
          </span>
          <a href="/control-room/status" class="rounded-sm font-medium text-accent-text hover:underline">
            Service status and public page
          </a>
        </section>
      )}
    </Show>
  )
}
