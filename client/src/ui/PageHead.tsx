import { type JSX, Show } from 'solid-js'

interface PageHeadProps {
  title: string
  /** One line: what this page is. */
  about?: JSX.Element
  action?: JSX.Element
  tabs?: JSX.Element
  above?: JSX.Element
}

export const PageHead = (props: PageHeadProps) => (
  <header class={`mb-6 ${props.tabs ? 'border-b' : ''}`}>
    <Show when={props.above}>
      <div class="mb-2 text-sm text-neutral-11">{props.above}</div>
    </Show>
    <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div class="min-w-0">
        <h1 class="text-2xl font-semibold" tabIndex={-1}>
          {props.title}
        </h1>
        <Show when={props.about}>
          <p class="mt-1 text-neutral-11">{props.about}</p>
        </Show>
      </div>
      <Show when={props.action}>
        <div class="flex flex-wrap items-center gap-2">{props.action}</div>
      </Show>
    </div>
    <Show when={props.tabs}>
      <div class="mt-4">{props.tabs}</div>
    </Show>
  </header>
)
