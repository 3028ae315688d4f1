import { type JSX, Show } from 'solid-js'
import { Delta } from '../../ui/Delta.tsx'
import { Flash } from '../../ui/Flash.tsx'

interface FigureProps {
  name: string
  /** What it is, for who asks. */
  about?: string
  value: JSX.Element
  /** The number now and that of the period before; left out where they cannot be compared. */
  change?: { value: number | null; previous: number | null } | undefined
  good?: 'up' | 'down' | 'neither'
}

/** A number of the period, against the one before. */
export const Figure = (props: FigureProps) => (
  <div class="min-w-0" title={props.about}>
    <dt class="text-sm text-neutral-11">{props.name}</dt>
    <dd class="mt-0.5 flex flex-wrap items-baseline gap-x-2">
      <Flash value={props.change?.value ?? null} class="-mx-1 px-1">
        <span class="text-2xl font-semibold tracking-tight tabular-nums">{props.value}</span>
      </Flash>
      <Show when={props.change?.value != null && props.change.previous != null && props.change}>
        {(change) => <Delta value={change().value!} previous={change().previous!} good={props.good ?? 'up'} />}
      </Show>
    </dd>
  </div>
)

/** Numbers of the period, side by side. */
export const Figures = (props: { label: string; before: string; children: JSX.Element }) => (
  <section aria-label={props.label} class="mb-4 rounded-lg border bg-surface p-4">
    <dl class="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-3 xl:grid-cols-5">{props.children}</dl>
    <p class="mt-4 text-sm text-neutral-11">Arrows compare with {props.before}.</p>
  </section>
)
