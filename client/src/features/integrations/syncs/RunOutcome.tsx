import { Match, Show, Switch } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { SyncRuns_RunFragment } from '../../../graphql/generated/graphql.ts'
import { formatCount } from '../../../lib/number.ts'
import { Progress } from '../../../ui/Progress.tsx'

export const RunFragment = graphql(`
  fragment SyncRuns_run on SyncRun {
    id
    status
    startedAt
    finishedAt
    counts
    error
    progress
    isScheduled
    retryAt
  }
`)

/** "12 repositories, 48 pull requests" of whatever a tool counts. */
export const countsOf = (counts: unknown): string => {
  if (typeof counts !== 'object' || counts === null) return ''
  return Object.entries(counts)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .map(([name, count]) => `${formatCount(count)} ${name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()}`)
    .join(', ')
}

/** What a run does, or what came of it. */
export const RunOutcome = (props: { run: SyncRuns_RunFragment }) => (
  <Switch>
    <Match when={props.run.status === 'RUNNING' || props.run.status === 'QUEUED'}>
      <Progress label={countsOf(props.run.counts) || 'Beginning'} value={props.run.progress} />
      <Show when={props.run.error}>{(error) => <p class="mt-1 text-sm text-warning-text">{error()}</p>}</Show>
    </Match>
    <Match when={props.run.error}>
      <p class="text-sm text-danger-text">{props.run.error}</p>
    </Match>
    <Match when={countsOf(props.run.counts)}>
      <p class="text-sm text-neutral-11">{countsOf(props.run.counts)}</p>
    </Match>
  </Switch>
)
