import { For, type JSX, Show } from 'solid-js'
import { Card } from '../../ui/Card.tsx'
import { Flash } from '../../ui/Flash.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'

export interface Figure {
  name: string
  value: string
  /** The whole number, or what it is compared with. */
  title?: string
  note?: JSX.Element
  /** Whether it is as it should be: a dot and a word. */
  verdict?: { tone: Tone; label: string } | undefined
}

/** Numbers beside each other, each with what it means; a change is highlighted for a moment. */
export const Figures = (props: { label: string; figures: readonly Figure[] }) => (
  <section aria-label={props.label} class="mb-3 grid grid-cols-2 gap-3 lg:grid-cols-4">
    <For each={props.figures}>
      {(figure) => (
        <div class="flex min-w-0 flex-col gap-1 rounded-lg border bg-surface p-3 sm:p-4">
          <span class="text-sm text-neutral-11">{figure.name}</span>
          <Flash value={figure.value} class="-mx-1 px-1">
            <span class="text-xl font-semibold tracking-tight tabular-nums sm:text-2xl" title={figure.title}>
              {figure.value}
            </span>
          </Flash>
          <span class="min-h-5 text-sm text-neutral-11">
            <Show when={figure.verdict} fallback={figure.note}>
              {(verdict) => <Status tone={verdict().tone} label={verdict().label} />}
            </Show>
          </span>
        </div>
      )}
    </For>
  </section>
)

/** A part of the page, with a line that says where its figures come from. */
export const Part = (props: { title: string; source: string; isFlush?: boolean; children: JSX.Element }) => (
  <Card title={props.title} isFlush={props.isFlush ?? false} class="mb-3">
    {props.children}
    <p class={`text-xs text-neutral-11 ${props.isFlush ? 'border-t px-4 py-2' : 'mt-3'}`}>{props.source}</p>
  </Card>
)

export const PartSkeleton = () => (
  <div role="status" aria-label="Loading">
    <div class="mb-3 grid grid-cols-2 gap-3 lg:grid-cols-4">
      <For each={[1, 2, 3, 4]}>{() => <Skeleton class="h-28 rounded-lg" />}</For>
    </div>
    <Skeleton class="h-72 w-full rounded-lg" />
  </div>
)
