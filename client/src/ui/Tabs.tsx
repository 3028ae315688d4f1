import { For, Show } from 'solid-js'

export interface Tab {
  label: string
  href: string
  isCurrent: boolean
  count?: number | null | undefined
}

/** Tabs that are links: the open one lives in the address, so it can be shared and gone back from. */
export const Tabs = (props: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={props.label} class="-mb-px flex gap-5 overflow-x-auto">
    <For each={props.tabs}>
      {(tab) => (
        <a
          href={tab.href}
          aria-current={tab.isCurrent ? 'page' : undefined}
          class="flex shrink-0 items-center gap-1.5 border-b-2 border-transparent pt-1 pb-2.5 text-neutral-11 transition-colors hover:text-neutral-12 focus-visible:outline-offset-[-2px] aria-[current]:border-accent-solid aria-[current]:font-medium aria-[current]:text-neutral-12"
        >
          {tab.label}
          <Show when={tab.count != null}>
            <span class="rounded-full bg-neutral-4 px-1.5 text-xs leading-5 font-medium tabular-nums text-neutral-11">
              {tab.count}
            </span>
          </Show>
        </a>
      )}
    </For>
  </nav>
)
