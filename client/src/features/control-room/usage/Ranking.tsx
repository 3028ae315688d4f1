import { Index, Show } from 'solid-js'
import { formatCount, formatCountShort } from '../../../lib/number.ts'
import { Card } from '../../../ui/Card.tsx'
import { Delta } from '../../../ui/Delta.tsx'

export interface Ranked {
  /** What is filtered by it; null where nothing can be. */
  key: string | null
  name: string
  hint?: string
  count: number
  previous: number
  clients: number
}

/** What was used most, each with its share of the first, its change, and a way to see it alone. */
export const Ranking = (props: {
  title: string
  rows: readonly Ranked[]
  /** Key of the one that is filtered by. */
  chosen: string
  onChoose: (key: string | null) => void
  /** Whether there are several clients: of one alone no number is told. */
  hasClients?: boolean
}) => {
  const most = () => Math.max(1, ...props.rows.map(({ count }) => count))
  return (
    <Card title={props.title} isFlush>
      <ol class="divide-y">
        <Index each={props.rows}>
          {(row) => {
            const label = () => (
              <>
                <span class="flex items-baseline justify-between gap-3">
                  <span class="truncate font-medium">{row().name}</span>
                  <span class="flex shrink-0 items-baseline gap-2 tabular-nums">
                    <Delta value={row().count} previous={row().previous} />
                    <span title={formatCount(row().count)}>{formatCountShort(row().count)}</span>
                  </span>
                </span>
                <span class="mt-1.5 flex items-center gap-3">
                  <span class="h-1.5 flex-1 overflow-hidden rounded-full bg-neutral-3" aria-hidden="true">
                    <span
                      class="block h-full rounded-full bg-accent-solid"
                      style={{ width: `${(row().count / most()) * 100}%` }}
                    />
                  </span>
                  <Show when={props.hasClients}>
                    <span class="w-20 text-right text-sm text-neutral-11 tabular-nums">
                      {formatCount(row().clients)} {row().clients === 1 ? 'client' : 'clients'}
                    </span>
                  </Show>
                </span>
              </>
            )
            const isChosen = () => row().key !== null && row().key === props.chosen
            return (
              <li>
                <Show when={row().key} fallback={<span class="block px-4 py-2.5">{label()}</span>}>
                  <button
                    type="button"
                    class="block w-full px-4 py-2.5 text-left transition-colors hover:bg-neutral-2 aria-pressed:bg-accent-bg"
                    aria-pressed={isChosen()}
                    title={row().hint}
                    onClick={() => props.onChoose(isChosen() ? null : row().key)}
                  >
                    {label()}
                  </button>
                </Show>
              </li>
            )
          }}
        </Index>
      </ol>
      <Show when={props.rows.length === 0}>
        <p class="px-4 py-6 text-center text-neutral-11">Nothing in this time.</p>
      </Show>
    </Card>
  )
}
