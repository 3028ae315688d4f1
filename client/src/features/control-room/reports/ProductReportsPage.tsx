import { createQuery } from '@urql/solid'
import FileText from 'lucide-solid/icons/file-text'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ProductReportsPage_ListQuery } from '../../../graphql/generated/graphql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { formatCount, formatCountShort, formatPercent } from '../../../lib/number.ts'
import { createListParams } from '../../../parts/list-params.ts'
import { ListEmpty } from '../../../parts/ListEmpty.tsx'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../../parts/reconnect.ts'
import { createTitle } from '../../../parts/title.ts'
import { wordOf } from '../../../parts/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Delta } from '../../../ui/Delta.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { RoomTabs } from '../RoomTabs.tsx'
import { kinds, scheduleWords } from './report-words.ts'
import { ReportSettings } from './ReportSettings.tsx'
import { ReportSheet } from './ReportSheet.tsx'
import { SendSheet } from './SendSheet.tsx'

const List = graphql(`
  query ProductReportsPage_List($first: Int, $after: String, $last: Int, $before: String) {
    ecosystemReports(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        kind
        createdAt
        content {
          title
          total {
            uptime
            incidents
            used
            usedBefore
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
    ecosystemReportSettings {
      frequency
      weekday
      monthDay
      recipientIds
      version
    }
  }
`)

type Report = NonNullable<ProductReportsPage_ListQuery['ecosystemReports']>['nodes'][number]

const columns: Column<Report>[] = [
  { key: 'title', header: 'Report', isTitle: true, cell: (row) => row.content.title },
  { key: 'kind', header: 'Why', cell: (row) => wordOf(kinds, row.kind).label },
  {
    key: 'uptime',
    header: 'Answered checks',
    align: 'right',
    cell: (row) => (
      <span class="tabular-nums">
        {row.content.total.uptime === null
          ? '—'
          : formatPercent(row.content.total.uptime, { maximumFractionDigits: 2 })}
      </span>
    ),
  },
  {
    key: 'incidents',
    header: 'Incidents',
    align: 'right',
    cell: (row) => <span class="tabular-nums">{formatCount(row.content.total.incidents)}</span>,
  },
  {
    key: 'used',
    header: 'Used',
    align: 'right',
    cell: (row) => (
      <span class="inline-flex items-baseline gap-2 tabular-nums">
        <Delta value={row.content.total.used} previous={row.content.total.usedBefore} />
        {formatCountShort(row.content.total.used)}
      </span>
    ),
  },
  {
    key: 'made',
    header: 'Made',
    align: 'right',
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

/** How the products did, week by week: made by itself, told to staff, and kept here. */
export default function ProductReportsPage() {
  createTitle(() => 'Reports')
  const { viewer } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const params = createListParams(['CREATED_AT'], { key: 'CREATED_AT', direction: 'DESC' })
  const [shown, setShown] = createSignal<'send' | 'settings' | null>(null)
  const [result, execute] = createQuery({
    query: List,
    variables: () => params.page(),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(read)
  const close = () => setShown(null)
  return (
    <>
      <PageHead
        title="Control room"
        about={
          result.data?.ecosystemReportSettings
            ? scheduleWords(result.data.ecosystemReportSettings)
            : 'How your products did.'
        }
        action={
          <Show when={isAdmin}>
            <Button onClick={() => setShown('settings')}>Settings</Button>
            <Button variant="primary" onClick={() => setShown('send')}>
              Preview and send
            </Button>
          </Show>
        }
        tabs={<RoomTabs current="reports" />}
      />
      <Card isFlush>
        <QueryView
          data={result.data?.ecosystemReports}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={6} />}
        >
          {(reports) => (
            <Show
              when={reports().nodes.length}
              fallback={
                <ListEmpty
                  icon={<FileText aria-hidden="true" />}
                  noun="reports"
                  isFiltered={false}
                  onClear={() => undefined}
                >
                  The first is made on the day that the settings say, as soon as a product is active
                  {isAdmin ? ', or when you send one now.' : '.'}
                </ListEmpty>
              }
            >
              <DataTable<Report>
                label="Reports"
                columns={columns}
                rows={reports().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => params.open(row.id)}
              />
              <ListPager of={reports()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={params.get('open')}>{(id) => <ReportSheet id={id()} onClose={() => params.open(null)} />}</Show>
      <Show when={shown() === 'send'}>
        <SendSheet
          onClose={close}
          onSent={() => {
            close()
            read()
          }}
        />
      </Show>
      <Show when={shown() === 'settings' && result.data?.ecosystemReportSettings}>
        {(settings) => (
          <ReportSettings
            settings={settings()}
            onClose={close}
            onSaved={() => {
              close()
              read()
            }}
          />
        )}
      </Show>
    </>
  )
}
