import type { Client } from '@urql/core'
import { useClient } from '@urql/solid'
import Download from 'lucide-solid/icons/download'
import { createSignal, onCleanup, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  ExportReport_PageQuery,
  ExportReport_PageQueryVariables,
  TrainingEnrollmentOrder,
  TrainingEnrollmentWhereInput,
} from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { csvOf, download } from '../../lib/csv.ts'
import { formatCount } from '../../lib/number.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'

const Page = graphql(`
  query ExportReport_Page($after: String, $where: TrainingEnrollmentWhereInput, $orderBy: [TrainingEnrollmentOrder!]) {
    trainingEnrollments(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      nodes {
        ...ReportsPage_row
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

type Enrollments = NonNullable<ExportReport_PageQuery['trainingEnrollments']>

const head = [
  'Id',
  'Company',
  'Developer',
  'Kind',
  'Training',
  'Required',
  'Status',
  'Due',
  'Overdue',
  'Completed',
  'Late',
  'Best score (%)',
  'Attempts',
  'Last reminder',
]

const rowOf = (row: Enrollments['nodes'][number]) => [
  row.id,
  row.company?.name,
  row.developer?.user?.name,
  row.kind,
  row.resource?.title ?? row.quiz?.title,
  String(row.isRequired),
  row.status,
  row.dueOn,
  String(row.isOverdue),
  row.completedAt,
  String(row.isLate),
  row.bestScore,
  row.kind === 'QUIZ' ? row.attemptCount : null,
  row.remindedAt,
]

const readPage = async (client: Client, variables: ExportReport_PageQueryVariables): Promise<Enrollments> => {
  const { data, error } = await client.query(Page, variables, { requestPolicy: 'network-only' }).toPromise()
  if (!data?.trainingEnrollments)
    throw new Error(error ? problemOf(error).message : 'The server gave no answer. Try again.')
  return data.trainingEnrollments
}

/** Reads the whole report into a file, page by page; shows how far it is, and can be stopped. */
export const ExportReport = (props: { where: TrainingEnrollmentWhereInput; orderBy: TrainingEnrollmentOrder[] }) => {
  const client = useClient()
  const [count, setCount] = createSignal<number | null>(null)
  let isStopped = false
  onCleanup(() => (isStopped = true))
  const start = async () => {
    isStopped = false
    const list = { where: props.where, orderBy: props.orderBy }
    const parts = [csvOf([head])]
    setCount(0)
    try {
      let after: string | null = null
      let isLast = false
      while (!isLast && !isStopped) {
        const page: Enrollments = await readPage(client, { ...list, after })
        parts.push(csvOf(page.nodes.map(rowOf)))
        setCount((before) => (before ?? 0) + page.nodes.length)
        isLast = !page.pageInfo.hasNextPage
        after = page.pageInfo.endCursor
      }
      const file = new Blob(parts, { type: 'text/csv;charset=utf-8' })
      if (isLast) download(file, `training-${new Date().toISOString().slice(0, 10)}.csv`)
    } catch (error) {
      void toast({ message: `Not exported. ${error instanceof Error ? error.message : ''}`, isError: true })
    }
    setCount(null)
  }
  return (
    <Show
      when={count() !== null}
      fallback={
        <Button onClick={() => void start()}>
          <Download aria-hidden="true" class="size-4" />
          Export
        </Button>
      }
    >
      <Button onClick={() => (isStopped = true)}>
        <span class="tabular-nums">{formatCount(count() ?? 0)} read</span> · Stop
      </Button>
    </Show>
  )
}
