import { Popover } from '@kobalte/core/popover'
import { For, type JSX, Show } from 'solid-js'
import { Delta } from './Delta.tsx'
import { RelativeTime } from './RelativeTime.tsx'

export interface StatDefinition {
  formula: string
  window: string
  source: string
  owner: string
}

interface StatProps {
  name: string
  value: JSX.Element
  /** The number now and the one of the window before, when they can be compared. */
  change?: { value: number; previous: number } | undefined
  good?: 'up' | 'down' | 'neither'
  definition: StatDefinition
  freshAt: string
  /** A last line: how the number stands to its target. */
  note?: JSX.Element
  class?: string
}

const rows = (definition: StatDefinition): [string, string][] => [
  ['Formula', definition.formula],
  ['Period', definition.window],
  ['Source', definition.source],
  ['Owner', definition.owner],
]

/** A number with its period and comparison; pressing it opens how it is made and how fresh it is. */
export const Stat = (props: StatProps) => (
  <Popover gutter={6} placement="bottom-start" overflowPadding={8}>
    <Popover.Trigger
      class={`group flex min-w-0 flex-col items-start gap-1 rounded-lg border bg-surface p-3 text-left sm:p-4 transition-colors hover:border-neutral-8 aria-expanded:border-accent-border ${props.class ?? ''}`}
    >
      <span class="text-sm text-neutral-11">{props.name}</span>
      <span class="text-2xl font-semibold tracking-tight sm:text-3xl tabular-nums">{props.value}</span>
      <span class="flex min-h-5 flex-wrap items-center gap-x-2 text-sm text-neutral-11">
        <Show when={props.change}>
          {(change) => <Delta value={change().value} previous={change().previous} good={props.good ?? 'up'} />}
        </Show>
        <span title={props.definition.window}>{props.definition.window.split(',')[0]}</span>
      </span>
      <Show when={props.note}>
        <span class="flex flex-wrap items-center gap-x-3 text-sm">{props.note}</span>
      </Show>
    </Popover.Trigger>
    <Popover.Portal>
      <Popover.Content class="z-50 w-panel max-w-[calc(100vw-1rem)] animate-rise rounded-lg bg-surface p-4 shadow-float outline-none">
        <Popover.Title class="font-semibold">{props.name}</Popover.Title>
        <dl class="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
          <For each={rows(props.definition)}>
            {([term, text]) => (
              <>
                <dt class="text-neutral-11">{term}</dt>
                <dd>{text}</dd>
              </>
            )}
          </For>
          <dt class="text-neutral-11">Fresh</dt>
          <dd>
            <RelativeTime at={props.freshAt} />
          </dd>
        </dl>
      </Popover.Content>
    </Popover.Portal>
  </Popover>
)
