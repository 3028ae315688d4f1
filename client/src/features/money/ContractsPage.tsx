import { createQuery } from '@urql/solid'
import Signature from 'lucide-solid/icons/signature'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ContractsPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDate } from '../../lib/time.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { contractStatuses, contractTypes, wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'

const List = graphql(`
  query ContractsPage_List($first: Int, $after: String, $last: Int, $before: String, $where: ContractWhereInput) {
    contracts(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        id
        number
        title
        type
        status
        startOn
        endOn
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

type Row = NonNullable<ContractsPage_ListQuery['contracts']>['nodes'][number]

const columns: Column<Row>[] = [
  { key: 'title', header: 'Contract', isTitle: true, cell: (row) => row.title },
  { key: 'number', header: 'Number', cell: (row) => <span class="tabular-nums">{row.number}</span> },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name ?? '—' },
  { key: 'type', header: 'Kind', isWideOnly: true, cell: (row) => wordOf(contractTypes, row.type).label },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={contractStatuses} value={row.status} /> },
  {
    key: 'term',
    header: 'Term',
    isWideOnly: true,
    cell: (row) => (
      <span class="whitespace-nowrap">
        {row.startOn ? formatDate(row.startOn) : 'Not set'} – {row.endOn ? formatDate(row.endOn) : 'open'}
      </span>
    ),
  },
  { key: 'total', header: 'Total', align: 'right', cell: (row) => <Money value={row.total} /> },
]

export default function ContractsPage() {
  createTitle(() => 'Contracts')
  const { companyId } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const status = () => params.getOf('status', contractStatuses)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, status: status() ? [status()!] : null, companyId: companyId() },
    }),
    requestPolicy: 'cache-and-network',
  })
  const isFiltered = () => Boolean(params.get('q') || status())

  return (
    <>
      <PageHead title="Contracts" about="What was agreed with whom, from when to when, and for how much." />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search contracts" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={contractStatuses}
            value={status()}
            onChange={(value) => params.set('status', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.contracts}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(contracts) => (
            <Show
              when={contracts().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Signature aria-hidden="true" />}
                  noun="contracts"
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'status')}
                >
                  A contract appears here as soon as it is drafted for a company of yours.
                </ListEmpty>
              }
            >
              <DataTable
                label="Contracts"
                columns={columns}
                rows={contracts().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/contracts/${row.id}`}
              />
              <ListPager of={contracts()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
