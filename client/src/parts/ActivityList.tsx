import { For, onCleanup, onMount, Show } from 'solid-js'
import { now } from '../lib/clock.ts'
import { dayKey, formatDayHeading } from '../lib/time.ts'
import { ActivityItem } from './ActivityItem.tsx'
import type { Feed } from './feed.tsx'
import { Button } from '../ui/Button.tsx'

/** The feed under the days it happened on; older pages come as the end nears. */
export const ActivityList = (props: { feed: Feed }) => {
  let end!: HTMLDivElement
  onMount(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void props.feed.loadOlder(), {
      rootMargin: '600px',
    })
    observer.observe(end)
    onCleanup(() => observer.disconnect())
  })
  const startsDay = (index: number) => {
    const items = props.feed.items()
    const [item, before] = [items[index], items[index - 1]]
    return item && (!before || dayKey(before.activity.occurredAt) !== dayKey(item.activity.occurredAt))
  }
  return (
    <>
      <ol>
        <For each={props.feed.items()}>
          {(item, index) => (
            <li class="border-b last:border-0">
              <Show when={startsDay(index())}>
                <h2 class="border-b bg-neutral-2 px-4 py-1.5 text-sm font-medium text-neutral-11">
                  {formatDayHeading(item.activity.occurredAt, now())}
                </h2>
              </Show>
              <ActivityItem activity={item.activity} isNew={item.isNew} />
            </li>
          )}
        </For>
      </ol>
      <div ref={end} class="flex min-h-14 items-center justify-center border-t text-sm text-neutral-11">
        <Show when={props.feed.hasOlder()} fallback="That is all there is.">
          <Button
            size="sm"
            variant="ghost"
            busy={props.feed.isLoadingOlder()}
            onClick={() => void props.feed.loadOlder()}
          >
            Show older
          </Button>
        </Show>
      </div>
    </>
  )
}
