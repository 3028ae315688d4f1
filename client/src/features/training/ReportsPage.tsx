import { createQuery, useClient } from '@urql/solid'
import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import { createMemo, createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ReportsPage_RowFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import type { Word } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { DayFilter } from './DayFilter.tsx'
import { DueDate } from './DueDate.tsx'
import { ExportReport } from './ExportReport.tsx'
import { Figures } from './Figures.tsx'
import { trainingKinds, trainingStatuses } from './training-words.ts'
import { TrainingTabs } from './TrainingTabs.tsx'

export const RowFragment = graphql(`
  fragment ReportsPage_row on TrainingEnrollment {
    id
    kind
    status
    isRequired
    dueOn
    isOverdue
    isLate
    completedAt
    bestScore
    attemptCount
    remindedAt
    canRemind
    company {
      id
      name
    }
    developer {
      id
      user {
        id
        name
      }
    }
    resource {
      id
      title
    }
    quiz {
      id
      title
    }
  }
`)

const List = graphql(`
  query ReportsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TrainingEnrollmentWhereInput
    $orderBy: [TrainingEnrollmentOrder!]
  ) {
    trainingProgress(where: $where) {
      ...Figures_progress
    }
    trainingEnrollments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...ReportsPage_row
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

const Choices = graphql(`
  query ReportsPage_Choices {
    developers(first: 100) {
      nodes {
        id
        user {
          id
          name
        }
      }
    }
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
    trainingResources(first: 100) {
      nodes {
        id
        title
      }
    }
    quizzes(first: 100) {
      nodes {
        id
        title
      }
    }
  }
`)

const Remind = graphql(`
  mutation ReportsPage_Remind($input: TrainingRemindInput!) {
    trainingRemind(input: $input) {
      enrollments {
        id
        remindedAt
        canRemind
      }
      skippedCount
      userErrors {
        message
      }
    }
  }
`)

const fields = ['DUE_AT', 'COMPLETED_AT', 'SCORE', 'CREATED_AT'] as const
const states: Record<'OVERDUE' | 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED', Word> = {
  OVERDUE: { label: 'Overdue', tone: 'danger' },
  ...trainingStatuses,
}
const filters = ['q', 'company', 'developer', 'item', 'state', 'kind', 'dueFrom', 'dueTo', 'doneFrom', 'doneTo']

const columns: Column<ReportsPage_RowFragment>[] = [
  {
    key: 'developer',
    header: 'Developer',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{row.developer?.user?.name ?? 'A developer who has left'}</span>
        <span class="text-sm font-normal text-neutral-11">{row.company?.name}</span>
      </span>
    ),
  },
  {
    key: 'item',
    header: 'Training',
    cell: (row) => (
      <span class="flex flex-col max-md:text-right">
        <span>{row.resource?.title ?? row.quiz?.title}</span>
        <span class="text-sm text-neutral-11">
          {trainingKinds[row.kind].label}
          {row.isRequired ? '' : ' · optional'}
        </span>
      </span>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={trainingStatuses} value={row.status} /> },
  {
    key: 'DUE_AT',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <DueDate dueOn={row.dueOn} isOverdue={row.isOverdue} isLate={row.isLate} />,
  },
  {
    key: 'SCORE',
    header: 'Best score',
    isSortable: true,
    align: 'right',
    cell: (row) => <span class="tabular-nums">{row.bestScore === null ? '—' : `${row.bestScore} %`}</span>,
  },
  {
    key: 'COMPLETED_AT',
    header: 'Completed',
    isSortable: true,
    cell: (row) => (
      <Show when={row.completedAt} fallback={<span class="text-neutral-11">—</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
]

/** The instant at which a day begins for the reader. */
const startOf = (day: string, plus = 0): string | null => {
  const at = new Date(`${day}T00:00:00`)
  if (!day || Number.isNaN(at.getTime())) return null
  at.setDate(at.getDate() + plus)
  return at.toISOString()
}

export default function ReportsPage() {
  createTitle(() => 'Training')
  const client = useClient()
  const person = useViewer()
  const params = createListParams(fields, { key: 'DUE_AT', direction: 'ASC' })
  const state = () => params.getOf('state', states)
  const kind = () => params.getOf('kind', trainingKinds)
  const [choices] = createQuery({ query: Choices })
  const item = () => params.get('item')
  const where = createMemo(() => ({
    search: params.get('q') || null,
    companyId: params.get('company') || person.companyId(),
    developerId: params.get('developer') || null,
    resourceId: item().startsWith('resource_') ? item() : null,
    quizId: item().startsWith('quiz_') ? item() : null,
    kind: kind() ?? null,
    status:
      state() && state() !== 'OVERDUE' ? [state() as Exclude<ReturnType<typeof state>, 'OVERDUE' | undefined>] : null,
    isOverdue: state() === 'OVERDUE' ? true : null,
    dueFrom: params.get('dueFrom') || null,
    dueTo: params.get('dueTo') || null,
    completedFrom: startOf(params.get('doneFrom')),
    completedTo: startOf(params.get('doneTo'), 1),
  }))
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const developers = () =>
    (choices.data?.developers?.nodes ?? []).map(({ id, user }) => ({ value: id, label: user?.name ?? 'Unknown' }))
  const companies = () => (choices.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const items = () =>
    [...(choices.data?.trainingResources?.nodes ?? []), ...(choices.data?.quizzes?.nodes ?? [])].map(
      ({ id, title }) => ({ value: id, label: title }),
    )

  const remindable = () => (result.data?.trainingEnrollments?.nodes ?? []).filter(({ canRemind }) => canRemind)
  const [isBusy, setBusy] = createSignal(false)
  const remind = async (ids: string[]) => {
    setBusy(true)
    const { data, error } = await client.mutation(Remind, { input: { ids } }).toPromise()
    setBusy(false)
    const payload = data?.trainingRemind
    const problem = payload?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem || !payload?.enrollments)
      return toast({ message: problem ?? 'The server gave no answer.', isError: true })
    const skipped = payload.skippedCount ? ` ${payload.skippedCount} were reminded within a day.` : ''
    return toast({ message: `${payload.enrollments.length} reminded.${skipped}` })
  }
  const actions: Column<ReportsPage_RowFragment> = {
    key: 'actions',
    header: 'Actions',
    align: 'right',
    cell: (row) => (
      <Show
        when={row.canRemind}
        fallback={
          <Show when={row.status !== 'COMPLETED' && row.remindedAt} fallback={<span class="text-neutral-11">—</span>}>
            {(at) => (
              <span class="text-sm text-neutral-11">
                Reminded <RelativeTime at={at()} />
              </span>
            )}
          </Show>
        }
      >
        <Button
          size="sm"
          class="relative z-10"
          aria-label={`Remind ${row.developer?.user?.name} of ${row.resource?.title ?? row.quiz?.title}`}
          onClick={() => void remind([row.id])}
        >
          Remind
        </Button>
      </Show>
    ),
  }

  return (
    <>
      <PageHead
        title="Training"
        about="Who has learned what, and when. Narrow it down and take it with you."
        tabs={<TrainingTabs />}
        action={
          <>
            <Show when={remindable().length > 1}>
              <Button busy={isBusy()} onClick={() => void remind(remindable().map(({ id }) => id))}>
                Remind {remindable().length} on this page
              </Button>
            </Show>
            <ExportReport where={where()} orderBy={[params.orderBy()]} />
          </>
        }
      />
      <Show when={result.data?.trainingProgress}>{(progress) => <Figures progress={progress()} />}</Show>
      <Card isFlush>
        <Toolbar>
          <SearchField
            label="Search names and titles"
            value={params.get('q')}
            onSearch={(text) => params.set('q', text)}
          />
          <Show when={person.isStaff}>
            <Combobox
              label="Company"
              placeholder="Any company"
              options={companies()}
              value={params.get('company') || null}
              onChange={(value) => params.set('company', value)}
            />
          </Show>
          <Combobox
            label="Developer"
            placeholder="Any developer"
            options={developers()}
            value={params.get('developer') || null}
            onChange={(value) => params.set('developer', value)}
          />
          <Combobox
            label="Resource or quiz"
            placeholder="Any training"
            options={items()}
            value={item() || null}
            onChange={(value) => params.set('item', value)}
          />
          <WordFilter
            label="State"
            any="Any state"
            words={states}
            value={state()}
            onChange={(value) => params.set('state', value)}
          />
          <WordFilter
            label="Kind"
            any="Resources and quizzes"
            words={trainingKinds}
            value={kind()}
            onChange={(value) => params.set('kind', value)}
          />
          <DayFilter
            label="Due"
            from={params.get('dueFrom')}
            to={params.get('dueTo')}
            onChange={(end, day) => params.set(end === 'from' ? 'dueFrom' : 'dueTo', day)}
          />
          <DayFilter
            label="Completed"
            from={params.get('doneFrom')}
            to={params.get('doneTo')}
            onChange={(end, day) => params.set(end === 'from' ? 'doneFrom' : 'doneTo', day)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.trainingEnrollments}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ChartNoAxesColumn aria-hidden="true" />}
                  noun="training"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  Once something is assigned to a company, its developers appear here.
                </ListEmpty>
              }
            >
              <DataTable
                label="Training report"
                columns={person.isStaff ? [...columns, actions] : columns}
                rows={list().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/training/items/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
