import { useLocation, useNavigate } from '@solidjs/router'
import PanelLeft from 'lucide-solid/icons/panel-left'
import { createEffect, createMemo, createSignal, type JSX, lazy, on, Show, Suspense } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { readSetting, writeSetting } from '../../lib/settings.ts'
import { createSequences } from '../../lib/shortcuts.ts'
import { PageBoundary } from '../../parts/PageBoundary.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Delayed, Skeleton } from '../../ui/Skeleton.tsx'
import { createCounts } from './counts.ts'
import { placesFor } from './navigation.ts'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

const ImpersonationBar = lazy(() => import('./ImpersonationBar.tsx'))

const PageSkeleton = () => (
  <Delayed>
    <div role="status" aria-label="Loading">
      <Skeleton class="h-8 w-48" />
      <Skeleton class="mt-3 h-4 w-80 max-w-full" />
      <Skeleton class="mt-8 h-64 w-full rounded-lg" />
    </div>
  </Delayed>
)

/** Rail, top bar and the page between them. */
export const Frame = (props: { children: JSX.Element }) => {
  const person = useViewer()
  const location = useLocation()
  const navigate = useNavigate()
  const groups = createMemo(() => placesFor(person))
  const [isCollapsed, setCollapsed] = createSignal(readSetting('rail') === 'collapsed')
  const [isSheetOpen, setSheetOpen] = createSignal(false)
  const counts = createCounts(person.isStaff)
  const toggle = () => {
    setCollapsed(!isCollapsed())
    writeSetting('rail', isCollapsed() ? 'collapsed' : 'open')
  }

  const inside = groups()
    .flatMap((group) => group.places)
    .filter((place) => !place.isExternal)
  const sequences = new Map(inside.map((place) => [`g ${place.key}`, () => navigate(place.href)]))
  createSequences(() => sequences)
  createEffect(
    on(
      () => location.pathname,
      () => setSheetOpen(false),
    ),
  )

  return (
    <div class="flex min-h-dvh">
      <a
        href="#main"
        rel="external"
        class="sr-only z-50 rounded-sm bg-surface p-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Go to the page
      </a>
      <aside
        class={`sticky top-0 hidden h-dvh shrink-0 flex-col border-r bg-neutral-2 md:flex ${isCollapsed() ? 'w-14' : 'w-56'}`}
      >
        <div class={`flex h-14 items-center gap-2 px-3 ${isCollapsed() ? 'justify-center' : 'justify-between'}`}>
          <a href="/" class="flex items-center gap-2 rounded-sm text-lg font-semibold" aria-label="Atrium, home">
            <Logo class="size-7" />
            <Show when={!isCollapsed()}>Atrium</Show>
          </a>
          <Show when={!isCollapsed()}>
            <IconButton label="Collapse the menu" onClick={toggle}>
              <PanelLeft />
            </IconButton>
          </Show>
        </div>
        <div class="min-h-0 flex-1 overflow-y-auto">
          <Rail groups={groups()} counts={counts()} isCollapsed={isCollapsed()} />
        </div>
        <Show when={isCollapsed()}>
          <div class="flex justify-center p-2">
            <IconButton label="Open the menu" onClick={toggle}>
              <PanelLeft />
            </IconButton>
          </div>
        </Show>
      </aside>
      <Sheet isOpen={isSheetOpen()} onClose={() => setSheetOpen(false)} title="Atrium" side="left">
        <Rail groups={groups()} counts={counts()} isCollapsed={false} onChoose={() => setSheetOpen(false)} />
      </Sheet>
      <div class="flex min-w-0 flex-1 flex-col">
        <TopBar groups={groups()} onMenu={() => setSheetOpen(true)} />
        <main id="main" tabIndex={-1} class="mx-auto w-full max-w-page flex-1 px-4 py-6 outline-none md:px-8">
          <PageBoundary>
            <Suspense fallback={<PageSkeleton />}>{props.children}</Suspense>
          </PageBoundary>
        </main>
        <Show when={person.maintenance()}>
          {(maintenance) => (
            <aside
              aria-label="Maintenance"
              class="sticky bottom-0 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-info-border bg-info-bg px-4 py-2 text-info-text md:px-8"
            >
              <p>
                <span class="font-medium">Maintenance:</span> only staff are let in. Others read “
                {maintenance().message}”
              </p>
              <Show when={person.viewer.role === 'ADMIN'}>
                <a href="/platform" class="rounded-sm font-medium underline">
                  Manage
                </a>
              </Show>
            </aside>
          )}
        </Show>
        <Show when={person.impersonation()}>
          {(impersonation) => (
            <Suspense>
              <ImpersonationBar impersonation={impersonation()} />
            </Suspense>
          )}
        </Show>
      </div>
    </div>
  )
}
