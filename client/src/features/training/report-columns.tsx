import { Show } from 'solid-js'
import type { ReportsPage_RowFragment } from '../../graphql/generated/graphql.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { DueDate } from './DueDate.tsx'
import { trainingKinds, trainingStatuses } from './training-words.ts'

type Row = ReportsPage_RowFragment

export const columns: Column<Row>[] = [
  {
    key: 'developer',
    header: 'Developer',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{row.developer?.user?.name ?? 'A developer who has left'}</span>
        <span class="text-sm font-normal text-neutral-11">{row.company?.name}</span>
      </span>
    ),
  },
  {
    key: 'item',
    header: 'Training',
    cell: (row) => (
      <span class="flex flex-col max-md:text-right">
        <span>{row.resource?.title ?? row.quiz?.title}</span>
        <span class="text-sm text-neutral-11">
          {trainingKinds[row.kind].label}
          {row.isRequired ? '' : ' · optional'}
        </span>
      </span>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={trainingStatuses} value={row.status} /> },
  {
    key: 'DUE_AT',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <DueDate dueOn={row.dueOn} isOverdue={row.isOverdue} isLate={row.isLate} />,
  },
  {
    key: 'SCORE',
    header: 'Best score',
    isSortable: true,
    align: 'right',
    cell: (row) => <span class="tabular-nums">{row.bestScore === null ? '—' : `${row.bestScore}%`}</span>,
  },
  {
    key: 'COMPLETED_AT',
    header: 'Completed',
    isSortable: true,
    cell: (row) => (
      <Show when={row.completedAt} fallback={<span class="text-neutral-11">—</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
]

/** What staff can do about a row: have the developer reminded. */
export const remindColumn = (onRemind: (id: string) => void): Column<Row> => ({
  key: 'actions',
  header: 'Actions',
  align: 'right',
  cell: (row) => (
    <Show
      when={row.canRemind}
      fallback={
        <Show when={row.status !== 'COMPLETED' && row.remindedAt} fallback={<span class="text-neutral-11">—</span>}>
          {(at) => (
            <span class="text-sm text-neutral-11">
              Reminded <RelativeTime at={at()} />
            </span>
          )}
        </Show>
      }
    >
      <Button
        size="sm"
        class="relative z-10"
        aria-label={`Remind ${row.developer?.user?.name} of ${row.resource?.title ?? row.quiz?.title}`}
        onClick={() => onRemind(row.id)}
      >
        Remind
      </Button>
    </Show>
  ),
})
