import Bell from 'lucide-solid/icons/bell'
import { For, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { RecentActivity_NotificationFragment } from '../../graphql/generated/graphql.ts'
import { ActivityItem } from '../../parts/ActivityItem.tsx'
import type { Feed } from '../../parts/feed.tsx'
import type { FeedItem } from '../../parts/feed-items.ts'
import { FeedView } from '../../parts/FeedView.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Widget } from './Widget.tsx'

export const NotificationFragment = graphql(`
  fragment RecentActivity_notification on Notification {
    id
    title
    message
    path
    createdAt
    company {
      id
      name
    }
  }
`)

export const SHOWN = 12

type Told = RecentActivity_NotificationFragment
type Row = { at: string; item: FeedItem; told?: never } | { at: string; told: Told; item?: never }

/** What happened and what the person was told, newest first. */
const merged = (items: readonly FeedItem[], notifications: readonly Told[]): Row[] =>
  [
    ...items.slice(0, SHOWN).map((item) => ({ at: item.activity.occurredAt, item })),
    ...notifications.map((told) => ({ at: told.createdAt, told })),
  ]
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, SHOWN)

/** The newest of the feed and, where they are given, of the notifications, live. */
export const RecentActivity = (props: { feed: Feed; notifications?: readonly Told[] | undefined }) => (
  <Widget title="Recent activity" href="/activity" isFlush>
    <FeedView feed={props.feed}>
      <ul class="divide-y">
        <For each={merged(props.feed.items(), props.notifications ?? [])}>
          {(row) => (
            <li>
              <Switch>
                <Match when={row.item}>
                  {(item) => <ActivityItem activity={item().activity} isNew={item().isNew} />}
                </Match>
                <Match when={row.told}>{(told) => <ToldItem told={told()} />}</Match>
              </Switch>
            </li>
          )}
        </For>
      </ul>
    </FeedView>
  </Widget>
)

const ToldItem = (props: { told: Told }) => (
  <div class="flex gap-3 px-4 py-3" data-notification={props.told.id}>
    <span class="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-bg text-accent-text">
      <Bell class="size-4" aria-hidden="true" />
    </span>
    <div class="min-w-0 flex-1">
      <p>
        <Show when={props.told.path} fallback={props.told.title}>
          {(path) => (
            <a href={path()} class="rounded-sm hover:underline">
              {props.told.title}
            </a>
          )}
        </Show>
      </p>
      <p class="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-neutral-11">
        <RelativeTime at={props.told.createdAt} />
        <span>{props.told.message}</span>
      </p>
    </div>
    <span class="shrink-0 text-sm text-neutral-11 max-sm:hidden">For you</span>
  </div>
)
