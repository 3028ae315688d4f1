import { useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import type { SyncRuns_RunFragment } from '../../graphql/generated/graphql.ts'
import { formatDuration } from '../../lib/time.ts'
import { syncStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { RunOutcome } from './syncs/RunOutcome.tsx'
import { SyncRunSheet } from './syncs/SyncRunSheet.tsx'

/** The last readings of everything a tool has, and how far the present one is. Each opens its log. */
export const SyncRuns = (props: { connectionId: string; runs: readonly SyncRuns_RunFragment[] }) => {
  const [search, setSearch] = useSearchParams()
  const open = () => (typeof search.run === 'string' ? search.run : null)
  return (
    <Card
      title="Syncs"
      isFlush
      action={
        <ButtonLink size="sm" variant="ghost" href={`/integrations/syncs?connection=${props.connectionId}`}>
          See all
        </ButtonLink>
      }
    >
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
                <span class="flex items-center gap-2 text-sm text-neutral-11">
                  <span>
                    <RelativeTime at={run.startedAt} />
                    <Show when={run.finishedAt}>{(end) => <>, took {formatDuration(run.startedAt, end())}</>}</Show>
                  </span>
                  <Button size="sm" variant="ghost" onClick={() => setSearch({ run: run.id })}>
                    Log
                  </Button>
                </span>
              </div>
              <RunOutcome run={run} />
            </li>
          )}
        </For>
      </ul>
      <Show when={open()}>{(id) => <SyncRunSheet id={id()} onClose={() => setSearch({ run: null })} />}</Show>
    </Card>
  )
}
