import { Popover } from '@kobalte/core/popover'
import BellIcon from 'lucide-solid/icons/bell'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { readSetting, writeSetting } from '../../lib/settings.ts'
import { ActivityItem } from '../../parts/ActivityItem.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { FeedView } from '../../parts/FeedView.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'

const SHOWN = 20

/** What happened lately, live, with how much of it came since this person last looked. */
export const Bell = () => {
  const { viewer } = useViewer()
  const setting = `seen.${viewer.id}`
  const feed = createFeed(() => ({}), SHOWN)
  const [isOpen, setOpen] = createSignal(false)
  const [seen, setSeen] = createSignal(readSetting(setting))

  // Counted by the position last seen; on a first visit nothing counts as missed.
  const unread = createMemo(() => {
    if (isOpen()) return 0
    const index = feed.items().findIndex(({ cursor }) => cursor === seen())
    if (index >= 0) return index
    return seen() ? feed.items().length : feed.items().filter((item) => item.isNew).length
  })
  const label = () => (unread() ? `Activity, ${unread()} new` : 'Activity')
  const remember = () => {
    const newest = feed.items()[0]?.cursor
    if (!newest) return
    setSeen(newest)
    writeSetting(setting, newest)
  }
  const change = (open: boolean) => {
    remember()
    setOpen(open)
  }

  return (
    <Popover open={isOpen()} onOpenChange={change} placement="bottom-end" gutter={6} overflowPadding={8}>
      <Popover.Trigger class={iconButtonLook} aria-label={label()}>
        <BellIcon aria-hidden="true" />
        <Show when={unread()}>
          <span
            data-unread={unread()}
            class="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent-solid px-1 text-center text-xs leading-4 font-medium text-on-solid tabular-nums"
          >
            {unread() >= SHOWN ? `${SHOWN}+` : unread()}
          </span>
        </Show>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class="z-50 flex max-h-[min(36rem,80dvh)] w-panel max-w-[calc(100vw-1rem)] animate-rise flex-col rounded-lg bg-surface shadow-float outline-none">
          <div class="flex h-12 shrink-0 items-center justify-between border-b pr-2 pl-4">
            <Popover.Title class="font-semibold">Recent activity</Popover.Title>
            <ButtonLink href="/activity" size="sm" variant="ghost" onClick={() => change(false)}>
              See all
            </ButtonLink>
          </div>
          <div class="min-h-0 flex-1 divide-y overflow-y-auto" tabIndex={0} role="region" aria-label="Recent activity">
            <FeedView feed={feed}>
              <For each={feed.items().slice(0, SHOWN)}>
                {(item) => <ActivityItem activity={item.activity} isNew={item.isNew} isCompact />}
              </For>
            </FeedView>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}
