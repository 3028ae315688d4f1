import { createQuery } from '@urql/solid'
import Signature from 'lucide-solid/icons/signature'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { WaitingContracts_ListQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { contractStatuses, contractTypes, wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'

const List = graphql(`
  query WaitingContracts_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: ContractWhereInput
    $orderBy: [ContractOrder!]
  ) {
    contracts(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        number
        title
        type
        status
        createdAt
        company {
          id
          name
        }
        total {
          amount
          currencyCode
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

type Row = NonNullable<WaitingContracts_ListQuery['contracts']>['nodes'][number]

/** Whose turn it is. */
const views = {
  SENT: { label: 'With the company', tone: 'neutral' },
  DRAFT: { label: 'With us', tone: 'neutral' },
} as const

const statusesOf = (view: keyof typeof views | undefined) => (view ? ([view] as const) : (['SENT', 'DRAFT'] as const))

const columns: Column<Row>[] = [
  {
    key: 'title',
    header: 'Contract',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{row.title}</span>
        <span class="text-sm font-normal text-neutral-11">
          {row.number} · {wordOf(contractTypes, row.type).label}
        </span>
      </span>
    ),
  },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name ?? '—' },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <div>
        <WordStatus words={contractStatuses} value={row.status} />
        <p class="text-sm text-neutral-11">
          {row.status === 'SENT' ? 'Waits for the signature' : 'Not sent to the company yet'}
        </p>
      </div>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'Drawn up',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
  { key: 'total', header: 'Total', align: 'right', cell: (row) => <Money value={row.total} /> },
]

/** Contracts that nobody has signed yet, the oldest first. */
export const WaitingContracts = () => {
  const { companyId } = useViewer()
  const params = createListParams(['CREATED_AT', 'NUMBER'], { key: 'CREATED_AT', direction: 'ASC' })
  const view = () => params.getOf('view', views)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        status: [...statusesOf(view())],
        search: params.get('q') || null,
        companyId: companyId(),
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)

  return (
    <Card isFlush>
      <Toolbar>
        <SearchField label="Search contracts" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <WordFilter
          label="Show"
          any="All that are open"
          words={views}
          value={view()}
          onChange={(value) => params.set('view', value)}
        />
      </Toolbar>
      <QueryView
        data={result.data?.contracts}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={5} />}
      >
        {(contracts) => (
          <Show
            when={contracts().nodes.length}
            fallback={
              <ListEmpty
                icon={<Signature aria-hidden="true" />}
                noun="contracts"
                isFiltered={Boolean(params.get('q') || view())}
                onClear={() => params.clear('q', 'view')}
              >
                A contract appears here from its draft until the company has signed it.
              </ListEmpty>
            }
          >
            <DataTable
              label="Contracts that wait"
              columns={columns}
              rows={contracts().nodes}
              keyOf={(row) => row.id}
              href={(row) => `/contracts/${row.id}`}
              sort={params.order()}
              onSort={params.setSort}
            />
            <ListPager of={contracts()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
