import { createMemo, Index, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ProjectCard_ProjectFragment } from '../../graphql/generated/graphql.ts'
import { formatPercent } from '../../lib/number.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Flash } from '../../ui/Flash.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Sparkline } from '../../ui/Sparkline.tsx'
import { Status } from '../../ui/Status.tsx'
import { UptimeStrip } from '../../ui/UptimeStrip.tsx'
import { type LiveMetrics, seriesKey } from './live-metrics.ts'
import { formatExactMetric, formatMetric, healths, projectStatuses, RESPONSE_TIME, UP } from './metric-words.ts'
import type { Range } from './range.ts'

export const ProjectFragment = graphql(`
  fragment ProjectCard_project on EcosystemProject {
    id
    name
    status
    health
    healthReason
    healthChangedAt
    lastCheckedAt
    lastDeploymentAt
    lastDeploymentVersion
    metrics(seconds: $seconds, interval: $interval) {
      service
      interval
      value
      latest {
        value
      }
      definition {
        id
        key
        name
        unit
        kind
      }
      points {
        at
        value
      }
    }
  }
`)

const FIGURES = 3

/** One product: its health now and over time, and its first figures, live. */
export const ProjectCard = (props: {
  project: ProjectCard_ProjectFragment
  range: Range
  readAt: number
  live: LiveMetrics
}) => {
  const up = createMemo(() => props.project.metrics.find(({ definition }) => definition?.key === UP))
  const figures = createMemo(() =>
    props.project.metrics
      .filter(({ definition }) => definition && definition.key !== UP && definition.key !== RESPONSE_TIME)
      .slice(0, FIGURES),
  )
  return (
    <article class="relative flex flex-col rounded-lg border bg-surface p-4 transition-colors hover:border-neutral-8">
      <header class="flex items-start justify-between gap-3">
        <h2 class="min-w-0 truncate text-lg font-semibold">
          <a
            href={`/control-room/${props.project.id}?range=${props.range.key}`}
            class="after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-solid"
          >
            {props.project.name}
          </a>
        </h2>
        <Show
          when={props.project.status === 'ACTIVE'}
          fallback={<WordStatus words={projectStatuses} value={props.project.status} />}
        >
          <Show when={props.project.health} fallback={<Status tone="neutral" label="Not checked yet" />}>
            {(health) => <WordStatus words={healths} value={health()} />}
          </Show>
        </Show>
      </header>
      <Show when={props.project.health !== 'HEALTHY' && props.project.healthReason}>
        <p class="mt-1 text-sm text-neutral-11">
          {props.project.healthReason}{' '}
          <Show when={props.project.healthChangedAt}>{(at) => <RelativeTime at={at()} class="text-neutral-11" />}</Show>
        </p>
      </Show>
      <div class="mt-3 flex items-center gap-3">
        <div class="min-w-0 flex-1">
          <UptimeStrip
            points={(up()?.points ?? []).map(({ at, value }) => ({ at: Date.parse(at), value }))}
            from={props.readAt - props.range.seconds * 1_000}
            to={props.readAt}
            share={up()?.value ?? null}
            cells={props.range.key === '24h' ? 24 : 30}
          />
        </div>
        <span
          class="w-14 text-right text-sm text-neutral-11 tabular-nums"
          title={`Checks answered, ${props.range.words}`}
        >
          {up()?.value == null ? '—' : formatPercent(up()!.value!, { maximumFractionDigits: 2 })}
        </span>
      </div>
      <dl class="mt-4 grid flex-1 grid-cols-3 gap-4">
        <Index each={figures()}>
          {(metric) => {
            const definition = () => metric().definition!
            const value = () =>
              props.live.valueOf(seriesKey(props.project.id, definition().id, metric().service), {
                kind: definition().kind,
                value: metric().value,
                latest: metric().latest?.value ?? null,
              })
            return (
              <div class="flex min-w-0 flex-col">
                <dt class="truncate text-xs text-neutral-11" title={definition().name}>
                  {definition().name}
                </dt>
                <dd class="mt-0.5">
                  <Flash value={value()} class="-mx-1 px-1">
                    <span
                      class="block truncate text-lg font-semibold tabular-nums"
                      title={value() === null ? undefined : formatExactMetric(value()!, definition().unit)}
                    >
                      {value() === null ? '—' : formatMetric(value()!, definition().unit)}
                    </span>
                  </Flash>
                  <Sparkline values={metric().points.map((point) => point.value)} class="mt-1 h-6 w-full" />
                </dd>
              </div>
            )
          }}
        </Index>
      </dl>
      <Show when={figures().length === 0}>
        <p class="text-sm text-neutral-11">It has told no metrics in this time.</p>
      </Show>
      <footer class="mt-4 flex items-center justify-between gap-3 border-t pt-3 text-xs text-neutral-11">
        <span class="truncate">
          <Show when={props.project.lastDeploymentAt} fallback="No deployment told">
            {(at) => (
              <>
                {props.project.lastDeploymentVersion ?? 'Deployed'} <RelativeTime at={at()} />
              </>
            )}
          </Show>
        </span>
        <Show when={props.project.lastCheckedAt}>
          {(at) => (
            <span>
              Checked <RelativeTime at={at()} />
            </span>
          )}
        </Show>
      </footer>
    </article>
  )
}
