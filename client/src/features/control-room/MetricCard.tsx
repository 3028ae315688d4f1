import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { MetricCard_MetricFragment } from '../../graphql/generated/graphql.ts'
import { Delta } from '../../ui/Delta.tsx'
import { Flash } from '../../ui/Flash.tsx'
import { LineChart } from '../../ui/LineChart.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { formatExactMetric, formatMetric } from './metric-words.ts'
import { lengthOf, type Range } from './range.ts'

export const MetricFragment = graphql(`
  fragment MetricCard_metric on EcosystemMetric {
    service
    interval
    value
    previous
    latest {
      at
      value
    }
    definition {
      id
      key
      name
      description
      unit
      kind
      timeAggregation
      goodDirection
    }
    points {
      at
      value
      min
      max
      count
    }
  }
`)

const good = { UP: 'up', DOWN: 'down', NONE: 'neither' } as const

/** One metric over time, with its value now. */
export const MetricCard = (props: {
  metric: MetricCard_MetricFragment
  from: number
  to: number
  range: Range
  /** As it is now, live. */
  now: number | null
}) => {
  const definition = () => props.metric.definition!
  const isCounter = () => definition().kind === 'COUNTER'
  const format = (value: number) => formatMetric(value, definition().unit)
  const points = () => props.metric.points.map((point) => ({ ...point, at: Date.parse(point.at) }))
  const length = () => lengthOf(props.metric.interval)
  const isOpen = () => {
    const last = points().at(-1)
    return isCounter() && last !== undefined && last.at + length() > props.to
  }
  return (
    <section class="min-w-0 rounded-lg border bg-surface p-4" aria-label={definition().name}>
      <header class="pr-10">
        <h2 class="flex items-center gap-2 text-neutral-11" title={definition().description}>
          <span class="truncate">{definition().name}</span>
          <Show when={props.metric.service}>{(service) => <Tag>{service()}</Tag>}</Show>
        </h2>
        <div class="mt-0.5 flex flex-wrap items-baseline gap-x-3">
          <Flash value={props.now} class="-mx-1 px-1">
            <span
              class="text-2xl font-semibold tracking-tight tabular-nums"
              title={props.now === null ? undefined : formatExactMetric(props.now, definition().unit)}
            >
              {props.now === null ? '—' : format(props.now)}
            </span>
          </Flash>
          <Show when={props.metric.value !== null && props.metric.previous !== null}>
            <Delta
              value={props.metric.value!}
              previous={props.metric.previous!}
              good={good[definition().goodDirection]}
            />
          </Show>
          <span class="text-sm text-neutral-11">
            {isCounter() ? props.range.words : 'now'}
            <Show when={!isCounter() && props.metric.value !== null}>, {format(props.metric.value!)} on average</Show>
          </span>
        </div>
      </header>
      <div class="mt-4">
        <LineChart
          label={`${definition().name}, ${props.range.words}`}
          points={points()}
          from={props.from}
          to={props.to}
          length={length()}
          format={format}
          isFromZero={isCounter()}
          isLastOpen={isOpen()}
        />
      </div>
    </section>
  )
}
