import { createQuery } from '@urql/solid'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import { createEffect, on, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { RefusedList_ListQuery, WebhookRefusalReason } from '../../../graphql/generated/graphql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { formatBytes, formatCount } from '../../../lib/number.ts'
import type { ListParams } from '../../../parts/list-params.ts'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'

const List = graphql(`
  query RefusedList_List($first: Int, $after: String, $last: Int, $before: String, $where: WebhookRefusalWhereInput) {
    webhookRefusals(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        reason
        count
        lastAt
        address
        userAgent
        contentType
        sizeBytes
        connection {
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
  }
`)

type Row = NonNullable<RefusedList_ListQuery['webhookRefusals']>['nodes'][number]

const reasons: Record<WebhookRefusalReason, { what: string; todo: string }> = {
  WRONG_SIGNATURE: {
    what: 'Wrong signature',
    todo: 'Compare the webhook secret at the tool with the one of the connection, or replace it.',
  },
  WRONG_TYPE: { what: 'Not JSON', todo: 'Have the tool send application/json.' },
  MALFORMED: { what: 'Not readable', todo: 'The sender is not the tool, or the tool sends something else now.' },
  WRONG_PROVIDER: { what: 'Sent by another tool', todo: 'Copy the address from the page of the connection.' },
  UNKNOWN_CONNECTION: {
    what: 'No such connection',
    todo: 'The connection was deleted, or somebody tries addresses. Remove the webhook at the tool.',
  },
}
const reasonOf = (reason: WebhookRefusalReason) => reasons[reason] ?? { what: reason, todo: '' }

const columns: Column<Row>[] = [
  {
    key: 'reason',
    header: 'Why',
    isTitle: true,
    cell: (row) => (
      <div>
        <p class="font-medium">{reasonOf(row.reason).what}</p>
        <p class="max-w-100 text-sm text-neutral-11">{reasonOf(row.reason).todo}</p>
      </div>
    ),
  },
  {
    key: 'connection',
    header: 'Connection',
    cell: (row) => (
      <Show when={row.connection} fallback={<span class="text-neutral-11">None</span>}>
        {(connection) => (
          <a class="underline" href={`/integrations/${connection().id}`}>
            {connection().name}
          </a>
        )}
      </Show>
    ),
  },
  {
    key: 'from',
    header: 'Last sender',
    cell: (row) => (
      <Show when={row.address} fallback={<span class="text-neutral-11">Not kept</span>}>
        {(address) => (
          <div class="min-w-0 max-md:text-right">
            <p class="font-mono text-sm">{address()}</p>
            <p class="line-clamp-1 max-w-80 text-sm text-neutral-11" title={row.userAgent ?? undefined}>
              {[row.userAgent, row.contentType, formatBytes(row.sizeBytes ?? 0)].filter(Boolean).join(' · ')}
            </p>
          </div>
        )}
      </Show>
    ),
  },
  { key: 'count', header: 'That day', align: 'right', cell: (row) => formatCount(row.count) },
  {
    key: 'last',
    header: 'Last',
    align: 'right',
    cell: (row) => <RelativeTime at={row.lastAt} class="text-neutral-11" />,
  },
]

/** What was turned away, day by day, and what to do about it. */
export const RefusedList = (props: { params: ListParams; updates: number }) => {
  const { companyId } = useViewer()
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...props.params.page(), where: { companyId: companyId() } }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  return (
    <QueryView
      data={result.data?.webhookRefusals}
      fetching={result.fetching}
      error={result.error}
      onRetry={again}
      skeleton={<SkeletonRows count={5} />}
    >
      {(refusals) => (
        <Show
          when={refusals().nodes.length}
          fallback={
            <EmptyState icon={<ShieldCheck aria-hidden="true" />} title="Nothing was refused">
              What comes without the right signature, or to no connection, is turned away and counted here.
            </EmptyState>
          }
        >
          <DataTable
            label="Refused webhooks"
            columns={columns}
            rows={refusals().nodes}
            keyOf={(row) => `${row.lastAt} ${row.reason} ${row.connection?.id ?? ''}`}
          />
          <ListPager of={refusals()} params={props.params} />
        </Show>
      )}
    </QueryView>
  )
}
