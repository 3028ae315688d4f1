import { createQuery } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createMemo, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SystemHealth_WebhooksQuery } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LineChart } from '../../ui/LineChart.tsx'
import { count, judge } from './health-words.ts'
import { Figures, Part, PartSkeleton } from './parts.tsx'

const Webhooks = graphql(`
  query SystemHealth_Webhooks {
    webhookHealth {
      received
      processed
      ignored
      waiting
      failed
      dead
      deadEver
      refusedToday
      points {
        at
        received
        failed
        dead
      }
      failing {
        failed
        dead
        lastError
        connection {
          id
          name
        }
      }
    }
  }
`)

type Health = NonNullable<SystemHealth_WebhooksQuery['webhookHealth']>
type Failing = Health['failing'][number]

const HOUR = 3_600_000

const columns: readonly Column<Failing>[] = [
  {
    key: 'connection',
    header: 'Connection',
    isTitle: true,
    cell: (row) => <span class="font-medium">{row.connection?.name ?? 'A connection that was deleted'}</span>,
  },
  { key: 'failed', header: 'Tried again later', align: 'right', cell: (row) => formatCount(row.failed) },
  { key: 'dead', header: 'Given up', align: 'right', cell: (row) => formatCount(row.dead) },
  {
    key: 'error',
    header: 'Newest reason',
    cell: (row) => <span class="line-clamp-2 text-neutral-11">{row.lastError ?? '—'}</span>,
  },
]

/** What providers sent, and what came of it. */
export default function WebhookHealth() {
  const [result, execute] = createQuery({ query: Webhooks, requestPolicy: 'cache-and-network' })
  const read = () => execute({ requestPolicy: 'network-only' })
  createPolling(() => 10, read)
  createRefetchOnReconnect(execute)
  const to = createMemo(() => (result.data, Date.now()))
  return (
    <QueryView
      data={result.data?.webhookHealth}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={<PartSkeleton />}
    >
      {(health) => (
        <>
          <Figures label="Figures of webhooks" figures={figuresOf(health())} />
          <Part title="How much did providers send?" source="From the inbox of deliveries, by the hour, last 24 hours.">
            <div class="pt-6">
              <LineChart
                label="Deliveries by the hour"
                points={health().points.map(({ at, received }) => ({
                  at: Date.parse(at),
                  value: received,
                  min: received,
                  max: received,
                  count: 1,
                }))}
                from={to() - 24 * HOUR}
                to={to()}
                length={HOUR}
                format={count}
                isFromZero
                isLastOpen
              />
            </div>
          </Part>
          <Part
            title="Whose deliveries come to nothing?"
            source="Connections with deliveries of the last 24 hours that failed. Replay them on the page of the connection."
            isFlush
          >
            <Show
              when={health().failing.length}
              fallback={
                <EmptyState icon={<CircleCheck aria-hidden="true" />} title="Nobody’s">
                  Every delivery of the last 24 hours was worked on, or waits for its turn.
                </EmptyState>
              }
            >
              <DataTable
                label="Failing connections"
                columns={columns}
                rows={health().failing}
                keyOf={(row) => row.connection?.id ?? ''}
                href={(row) => (row.connection ? `/integrations/${row.connection.id}?tab=deliveries` : '/integrations')}
              />
            </Show>
          </Part>
        </>
      )}
    </QueryView>
  )
}

const figuresOf = (health: Health) => [
  {
    name: 'Received',
    value: count(health.received),
    note: `${count(health.processed)} worked on, ${count(health.ignored)} left aside`,
  },
  {
    name: 'Failed, tried again',
    value: count(health.failed),
    verdict: judge(health.failed, { warning: 1, bad: 20, good: 'None', words: 'last 24 hours' }),
  },
  {
    name: 'Given up',
    value: count(health.deadEver),
    verdict: judge(health.deadEver, {
      warning: 1,
      bad: 1,
      good: 'None',
      words: `${count(health.dead)} in the last 24 hours`,
    }),
  },
  { name: 'Turned away', value: count(health.refusedToday), note: 'since midnight UTC' },
]
