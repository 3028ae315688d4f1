import { For } from 'solid-js'
import { Skeleton } from '../../ui/Skeleton.tsx'

/** The shape of a home while it loads. */
export const HomeSkeleton = (props: { widgets: number }) => (
  <div
    class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]"
    role="status"
    aria-label="Loading"
  >
    <div class="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-[repeat(2,minmax(0,1fr))]">
      <For each={Array.from({ length: props.widgets })}>{() => <Skeleton class="h-56 rounded-lg" />}</For>
    </div>
    <div class="flex flex-col gap-6 max-xl:hidden">
      <Skeleton class="h-56 rounded-lg" />
      <Skeleton class="h-56 rounded-lg" />
    </div>
  </div>
)
