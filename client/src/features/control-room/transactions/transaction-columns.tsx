import { Show } from 'solid-js'
import { wordOf } from '../../../parts/words.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { Money } from '../../../ui/Money.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Status } from '../../../ui/Status.tsx'
import { kinds, signed, statusOf } from './transaction-words.ts'
import type { Transaction } from './transactions-query.ts'

interface Look {
  /** Name of a tool, by its key. */
  nameOf: (provider: string) => string
  /** Whether it has just changed. */
  isFresh: (id: string) => boolean
}

export const transactionColumns = ({ nameOf, isFresh }: Look): Column<Transaction>[] => [
  {
    key: 'who',
    header: 'Who and what for',
    isTitle: true,
    cell: (row) => (
      <span class="flex min-w-0 flex-col">
        <span class="truncate">{row.customerName ?? row.description ?? wordOf(kinds, row.kind).label}</span>
        <Show when={row.customerName && row.description}>
          <span class="truncate text-sm font-normal text-neutral-11">{row.description}</span>
        </Show>
      </span>
    ),
  },
  { key: 'kind', header: 'Kind', cell: (row) => wordOf(kinds, row.kind).label },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <span
        class={`-mx-1 rounded-sm px-1 ${isFresh(row.id) ? 'animate-highlight' : ''}`}
        title={row.failure ?? undefined}
      >
        <Status {...statusOf(row.kind, row.status)} />
      </span>
    ),
  },
  {
    key: 'tool',
    header: 'Tool',
    cell: (row) => (
      <span class="flex flex-col max-md:items-end">
        <span>{nameOf(row.provider)}</span>
        <Show when={row.method}>
          <span class="text-sm whitespace-nowrap text-neutral-11">{row.method}</span>
        </Show>
      </span>
    ),
  },
  { key: 'company', header: 'Company', isWideOnly: true, cell: (row) => row.company?.name ?? 'The agency' },
  {
    key: 'AT',
    header: 'When',
    isSortable: true,
    cell: (row) => <RelativeTime at={row.at} class="text-neutral-11" />,
  },
  {
    key: 'AMOUNT',
    header: 'Amount',
    align: 'right',
    isSortable: true,
    cell: (row) => (
      <Money
        value={signed(row.kind, row.amount)}
        class={row.status === 'FAILED' || row.status === 'CANCELLED' ? 'text-neutral-11 line-through' : 'font-medium'}
      />
    ),
  },
]
