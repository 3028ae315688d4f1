import { useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import Inbox from 'lucide-solid/icons/inbox'
import { createEffect, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ConnectionDeliveries_ListQuery } from '../../graphql/generated/graphql.ts'
import { formatBytes } from '../../lib/number.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { deliveryStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { DeliverySheet } from './DeliverySheet.tsx'
import { createReplay, ReplayBar } from './replay.tsx'

const List = graphql(`
  query ConnectionDeliveries_List(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: WebhookDeliveryWhereInput
  ) {
    connection(id: $id) {
      id
      deliveries(first: $first, after: $after, last: $last, before: $before, where: $where) {
        totalCount
        nodes {
          id
          event
          action
          status
          receivedAt
          attempts
          sizeBytes
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`)

type Row = NonNullable<ConnectionDeliveries_ListQuery['connection']>['deliveries']['nodes'][number]

const columns: Column<Row>[] = [
  {
    key: 'event',
    header: 'Event',
    isTitle: true,
    cell: (row) => <span class="font-mono text-sm">{row.action ? `${row.event}.${row.action}` : row.event}</span>,
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={deliveryStatuses} value={row.status} /> },
  { key: 'received', header: 'Received', cell: (row) => <RelativeTime at={row.receivedAt} /> },
  { key: 'attempts', header: 'Attempts', align: 'right', cell: (row) => row.attempts },
  { key: 'size', header: 'Size', align: 'right', isWideOnly: true, cell: (row) => formatBytes(row.sizeBytes) },
]

interface ConnectionDeliveriesProps {
  id: string
  /** How often the connection has changed while the page was open: with each time the list is asked for again. */
  updates: number
}

/** Every webhook a tool has sent, what became of it, and a way to work through it once more. */
export const ConnectionDeliveries = (props: ConnectionDeliveriesProps) => {
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [search, setSearch] = useSearchParams()
  const status = () => params.getOf('status', deliveryStatuses)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      id: props.id,
      ...params.page(),
      where: {
        status: status() ? [status()!] : null,
        event: params.get('event') || null,
        search: params.get('q') || null,
      },
    }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  const replay = createReplay(again)
  const isFiltered = () => ['q', 'status', 'event'].some((name) => params.get(name))
  const failed = () =>
    result.data?.connection?.deliveries.nodes.filter((row) => row.status === 'FAILED' || row.status === 'DEAD') ?? []
  const open = () => (typeof search.delivery === 'string' ? search.delivery : null)

  return (
    <Card isFlush>
      <Toolbar>
        <SearchField label="Search webhooks" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <SearchField
          label="Event, such as push"
          value={params.get('event')}
          onSearch={(text) => params.set('event', text)}
        />
        <WordFilter
          label="Status"
          any="Any status"
          words={deliveryStatuses}
          value={status()}
          onChange={(value) => params.set('status', value)}
        />
        <Show when={failed().length}>
          <Button class="ml-auto" busy={replay.isBusy()} onClick={() => void replay.run(failed().map(({ id }) => id))}>
            Replay {failed().length} not processed
          </Button>
        </Show>
      </Toolbar>
      <ReplayBar progress={replay.progress()} onDismiss={replay.dismiss} />
      <QueryView
        data={result.data?.connection?.deliveries}
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
                noun="webhooks"
                isFiltered={isFiltered()}
                onClear={() => params.clear('q', 'status', 'event')}
              >
                Once the tool sends one to the address of this connection, it appears here at once.
              </ListEmpty>
            }
          >
            <DataTable
              label="Webhooks received"
              columns={columns}
              rows={deliveries().nodes}
              keyOf={(row) => row.id}
              onOpen={(row) => setSearch({ delivery: row.id })}
            />
            <ListPager of={deliveries()} params={params} />
          </Show>
        )}
      </QueryView>
      <Show when={open()}>
        {(id) => <DeliverySheet id={id()} onClose={() => setSearch({ delivery: null })} onReplayed={again} />}
      </Show>
    </Card>
  )
}
