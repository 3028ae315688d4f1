import { Show } from 'solid-js'
import { wordOf } from '../../parts/words.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Status } from '../../ui/Status.tsx'
import type { LeadRow } from './LeadsPage.tsx'
import { leadKinds, leadStatuses } from './marketing-words.ts'

export const leadColumns: Column<LeadRow>[] = [
  {
    key: 'NAME',
    header: 'Who',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="flex min-w-0 flex-col">
        <span class="truncate">{row.name ?? row.email ?? row.phone ?? 'Somebody without a name'}</span>
        <Show when={row.name && (row.email ?? row.phone)}>
          {(address) => <span class="truncate text-sm font-normal text-neutral-11">{address()}</span>}
        </Show>
      </span>
    ),
  },
  { key: 'kind', header: 'Kind', isWideOnly: true, cell: (row) => wordOf(leadKinds, row.kind).label },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <Show when={row.status} fallback={<span class="text-neutral-11">—</span>}>
        {(status) => (
          <span class="flex flex-col max-md:items-end">
            <Status {...wordOf(leadStatuses, status())} />
            <Show when={row.stage}>
              <span class="text-sm text-neutral-11">{row.stage}</span>
            </Show>
          </span>
        )}
      </Show>
    ),
  },
  {
    key: 'source',
    header: 'Came by',
    cell: (row) => (
      <span class="flex min-w-0 flex-col max-md:items-end">
        <span class="truncate">{row.campaign ?? row.source ?? '—'}</span>
        <Show when={row.campaign && row.source}>
          <span class="truncate text-sm text-neutral-11">{row.source}</span>
        </Show>
      </span>
    ),
  },
  { key: 'company', header: 'Company', isWideOnly: true, cell: (row) => row.company?.name ?? 'The agency' },
  {
    key: 'CREATED_AT',
    header: 'Came',
    isSortable: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
  {
    key: 'VALUE',
    header: 'Value',
    align: 'right',
    isSortable: true,
    cell: (row) => (
      <Show when={row.value} fallback={<span class="text-neutral-11">—</span>}>
        {(value) => <Money value={value()} class={row.status === 'LOST' ? 'text-neutral-11' : 'font-medium'} />}
      </Show>
    ),
  },
]
