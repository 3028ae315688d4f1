import { createQuery } from '@urql/solid'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { createMemo, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AppointmentsPage_ListQuery, AppointmentWhereInput } from '../../graphql/generated/graphql.ts'
import { formatClock, formatDay } from '../../lib/time.ts'
import { ExportButton } from '../../parts/ExportButton.tsx'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { wordOf } from '../../parts/words.ts'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { createMarketingParams } from './marketing-params.ts'
import { appointmentStatuses } from './marketing-words.ts'
import { MarketingFrame, ToolLinks } from './MarketingFrame.tsx'

const List = graphql(`
  query AppointmentsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: AppointmentWhereInput
    $orderBy: [AppointmentOrder!]
  ) {
    appointments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        title
        status
        startsAt
        endsAt
        contact {
          id
          name
          email
        }
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
  }
`)

type Row = NonNullable<AppointmentsPage_ListQuery['appointments']>['nodes'][number]

const COUNTED = 100_000
const filters = ['q', 'status', 'company', 'connection', 'days'] as const

const columns: Column<Row>[] = [
  { key: 'TITLE', header: 'What', isTitle: true, isSortable: true, firstDirection: 'ASC', cell: (row) => row.title },
  {
    key: 'contact',
    header: 'With',
    cell: (row) => row.contact?.name ?? row.contact?.email ?? <span class="text-neutral-11">—</span>,
  },
  { key: 'status', header: 'Status', cell: (row) => <Status {...wordOf(appointmentStatuses, row.status)} /> },
  { key: 'company', header: 'Company', isWideOnly: true, cell: (row) => row.company?.name ?? 'The agency' },
  {
    key: 'STARTS_AT',
    header: 'When',
    isSortable: true,
    cell: (row) => (
      <time datetime={row.startsAt} class="tabular-nums">
        {formatDay(row.startsAt)}, {formatClock(row.startsAt)}–{formatClock(row.endsAt)}
      </time>
    ),
  },
]

/** Meetings of all connected calendars: those of the period, and all that are to come. */
export default function AppointmentsPage() {
  const params = createMarketingParams(['STARTS_AT', 'TITLE'], { key: 'STARTS_AT', direction: 'DESC' })
  const where = createMemo((): AppointmentWhereInput => {
    const status = params.getOf('status', appointmentStatuses)
    return {
      ...params.place(),
      search: params.get('q') || null,
      status: status ? [status] : null,
      startsFrom: params.since(),
    }
  })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  return (
    <MarketingFrame
      tab="appointments"
      params={params}
      onChanged={read}
      action={
        <ExportButton
          name="appointments"
          query={List}
          variables={(after) => ({ first: 100, after, where: where(), orderBy: [params.orderBy()] })}
          list={(data) => data.appointments}
          head={['What', 'Name', 'E-mail', 'Status', 'Starts', 'Ends', 'Company']}
          row={({ title, contact, status, startsAt, endsAt, company }) => [
            title,
            contact?.name,
            contact?.email,
            status,
            startsAt,
            endsAt,
            company?.name,
          ]}
        />
      }
      filters={
        <>
          <SearchField label="Search appointments" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={appointmentStatuses}
            value={params.getOf('status', appointmentStatuses)}
            onChange={(value) => params.set('status', value)}
          />
        </>
      }
    >
      <Card isFlush>
        <QueryView
          data={result.data?.appointments}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={10} />}
        >
          {(appointments) => (
            <Show
              when={appointments().nodes.length}
              fallback={
                <ListEmpty
                  icon={<CalendarClock aria-hidden="true" />}
                  noun="appointments"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  None in this period, and none to come. Choose a longer period, or connect{' '}
                  <ToolLinks tab="appointments" />.
                </ListEmpty>
              }
            >
              <DataTable<Row>
                label="Appointments"
                columns={columns}
                rows={appointments().nodes}
                keyOf={(row) => row.id}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={appointments()} params={params} countedUpTo={COUNTED} />
            </Show>
          )}
        </QueryView>
      </Card>
    </MarketingFrame>
  )
}
