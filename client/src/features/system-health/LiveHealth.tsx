import { createQuery } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SystemHealth_LiveQuery } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Status } from '../../ui/Status.tsx'
import { count, formatAge, formatMs, judge } from './health-words.ts'
import { Figures, Part, PartSkeleton } from './parts.tsx'

const Live = graphql(`
  query SystemHealth_Live {
    systemHealth {
      live {
        gateways
        connections
        subscriptions
        eventsLastMinute
      }
      bus {
        streams {
          stream
          published
          waiting
          oldestSeconds
          p50Ms
          p95Ms
          p99Ms
          dead
        }
        consumers {
          subgraph
          consumer
          stream
          events
        }
      }
    }
  }
`)

type Health = NonNullable<SystemHealth_LiveQuery['systemHealth']>
type Stream = NonNullable<Health['bus']>['streams'][number]
type Consumer = NonNullable<Health['bus']>['consumers'][number]

const streamColumns: readonly Column<Stream>[] = [
  { key: 'stream', header: 'Part', isTitle: true, cell: (row) => <span class="font-medium">{row.stream}</span> },
  { key: 'published', header: 'Published, last hour', align: 'right', cell: (row) => formatCount(row.published) },
  { key: 'p50', header: 'Half within', align: 'right', cell: (row) => formatMs(row.p50Ms) },
  { key: 'p95', header: '95 of 100 within', align: 'right', cell: (row) => formatMs(row.p95Ms) },
  { key: 'p99', header: '99 of 100 within', align: 'right', cell: (row) => formatMs(row.p99Ms), isWideOnly: true },
  {
    key: 'waiting',
    header: 'Waiting',
    align: 'right',
    cell: (row) => (row.waiting ? `${formatCount(row.waiting)}, since ${formatAge(row.oldestSeconds)}` : '0'),
  },
  {
    key: 'dead',
    header: 'Given up',
    align: 'right',
    cell: (row) => (row.dead ? <Status tone="danger" label={formatCount(row.dead)} /> : '0'),
  },
]

const consumerColumns: readonly Column<Consumer>[] = [
  { key: 'consumer', header: 'Reader', isTitle: true, cell: (row) => <span class="font-medium">{row.consumer}</span> },
  { key: 'subgraph', header: 'Works for', cell: (row) => row.subgraph },
  { key: 'stream', header: 'Reads', cell: (row) => row.stream },
  {
    key: 'events',
    header: 'Not handled yet',
    align: 'right',
    cell: (row) =>
      row.events > 1_000 ? <Status tone="warning" label={formatCount(row.events)} /> : formatCount(row.events),
  },
]

/** What is connected, and how events come from one part to the others. */
export default function LiveHealth() {
  const [result, execute] = createQuery({ query: Live, requestPolicy: 'cache-and-network' })
  const read = () => execute({ requestPolicy: 'network-only' })
  createPolling(() => 5, read)
  createRefetchOnReconnect(execute)
  return (
    <QueryView
      data={result.data?.systemHealth}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={<PartSkeleton />}
    >
      {(health) => (
        <>
          <Figures label="Connections and events" figures={figuresOf(health())} />
          <Part
            title="How long do events take from the change to the bus?"
            source="From the outboxes and the bus: the time between recording an event and publishing it, over the last hour."
            isFlush
          >
            <DataTable
              label="Streams of events"
              columns={streamColumns}
              rows={health().bus?.streams ?? []}
              keyOf={(row) => row.stream}
            />
          </Part>
          <Part title="Does anybody lag behind?" source="From the places that each reader keeps in its part." isFlush>
            <Readers consumers={health().bus?.consumers ?? []} />
          </Part>
        </>
      )}
    </QueryView>
  )
}

/** Readers that lag behind; all of them when they are asked for. */
const Readers = (props: { consumers: readonly Consumer[] }) => {
  const [isWhole, setWhole] = createSignal(false)
  const lagging = () => props.consumers.filter(({ events }) => events > 0)
  const shown = () => (isWhole() ? props.consumers : lagging()).toSorted((a, b) => b.events - a.events)
  return (
    <>
      <Show
        when={shown().length}
        fallback={
          <EmptyState icon={<CircleCheck aria-hidden="true" />} title="Nobody">
            Each of the {props.consumers.length} readers has handled all that there is.
          </EmptyState>
        }
      >
        <DataTable
          label="Readers of events"
          columns={consumerColumns}
          rows={shown()}
          keyOf={(row) => `${row.subgraph} ${row.consumer} ${row.stream}`}
        />
      </Show>
      <div class="border-t px-4 py-2">
        <Button size="sm" variant="ghost" aria-pressed={isWhole()} onClick={() => setWhole(!isWhole())}>
          {isWhole() ? 'Show those that lag behind' : `Show all ${props.consumers.length}`}
        </Button>
      </div>
    </>
  )
}

const figuresOf = ({ live, bus }: Health) => {
  const streams = bus?.streams ?? []
  const oldest = Math.max(0, ...streams.map(({ oldestSeconds }) => oldestSeconds))
  return [
    {
      name: 'Open connections',
      value: count(live?.connections),
      note: `${count(live?.subscriptions)} subscriptions, ${count(live?.gateways)} ${live?.gateways === 1 ? 'gateway' : 'gateways'}`,
    },
    { name: 'Sent to subscribers', value: count(live?.eventsLastMinute), note: 'events in the last full minute' },
    {
      name: 'Published',
      value: count(streams.reduce((sum, { published }) => sum + published, 0)),
      note: 'events in the last hour',
    },
    {
      name: 'Oldest that waits',
      value: formatAge(oldest),
      verdict: judge(oldest, { warning: 5, bad: 60, words: 'The bus lags behind' }),
    },
  ]
}
