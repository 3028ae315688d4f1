import { Dialog } from '@kobalte/core/dialog'
import { useNavigate } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import Building from 'lucide-solid/icons/building'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import Search from 'lucide-solid/icons/search'
import { type Component, createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import type { PlaceGroup } from './navigation.ts'

const Find = graphql(`
  query Palette_Find($search: String!, $withCompanies: Boolean!) {
    projects(first: 6, where: { search: $search }) {
      nodes {
        id
        name
        company {
          id
          name
        }
      }
    }
    companies(first: 6, where: { search: $search }) @include(if: $withCompanies) {
      nodes {
        id
        name
        industry
      }
    }
  }
`)

interface Hit {
  id: string
  group: string
  label: string
  detail?: string | null | undefined
  href: string
  icon: Component<{ class?: string }>
  isExternal?: boolean | undefined
  keys?: string
}

const DEBOUNCE_MS = 120

/** ⌘K: goes to any page, project or company by a few letters. Arrows move, Enter opens, Escape closes. */
export default function Palette(props: { groups: readonly PlaceGroup[]; onClose: () => void }) {
  const navigate = useNavigate()
  const { isStaff } = useViewer()
  const [text, setText] = createSignal('')
  const [search, setSearch] = createSignal('')
  const [active, setActive] = createSignal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const [result] = createQuery({
    query: Find,
    variables: () => ({ search: search(), withCompanies: isStaff }),
    pause: () => search().length < 2,
  })
  const type = (value: string) => {
    setText(value)
    setActive(0)
    clearTimeout(timer)
    timer = setTimeout(() => setSearch(value.trim()), DEBOUNCE_MS)
  }

  const places = () =>
    props.groups.flatMap((group) =>
      group.places
        .filter((place) => place.label.toLowerCase().includes(text().trim().toLowerCase()))
        .map((place): Hit => ({
          ...place,
          id: place.href,
          group: 'Pages',
          keys: place.isExternal ? '' : `G ${place.key.toUpperCase()}`,
        })),
    )
  const found = (): Hit[] => {
    if (text().trim().length < 2 || search().length < 2) return []
    const projects = result.data?.projects?.nodes ?? []
    const companies = result.data?.companies?.nodes ?? []
    return [
      ...projects.map(({ id, name, company }) => ({
        id,
        group: 'Projects',
        label: name,
        detail: company?.name,
        href: `/projects/${id}`,
        icon: FolderKanban,
      })),
      ...companies.map(({ id, name, industry }) => ({
        id,
        group: 'Companies',
        label: name,
        detail: industry,
        href: `/companies/${id}`,
        icon: Building,
      })),
    ]
  }
  const hits = createMemo(() => [...places(), ...found()])

  const open = (hit: Hit | undefined) => {
    if (!hit) return
    props.onClose()
    if (hit.isExternal) location.assign(hit.href)
    else navigate(hit.href)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return open(hits()[active()])
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || !hits().length) return
    event.preventDefault()
    setActive((active() + step + hits().length) % hits().length)
    document.getElementById(`palette-${active()}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog open onOpenChange={() => props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 animate-appear bg-overlay" />
        <div class="fixed inset-x-0 top-0 z-40 flex justify-center p-3 sm:pt-[12vh]">
          <Dialog.Content class="flex max-h-[70dvh] w-full max-w-form animate-rise flex-col rounded-lg bg-surface shadow-float outline-none">
            <Dialog.Title class="sr-only">Search or go to</Dialog.Title>
            <div class="flex h-12 items-center gap-3 border-b px-4">
              <Show when={!result.fetching} fallback={<Spinner />}>
                <Search class="size-4 text-neutral-11" aria-hidden="true" />
              </Show>
              <input
                class="h-full flex-1 bg-transparent text-lg outline-none placeholder:text-neutral-11"
                placeholder="Search or go to…"
                aria-label="Search or go to"
                role="combobox"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant={hits().length ? `palette-${active()}` : undefined}
                value={text()}
                onInput={(event) => type(event.currentTarget.value)}
                onKeyDown={press}
                autofocus
              />
            </div>
            <div id="palette-list" role="listbox" aria-label="Results" class="min-h-0 flex-1 overflow-y-auto p-2">
              <For each={hits()}>
                {(hit, index) => (
                  <>
                    <Show when={hit.group !== hits()[index() - 1]?.group}>
                      <div role="presentation" class="px-2 pt-2 pb-1 text-xs font-medium text-neutral-11">
                        {hit.group}
                      </div>
                    </Show>
                    <div
                      id={`palette-${index()}`}
                      role="option"
                      aria-selected={index() === active()}
                      class="flex h-10 cursor-default items-center gap-3 rounded-sm px-2 aria-selected:bg-neutral-4"
                      onPointerMove={() => setActive(index())}
                      onClick={() => open(hit)}
                    >
                      <Dynamic component={hit.icon} class="size-4 shrink-0 text-neutral-11" aria-hidden="true" />
                      <span class="truncate">{hit.label}</span>
                      <span class="ml-auto truncate text-sm text-neutral-11">{hit.detail}</span>
                      <Show when={hit.keys}>
                        {(keys) => (
                          <span class="text-neutral-11">
                            <Kbd keys={keys()} />
                          </span>
                        )}
                      </Show>
                    </div>
                  </>
                )}
              </For>
            </div>
            <Show when={!hits().length}>
              <p class="px-4 pb-6 text-center text-neutral-11">
                {text().trim().length < 2 ? 'Type two letters or more.' : 'Nothing has this name. Try fewer letters.'}
              </p>
            </Show>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  )
}
