import { For, type JSX } from 'solid-js'

/** Short facts of one thing, each with its name. */
export const Facts = (props: { facts: readonly (readonly [name: string, value: JSX.Element])[] }) => (
  <dl class="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2">
    <For each={props.facts}>
      {([name, value]) => (
        <div class="min-w-0">
          <dt class="text-sm text-neutral-11">{name}</dt>
          <dd class="mt-0.5">{value}</dd>
        </div>
      )}
    </For>
  </dl>
)
