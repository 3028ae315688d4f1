import type { AssignmentsPage_AssignmentFragment as Assignment } from '../../graphql/generated/graphql.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { DueDate } from './DueDate.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { trainingKinds } from './training-words.ts'

export const titleOf = (row: Assignment) => row.resource?.title ?? row.quiz?.title ?? 'Training'

export const assignmentColumns: Column<Assignment>[] = [
  {
    key: 'title',
    header: 'Training',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{titleOf(row)}</span>
        <span class="text-sm font-normal text-neutral-11">
          {trainingKinds[row.kind].label}
          {row.passingScore ? ` · passed with ${row.passingScore} %` : ''}
        </span>
      </span>
    ),
  },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name },
  { key: 'required', header: 'Required', cell: (row) => (row.isRequired ? 'Required' : <Tag>Optional</Tag>) },
  {
    key: 'DUE_ON',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <DueDate dueOn={row.dueOn} isOverdue={row.progress.overdue > 0} />,
  },
  {
    key: 'progress',
    header: 'Developers done',
    cell: (row) => <ProgressBar done={row.progress.completed} total={row.progress.total} />,
  },
  {
    key: 'CREATED_AT',
    header: 'Assigned',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]
