import { type JSX, Show } from 'solid-js'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

interface ListEmptyProps {
  icon: JSX.Element
  /** What the list holds, in the plural: "projects". */
  noun: string
  isFiltered: boolean
  onClear: () => void
  /** Why there is none at all. */
  children: JSX.Element
}

/** An empty list: because of its filters, which can be cleared, or because there is nothing yet. */
export const ListEmpty = (props: ListEmptyProps) => (
  <Show
    when={props.isFiltered}
    fallback={
      <EmptyState icon={props.icon} title={`No ${props.noun} yet`}>
        {props.children}
      </EmptyState>
    }
  >
    <EmptyState
      icon={props.icon}
      title={`No ${props.noun} fit`}
      action={<Button onClick={() => props.onClear()}>Clear the filters</Button>}
    >
      Take a filter away or search for fewer letters.
    </EmptyState>
  </Show>
)
