import { createQuery } from '@urql/solid'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { SyncsPage_ListQuery } from '../../../graphql/generated/graphql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { formatDuration } from '../../../lib/time.ts'
import { createListParams } from '../../../parts/list-params.ts'
import { ListEmpty } from '../../../parts/ListEmpty.tsx'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createTitle } from '../../../parts/title.ts'
import { syncStatuses } from '../../../parts/words.ts'
import { WordFilter } from '../../../parts/WordFilter.tsx'
import { WordStatus } from '../../../parts/WordStatus.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { IntegrationsTabs } from '../IntegrationsTabs.tsx'
import { createRefetchOnChange } from '../live.ts'
import { ToolFilter } from '../ToolFilter.tsx'
import { RunOutcome } from './RunOutcome.tsx'
import { SyncRunSheet } from './SyncRunSheet.tsx'

const List = graphql(`
  query SyncsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: SyncRunWhereInput) {
    syncRuns(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        ...SyncRuns_run
        connection {
          id
          name
          company {
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

/** How far the server counts them. */
const COUNTED = 10_000

type Row = NonNullable<SyncsPage_ListQuery['syncRuns']>['nodes'][number]

const filters = ['tool', 'connection', 'status'] as const

const columns: Column<Row>[] = [
  {
    key: 'connection',
    header: 'Connection',
    isTitle: true,
    cell: (row) => (
      <div>
        <p class="font-medium">{row.connection.name}</p>
        <p class="text-sm font-normal text-neutral-11">{row.connection.company?.name ?? 'The agency'}</p>
      </div>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={syncStatuses} value={row.status} /> },
  {
    key: 'outcome',
    header: 'Read',
    cell: (row) => (
      <div class="w-80 max-w-full max-md:text-right">
        <RunOutcome run={row} />
      </div>
    ),
  },
  { key: 'cause', header: 'Begun by', isWideOnly: true, cell: (row) => (row.isScheduled ? 'Schedule' : 'A person') },
  {
    key: 'took',
    header: 'Took',
    align: 'right',
    cell: (row) => (row.finishedAt ? formatDuration(row.startedAt, row.finishedAt) : '—'),
  },
  {
    key: 'started',
    header: 'Began',
    align: 'right',
    cell: (row) => <RelativeTime at={row.startedAt} class="text-neutral-11" />,
  },
]

/** Every synchronisation of every connection, with its log; those under way move. */
export default function SyncsPage() {
  createTitle(() => 'Syncs')
  const { companyId } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => {
      const status = params.getOf('status', syncStatuses)
      return {
        ...params.page(),
        where: {
          companyId: companyId(),
          templateKey: params.get('tool') || null,
          connectionId: params.get('connection') || null,
          status: status ? [status] : null,
        },
      }
    },
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnChange(again)
  const connectionName = () => result.data?.syncRuns?.nodes[0]?.connection.name ?? 'one connection'
  return (
    <>
      <PageHead
        title="Syncs"
        about="Each reading of a tool: when, how long, what was read, and what went wrong."
        tabs={<IntegrationsTabs current="syncs" companyId={companyId()} />}
      />
      <Card isFlush>
        <Toolbar>
          <ToolFilter value={params.get('tool')} onChange={(key) => params.set('tool', key)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={syncStatuses}
            value={params.getOf('status', syncStatuses)}
            onChange={(value) => params.set('status', value)}
          />
          <Show when={params.get('connection')}>
            <Button size="sm" onClick={() => params.set('connection', null)}>
              Of {connectionName()} · Clear
            </Button>
          </Show>
        </Toolbar>
        <QueryView
          data={result.data?.syncRuns}
          fetching={result.fetching}
          error={result.error}
          onRetry={again}
          skeleton={<SkeletonRows count={8} />}
        >
          {(runs) => (
            <Show
              when={runs().nodes.length}
              fallback={
                <ListEmpty
                  icon={<RefreshCw aria-hidden="true" />}
                  noun="syncs"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  An active connection is read by itself from time to time, and whenever you press “Sync now” on its
                  page.
                </ListEmpty>
              }
            >
              <DataTable
                label="Syncs"
                columns={columns}
                rows={runs().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => params.open(row.id)}
              />
              <ListPager of={runs()} countedUpTo={COUNTED} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={params.get('open')}>{(id) => <SyncRunSheet id={id()} onClose={() => params.open(null)} />}</Show>
    </>
  )
}
