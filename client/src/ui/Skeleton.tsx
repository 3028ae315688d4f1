import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js'

/** Shows its content only after 150 ms, so that what is quick never flickers. */
export const Delayed = (props: { children: JSX.Element }) => {
  const [isDue, setDue] = createSignal(false)
  const timer = setTimeout(() => setDue(true), 150)
  onCleanup(() => clearTimeout(timer))
  return <Show when={isDue()}>{props.children}</Show>
}

/** A grey block in the shape of what will stand there. */
export const Skeleton = (props: { class?: string }) => (
  <div class={`animate-shimmer rounded-sm bg-neutral-4 ${props.class ?? 'h-4 w-full'}`} aria-hidden="true" />
)

export const SkeletonRows = (props: { count: number; class?: string }) => (
  <div class="divide-y" role="status" aria-label="Loading">
    <For each={Array.from({ length: props.count })}>
      {(_, index) => (
        <div class={`flex items-center gap-3 px-4 py-3 ${props.class ?? ''}`}>
          <Skeleton class="size-8 shrink-0 rounded-full" />
          <Skeleton class={['h-4 w-1/2', 'h-4 w-2/5', 'h-4 w-3/5'][index() % 3]} />
          <Skeleton class="ml-auto h-4 w-16" />
        </div>
      )}
    </For>
  </div>
)
