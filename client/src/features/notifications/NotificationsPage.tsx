import { createQuery, createSubscription, useClient } from '@urql/solid'
import BellIcon from 'lucide-solid/icons/bell'
import { createEffect, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { NotificationsPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'

const List = graphql(`
  query NotificationsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: NotificationWhereInput
    $orderBy: [NotificationOrder!]
  ) {
    notifications(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        type
        priority
        title
        message
        path
        readAt
        createdAt
        company {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    notificationSummary {
      unreadCount
    }
  }
`)

const Changed = graphql(`
  subscription NotificationsPage_Changed {
    notificationsChanged {
      unreadCount
      latest {
        id
      }
    }
  }
`)

const Mark = graphql(`
  mutation NotificationsPage_Mark($input: NotificationsMarkInput!) {
    notificationsMark(input: $input) {
      notifications {
        id
        readAt
      }
      userErrors {
        message
      }
    }
  }
`)

const MarkAll = graphql(`
  mutation NotificationsPage_MarkAll {
    notificationsMarkAllRead {
      changedCount
      userErrors {
        message
      }
    }
  }
`)

type Row = NonNullable<NotificationsPage_ListQuery['notifications']>['nodes'][number]

const reads = {
  UNREAD: { label: 'Unread', tone: 'neutral' },
  READ: { label: 'Read', tone: 'neutral' },
} as const

export default function NotificationsPage() {
  createTitle(() => 'Notifications')
  const client = useClient()
  const params = createListParams(['CREATED_AT', 'PRIORITY'], { key: 'CREATED_AT', direction: 'DESC' })
  const read = () => params.getOf('read', reads)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, isRead: read() ? read() === 'READ' : null },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [changed] = createSubscription({ query: Changed })
  // The answer is one object whose parts change: the object itself tells nothing.
  createEffect(on(() => JSON.stringify(changed.data), reload, { defer: true }))

  const mark = async (ids: string[], isRead: boolean) => {
    const { data, error } = await client.mutation(Mark, { input: { ids, isRead } }).toPromise()
    const problem = data?.notificationsMark?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) void toast({ message: problem, isError: true })
  }
  const markAll = async () => {
    const ids = (result.data?.notifications?.nodes ?? []).filter((row) => !row.readAt).map(({ id }) => id)
    const { data, error } = await client.mutation(MarkAll, {}).toPromise()
    if (!data) return toast({ message: error ? problemOf(error).message : 'The server gave no answer.', isError: true })
    reload()
    return toast({
      message: `${data.notificationsMarkAllRead?.changedCount ?? 0} marked as read.`,
      ...(ids.length && { undo: () => void mark(ids, false) }),
    })
  }

  return (
    <>
      <PageHead
        title="Notifications"
        about="What concerns you, as it happens."
        action={
          <Show when={result.data?.notificationSummary?.unreadCount}>
            {(count) => <Button onClick={() => void markAll()}>Mark {count()} as read</Button>}
          </Show>
        }
      />
      <Card isFlush>
        <Toolbar>
          <SearchField
            label="Search notifications"
            value={params.get('q')}
            onSearch={(text) => params.set('q', text)}
          />
          <WordFilter
            label="Show"
            any="All"
            words={reads}
            value={read()}
            onChange={(value) => params.set('read', value)}
          />
          <WordFilter
            label="Order"
            any="Newest first"
            words={{ PRIORITY: { label: 'Most important first', tone: 'neutral' } }}
            value={params.order().key === 'PRIORITY' ? 'PRIORITY' : undefined}
            onChange={(value) =>
              params.setSort(value ? { key: 'PRIORITY', direction: 'ASC' } : { key: 'CREATED_AT', direction: 'DESC' })
            }
          />
        </Toolbar>
        <QueryView
          data={result.data?.notifications}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={6} />}
        >
          {(notifications) => (
            <Show
              when={notifications().nodes.length}
              fallback={
                <ListEmpty
                  icon={<BellIcon aria-hidden="true" />}
                  noun="notifications"
                  isFiltered={Boolean(params.get('q') || read())}
                  onClear={() => params.clear('q', 'read')}
                >
                  Approvals, contracts, invoices and changes of your team are told here.
                </ListEmpty>
              }
            >
              <ul class="divide-y">
                <For each={notifications().nodes}>
                  {(row) => <Item row={row} onMark={(isRead) => void mark([row.id], isRead)} />}
                </For>
              </ul>
              <ListPager of={notifications()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}

const Item = (props: { row: Row; onMark: (isRead: boolean) => void }) => (
  <li class="flex items-start gap-3 px-4 py-3" data-read={props.row.readAt !== null}>
    <span
      class={`mt-1.5 size-2 shrink-0 rounded-full ${props.row.readAt ? 'bg-neutral-6' : 'bg-accent-solid'}`}
      role="img"
      aria-label={props.row.readAt ? 'Read' : 'Unread'}
    />
    <div class="min-w-0 flex-1">
      <p class={props.row.readAt ? 'text-neutral-11' : 'font-medium'}>
        <Show when={props.row.path} fallback={props.row.title}>
          {(path) => (
            <a href={path()} class="hover:underline" onClick={() => !props.row.readAt && props.onMark(true)}>
              {props.row.title}
            </a>
          )}
        </Show>
      </p>
      <p class="text-sm text-neutral-11">{props.row.message}</p>
      <p class="mt-0.5 text-xs text-neutral-11">
        <RelativeTime at={props.row.createdAt} />
        <Show when={props.row.company}>{(company) => <> · {company().name}</>}</Show>
      </p>
    </div>
    <Button size="sm" variant="ghost" onClick={() => props.onMark(!props.row.readAt)}>
      {props.row.readAt ? 'Mark unread' : 'Mark read'}
    </Button>
  </li>
)
