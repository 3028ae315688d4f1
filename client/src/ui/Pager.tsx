import { Show } from 'solid-js'
import { formatCount } from '../lib/number.ts'
import { Button } from './Button.tsx'

interface PagerProps {
  shown: number
  total: number
  /** The list was counted no further than `total`. */
  isMore?: boolean
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
}

/** The way through a list page by page, with how much there is. */
export const Pager = (props: PagerProps) => (
  <nav aria-label="Pages" class="flex items-center justify-between gap-4 border-t px-4 py-2.5 text-sm text-neutral-11">
    <span class="tabular-nums">
      {props.shown} of {props.isMore ? `more than ${formatCount(props.total)}` : formatCount(props.total)}
    </span>
    <Show when={props.hasPrevious || props.hasNext}>
      <div class="flex gap-2">
        <Button size="sm" disabled={!props.hasPrevious} class="disabled:opacity-50" onClick={() => props.onPrevious()}>
          Previous
        </Button>
        <Button size="sm" disabled={!props.hasNext} class="disabled:opacity-50" onClick={() => props.onNext()}>
          Next
        </Button>
      </div>
    </Show>
  </nav>
)
