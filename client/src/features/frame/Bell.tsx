import { Popover } from '@kobalte/core/popover'
import { useNavigate } from '@solidjs/router'
import { createQuery, createSubscription, useClient } from '@urql/solid'
import BellIcon from 'lucide-solid/icons/bell'
import Settings from 'lucide-solid/icons/settings'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Bell_ListQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'

const SHOWN = 12
const MOST_SHOWN = 99

const Summary = graphql(`
  query Bell_Summary {
    notificationSummary {
      unreadCount
    }
  }
`)

const Changed = graphql(`
  subscription Bell_Changed {
    notificationsChanged {
      unreadCount
      latest {
        id
      }
    }
  }
`)

const List = graphql(`
  query Bell_List($first: Int!) {
    notifications(first: $first) {
      nodes {
        id
        title
        message
        path
        readAt
        createdAt
      }
    }
  }
`)

const Mark = graphql(`
  mutation Bell_Mark($input: NotificationsMarkInput!) {
    notificationsMark(input: $input) {
      notifications {
        id
        readAt
      }
      unreadCount
      userErrors {
        message
      }
    }
  }
`)

const MarkAll = graphql(`
  mutation Bell_MarkAll {
    notificationsMarkAllRead {
      changedCount
      userErrors {
        message
      }
    }
  }
`)

type Row = NonNullable<Bell_ListQuery['notifications']>['nodes'][number]

/** How many notifications are unread, live; a press shows the latest of them. */
export const Bell = () => {
  const client = useClient()
  const [isOpen, setOpen] = createSignal(false)
  const [summary, askSummary] = createQuery({ query: Summary })
  const [list, askList] = createQuery({
    query: List,
    variables: { first: SHOWN },
    pause: () => !isOpen(),
    requestPolicy: 'cache-and-network',
  })
  const [changed] = createSubscription({ query: Changed })
  const reload = () => {
    askSummary({ requestPolicy: 'network-only' })
    if (isOpen()) askList({ requestPolicy: 'network-only' })
  }
  // The answer is one object whose parts change: the object itself tells nothing.
  createEffect(on(() => JSON.stringify(changed.data), reload, { defer: true }))
  createRefetchOnReconnect(reload)
  const unread = () => summary.data?.notificationSummary?.unreadCount ?? 0
  const label = () => (unread() ? `Notifications, ${unread()} unread` : 'Notifications')

  const mark = async (id: string) => {
    const { data, error } = await client.mutation(Mark, { input: { ids: [id], isRead: true } }).toPromise()
    const problem = data?.notificationsMark?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    return reload()
  }
  const markAll = async () => {
    const { data, error } = await client.mutation(MarkAll, {}).toPromise()
    if (!data) return toast({ message: error ? problemOf(error).message : 'The server gave no answer.', isError: true })
    return reload()
  }

  return (
    <Popover open={isOpen()} onOpenChange={setOpen} placement="bottom-end" gutter={6} overflowPadding={8}>
      <Popover.Trigger class={iconButtonLook} aria-label={label()}>
        <BellIcon aria-hidden="true" />
        <Show when={unread()}>
          <span
            data-unread={unread()}
            class="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent-solid px-1 text-center text-xs leading-4 font-medium text-on-solid tabular-nums"
          >
            {unread() > MOST_SHOWN ? `${MOST_SHOWN}+` : unread()}
          </span>
        </Show>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class="z-50 flex max-h-[min(36rem,80dvh)] w-panel max-w-[calc(100vw-1rem)] animate-rise flex-col rounded-lg bg-surface shadow-float outline-none">
          <div class="flex h-12 shrink-0 items-center justify-between gap-2 border-b pr-2 pl-4">
            <Popover.Title class="font-semibold">Notifications</Popover.Title>
            <div class="flex items-center gap-1">
              <Show when={unread()}>
                <Button size="sm" variant="ghost" onClick={() => void markAll()}>
                  Mark all read
                </Button>
              </Show>
              <a
                href="/settings/notifications"
                class={iconButtonLook}
                aria-label="Notification settings"
                onClick={() => setOpen(false)}
              >
                <Settings aria-hidden="true" />
              </a>
            </div>
          </div>
          <div class="min-h-0 flex-1 overflow-y-auto" onKeyDown={walk}>
            <QueryView
              data={list.data?.notifications}
              fetching={list.fetching}
              error={list.error}
              onRetry={reload}
              skeleton={<SkeletonRows count={4} />}
            >
              {(notifications) => (
                <Show
                  when={notifications().nodes.length}
                  fallback={
                    <EmptyState icon={<BellIcon aria-hidden="true" />} title="No notifications yet">
                      What concerns you is told here as it happens.
                    </EmptyState>
                  }
                >
                  <ul class="divide-y" aria-label="Notifications">
                    <For each={notifications().nodes}>
                      {(row) => <Item row={row} onMark={() => void mark(row.id)} onLeave={() => setOpen(false)} />}
                    </For>
                  </ul>
                </Show>
              )}
            </QueryView>
          </div>
          <div class="shrink-0 border-t p-2">
            <ButtonLink href="/notifications" size="sm" variant="ghost" class="w-full" onClick={() => setOpen(false)}>
              See all notifications
            </ButtonLink>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}

/** The arrow keys, j and k go from one to the next. */
const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
  if (!step) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notification]')]
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Pressing one reads it, and goes where it leads. */
const Item = (props: { row: Row; onMark: () => void; onLeave: () => void }) => {
  const navigate = useNavigate()
  const open = () => {
    const { path, readAt } = props.row
    if (!readAt) props.onMark()
    if (!path) return
    props.onLeave()
    navigate(path)
  }
  return (
    <li>
      <button
        type="button"
        data-notification
        data-read={props.row.readAt !== null}
        class="flex w-full items-start gap-3 px-4 py-3 text-left hover:bg-neutral-2 focus-visible:bg-accent-bg focus-visible:outline-offset-[-2px]"
        onClick={open}
      >
        <span
          class={`mt-1.5 size-2 shrink-0 rounded-full ${props.row.readAt ? 'bg-transparent' : 'bg-accent-solid'}`}
          role="img"
          aria-label={props.row.readAt ? 'Read' : 'Unread'}
        />
        <span class="min-w-0 flex-1">
          <span class={`block ${props.row.readAt ? 'text-neutral-11' : 'font-medium'}`}>{props.row.title}</span>
          <span class="line-clamp-2 text-sm text-neutral-11">{props.row.message}</span>
          <RelativeTime at={props.row.createdAt} class="text-xs text-neutral-11" />
        </span>
      </button>
    </li>
  )
}
