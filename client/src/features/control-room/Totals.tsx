import { Index, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Totals_TotalFragment } from '../../graphql/generated/graphql.ts'
import { Delta } from '../../ui/Delta.tsx'
import { Sparkline } from '../../ui/Sparkline.tsx'
import { formatExactMetric, formatMetric } from './metric-words.ts'
import type { Range } from './range.ts'

export const TotalFragment = graphql(`
  fragment Totals_total on EcosystemMetricTotal {
    projects
    value
    previous
    definition {
      id
      key
      name
      description
      unit
      kind
      goodDirection
    }
    points {
      at
      value
    }
  }
`)

const good = { UP: 'up', DOWN: 'down', NONE: 'neither' } as const

/** Numbers over all products together. */
export const Totals = (props: { totals: readonly Totals_TotalFragment[]; range: Range }) => (
  <section aria-label="All products together" class="mb-6 grid grid-cols-2 gap-3 lg:grid-cols-3 2xl:grid-cols-6">
    <Index each={props.totals.filter(({ value }) => value !== null).slice(0, 6)}>
      {(total) => (
        <Show when={total().definition}>
          {(definition) => (
            <div class="flex min-w-0 flex-col rounded-lg border bg-surface p-3 sm:p-4" title={definition().description}>
              <span class="truncate text-sm text-neutral-11">{definition().name}</span>
              <span
                class="mt-1 truncate text-xl font-semibold tracking-tight tabular-nums sm:text-2xl"
                title={formatExactMetric(total().value!, definition().unit)}
              >
                {formatMetric(total().value!, definition().unit)}
              </span>
              <span class="flex min-h-5 flex-wrap items-center gap-x-2 text-sm text-neutral-11">
                <Show when={total().previous !== null}>
                  <Delta value={total().value!} previous={total().previous!} good={good[definition().goodDirection]} />
                </Show>
                <span class="truncate">
                  {total().projects} products, {props.range.words}
                </span>
              </span>
              <Sparkline values={total().points.map(({ value }) => value)} class="mt-2 h-7 w-full" />
            </div>
          )}
        </Show>
      )}
    </Index>
  </section>
)
