import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'

/** Where one is in work of several steps. `current` counts from 0. */
export const Stepper = (props: { label: string; steps: readonly string[]; current: number }) => (
  <ol aria-label={props.label} class="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
    <For each={props.steps}>
      {(step, index) => (
        <li
          class={`flex items-center gap-2 ${index() > props.current ? 'text-neutral-11' : 'font-medium text-neutral-12'}`}
          aria-current={index() === props.current ? 'step' : undefined}
        >
          <Show when={index() > 0}>
            <span class="h-px w-6 bg-neutral-7" aria-hidden="true" />
          </Show>
          <span
            class={`flex size-5 items-center justify-center rounded-full text-xs tabular-nums ${
              index() <= props.current ? 'bg-accent-solid text-on-solid' : 'border border-neutral-8'
            }`}
          >
            <Show when={index() < props.current} fallback={index() + 1}>
              <Check class="size-3" aria-label="Done" />
            </Show>
          </span>
          <span class={index() === props.current ? '' : 'max-sm:sr-only'}>{step}</span>
        </li>
      )}
    </For>
  </ol>
)
