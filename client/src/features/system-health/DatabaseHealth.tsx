import { createQuery } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SystemHealth_DatabaseQuery } from '../../graphql/generated/graphql.ts'
import { formatBytes, formatCount, formatPercent } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { count, formatMs, judge } from './health-words.ts'
import { Figures, Part, PartSkeleton } from './parts.tsx'
import { processesOf, ProcessPartsQuery } from './processes.ts'

const Database = graphql(`
  query SystemHealth_Database {
    systemHealth {
      database {
        bytes
        records
        connections
        maxConnections
        cacheHitRatio
        deadlocks
        clients {
          application
          state
          connections
        }
        schemas {
          name
          bytes
          records
        }
        tables {
          schema
          name
          bytes
          records
        }
        running {
          application
          text
          seconds
          isWaiting
        }
      }
    }
  }
`)

type Health = NonNullable<NonNullable<SystemHealth_DatabaseQuery['systemHealth']>['database']>

interface Statement {
  part: string
  text: string
  calls: number
  averageMs: number
  slowestMs: number
  lastAt: string
}

const Code = (props: { text: string }) => (
  <code class="line-clamp-3 font-mono text-xs break-all text-neutral-11" title={props.text}>
    {props.text}
  </code>
)

const statementColumns: readonly Column<Statement>[] = [
  { key: 'text', header: 'Statement', isTitle: true, cell: (row) => <Code text={row.text} /> },
  { key: 'part', header: 'Part', cell: (row) => <Tag>{row.part}</Tag> },
  { key: 'calls', header: 'Slow calls', align: 'right', cell: (row) => formatCount(row.calls) },
  { key: 'average', header: 'Average', align: 'right', cell: (row) => formatMs(row.averageMs) },
  { key: 'slowest', header: 'Slowest', align: 'right', cell: (row) => formatMs(row.slowestMs) },
  { key: 'last', header: 'Last', align: 'right', cell: (row) => <RelativeTime at={row.lastAt} />, isWideOnly: true },
]

const runningColumns: readonly Column<Health['running'][number]>[] = [
  { key: 'text', header: 'Statement', isTitle: true, cell: (row) => <Code text={row.text} /> },
  { key: 'application', header: 'From', cell: (row) => <Tag>{row.application}</Tag> },
  { key: 'seconds', header: 'Runs for', align: 'right', cell: (row) => formatMs(row.seconds * 1_000) },
  { key: 'waits', header: 'Waits for a lock', align: 'right', cell: (row) => (row.isWaiting ? 'Yes' : 'No') },
]

const tableColumns: readonly Column<Health['tables'][number]>[] = [
  {
    key: 'name',
    header: 'Table',
    isTitle: true,
    cell: (row) => (
      <span>
        <span class="text-neutral-11">{row.schema}.</span>
        <span class="font-medium">{row.name}</span>
      </span>
    ),
  },
  { key: 'records', header: 'Records, about', align: 'right', cell: (row) => formatCount(Math.round(row.records)) },
  { key: 'bytes', header: 'Size', align: 'right', cell: (row) => formatBytes(row.bytes) },
]

const schemaColumns: readonly Column<Health['schemas'][number]>[] = [
  { key: 'name', header: 'Part', isTitle: true, cell: (row) => <span class="font-medium">{row.name}</span> },
  { key: 'records', header: 'Records, about', align: 'right', cell: (row) => formatCount(Math.round(row.records)) },
  { key: 'bytes', header: 'Size', align: 'right', cell: (row) => formatBytes(row.bytes) },
]

/** How large the database is, who is connected to it, and what takes its time. */
export default function DatabaseHealth() {
  const [result, execute] = createQuery({ query: Database, requestPolicy: 'cache-and-network' })
  const [processes, readProcesses] = createQuery({ query: ProcessPartsQuery, requestPolicy: 'cache-and-network' })
  const read = () => {
    execute({ requestPolicy: 'network-only' })
    readProcesses({ requestPolicy: 'network-only' })
  }
  createPolling(() => 10, read)
  createRefetchOnReconnect(execute)
  const slow = (): Statement[] =>
    processesOf(processes.data)
      .flatMap(({ part, slowStatements }) => slowStatements.map((statement) => ({ part, ...statement })))
      .toSorted((a, b) => b.averageMs * b.calls - a.averageMs * a.calls)
      .slice(0, 15)
  return (
    <QueryView
      data={result.data?.systemHealth?.database}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={<PartSkeleton />}
    >
      {(health) => (
        <>
          <Figures label="Figures of the database" figures={figuresOf(health())} />
          <Part
            title="Which statements take longest?"
            source="Measured by each part in its own process since it started: statements of 20 ms or more, without their values."
            isFlush
          >
            <Show
              when={slow().length}
              fallback={
                <EmptyState icon={<CircleCheck aria-hidden="true" />} title="None was slow">
                  No statement has taken 20 ms or more since the processes started.
                </EmptyState>
              }
            >
              <DataTable
                label="Slowest statements"
                columns={statementColumns}
                rows={slow()}
                keyOf={(row) => `${row.part} ${row.text}`}
              />
            </Show>
          </Part>
          <Show when={health().running.length}>
            <Part title="What runs at this moment?" source="From the activity of PostgreSQL, without values." isFlush>
              <DataTable
                label="Running statements"
                columns={runningColumns}
                rows={health().running}
                keyOf={(row) => `${row.application} ${row.seconds}`}
              />
            </Part>
          </Show>
          <div class="grid grid-cols-1 gap-x-3 lg:grid-cols-2">
            <Part title="Which tables are largest?" source="With indexes and partitions, from the catalogue." isFlush>
              <DataTable
                label="Largest tables"
                columns={tableColumns}
                rows={health().tables}
                keyOf={(row) => `${row.schema}.${row.name}`}
              />
            </Part>
            <Part title="Which part keeps most?" source="Records as PostgreSQL last estimated them." isFlush>
              <DataTable label="Parts" columns={schemaColumns} rows={health().schemas} keyOf={(row) => row.name} />
            </Part>
          </div>
        </>
      )}
    </QueryView>
  )
}

const figuresOf = (health: Health) => [
  { name: 'Size', value: formatBytes(health.bytes), note: `${count(health.records)} records, about` },
  {
    name: 'Connections',
    value: `${count(health.connections)} of ${count(health.maxConnections)}`,
    verdict: judge(health.connections / health.maxConnections, {
      warning: 0.7,
      bad: 0.9,
      good: `${busy(health)} at work`,
      words: 'Few are left',
    }),
  },
  {
    name: 'Read from memory',
    value: health.cacheHitRatio === null ? '—' : formatPercent(health.cacheHitRatio, { maximumFractionDigits: 2 }),
    note: 'of all blocks, since the statistics began',
  },
  {
    name: 'Deadlocks',
    value: count(health.deadlocks),
    verdict: judge(health.deadlocks, { warning: 1, bad: 100, good: 'None', words: 'since the statistics began' }),
  },
]

const busy = ({ clients }: Health): number =>
  clients.filter(({ state }) => state !== 'idle').reduce((sum, { connections }) => sum + connections, 0)
