import { For, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SyncRuns_RunFragment } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { formatDuration } from '../../lib/time.ts'
import { syncStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'

export const RunFragment = graphql(`
  fragment SyncRuns_run on SyncRun {
    id
    status
    startedAt
    finishedAt
    counts
    error
    progress
  }
`)

/** "12 repositories, 48 pull requests" of whatever a tool counts. */
const countsOf = (counts: unknown): string => {
  if (typeof counts !== 'object' || counts === null) return ''
  return Object.entries(counts)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .map(([name, count]) => `${formatCount(count)} ${name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()}`)
    .join(', ')
}

/** The last readings of everything a tool has, and how far the present one is. */
export const SyncRuns = (props: { runs: readonly SyncRuns_RunFragment[] }) => (
  <Card title="Syncs" isFlush>
    <ul class="divide-y">
      <For
        each={props.runs}
        fallback={
          <li class="p-4 text-neutral-11">Not synced yet. “Sync now” reads everything the connection can see.</li>
        }
      >
        {(run) => (
          <li class="flex flex-col gap-2 px-4 py-3">
            <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <WordStatus words={syncStatuses} value={run.status} />
              <span class="text-sm text-neutral-11">
                <RelativeTime at={run.startedAt} />
                <Show when={run.finishedAt}>{(end) => <>, took {formatDuration(run.startedAt, end())}</>}</Show>
              </span>
            </div>
            <Switch>
              <Match when={run.status === 'RUNNING' || run.status === 'QUEUED'}>
                <Progress label={countsOf(run.counts) || 'Beginning'} value={run.progress} />
              </Match>
              <Match when={run.error}>
                <p class="text-sm text-danger-text">{run.error}</p>
              </Match>
              <Match when={countsOf(run.counts)}>
                <p class="text-sm text-neutral-11">{countsOf(run.counts)}</p>
              </Match>
            </Switch>
          </li>
        )}
      </For>
    </ul>
  </Card>
)
