import { Show } from 'solid-js'
import { percentOf } from './training-words.ts'

/** How many of how many, as figures and as a bar. The figures say it; the bar helps to compare. */
export const ProgressBar = (props: { done: number; total: number; label?: string }) => (
  <Show when={props.total} fallback={<span class="text-neutral-11">None</span>}>
    <span class="inline-flex items-center gap-2.5">
      <span class="h-1.5 w-24 overflow-hidden rounded-full bg-neutral-4" aria-hidden="true">
        <span
          class="block h-full rounded-full bg-accent-solid"
          style={{ width: `${percentOf(props.done, props.total)}%` }}
        />
      </span>
      <span class="tabular-nums whitespace-nowrap">
        {props.done} of {props.total}
      </span>
    </span>
  </Show>
)
