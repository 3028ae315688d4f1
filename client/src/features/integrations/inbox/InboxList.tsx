import { createQuery, useClient } from '@urql/solid'
import Inbox from 'lucide-solid/icons/inbox'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { InboxList_ListQuery, WebhookDeliveryWhereInput } from '../../../graphql/generated/graphql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { startOfDay } from '../../../lib/time.ts'
import type { ListParams } from '../../../parts/list-params.ts'
import { ListEmpty } from '../../../parts/ListEmpty.tsx'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { deliveryStatuses } from '../../../parts/words.ts'
import { WordStatus } from '../../../parts/WordStatus.tsx'
import { Button } from '../../../ui/Button.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { DeliverySheet } from '../DeliverySheet.tsx'
import { createReplay, MOST_REPLAYS, ReplayBar } from '../replay.tsx'
import { InboxFilters, inboxFilters } from './InboxFilters.tsx'

const List = graphql(`
  query InboxList_List($first: Int, $after: String, $last: Int, $before: String, $where: WebhookDeliveryWhereInput) {
    webhookDeliveries(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        id
        event
        action
        status
        receivedAt
        attempts
        lastError
        connection {
          id
          name
          company {
            id
            name
          }
          template {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

/** How far the server counts the inbox. */
const COUNTED = 10_000

type Row = NonNullable<InboxList_ListQuery['webhookDeliveries']>['nodes'][number]

const eventOf = ({ event, action }: Row) => (action ? `${event}.${action}` : event)

const columns: Column<Row>[] = [
  {
    key: 'event',
    header: 'Event',
    isTitle: true,
    cell: (row) => <span class="font-mono text-sm break-all">{eventOf(row)}</span>,
  },
  {
    key: 'connection',
    header: 'Connection',
    cell: (row) => (
      <div class="min-w-0 max-md:text-right">
        <p>{row.connection.name}</p>
        <p class="text-sm text-neutral-11">{row.connection.company?.name ?? 'The agency'}</p>
      </div>
    ),
  },
  { key: 'tool', header: 'Tool', isWideOnly: true, cell: (row) => row.connection.template.name },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <div class="min-w-0 max-md:text-right">
        <WordStatus words={deliveryStatuses} value={row.status} />
        <Show when={row.lastError}>
          {(error) => (
            <p class="line-clamp-1 max-w-80 text-sm text-danger-text" title={error()}>
              {error()}
            </p>
          )}
        </Show>
      </div>
    ),
  },
  { key: 'attempts', header: 'Attempts', align: 'right', isWideOnly: true, cell: (row) => row.attempts },
  {
    key: 'received',
    header: 'Received',
    align: 'right',
    cell: (row) => <RelativeTime at={row.receivedAt} class="text-neutral-11" />,
  },
]

interface InboxListProps {
  params: ListParams
  /** Only those that were given up. */
  isDead: boolean
  /** Grows whenever the list may have changed. */
  updates: number
}

export const InboxList = (props: InboxListProps) => {
  const client = useClient()
  const { companyId } = useViewer()
  const { params } = props
  const where = (): WebhookDeliveryWhereInput => {
    const status = params.getOf('status', deliveryStatuses)
    return {
      companyId: companyId(),
      templateKey: params.get('tool') || null,
      connectionId: params.get('connection') || null,
      status: props.isDead ? ['DEAD'] : status ? [status] : null,
      event: params.get('event') || null,
      search: params.get('q') || null,
      receivedAfter: params.get('from') ? startOfDay(params.get('from')) : null,
      receivedBefore: params.get('to') ? startOfDay(params.get('to'), 1) : null,
    }
  }
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where() }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  const rows = () => result.data?.webhookDeliveries?.nodes ?? []
  const chosen = () => rows().filter(({ id }) => selected().has(id))
  const replay = createReplay(again)
  const replayChosen = async () => {
    await replay.run(chosen().map(({ id }) => id))
    setSelected(new Set<string>())
  }
  const total = () => result.data?.webhookDeliveries?.totalCount ?? 0
  /** As many of the list as the server takes at a time, whatever page is shown. */
  const replayAll = async () => {
    const variables = { first: MOST_REPLAYS, where: where() }
    const { data } = await client.query(List, variables, { requestPolicy: 'network-only' }).toPromise()
    const ids = data?.webhookDeliveries?.nodes.map(({ id }) => id) ?? []
    if (ids.length > 0) await replay.run(ids)
  }
  const isFiltered = () => inboxFilters.some((name) => params.get(name))

  return (
    <>
      <Toolbar>
        <InboxFilters params={params} companyId={companyId()} isDead={props.isDead} />
        <Show when={props.isDead && total() > 0}>
          <Button class="ml-auto" size="sm" busy={replay.isBusy()} onClick={() => void replayAll()}>
            Replay {total() > MOST_REPLAYS ? `the newest ${MOST_REPLAYS}` : total() === 1 ? 'it' : `all ${total()}`}
          </Button>
        </Show>
      </Toolbar>
      <ReplayBar progress={replay.progress()} onDismiss={replay.dismiss} />
      <Show when={chosen().length}>
        <div
          class="flex flex-wrap items-center gap-2 border-b bg-accent-bg px-4 py-2"
          role="region"
          aria-label="Chosen"
        >
          <span class="mr-2 font-medium tabular-nums">{chosen().length} chosen</span>
          <Button size="sm" busy={replay.isBusy()} onClick={() => void replayChosen()}>
            Replay
          </Button>
          <Button size="sm" variant="ghost" onClick={() => setSelected(new Set<string>())}>
            Clear
          </Button>
        </div>
      </Show>
      <QueryView
        data={result.data?.webhookDeliveries}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={8} />}
      >
        {(deliveries) => (
          <Show
            when={deliveries().nodes.length}
            fallback={
              <ListEmpty
                icon={<Inbox aria-hidden="true" />}
                noun={props.isDead ? 'dead letters' : 'webhooks'}
                isFiltered={isFiltered()}
                onClear={() => params.clear(...inboxFilters)}
              >
                {props.isDead
                  ? 'What fails for good waits here until somebody replays it. Nothing has.'
                  : 'Once a connected tool sends one, it appears here at once.'}
              </ListEmpty>
            }
          >
            <DataTable
              label="Webhooks received"
              columns={columns}
              rows={deliveries().nodes}
              keyOf={(row) => row.id}
              nameOf={eventOf}
              selected={selected()}
              onSelect={setSelected}
              onOpen={(row) => params.open(row.id)}
            />
            <ListPager of={deliveries()} countedUpTo={COUNTED} params={params} />
          </Show>
        )}
      </QueryView>
      <Show when={params.get('open')}>
        {(id) => <DeliverySheet id={id()} onClose={() => params.open(null)} onReplayed={again} />}
      </Show>
    </>
  )
}
