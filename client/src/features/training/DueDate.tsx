import { Show } from 'solid-js'
import { formatDate } from '../../lib/time.ts'
import { Tag } from '../../ui/Tag.tsx'

/** The last day to do something, and whether it is over. */
export const DueDate = (props: { dueOn: string | null; isOverdue: boolean; isLate?: boolean }) => (
  <Show when={props.dueOn} fallback={<span class="text-neutral-11">No date</span>}>
    {(day) => (
      <span class="inline-flex items-center gap-2 whitespace-nowrap">
        <span class="tabular-nums">{formatDate(day())}</span>
        <Show when={props.isOverdue}>
          <Tag tone="danger">Overdue</Tag>
        </Show>
        <Show when={props.isLate}>
          <Tag tone="warning">Late</Tag>
        </Show>
      </span>
    )}
  </Show>
)
