import { createQuery, useClient } from '@urql/solid'
import Send from 'lucide-solid/icons/send'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Messages_ListQuery } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Resend } from './endpoint-documents.ts'
import { MessageSheet } from './MessageSheet.tsx'
import { messageStatuses } from './webhook-words.ts'

const List = graphql(`
  query Messages_List(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: WebhookMessageWhereInput
  ) {
    webhookEndpoint(id: $id) {
      id
      messages(first: $first, after: $after, last: $last, before: $before, where: $where) {
        totalCount
        nodes {
          id
          type
          status
          attempts
          nextAttemptAt
          reason
          createdAt
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

type Row = NonNullable<Messages_ListQuery['webhookEndpoint']>['messages']['nodes'][number]

const columns: Column<Row>[] = [
  {
    key: 'type',
    header: 'Message',
    isTitle: true,
    cell: (row) => <span class="font-mono text-sm break-all">{row.type}</span>,
  },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <div class="min-w-0 max-md:text-right">
        <WordStatus words={messageStatuses} value={row.status} />
        <Show when={row.status !== 'SUCCEEDED' && row.reason}>
          {(reason) => (
            <p class="line-clamp-1 max-w-80 text-sm text-neutral-11" title={reason()}>
              {reason()}
            </p>
          )}
        </Show>
        <Show when={row.attempts > 0 && row.nextAttemptAt}>
          {(at) => (
            <p class="text-sm text-neutral-11">
              Again <RelativeTime at={at()} />
            </p>
          )}
        </Show>
      </div>
    ),
  },
  { key: 'attempts', header: 'Attempts', align: 'right', cell: (row) => row.attempts },
  {
    key: 'created',
    header: 'Happened',
    align: 'right',
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

/** What an endpoint was told, message by message. */
export const Messages = (props: { endpointId: string; updates: number }) => {
  const client = useClient()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => {
      const status = params.getOf('status', messageStatuses)
      return {
        id: props.endpointId,
        ...params.page(),
        where: { status: status ? [status] : null, search: params.get('q') || null },
      }
    },
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = createSignal(false)
  const rows = () => result.data?.webhookEndpoint?.messages.nodes ?? []
  const chosen = () => rows().filter(({ id }) => selected().has(id))
  const resend = async (ids: string[]) => {
    setBusy(true)
    const { data, error } = await client.mutation(Resend, { input: { ids } }).toPromise()
    setBusy(false)
    const problem = error ? problemOf(error).message : data?.webhookMessageResend.userErrors[0]?.message
    void toast(
      problem
        ? { message: problem, isError: true }
        : { message: ids.length === 1 ? 'It is sent again.' : `${ids.length} are sent again.` },
    )
    // What was refused stays chosen.
    if (!problem) setSelected(new Set<string>())
    again()
  }
  return (
    <Card isFlush class="min-w-0">
      <Toolbar>
        <SearchField label="Search by type" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <WordFilter
          label="Status"
          any="Any status"
          words={messageStatuses}
          value={params.getOf('status', messageStatuses)}
          onChange={(value) => params.set('status', value)}
        />
      </Toolbar>
      <Show when={chosen().length}>
        <div
          class="flex flex-wrap items-center gap-2 border-b bg-accent-bg px-4 py-2"
          role="region"
          aria-label="Chosen"
        >
          <span class="mr-2 font-medium tabular-nums">{chosen().length} chosen</span>
          <Button size="sm" busy={isBusy()} onClick={() => void resend(chosen().map(({ id }) => id))}>
            Send again
          </Button>
          <Button size="sm" variant="ghost" onClick={() => setSelected(new Set<string>())}>
            Clear
          </Button>
        </div>
      </Show>
      <QueryView
        data={result.data?.webhookEndpoint?.messages}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={6} />}
      >
        {(messages) => (
          <Show
            when={messages().nodes.length}
            fallback={
              <ListEmpty
                icon={<Send aria-hidden="true" />}
                noun="messages"
                isFiltered={Boolean(params.get('q') || params.get('status'))}
                onClear={() => params.clear('q', 'status')}
              >
                The next thing that happens is sent at once and appears here. “Send a test” tries it now.
              </ListEmpty>
            }
          >
            <DataTable
              label="Messages"
              columns={columns}
              rows={messages().nodes}
              keyOf={(row) => row.id}
              nameOf={(row) => row.type}
              selected={selected()}
              onSelect={setSelected}
              onOpen={(row) => params.open(row.id)}
            />
            <ListPager of={messages()} params={params} />
          </Show>
        )}
      </QueryView>
      <Show when={params.get('open')}>
        {(id) => (
          <MessageSheet
            id={id()}
            updates={props.updates}
            onClose={() => params.open(null)}
            onResend={() => void resend([id()])}
          />
        )}
      </Show>
    </Card>
  )
}
