import { For } from 'solid-js'
import { formatCount } from '../../lib/number.ts'
import { formatDate } from '../../lib/time.ts'
import type { Account } from './account-documents.ts'

/** What the person did there, in the period that Labs counts. */
export const LabsUsage = (props: { usage: NonNullable<Account['usage']> }) => {
  const figures = (): [string, number][] => [
    ['Active days', props.usage.activeDays],
    ['Tasks completed', props.usage.tasksCompleted],
    ['Builds', props.usage.builds],
    ['Deployments', props.usage.deployments],
  ]
  return (
    <>
      <dl class="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <For each={figures()}>
          {([name, value]) => (
            <div class="flex flex-col-reverse justify-end gap-1 rounded-lg border bg-surface p-4">
              <dd class="text-2xl font-semibold tracking-tight tabular-nums">{formatCount(value)}</dd>
              <dt class="text-sm text-neutral-11">{name}</dt>
            </div>
          )}
        </For>
      </dl>
      <p class="mt-2 text-sm text-neutral-11">
        {formatDate(props.usage.from)} to {formatDate(props.usage.to)}, as Labs counts it.
      </p>
    </>
  )
}
