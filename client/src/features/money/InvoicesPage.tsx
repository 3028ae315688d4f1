import { createQuery } from '@urql/solid'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { InvoicesPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDate } from '../../lib/time.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { invoiceStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { InvoiceStatus } from './InvoiceStatus.tsx'

const List = graphql(`
  query InvoicesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: InvoiceWhereInput
    $orderBy: [InvoiceOrder!]
  ) {
    invoices(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        number
        status
        isOverdue
        issuedOn
        dueOn
        company {
          id
          name
        }
        total {
          amount
          currencyCode
        }
        amountDue {
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

type Row = NonNullable<InvoicesPage_ListQuery['invoices']>['nodes'][number]

const fields = ['ISSUED_ON', 'DUE_ON', 'TOTAL', 'NUMBER'] as const
const columns: Column<Row>[] = [
  {
    key: 'NUMBER',
    header: 'Invoice',
    isTitle: true,
    isSortable: true,
    cell: (row) => <span class="tabular-nums">{row.number}</span>,
  },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name ?? '—' },
  { key: 'status', header: 'Status', cell: (row) => <InvoiceStatus status={row.status} isOverdue={row.isOverdue} /> },
  {
    key: 'ISSUED_ON',
    header: 'Issued',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => (row.issuedOn ? formatDate(row.issuedOn) : '—'),
  },
  { key: 'DUE_ON', header: 'Due', isSortable: true, cell: (row) => (row.dueOn ? formatDate(row.dueOn) : '—') },
  {
    key: 'amountDue',
    header: 'Still due',
    align: 'right',
    isWideOnly: true,
    cell: (row) => <Money value={row.amountDue} class="text-neutral-11" />,
  },
  { key: 'TOTAL', header: 'Total', align: 'right', isSortable: true, cell: (row) => <Money value={row.total} /> },
]

export default function InvoicesPage() {
  createTitle(() => 'Invoices')
  const { companyId } = useViewer()
  const params = createListParams(fields, { key: 'ISSUED_ON', direction: 'DESC' })
  const status = () => params.getOf('status', invoiceStatuses)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, status: status() ? [status()!] : null, companyId: companyId() },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const isFiltered = () => Boolean(params.get('q') || status())

  return (
    <>
      <PageHead title="Invoices" about="What was billed, what was paid, and what is still due." />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search invoices" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={invoiceStatuses}
            value={status()}
            onChange={(value) => params.set('status', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.invoices}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(invoices) => (
            <Show
              when={invoices().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ReceiptText aria-hidden="true" />}
                  noun="invoices"
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'status')}
                >
                  An invoice appears here once one is made from a contract.
                </ListEmpty>
              }
            >
              <DataTable
                label="Invoices"
                columns={columns}
                rows={invoices().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/invoices/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={invoices()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
