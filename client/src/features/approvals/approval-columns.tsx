import { Show } from 'solid-js'
import { type Approval, approvalStatuses, standingOf } from '../../parts/approvals/approval-words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'

export const sortFields = ['CREATED_AT', 'DECIDED_AT'] as const

export const approvalColumns: Column<Approval>[] = [
  {
    key: 'title',
    header: 'Question',
    isTitle: true,
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={row.about?.name ?? '?'} url={row.about?.avatarUrl ?? null} />
        <span>
          <span class="block">{row.title}</span>
          <span class="block text-sm font-normal text-neutral-11">
            {[row.developer?.title, row.developer?.agency?.name].filter(Boolean).join(' · ')}
          </span>
        </span>
      </span>
    ),
  },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <div>
        <WordStatus words={approvalStatuses} value={row.status} />
        <p class="text-sm text-neutral-11">{standingOf(row)}</p>
      </div>
    ),
  },
  {
    key: 'waiting',
    header: 'Waiting',
    cell: (row) => (
      <span class="inline-flex items-center gap-2 text-neutral-11">
        <RelativeTime at={row.waitingSince} />
        <Show when={row.isOverdue}>
          <Tag tone="warning">Overdue</Tag>
        </Show>
      </span>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'Asked',
    isSortable: true,
    isWideOnly: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <div class="text-neutral-11">
        <RelativeTime at={row.createdAt} />
        <Show when={row.requestedBy}>{(by) => <p class="text-sm">by {by().name}</p>}</Show>
      </div>
    ),
  },
  {
    key: 'DECIDED_AT',
    header: 'Decided',
    isSortable: true,
    cell: (row) => (
      <Show when={row.decidedAt} fallback={<span class="text-neutral-11">—</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
]
