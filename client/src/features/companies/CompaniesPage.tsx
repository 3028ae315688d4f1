import { createQuery } from '@urql/solid'
import Building from 'lucide-solid/icons/building'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { CompaniesPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { companyStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'

const List = graphql(`
  query CompaniesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: CompanyWhereInput
    $orderBy: [CompanyOrder!]
  ) {
    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        status
        industry
        size
        logoUrl
        createdAt
        members(first: 1) {
          totalCount
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

type Row = NonNullable<CompaniesPage_ListQuery['companies']>['nodes'][number]

const fields = ['NAME', 'CREATED_AT'] as const
const columns: Column<Row>[] = [
  {
    key: 'NAME',
    header: 'Company',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={row.name} url={row.logoUrl} size="sm" isSquare />
        {row.name}
      </span>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={companyStatuses} value={row.status} /> },
  { key: 'industry', header: 'Industry', cell: (row) => row.industry ?? '—' },
  { key: 'size', header: 'Size', isWideOnly: true, cell: (row) => row.size?.replace('-', '–') ?? '—' },
  { key: 'members', header: 'Members', align: 'right', cell: (row) => row.members.totalCount },
  {
    key: 'CREATED_AT',
    header: 'Since',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

export default function CompaniesPage() {
  createTitle(() => 'Companies')
  const params = createListParams(fields, { key: 'NAME', direction: 'ASC' })
  const status = () => params.getOf('status', companyStatuses)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, status: status() ? [status()!] : null },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const isFiltered = () => Boolean(params.get('q') || status())

  return (
    <>
      <PageHead title="Companies" about="The clients you work for, and the people in them." />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search companies" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={companyStatuses}
            value={status()}
            onChange={(value) => params.set('status', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.companies}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(companies) => (
            <Show
              when={companies().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Building aria-hidden="true" />}
                  noun="companies"
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'status')}
                >
                  Your clients appear here once they are added.
                </ListEmpty>
              }
            >
              <DataTable
                label="Companies"
                columns={columns}
                rows={companies().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/companies/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={companies()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
