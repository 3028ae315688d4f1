import { createSubscription } from '@urql/solid'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { formatCount } from '../../../lib/number.ts'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { UsedDocument } from './usage-query.ts'
import { eventName } from './usage-words.ts'

const SHOWN = 6

interface Heard {
  key: string
  clientId: string
  client: string
  product: string
  event: string
  count: number
  at: string
}

/** What clients do, as it is told. @returns with the clients that did something since the page was opened. */
export const createLiveUse = (projectIds: () => string[] | null, onHeard: () => void) => {
  const [used] = createSubscription({ query: UsedDocument, variables: () => ({ projectIds: projectIds() }) })
  const [state, setState] = createStore<{ heard: Heard[] }>({ heard: [] })
  const [fresh, setFresh] = createSignal<ReadonlySet<string>>(new Set())
  let place = 0
  createEffect(
    on(
      () => JSON.stringify(used.data),
      () => {
        const updates = used.data?.ecosystemUsed?.updates ?? []
        if (updates.length === 0) return
        const rows = updates.flatMap(({ client, event, count, at }) =>
          client
            ? [
                {
                  key: String((place += 1)),
                  clientId: client.id,
                  client: client.name,
                  product: client.productName,
                  event,
                  count,
                  at,
                },
              ]
            : [],
        )
        setState('heard', (before) => [...rows.toReversed(), ...before].slice(0, SHOWN))
        setFresh(new Set(rows.map(({ clientId }) => clientId)))
        onHeard()
      },
      { defer: true },
    ),
  )
  return { heard: () => state.heard, isFresh: (id: string) => fresh().has(id) }
}

/** The last things that clients did. */
export const LiveUse = (props: { heard: readonly Heard[] }) => (
  <section aria-label="As it happens" class="mb-3 rounded-lg border bg-surface px-4 py-3">
    <h2 class="flex items-center gap-2 text-sm font-medium text-neutral-11">
      <span class="size-2 rounded-full bg-success-solid" aria-hidden="true" />
      As it happens
    </h2>
    <Show
      when={props.heard.length}
      fallback={<p class="mt-2 text-sm text-neutral-11">Waiting for the next use of a product.</p>}
    >
      <ul class="mt-2 grid gap-x-8 gap-y-1 md:grid-cols-2 xl:grid-cols-3">
        <For each={props.heard}>
          {(one) => (
            <li class="flex min-w-0 animate-appear items-baseline gap-2 text-sm">
              <span class="truncate">
                <span class="font-medium">{one.client}</span> · {eventName(one.event)}
                <Show when={one.count > 1}>
                  <span class="tabular-nums"> × {formatCount(one.count)}</span>
                </Show>
                <span class="text-neutral-11"> · {one.product}</span>
              </span>
              <RelativeTime at={one.at} class="ml-auto text-neutral-11" />
            </li>
          )}
        </For>
      </ul>
    </Show>
  </section>
)
