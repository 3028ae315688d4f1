import { type JSX, Show } from 'solid-js'

interface HomeGridProps {
  /** What matters most: beside `aside` where there is room, above it on a phone. */
  top?: JSX.Element
  /** Short lists. */
  aside: JSX.Element
  /** What is long: on a phone it comes last. */
  children: JSX.Element
}

/** How a home is laid out. */
export const HomeGrid = (props: HomeGridProps) => (
  <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] xl:grid-rows-[auto_1fr]">
    <Show when={props.top}>{(top) => <div class="min-w-0">{top()}</div>}</Show>
    <div class="flex min-w-0 flex-col gap-6 xl:col-start-2 xl:row-span-2 xl:row-start-1">{props.aside}</div>
    <div class="flex min-w-0 flex-col gap-6 xl:col-start-1">{props.children}</div>
  </div>
)
