import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { Show } from 'solid-js'

export interface Sort {
  key: string
  direction: 'ASC' | 'DESC'
}

interface SortHeaderProps {
  label: string
  isRight: boolean
  sortKey: string | undefined
  firstDirection: Sort['direction']
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

const look =
  'border-b bg-neutral-2 px-4 py-2 text-sm font-medium text-neutral-11 first:rounded-tl-lg last:rounded-tr-lg'

/** A column's head; pressing it sorts by the column, pressing again turns the order round. */
export const SortHeader = (props: SortHeaderProps) => {
  const direction = () => (props.sort && props.sort.key === props.sortKey ? props.sort.direction : undefined)
  const press = () => {
    if (!props.sortKey) return
    const turned = direction() === 'DESC' ? 'ASC' : 'DESC'
    props.onSort?.({ key: props.sortKey, direction: direction() ? turned : props.firstDirection })
  }
  return (
    <th
      role="columnheader"
      scope="col"
      class={`${look} ${props.isRight ? 'text-right' : 'text-left'}`}
      aria-sort={direction() === 'ASC' ? 'ascending' : direction() === 'DESC' ? 'descending' : undefined}
    >
      <Show when={props.sortKey} fallback={props.label}>
        <button type="button" class="inline-flex items-center gap-1 rounded-sm hover:text-neutral-12" onClick={press}>
          {props.label}
          <Show when={direction()}>
            <Show when={direction() === 'DESC'} fallback={<ArrowUp class="size-3" aria-hidden="true" />}>
              <ArrowDown class="size-3" aria-hidden="true" />
            </Show>
          </Show>
        </button>
      </Show>
    </th>
  )
}
