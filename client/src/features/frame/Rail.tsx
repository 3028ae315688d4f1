import { useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { PlaceGroup } from './navigation.ts'

interface RailProps {
  groups: readonly PlaceGroup[]
  isCollapsed: boolean
  /** What is counted beside a place. */
  counts: Readonly<Record<'alerts', number>>
  onChoose?: () => void
}

/** The way to every page, grouped. Collapsed it shows pictures only, each with its name as a title. */
export const Rail = (props: RailProps) => {
  const location = useLocation()
  const isCurrent = (href: string) =>
    href === '/' ? location.pathname === '/' : location.pathname === href || location.pathname.startsWith(`${href}/`)
  return (
    <nav aria-label="Main" class="flex flex-col gap-4 p-2">
      <For each={props.groups}>
        {(group) => (
          <div>
            <Show
              when={!props.isCollapsed}
              fallback={<div class="mx-2 mb-2 border-t first:hidden" aria-hidden="true" />}
            >
              <h2 class="px-2 pb-1 text-xs font-medium text-neutral-11">{group.label}</h2>
            </Show>
            <ul class="flex flex-col gap-0.5">
              <For each={group.places}>
                {(place) => (
                  <li>
                    <a
                      href={place.href}
                      rel={place.isExternal ? 'external' : undefined}
                      title={props.isCollapsed ? place.label : undefined}
                      aria-label={props.isCollapsed ? place.label : undefined}
                      aria-current={isCurrent(place.href) ? 'page' : undefined}
                      onClick={() => props.onChoose?.()}
                      class={`relative flex h-8 items-center gap-2.5 rounded-sm px-2 text-neutral-11 transition-colors hover:bg-neutral-4 hover:text-neutral-12 aria-[current]:bg-neutral-4 aria-[current]:font-medium aria-[current]:text-neutral-12 ${
                        props.isCollapsed ? 'justify-center' : ''
                      }`}
                    >
                      <Dynamic
                        component={place.icon}
                        class={`size-4 shrink-0 ${isCurrent(place.href) ? 'text-accent-text' : ''}`}
                      />
                      <Show when={!props.isCollapsed}>{place.label}</Show>
                      <Show when={place.counts && props.counts[place.counts]}>
                        {(count) => (
                          <span
                            aria-hidden="true"
                            data-count={count()}
                            title={`${count()} not looked after`}
                            class={`rounded-full bg-danger-solid px-1.5 text-xs leading-5 font-medium text-on-solid tabular-nums after:content-[attr(data-count)] ${
                              props.isCollapsed ? 'absolute -top-1 -right-1' : 'ml-auto'
                            }`}
                          />
                        )}
                      </Show>
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </For>
    </nav>
  )
}
