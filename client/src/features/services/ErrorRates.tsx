import ExternalLink from 'lucide-solid/icons/external-link'
import { createQuery } from '@urql/solid'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ErrorRates_ListQuery } from '../../graphql/generated/graphql.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { Card } from '../../ui/Card.tsx'
import { Delta } from '../../ui/Delta.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Sparkline } from '../../ui/Sparkline.tsx'

const List = graphql(`
  query ErrorRates_List($period: ErrorPeriod!) {
    errorRates(period: $period) {
      project {
        id
        name
      }
      connection {
        id
        name
      }
      count
      before
      hours
      url
    }
  }
`)

type Rate = NonNullable<ErrorRates_ListQuery['errorRates']>[number]

const periods = [
  { key: 'day', value: 'DAY', label: '24 hours', hours: 24 },
  { key: 'week', value: 'WEEK', label: '7 days', hours: 168 },
] as const

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** Errors an hour, as connected monitors count them, with the period before. */
export const ErrorRates = (props: { period: string | null; href(period: string): string }) => {
  const period = () => periods.find(({ key }) => key === props.period) ?? periods[0]
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ period: period().value }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createPolling(() => 60, read)
  const total = (rates: readonly Rate[], of: 'count' | 'before') => rates.reduce((sum, rate) => sum + rate[of], 0)
  return (
    <Card
      title="Critical errors"
      isFlush
      class="mb-4"
      action={
        <nav aria-label="Period of errors" class="inline-flex rounded-sm border bg-neutral-3 p-0.5">
          <For each={periods}>
            {({ key, label }) => (
              <a
                href={props.href(key)}
                noScroll
                aria-current={period().key === key ? 'true' : undefined}
                class="flex h-6.5 items-center rounded-[0.25rem] px-2.5 text-sm whitespace-nowrap text-neutral-11 transition-colors hover:text-neutral-12 aria-[current]:bg-surface aria-[current]:font-medium aria-[current]:text-neutral-12"
              >
                {label}
              </a>
            )}
          </For>
        </nav>
      }
    >
      <QueryView
        data={result.data?.errorRates}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<SkeletonRows count={2} />}
      >
        {(rates) => (
          <Show
            when={rates().length > 0}
            fallback={
              <p class="p-4 text-neutral-11">
                No error of level error or fatal in the last {period().label}. What a connected monitor such as{' '}
                <a href="/integrations?q=sentry" class="rounded-sm font-medium text-accent-text hover:underline">
                  Sentry
                </a>{' '}
                tells of is counted here by the hour.
              </p>
            }
          >
            <p class="flex flex-wrap items-baseline gap-x-2 px-4 pt-3 text-sm text-neutral-11">
              <span class="text-xl font-semibold text-neutral-12 tabular-nums">
                {number.format(total(rates(), 'count') / period().hours)}
              </span>
              an hour in the last {period().label}
              <Delta value={total(rates(), 'count')} previous={total(rates(), 'before')} good="down" />
              against the {period().label} before
            </p>
            <ul class="divide-y" aria-label="Critical errors by project">
              <For each={rates()}>{(rate) => <RateLine rate={rate} hours={period().hours} />}</For>
            </ul>
          </Show>
        )}
      </QueryView>
    </Card>
  )
}

const RateLine = (props: { rate: Rate; hours: number }) => (
  <li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_10rem_8rem_5rem_auto]">
    <span class="min-w-0">
      <Show when={props.rate.project} fallback={<span class="text-neutral-11">In no project</span>}>
        {(project) => (
          <a href={`/projects/${project().id}`} class="block truncate rounded-sm font-medium hover:underline">
            {project().name}
          </a>
        )}
      </Show>
      <span class="block truncate text-sm text-neutral-11">{props.rate.connection?.name}</span>
    </span>
    <Sparkline values={props.rate.hours} class="hidden h-7 w-full sm:block" />
    <span class="text-right tabular-nums">
      {number.format(props.rate.count / props.hours)} <span class="text-sm text-neutral-11">an hour</span>
      <span class="block text-sm text-neutral-11">{number.format(props.rate.count)} in all</span>
    </span>
    <Delta value={props.rate.count} previous={props.rate.before} good="down" />
    <Show when={props.rate.url} fallback={<span />}>
      {(url) => (
        <a
          href={url()}
          target="_blank"
          rel="noreferrer"
          class="inline-flex items-center gap-1 justify-self-end rounded-sm text-sm font-medium text-accent-text hover:underline"
        >
          Open <span class="sr-only">the errors of {props.rate.project?.name ?? props.rate.connection?.name}</span>
          <ExternalLink class="size-3.5" aria-hidden="true" />
        </a>
      )}
    </Show>
  </li>
)
