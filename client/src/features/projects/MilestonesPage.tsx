import { createQuery } from '@urql/solid'
import Flag from 'lucide-solid/icons/flag'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { MilestonesPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDate } from '../../lib/time.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { milestoneStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { ProjectsTabs } from './ProjectsTabs.tsx'

const List = graphql(`
  query MilestonesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: MilestoneWhereInput
    $orderBy: [MilestoneOrder!]
  ) {
    milestones(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        title
        dueOn
        reachedAt
        status
        project {
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

type Row = NonNullable<MilestonesPage_ListQuery['milestones']>['nodes'][number]

const fields = ['DUE_ON', 'TITLE', 'REACHED_AT'] as const
const views = {
  OPEN: { label: 'Not reached', tone: 'neutral' },
  OVERDUE: { label: 'Overdue', tone: 'danger' },
  REACHED: { label: 'Reached', tone: 'success' },
} as const
const statuses = { OPEN: ['OVERDUE', 'UPCOMING'], OVERDUE: ['OVERDUE'], REACHED: ['REACHED'] } as const

const columns: Column<Row>[] = [
  {
    key: 'TITLE',
    header: 'Milestone',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => row.title,
  },
  { key: 'project', header: 'Project', cell: (row) => row.project.name },
  { key: 'company', header: 'Company', isWideOnly: true, cell: (row) => row.project.company?.name ?? '—' },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={milestoneStatuses} value={row.status} /> },
  {
    key: 'DUE_ON',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <span class="whitespace-nowrap tabular-nums">{formatDate(row.dueOn)}</span>,
  },
  {
    key: 'REACHED_AT',
    header: 'Reached',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => (
      <span class="whitespace-nowrap tabular-nums text-neutral-11">
        {row.reachedAt ? formatDate(row.reachedAt.slice(0, 10)) : '—'}
      </span>
    ),
  },
]

/** What all projects have promised, what is due first before the rest. */
export default function MilestonesPage() {
  createTitle(() => 'Milestones')
  const { companyId } = useViewer()
  const params = createListParams(fields, { key: 'DUE_ON', direction: 'ASC' })
  const view = () => params.getOf('view', views)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        search: params.get('q') || null,
        companyId: companyId(),
        status: [...statuses[view() ?? 'OPEN']],
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)

  return (
    <>
      <PageHead title="Projects" about="What was promised, and by which day." tabs={<ProjectsTabs />} />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search milestones" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Show"
            any="Not reached"
            words={{ OVERDUE: views.OVERDUE, REACHED: views.REACHED }}
            value={view() === 'OPEN' ? undefined : (view() as 'OVERDUE' | 'REACHED' | undefined)}
            onChange={(value) => params.set('view', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.milestones}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(milestones) => (
            <Show
              when={milestones().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Flag aria-hidden="true" />}
                  noun="milestones"
                  isFiltered={Boolean(params.get('q') || view())}
                  onClear={() => params.clear('q', 'view')}
                >
                  A milestone says what will be there, and by which day. Staff promises them on the page of a project.
                </ListEmpty>
              }
            >
              <DataTable
                label="Milestones"
                columns={columns}
                rows={milestones().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/projects/${row.project.id}?tab=milestones`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={milestones()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
