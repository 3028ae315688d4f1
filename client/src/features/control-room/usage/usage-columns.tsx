import { Show } from 'solid-js'
import { formatCount, formatCountShort } from '../../../lib/number.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { Delta } from '../../../ui/Delta.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Sparkline } from '../../../ui/Sparkline.tsx'
import type { UsageClient } from './usage-query.ts'

/** @param look.isOwn whether it is the page of a company: whose the clients are needs no column. */
export const usageColumns = (look: { isOwn: boolean; isFresh: (id: string) => boolean }): Column<UsageClient>[] => [
  {
    key: 'NAME',
    header: 'Client',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="flex min-w-0 flex-col">
        <span class="truncate">{row.name}</span>
        <span class="truncate text-sm font-normal text-neutral-11">{row.productName}</span>
      </span>
    ),
  },
  ...(look.isOwn
    ? []
    : [
        {
          key: 'company',
          header: 'Company',
          cell: (row: UsageClient) => (
            <Show when={row.company} fallback={<span class="text-neutral-11">Not linked</span>}>
              {(company) => company().name}
            </Show>
          ),
        },
      ]),
  {
    key: 'trend',
    header: 'Over time',
    isWideOnly: true,
    cell: (row) => <Sparkline values={row.usage.points} class="h-7 w-32" />,
  },
  {
    key: 'USAGE',
    header: 'Used',
    align: 'right',
    isSortable: true,
    cell: (row) => (
      <span
        class={`-mx-1 rounded-sm px-1 font-medium tabular-nums ${look.isFresh(row.id) ? 'animate-highlight' : ''}`}
        title={formatCount(row.usage.count)}
      >
        {formatCountShort(row.usage.count)}
      </span>
    ),
  },
  {
    key: 'GROWTH',
    header: 'Growth',
    align: 'right',
    isSortable: true,
    cell: (row) => (
      <Show when={row.usage.count > 0 || row.usage.previous > 0} fallback="—">
        <Delta value={row.usage.count} previous={row.usage.previous} />
      </Show>
    ),
  },
  {
    key: 'LAST_AT',
    header: 'Last used',
    align: 'right',
    isSortable: true,
    cell: (row) => <RelativeTime at={row.lastAt} class="text-neutral-11" />,
  },
]
