import { createQuery, createSubscription } from '@urql/solid'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { ApiKeysPage_KeyFragment, UsageRange, UsageSheet_UsageFragment } from '../../graphql/generated/graphql.ts'
import { formatCount, formatCountShort, formatPercent } from '../../lib/number.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Select } from '../../ui/Select.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { UsageBars } from './UsageBars.tsx'
import { Usage, Used } from './usage-query.ts'

type UsageData = UsageSheet_UsageFragment

const ranges: { value: UsageRange; label: string }[] = [
  { value: 'LAST_24_HOURS', label: 'Last 24 hours' },
  { value: 'LAST_7_DAYS', label: 'Last 7 days' },
  { value: 'LAST_30_DAYS', label: 'Last 30 days' },
  { value: 'LAST_90_DAYS', label: 'Last 90 days' },
]

interface UsageSheetProps {
  apiKey: ApiKeysPage_KeyFragment
  onClose: () => void
}

/** What a key asked for, while it asks. */
export const UsageSheet = (props: UsageSheetProps) => {
  const [range, setRange] = createSignal<UsageRange>('LAST_24_HOURS')
  const variables = () => ({ id: props.apiKey.id, range: range() })
  const [result, execute] = createQuery({ query: Usage, variables, requestPolicy: 'cache-and-network' })
  // What comes goes into the cache, and the query above shows it.
  createSubscription({ query: Used, variables })
  createRefetchOnReconnect(execute)

  return (
    <Sheet isOpen onClose={props.onClose} title={`Usage of “${props.apiKey.name}”`}>
      <div class="flex items-center justify-between gap-4 border-b px-4 py-3">
        <p class="text-sm text-neutral-11">
          <Show when={result.data?.apiKey?.usage?.lastUsedAt} fallback="Not used in this time">
            {(at) => (
              <>
                Last used <RelativeTime at={at()} />
              </>
            )}
          </Show>
        </p>
        <Select
          label="Period"
          isCompact
          options={ranges}
          value={range()}
          onChange={(value) => setRange(value as UsageRange)}
        />
      </div>
      <QueryView
        data={result.data?.apiKey?.usage}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={6} />}
      >
        {(usage) => <UsageView usage={usage()} />}
      </QueryView>
    </Sheet>
  )
}

const UsageView = (props: { usage: UsageData }) => (
  <div class="flex flex-col gap-8 p-4">
    <Totals usage={props.usage} />
    <UsageBars points={props.usage.series} isHourly={props.usage.range === 'LAST_24_HOURS'} />
    <Show
      when={props.usage.requests > 0}
      fallback={
        <p class="text-neutral-11">
          Nothing was asked with this key in this time. What it asks from now on is counted here, within seconds.
        </p>
      }
    >
      <Ranking title="Operations" rows={props.usage.operations}>
        {(row) => (
          <>
            <Ranked name={row.name} count={row.requests} most={props.usage.operations[0]!.requests} />
            <p class="mt-0.5 flex flex-wrap gap-x-3 text-xs text-neutral-11 tabular-nums">
              <span>{row.type}</span>
              <span>{formatMs(row.averageMs)} on average</span>
              <span>{formatCountShort(row.cost)} points</span>
              <Show when={row.errors > 0}>
                <span class="text-danger-text">{formatCount(row.errors)} with errors</span>
              </Show>
              <RelativeTime at={row.lastUsedAt} class="ml-auto" />
            </p>
          </>
        )}
      </Ranking>
      <Ranking title="Fields" rows={props.usage.fields}>
        {(row) => <Ranked name={row.field} count={row.requests} most={props.usage.fields[0]!.requests} />}
      </Ranking>
    </Show>
  </div>
)

const Totals = (props: { usage: UsageData }) => (
  <dl class="grid grid-cols-2 gap-4 sm:grid-cols-4">
    <Total name="Requests" value={formatCountShort(props.usage.requests)} full={formatCount(props.usage.requests)} />
    <Total
      name="With errors"
      value={props.usage.requests ? formatPercent(props.usage.errors / props.usage.requests) : '—'}
      full={formatCount(props.usage.errors)}
    />
    <Total name="Cost points" value={formatCountShort(props.usage.cost)} full={formatCount(props.usage.cost)} />
    <Total
      name="Average time"
      value={props.usage.averageMs == null ? '—' : formatMs(props.usage.averageMs)}
      full="From a checked operation to its answer"
    />
  </dl>
)

const Total = (props: { name: string; value: string; full: string }) => (
  <div>
    <dt class="text-sm text-neutral-11">{props.name}</dt>
    <dd class="text-xl font-semibold tabular-nums" title={props.full}>
      {props.value}
    </dd>
  </div>
)

function Ranking<Row>(props: { title: string; rows: readonly Row[]; children: (row: Row) => JSX.Element }) {
  return (
    <section aria-label={props.title}>
      <h3 class="mb-2 flex justify-between text-sm font-medium">
        {props.title}
        <span class="font-normal text-neutral-11">Requests</span>
      </h3>
      <ul class="flex flex-col gap-2.5">
        <For each={props.rows}>{(row) => <li>{props.children(row)}</li>}</For>
      </ul>
    </section>
  )
}

/** A name and its count, over a bar as long as the count is large beside the largest. */
const Ranked = (props: { name: string; count: number; most: number }) => (
  <div class="relative flex justify-between gap-4 rounded-sm px-2 py-1">
    <div
      class="absolute inset-y-0 left-0 rounded-sm bg-accent-bg"
      style={{ width: `${(props.count / props.most) * 100}%` }}
      aria-hidden="true"
    />
    <span class="relative truncate font-mono text-sm">{props.name}</span>
    <span class="relative tabular-nums">{formatCount(props.count)}</span>
  </div>
)

const formatMs = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${formatCount(Math.round(ms))} ms`)
