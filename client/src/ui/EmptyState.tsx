import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'

interface EmptyStateProps {
  icon: JSX.Element
  title: string
  /** Why there is nothing, in one or two sentences. */
  children: JSX.Element
  /** The one next step. */
  action?: JSX.Element
  /** The page is nothing but this, so its title is the page's. */
  isPage?: boolean
}

export const EmptyState = (props: EmptyStateProps) => (
  <div class="flex flex-col items-center gap-1 px-6 py-14 text-center">
    <div class="mb-3 flex size-10 items-center justify-center rounded-lg border bg-neutral-2 text-neutral-11 [&_svg]:size-5">
      {props.icon}
    </div>
    <Dynamic component={props.isPage ? 'h1' : 'h2'} class="text-lg font-semibold">
      {props.title}
    </Dynamic>
    <p class="max-w-panel text-neutral-11">{props.children}</p>
    <Show when={props.action}>
      <div class="mt-4">{props.action}</div>
    </Show>
  </div>
)
