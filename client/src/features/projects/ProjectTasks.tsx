import { createQuery } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import ListChecks from 'lucide-solid/icons/list-checks'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { formatDay } from '../../lib/time.ts'
import { safeUrl } from '../../lib/url.ts'
import { createProjectCommands } from '../../parts/commands/project-commands.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { taskPriorities, type Word, wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { OpenCommands } from './OpenCommands.tsx'
import { List, Lists, type Row } from './task-documents.ts'
import { TaskDialog } from './TaskDialog.tsx'
import { createTaskMoves } from './task-moves.ts'
import { TaskState } from './TaskState.tsx'

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

const Title = (props: { row: Row; namesList: boolean }) => (
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
    <Show when={props.namesList && props.row.listName}>
      {(name) => <span class="text-sm font-normal text-neutral-11">{name()}</span>}
    </Show>
  </span>
)

const Due = (props: { row: Row }) => (
  <Show when={props.row.dueAt} fallback={<span class="text-neutral-11">—</span>}>
    {(due) => (
      <span class={props.row.isOverdue ? 'font-medium text-danger-text' : undefined}>
        {formatDay(due())}
        <Show when={props.row.isOverdue}>
          <span class="sr-only"> (overdue)</span>
        </Show>
      </span>
    )}
  </Show>
)

const fields = ['DUE_AT', 'UPDATED_AT', 'TITLE'] as const
const columnsWith = (state: Column<Row>['cell'], namesLists: () => boolean): Column<Row>[] => [
  {
    key: 'TITLE',
    header: 'Task',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <Title row={row} namesList={namesLists()} />,
  },
  { key: 'status', header: 'State', cell: state },
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
  companyId: string | null
  /** How often something about the project was told: the tasks may have changed with it. */
  updates: number
}

/** The tasks of a project, as the tools say in which they are kept. Who works on it makes and moves them from here. */
export const ProjectTasks = (props: ProjectTasksProps) => {
  const person = useViewer()
  const [isMaking, setMaking] = createSignal(false)
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
  const [lists] = createQuery({ query: Lists, variables: () => ({ id: props.id }), requestPolicy: 'cache-and-network' })
  const commands = createProjectCommands(() => props.id)
  /** Those of the team; the server decides. */
  const worksHere = () =>
    person.isStaff ||
    person.viewer.role === 'DEVELOPER' ||
    person.viewer.role === 'AGENCY_ADMIN' ||
    person.administeredCompanies.some(({ id }) => id === props.companyId)
  const listsThatCan = (what: 'CREATE_TASK' | 'UPDATE_TASK_STATUS') =>
    worksHere() ? (lists.data?.project?.containers?.nodes ?? []).filter(({ can }) => can.includes(what)) : []
  const canMove = (row: Row) => listsThatCan('UPDATE_TASK_STATUS').some(({ provider }) => provider === row.provider)
  const moves = createTaskMoves(commands)
  const columns = columnsWith(
    (row) => (
      <TaskState
        row={row}
        canMove={canMove(row)}
        isMoving={moves.isMoving(row)}
        onMove={(to) => void moves.move(row, to)}
      />
    ),
    () => (lists.data?.project?.containers?.nodes.length ?? 0) > 1,
  )

  return (
    <div class="flex flex-col gap-6">
      <OpenCommands commands={commands()} names={['CREATE_TASK', 'UPDATE_TASK_STATUS']} />
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
          <Show when={listsThatCan('CREATE_TASK').length}>
            <Button class="ml-auto" onClick={() => setMaking(true)}>
              New task
            </Button>
          </Show>
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
                  {listsThatCan('CREATE_TASK').length
                    ? 'Make the first one here or in the tool: it appears at once.'
                    : 'Connect a project tool such as ClickUp under Integrations, and link one of its lists to this project.'}
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
      <Show when={isMaking() && listsThatCan('CREATE_TASK').length}>
        <TaskDialog lists={listsThatCan('CREATE_TASK')} onClose={() => setMaking(false)} />
      </Show>
    </div>
  )
}
