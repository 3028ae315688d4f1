import MenuIcon from 'lucide-solid/icons/menu'
import Search from 'lucide-solid/icons/search'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { commandKey, createCommand } from '../../lib/shortcuts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Bell } from './Bell.tsx'
import { LiveIndicator } from './LiveIndicator.tsx'
import type { PlaceGroup } from './navigation.ts'

// Menus come after the first paint: nobody opens one before.
const CompanySwitcher = lazy(() => import('./CompanySwitcher.tsx'))
const PersonMenu = lazy(() => import('./PersonMenu.tsx'))
const Palette = lazy(() => import('./Palette.tsx'))

export const TopBar = (props: { groups: readonly PlaceGroup[]; onMenu: () => void }) => {
  const { viewer, companies } = useViewer()
  const [isSearching, setSearching] = createSignal(false)
  createCommand('k', () => setSearching(!isSearching()))
  return (
    <header class="sticky top-0 z-20 flex h-14 items-center gap-2 border-b bg-neutral-1/90 px-3 backdrop-blur md:px-6">
      <div class="md:hidden">
        <IconButton label="Menu" onClick={() => props.onMenu()}>
          <MenuIcon />
        </IconButton>
      </div>
      <Show when={companies.length > 1}>
        <Suspense>
          <CompanySwitcher />
        </Suspense>
      </Show>
      <button
        type="button"
        class="flex h-8 w-64 items-center gap-2 rounded-sm border border-neutral-7 bg-surface px-2.5 text-neutral-11 transition-colors hover:border-neutral-8 max-sm:hidden"
        onClick={() => setSearching(true)}
      >
        <Search class="size-4" aria-hidden="true" />
        <span class="flex-1 text-left">Search or go to…</span>
        <Kbd keys={`${commandKey} K`} />
      </button>
      <div class="flex-1" />
      <div class="sm:hidden">
        <IconButton label="Search" onClick={() => setSearching(true)}>
          <Search />
        </IconButton>
      </div>
      <LiveIndicator />
      <Bell />
      <Suspense fallback={<Avatar name={viewer.name} url={viewer.avatarUrl} />}>
        <PersonMenu />
      </Suspense>
      <Show when={isSearching()}>
        <Suspense>
          <Palette groups={props.groups} onClose={() => setSearching(false)} />
        </Suspense>
      </Show>
    </header>
  )
}
