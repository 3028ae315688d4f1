import type { ContractPage_ContractQuery } from '../../graphql/generated/graphql.ts'
import { formatDate } from '../../lib/time.ts'
import { lineItemStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { InvoiceStatus } from './InvoiceStatus.tsx'

type Contract = NonNullable<ContractPage_ContractQuery['contract']>
type LineItem = Contract['lineItems']['nodes'][number]
type Invoice = Contract['invoices']['nodes'][number]

export const itemColumns: Column<LineItem>[] = [
  { key: 'description', header: 'Item', isTitle: true, cell: (row) => row.description },
  { key: 'developer', header: 'Developer', cell: (row) => row.developer?.user.name ?? '—' },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={lineItemStatuses} value={row.status} /> },
  {
    key: 'term',
    header: 'Term',
    cell: (row) => (
      <span>
        <span class="whitespace-nowrap">{formatDate(row.startOn)} –</span>{' '}
        <span class="whitespace-nowrap">{row.endOn ? formatDate(row.endOn) : 'open'}</span>
      </span>
    ),
  },
  {
    key: 'billing',
    header: 'Billed',
    isWideOnly: true,
    cell: (row) =>
      `${row.isRecurring ? 'each' : 'over'} ${row.billingPeriodMonths} ${row.billingPeriodMonths === 1 ? 'month' : 'months'}`,
  },
  { key: 'amount', header: 'Amount', align: 'right', cell: (row) => <Money value={row.amount} /> },
]

export const invoiceColumns: Column<Invoice>[] = [
  { key: 'number', header: 'Invoice', isTitle: true, cell: (row) => row.number },
  { key: 'status', header: 'Status', cell: (row) => <InvoiceStatus status={row.status} isOverdue={row.isOverdue} /> },
  { key: 'due', header: 'Due', cell: (row) => (row.dueOn ? formatDate(row.dueOn) : '—') },
  { key: 'total', header: 'Total', align: 'right', cell: (row) => <Money value={row.total} /> },
]
