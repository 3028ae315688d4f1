import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { BuildLine_BuildFragment } from '../../graphql/generated/graphql.ts'
import { formatDuration } from '../../lib/time.ts'
import { safeUrl } from '../../lib/url.ts'
import { buildStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'

export const BuildFragment = graphql(`
  fragment BuildLine_build on Build {
    id
    name
    status
    branch
    sha
    url
    startedAt
    finishedAt
    reportedAt
  }
`)

const lasted = ({ startedAt, finishedAt }: BuildLine_BuildFragment): string | null =>
  startedAt && finishedAt ? formatDuration(startedAt, finishedAt) : null

/** What was built, how that ended, how long it took and when. */
export const BuildLine = (props: { build: BuildLine_BuildFragment; repository?: string | undefined }) => (
  <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-neutral-11" data-build={props.build.id}>
    <WordStatus words={buildStatuses} value={props.build.status} />
    <span class="font-medium text-neutral-12">
      <Show when={safeUrl(props.build.url)} fallback={props.build.name}>
        {(url) => (
          <a href={url()} target="_blank" rel="noreferrer" class="rounded-sm hover:underline">
            {props.build.name}
          </a>
        )}
      </Show>
    </span>
    <Show when={props.build.branch}>
      {(branch) => (
        <span class="font-mono text-xs break-all">
          {branch()}
          {props.build.sha ? `@${props.build.sha.slice(0, 7)}` : ''}
        </span>
      )}
    </Show>
    <Show when={props.repository}>{(name) => <span class="font-mono text-xs break-all">{name()}</span>}</Show>
    <Show when={lasted(props.build)}>{(duration) => <span class="tabular-nums">{duration()}</span>}</Show>
    <RelativeTime at={props.build.reportedAt} class="ml-auto" />
  </div>
)
