import { createQuery } from '@urql/solid'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SystemHealth_JobsQuery } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Status } from '../../ui/Status.tsx'
import { count, formatAge, judge } from './health-words.ts'
import { Figures, Part, PartSkeleton } from './parts.tsx'

const Jobs = graphql(`
  query SystemHealth_Jobs {
    systemHealth {
      queues {
        queue
        queued
        running
        retrying
        dead
        completed
        oldestSeconds
      }
    }
  }
`)

type Queue = NonNullable<NonNullable<SystemHealth_JobsQuery['systemHealth']>['queues']>[number]

const number = (value: number) => <span class={value === 0 ? 'text-neutral-11' : ''}>{formatCount(value)}</span>

const columns: readonly Column<Queue>[] = [
  { key: 'queue', header: 'Queue', isTitle: true, cell: (row) => <span class="font-medium">{row.queue}</span> },
  { key: 'queued', header: 'Queued', align: 'right', cell: (row) => number(row.queued) },
  { key: 'running', header: 'Running', align: 'right', cell: (row) => number(row.running) },
  {
    key: 'retrying',
    header: 'Failed, tried again',
    align: 'right',
    cell: (row) => (row.retrying ? <Status tone="warning" label={formatCount(row.retrying)} /> : number(0)),
  },
  {
    key: 'dead',
    header: 'Given up',
    align: 'right',
    cell: (row) => (row.dead ? <Status tone="danger" label={formatCount(row.dead)} /> : number(0)),
  },
  { key: 'oldest', header: 'Oldest waits', align: 'right', cell: (row) => formatAge(row.oldestSeconds) },
  {
    key: 'completed',
    header: 'Done, last 24 h',
    align: 'right',
    cell: (row) => number(row.completed),
    isWideOnly: true,
  },
]

/** The work behind the scenes, queue by queue. */
export default function JobHealth() {
  const [result, execute] = createQuery({ query: Jobs, requestPolicy: 'cache-and-network' })
  const read = () => execute({ requestPolicy: 'network-only' })
  createPolling(() => 5, read)
  createRefetchOnReconnect(execute)
  return (
    <QueryView
      data={result.data?.systemHealth?.queues}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={<PartSkeleton />}
    >
      {(queues) => (
        <>
          <Figures label="Figures of jobs" figures={figuresOf(queues())} />
          <Part
            title="Which queue needs somebody?"
            source="From the table of jobs. What is done is kept for a while."
            isFlush
          >
            <DataTable
              label="Queues"
              columns={columns}
              rows={queues().toSorted((a, b) => rank(b) - rank(a) || a.queue.localeCompare(b.queue))}
              keyOf={(row) => row.queue}
            />
          </Part>
        </>
      )}
    </QueryView>
  )
}

/** What needs somebody stands first. */
const rank = ({ dead, retrying, queued, running }: Queue): number =>
  dead > 0 ? 3 : retrying > 0 ? 2 : queued + running > 0 ? 1 : 0

const figuresOf = (queues: readonly Queue[]) => {
  const sum = (of: (queue: Queue) => number) => queues.reduce((total, queue) => total + of(queue), 0)
  const oldest = Math.max(0, ...queues.map(({ oldestSeconds }) => oldestSeconds ?? 0))
  const [dead, retrying] = [sum((queue) => queue.dead), sum((queue) => queue.retrying)]
  return [
    {
      name: 'Queued',
      value: count(sum((queue) => queue.queued)),
      note: `${count(sum(({ running }) => running))} running`,
    },
    {
      name: 'Failed, tried again',
      value: count(retrying),
      verdict: judge(retrying, { warning: 1, bad: 50, good: 'None', words: 'Wait for their next try' }),
    },
    {
      name: 'Given up',
      value: count(dead),
      verdict: judge(dead, { warning: 1, bad: 1, good: 'None', words: 'Nobody tries them again' }),
    },
    {
      name: 'Oldest waits',
      value: formatAge(oldest),
      verdict: judge(oldest, { warning: 60, bad: 600, words: 'Workers do not keep up' }),
    },
  ]
}
