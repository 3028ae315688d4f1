import { type JSX, Show } from 'solid-js'

interface CardProps {
  title?: string
  action?: JSX.Element
  children: JSX.Element
  /** For tables and lists that reach the edge. */
  isFlush?: boolean
  class?: string
}

export const Card = (props: CardProps) => (
  <section class={`rounded-lg border bg-surface ${props.class ?? ''}`}>
    <Show when={props.title}>
      <header class="flex min-h-12 items-center justify-between gap-4 border-b px-4 py-2">
        <h2 class="text-base font-semibold">{props.title}</h2>
        {props.action}
      </header>
    </Show>
    <div class={props.isFlush ? '' : 'p-4'}>{props.children}</div>
  </section>
)
