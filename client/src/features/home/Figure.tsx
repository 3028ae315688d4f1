import { type JSX, Show } from 'solid-js'
import { Flash } from '../../ui/Flash.tsx'

const tones = { plain: 'text-neutral-11', warning: 'text-warning-text', danger: 'text-danger-text' }

interface FigureProps {
  name: string
  value: JSX.Element
  /** Highlights the figure when it changes. */
  changesWith?: unknown
  note?: JSX.Element
  tone?: keyof typeof tones
  /** The page that explains the figure. */
  href: string
}

/** One number of a widget, which leads to the page that explains it. */
export const Figure = (props: FigureProps) => (
  <li class="min-w-0">
    <a
      href={props.href}
      class="-m-2 flex h-full flex-col gap-0.5 rounded-md p-2 transition-colors hover:bg-neutral-2"
      data-figure={props.name}
    >
      <span class="text-sm text-neutral-11">{props.name}</span>
      <Flash value={props.changesWith ?? props.value}>
        <span class="block text-2xl font-semibold tracking-tight tabular-nums" data-value>
          {props.value}
        </span>
      </Flash>
      <Show when={props.note}>
        <span class={`text-sm ${tones[props.tone ?? 'plain']}`}>{props.note}</span>
      </Show>
    </a>
  </li>
)

/** The numbers of a widget, two beside each other. */
export const Figures = (props: { label: string; children: JSX.Element }) => (
  <ul class="grid grid-cols-2 gap-x-6 gap-y-5 p-0.5" aria-label={props.label}>
    {props.children}
  </ul>
)

/** The numbers across the top of a page, each in a tile of its own. */
export const Tile = (props: FigureProps) => (
  <li class="min-w-0">
    <a
      href={props.href}
      class="flex h-full min-w-0 flex-col gap-1 rounded-lg border bg-surface p-3 transition-colors hover:border-neutral-8 sm:p-4"
      data-figure={props.name}
    >
      <span class="text-sm text-neutral-11">{props.name}</span>
      <Flash value={props.changesWith ?? props.value}>
        <span class="block text-2xl font-semibold tracking-tight tabular-nums sm:text-3xl" data-value>
          {props.value}
        </span>
      </Flash>
      <span class={`min-h-5 text-sm ${tones[props.tone ?? 'plain']}`}>{props.note}</span>
    </a>
  </li>
)

export const Tiles = (props: { children: JSX.Element }) => (
  <ul class="mb-6 grid grid-cols-2 gap-3 xl:grid-cols-4" aria-label="Numbers">
    {props.children}
  </ul>
)
