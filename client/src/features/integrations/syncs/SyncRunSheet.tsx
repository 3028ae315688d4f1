import { createQuery } from '@urql/solid'
import { createEffect, For, onCleanup, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { SyncLogLevel } from '../../../graphql/generated/graphql.ts'
import { formatClock, formatDuration, formatExact } from '../../../lib/time.ts'
import { NotFound } from '../../../parts/NotFound.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { syncStatuses } from '../../../parts/words.ts'
import { WordStatus } from '../../../parts/WordStatus.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { countsOf } from './RunOutcome.tsx'

const Run = graphql(`
  query SyncRunSheet_Run($id: ID!) {
    syncRun(id: $id) {
      ...SyncRuns_run
      connection {
        id
        name
        needsReconnect
      }
      log(last: 100) {
        totalCount
        nodes {
          level
          message
          writtenAt
        }
      }
    }
  }
`)

/** While it runs, its log grows. */
const ASK_AGAIN_MS = 1500

const looks: Record<SyncLogLevel, string> = {
  INFO: 'text-neutral-12',
  WARNING: 'text-warning-text',
  ERROR: 'text-danger-text',
}

/** One synchronisation: how far it is or what came of it, and its log line by line. */
export const SyncRunSheet = (props: { id: string; onClose: () => void }) => {
  const [result, execute] = createQuery({
    query: Run,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  const isOpen = () => result.data?.syncRun?.status === 'RUNNING' || result.data?.syncRun?.status === 'QUEUED'
  createEffect(() => {
    if (result.fetching || !isOpen()) return
    const timer = setTimeout(again, ASK_AGAIN_MS)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <Sheet isOpen onClose={props.onClose} title={`Sync of ${result.data?.syncRun?.connection.name ?? '…'}`}>
      <QueryView
        data={result.data?.syncRun}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={5} />}
        missing={<NotFound title="This sync is not here" href="/integrations/syncs" label="See all syncs" />}
      >
        {(run) => (
          <div class="flex flex-col gap-6 p-4">
            <Show when={isOpen()}>
              <Progress label={countsOf(run().counts) || 'Beginning'} value={run().progress} />
            </Show>
            <Show when={run().error}>
              {(error) => (
                <FormError>
                  {error()}
                  <Show when={run().connection.needsReconnect}>
                    {' '}
                    <a class="font-medium underline" href={`/integrations/${run().connection.id}?tab=settings`}>
                      Connect again
                    </a>
                  </Show>
                </FormError>
              )}
            </Show>
            <Facts
              facts={[
                ['Status', <WordStatus words={syncStatuses} value={run().status} />],
                ['Begun by', run().isScheduled ? 'The schedule' : 'A person'],
                ['Began', formatExact(run().startedAt)],
                [
                  'Took',
                  run().finishedAt
                    ? formatDuration(run().startedAt, run().finishedAt!)
                    : isOpen()
                      ? 'Not done yet'
                      : '—',
                ],
                ['Read', countsOf(run().counts) || 'Nothing'],
                ...(run().retryAt ? [['Goes on', formatExact(run().retryAt!)] as const] : []),
              ]}
            />
            <section>
              <h3 class="mb-1.5 font-medium">Log</h3>
              <Show when={run().log.totalCount > run().log.nodes.length}>
                <p class="mb-1.5 text-sm text-neutral-11">
                  The last {run().log.nodes.length} of {run().log.totalCount} lines.
                </p>
              </Show>
              <ol class="overflow-x-auto rounded-sm border bg-neutral-2 p-3 font-mono text-xs leading-5">
                <For
                  each={run().log.nodes}
                  fallback={<li class="text-neutral-11">Nothing was written down: it ran before logs were kept.</li>}
                >
                  {(line) => (
                    <li class="flex gap-3">
                      <time
                        class="shrink-0 text-neutral-11"
                        dateTime={line.writtenAt}
                        title={formatExact(line.writtenAt)}
                      >
                        {formatClock(line.writtenAt)}
                      </time>
                      <span class={`break-words ${looks[line.level]}`}>{line.message}</span>
                    </li>
                  )}
                </For>
              </ol>
            </section>
            <div>
              <ButtonLink href={`/integrations/${run().connection.id}`}>Open the connection</ButtonLink>
            </div>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
