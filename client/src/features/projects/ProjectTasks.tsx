import { createQuery } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import ListChecks from 'lucide-solid/icons/list-checks'
import { createEffect, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ProjectTasks_ListQuery } from '../../graphql/generated/graphql.ts'
import { formatDate } from '../../lib/time.ts'
import { safeUrl } from '../../lib/url.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { taskCategories, taskPriorities, type Word, wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'

const List = graphql(`
  query ProjectTasks_List(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TaskWhereInput
    $orderBy: [TaskOrder!]
  ) {
    project(id: $id) {
      id
      tasks(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
        totalCount
        nodes {
          id
          title
          listName
          status
          category
          isBlocked
          isOverdue
          priority
          dueAt
          updatedAt
          url
          assignees {
            name
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`)

type Row = NonNullable<NonNullable<ProjectTasks_ListQuery['project']>['tasks']>['nodes'][number]

type View = 'OPEN' | 'DONE' | 'AT_RISK'

/** What the list is narrowed to, beside the text. */
const views: Record<View, Word> = {
  OPEN: { label: 'Open', tone: 'neutral' },
  DONE: { label: 'Done', tone: 'neutral' },
  AT_RISK: { label: 'Overdue or blocked', tone: 'neutral' },
}

const whereOf = (view: View | undefined) => ({
  category: view === 'DONE' ? ['DONE' as const] : view === 'OPEN' ? ['TODO' as const, 'DOING' as const] : null,
  isAtRisk: view === 'AT_RISK' || null,
})

const Title = (props: { row: Row }) => (
  <span class="flex flex-col">
    <Show when={safeUrl(props.row.url)} fallback={props.row.title}>
      {(url) => (
        <a
          href={url()}
          target="_blank"
          rel="noreferrer"
          class="inline-flex items-baseline gap-1 rounded-sm hover:underline"
        >
          {props.row.title}
          <ExternalLink class="size-3 shrink-0 text-neutral-11" aria-label="opens in its tool" />
        </a>
      )}
    </Show>
    <Show when={props.row.listName}>{(name) => <span class="text-sm font-normal text-neutral-11">{name()}</span>}</Show>
  </span>
)

const Due = (props: { row: Row }) => (
  <Show when={props.row.dueAt} fallback={<span class="text-neutral-11">—</span>}>
    {(due) => (
      <span class={props.row.isOverdue ? 'font-medium text-danger-text' : undefined}>
        {formatDate(due())}
        <Show when={props.row.isOverdue}>
          <span class="sr-only"> (overdue)</span>
        </Show>
      </span>
    )}
  </Show>
)

const State = (props: { row: Row }) => (
  <Status
    tone={props.row.isBlocked ? 'danger' : wordOf(taskCategories, props.row.category).tone}
    label={props.row.status}
  />
)

const fields = ['DUE_AT', 'UPDATED_AT', 'TITLE'] as const
const columns: Column<Row>[] = [
  {
    key: 'TITLE',
    header: 'Task',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <Title row={row} />,
  },
  { key: 'status', header: 'State', cell: (row) => <State row={row} /> },
  {
    key: 'assignees',
    header: 'Whose',
    cell: (row) => (
      <Show when={row.assignees.length} fallback={<span class="text-neutral-11">Nobody’s</span>}>
        {row.assignees.map(({ name }) => name).join(', ')}
      </Show>
    ),
  },
  {
    key: 'DUE_AT',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <Due row={row} />,
  },
  {
    key: 'priority',
    header: 'Priority',
    isWideOnly: true,
    cell: (row) =>
      row.priority ? wordOf(taskPriorities, row.priority).label : <span class="text-neutral-11">None</span>,
  },
  {
    key: 'UPDATED_AT',
    header: 'Changed',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.updatedAt} class="text-neutral-11" />,
  },
]

interface ProjectTasksProps {
  id: string
  /** How often something about the project was told: the tasks may have changed with it. */
  updates: number
}

/** The tasks of a project, as the tools say in which they are kept. */
export const ProjectTasks = (props: ProjectTasksProps) => {
  const params = createListParams(fields, { key: 'DUE_AT', direction: 'ASC' })
  const view = () => params.getOf('show', views)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      id: props.id,
      ...params.page(),
      where: { search: params.get('q') || null, ...whereOf(view()) },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  const isFiltered = () => Boolean(params.get('q') || view())

  return (
    <Card isFlush>
      <Toolbar>
        <SearchField label="Search tasks" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <WordFilter
          label="Show"
          any="All tasks"
          words={views}
          value={view()}
          onChange={(value) => params.set('show', value)}
        />
      </Toolbar>
      <QueryView
        data={result.data?.project?.tasks}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={8} />}
      >
        {(tasks) => (
          <Show
            when={tasks().nodes.length}
            fallback={
              <ListEmpty
                icon={<ListChecks aria-hidden="true" />}
                noun="tasks"
                isFiltered={isFiltered()}
                onClear={() => params.clear('q', 'show')}
              >
                Connect a project tool such as ClickUp under Integrations, and link one of its lists to this project.
              </ListEmpty>
            }
          >
            <DataTable
              label="Tasks"
              columns={columns}
              rows={tasks().nodes}
              keyOf={(row) => row.id}
              sort={params.order()}
              onSort={params.setSort}
            />
            <ListPager of={tasks()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
