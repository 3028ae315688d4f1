import { For, type JSX } from 'solid-js'
import { RelativeTime } from './RelativeTime.tsx'
import type { Tone } from './Status.tsx'

export interface TimelineEntry {
  id: string
  at: string
  text: JSX.Element
  tone?: Tone
}

const rings: Record<Tone, string> = {
  neutral: 'border-neutral-8',
  accent: 'border-accent-solid',
  success: 'border-success-solid',
  warning: 'border-warning-solid',
  danger: 'border-danger-solid',
  info: 'border-info-solid',
}

export const Timeline = (props: { entries: readonly TimelineEntry[] }) => (
  <ol class="relative ml-1">
    <For each={props.entries}>
      {(entry) => (
        <li class="relative border-l pb-4 pl-5 last:border-transparent last:pb-0">
          <span
            class={`absolute top-1.5 -left-[5px] size-2.5 rounded-full border-2 bg-surface ${rings[entry.tone ?? 'neutral']}`}
            aria-hidden="true"
          />
          <div>{entry.text}</div>
          <RelativeTime at={entry.at} class="text-sm text-neutral-11" />
        </li>
      )}
    </For>
  </ol>
)
