import { createQuery } from '@urql/solid'
import type { TypedDocumentNode } from '@urql/core'
import Building from 'lucide-solid/icons/building'
import { Show } from 'solid-js'
import type { CompaniesPage_ListQueryVariables } from '../../graphql/generated/graphql.ts'
import type { ListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'

interface Page<Row> {
  companies?: {
    nodes: readonly Row[]
    totalCount: number
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  } | null
}

interface CompanyTableProps<Row> {
  query: TypedDocumentNode<Page<Row>, CompaniesPage_ListQueryVariables>
  variables: CompaniesPage_ListQueryVariables
  columns: readonly Column<Row>[]
  params: Pick<ListParams, 'order' | 'setSort' | 'next' | 'previous' | 'clear'>
  isFiltered: boolean
}

/** A page of companies, in the columns of one of the views. */
export const CompanyTable = <Row extends { id: string }>(props: CompanyTableProps<Row>) => {
  const [result, execute] = createQuery({
    query: props.query,
    variables: () => props.variables,
    requestPolicy: 'cache-and-network',
  })
  return (
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
              isFiltered={props.isFiltered}
              onClear={() => props.params.clear('q', 'status')}
            >
              Add your first client with “New company”, or wait until one registers.
            </ListEmpty>
          }
        >
          <DataTable
            label="Companies"
            columns={props.columns}
            rows={companies().nodes}
            keyOf={(row) => row.id}
            href={(row) => `/companies/${row.id}`}
            sort={props.params.order()}
            onSort={props.params.setSort}
          />
          <ListPager of={companies()} params={props.params} />
        </Show>
      )}
    </QueryView>
  )
}
