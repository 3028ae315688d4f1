import { useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import Gauge from 'lucide-solid/icons/gauge'
import { createMemo, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { HealthRange, SystemHealth_ApiQuery } from '../../graphql/generated/graphql.ts'
import { formatCount, formatPercent } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LineChart } from '../../ui/LineChart.tsx'
import { Select } from '../../ui/Select.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { count, formatMs, judge } from './health-words.ts'
import { Figures, Part, PartSkeleton } from './parts.tsx'

const Api = graphql(`
  query SystemHealth_Api($range: HealthRange!, $usage: UsageRange!) {
    systemHealth {
      at
      api(range: $range) {
        range
        requests
        errors
        errorRate
        p50Ms
        p95Ms
        p99Ms
        points {
          at
          requests
          errors
          p50Ms
          p95Ms
          p99Ms
        }
      }
    }
    gatewayUsage(range: $usage) {
      range
      operations(first: 15) {
        hash
        name
        type
        requests
        errors
        averageMs
      }
    }
  }
`)

type Operation = NonNullable<SystemHealth_ApiQuery['gatewayUsage']>['operations'][number]
type Api = NonNullable<NonNullable<SystemHealth_ApiQuery['systemHealth']>['api']>

const HOUR = 3_600_000
const ranges = {
  LAST_HOUR: { label: 'Last hour', words: 'last hour', length: 60_000, span: HOUR, every: 5 },
  LAST_24_HOURS: { label: 'Last 24 hours', words: 'last 24 hours', length: HOUR / 2, span: 24 * HOUR, every: 15 },
  LAST_7_DAYS: { label: 'Last 7 days', words: 'last 7 days', length: 3 * HOUR, span: 168 * HOUR, every: 60 },
} as const satisfies Record<HealthRange, object>

const columns: readonly Column<Operation>[] = [
  {
    key: 'name',
    header: 'Operation',
    isTitle: true,
    cell: (row) => (
      <span class="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <span class="font-medium break-all">{row.name}</span>
        <Tag>{row.type}</Tag>
      </span>
    ),
  },
  { key: 'requests', header: 'Requests', align: 'right', cell: (row) => formatCount(row.requests) },
  {
    key: 'errors',
    header: 'With errors',
    align: 'right',
    cell: (row) => formatPercent(row.requests ? row.errors / row.requests : 0),
  },
  { key: 'average', header: 'Average', align: 'right', cell: (row) => formatMs(row.averageMs) },
]

/** How fast the API answers, what fails, and what it is asked for. */
export const ApiHealth = () => {
  const [params, setParams] = useSearchParams()
  const range = (): HealthRange =>
    (params['range'] as string) in ranges ? (params['range'] as HealthRange) : 'LAST_HOUR'
  const words = () => ranges[range()]
  const [result, execute] = createQuery({
    query: Api,
    variables: () => ({ range: range(), usage: range() === 'LAST_7_DAYS' ? 'LAST_7_DAYS' : 'LAST_24_HOURS' }) as const,
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createPolling(() => words().every, read)
  createRefetchOnReconnect(execute)
  const to = createMemo(() => Date.parse(result.data?.systemHealth?.at ?? '') || Date.now())
  return (
    <>
      <div class="mb-3 flex justify-end">
        <Select
          label="How far back"
          isCompact
          options={Object.entries(ranges).map(([value, { label }]) => ({ value, label }))}
          value={range()}
          onChange={(value) => setParams({ range: value === 'LAST_HOUR' ? null : value })}
        />
      </div>
      <QueryView
        data={result.data?.systemHealth?.api}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<PartSkeleton />}
      >
        {(api) => (
          <>
            <Figures label="Figures of the API" figures={figuresOf(api(), words().words)} />
            <Show
              when={api().requests}
              fallback={
                <Part title="How fast were 95 of 100 answered?" source={SOURCE} isFlush>
                  <EmptyState icon={<Gauge aria-hidden="true" />} title="Nothing was asked in this time">
                    Choose a longer time, or come back when somebody has opened a page.
                  </EmptyState>
                </Part>
              }
            >
              <div class="grid grid-cols-1 gap-x-3 lg:grid-cols-2">
                <For each={charts}>
                  {({ title, of, format, isFromZero }) => (
                    <Part title={title} source={SOURCE}>
                      <div class="pt-6">
                        <LineChart
                          label={`${title} ${words().label}`}
                          points={api().points.flatMap((point) => {
                            const value = of(point)
                            return value === null
                              ? []
                              : [{ at: Date.parse(point.at), value, min: value, max: value, count: 1 }]
                          })}
                          from={to() - words().span}
                          to={to()}
                          length={words().length}
                          format={format}
                          isFromZero={isFromZero}
                          isLastOpen
                        />
                      </div>
                    </Part>
                  )}
                </For>
              </div>
            </Show>
          </>
        )}
      </QueryView>
      <Show when={result.data?.gatewayUsage?.operations.length}>
        <Part
          title="What is asked for most"
          source={`Counted by the gateways, ${range() === 'LAST_7_DAYS' ? 'last 7 days' : 'last 24 hours'}; people and programs together.`}
          isFlush
        >
          <DataTable
            label="Most used operations"
            columns={columns}
            rows={result.data!.gatewayUsage!.operations}
            keyOf={(row) => row.hash}
          />
        </Part>
      </Show>
    </>
  )
}

const SOURCE = 'Counted by the gateways in a histogram, minute by minute; queries and mutations.'

const charts: readonly {
  title: string
  of: (point: Api['points'][number]) => number | null
  format: (value: number) => string
  isFromZero: boolean
}[] = [
  { title: 'How fast were 95 of 100 answered?', of: ({ p95Ms }) => p95Ms, format: formatMs, isFromZero: true },
  { title: 'How much was asked?', of: ({ requests }) => requests, format: count, isFromZero: true },
]

const figuresOf = (api: Api, words: string) => [
  {
    name: 'Half were answered within',
    value: formatMs(api.p50Ms),
    note: `${count(api.requests)} operations, ${words}`,
    title: `${formatCount(api.requests)} operations`,
  },
  {
    name: '95 of 100 within',
    value: formatMs(api.p95Ms),
    verdict: judge(api.p95Ms, { warning: 500, bad: 2_000, words: 'Slower than it should be' }),
  },
  {
    name: '99 of 100 within',
    value: formatMs(api.p99Ms),
    verdict: judge(api.p99Ms, { warning: 1_500, bad: 5_000, words: 'Slower than it should be' }),
  },
  {
    name: 'Failed through our fault',
    value: api.errorRate == null ? '—' : formatPercent(api.errorRate, { maximumFractionDigits: 2 }),
    title: `${formatCount(api.errors)} of ${formatCount(api.requests)}`,
    verdict: judge(api.errorRate, {
      warning: 0.001,
      bad: 0.01,
      good: api.errors ? `${formatCount(api.errors)} in all` : 'None',
      words: `${formatCount(api.errors)} in all`,
    }),
  },
]
