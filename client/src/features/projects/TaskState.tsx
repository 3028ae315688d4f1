import ChevronDown from 'lucide-solid/icons/chevron-down'
import { Show } from 'solid-js'
import type { TaskCategory } from '../../graphql/generated/graphql.ts'
import { optionsOf, taskCategories, wordOf } from '../../parts/words.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Status } from '../../ui/Status.tsx'
import type { Row } from './task-documents.ts'

interface TaskStateProps {
  row: Row
  canMove: boolean
  /** Its tool is doing it. */
  isMoving: boolean
  onMove: (to: TaskCategory) => void
}

/** How far a task is; a menu to move it on, for who may. */
export const TaskState = (props: TaskStateProps) => {
  const tone = () => (props.row.isBlocked ? 'danger' : wordOf(taskCategories, props.row.category).tone)
  return (
    <Show when={props.canMove} fallback={<Status tone={tone()} label={props.row.status} />}>
      <Menu
        label={`Move ${props.row.title}, now ${props.row.status}`}
        placement="bottom-start"
        triggerClass="-mx-2 inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 transition-colors hover:bg-neutral-4 aria-expanded:bg-neutral-4"
        trigger={
          <>
            <Status tone={tone()} label={props.isMoving ? 'Moving…' : props.row.status} isBusy={props.isMoving} />
            <ChevronDown class="size-3.5 text-neutral-11" aria-hidden="true" />
          </>
        }
        items={optionsOf(taskCategories).map(({ value, label }) => ({
          label,
          isCurrent: value === props.row.category,
          onSelect: () => props.onMove(value),
        }))}
      />
    </Show>
  )
}
