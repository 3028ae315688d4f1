import { For } from 'solid-js'

/** A key or chord, written with spaces between the keys: `⌘ K`. */
export const Kbd = (props: { keys: string }) => (
  <span class="inline-flex gap-0.5" aria-hidden="true">
    <For each={props.keys.split(' ')}>
      {(key) => (
        <kbd class="min-w-5 rounded-sm border border-current/25 px-1 text-center font-sans text-xs leading-4">
          {key}
        </kbd>
      )}
    </For>
  </span>
)
