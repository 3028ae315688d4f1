import { createQuery } from '@urql/solid'
import GraduationCap from 'lucide-solid/icons/graduation-cap'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { MyTrainingPage_ListQuery, TrainingStatus } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import type { Word } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { DueDate } from './DueDate.tsx'
import { Figures } from './Figures.tsx'
import { minutesText, resourceKinds, trainingStatuses } from './training-words.ts'
import { TrainingTabs } from './TrainingTabs.tsx'

const List = graphql(`
  query MyTrainingPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TrainingEnrollmentWhereInput
    $mine: TrainingEnrollmentWhereInput
    $orderBy: [TrainingEnrollmentOrder!]
  ) {
    trainingProgress(where: $mine) {
      ...Figures_progress
    }
    trainingEnrollments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        kind
        status
        isRequired
        dueOn
        isOverdue
        isLate
        bestScore
        company {
          id
          name
        }
        resource {
          id
          title
          kind
          estimatedMinutes
        }
        quiz {
          id
          title
          version {
            questionCount
            timeLimitMinutes
          }
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
`)

type Enrollment = NonNullable<MyTrainingPage_ListQuery['trainingEnrollments']>['nodes'][number]

const views: Record<'DONE' | 'ALL', Word> = {
  DONE: { label: 'Completed', tone: 'success' },
  ALL: { label: 'Everything', tone: 'neutral' },
}
const fields = ['DUE_AT', 'COMPLETED_AT', 'SCORE', 'CREATED_AT'] as const

const aboutOf = ({ resource, quiz }: Enrollment): string => {
  const version = quiz?.version
  const parts = resource
    ? [resourceKinds[resource.kind].label, resource.estimatedMinutes && minutesText(resource.estimatedMinutes)]
    : [
        'Quiz',
        version && `${version.questionCount} ${version.questionCount === 1 ? 'question' : 'questions'}`,
        version?.timeLimitMinutes && minutesText(version.timeLimitMinutes),
      ]
  return parts.filter(Boolean).join(' · ')
}

const columns: Column<Enrollment>[] = [
  {
    key: 'title',
    header: 'What',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{row.resource?.title ?? row.quiz?.title}</span>
        <span class="text-sm font-normal text-neutral-11">{aboutOf(row)}</span>
      </span>
    ),
  },
  { key: 'company', header: 'For', cell: (row) => row.company?.name },
  {
    key: 'DUE_AT',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <DueDate dueOn={row.dueOn} isOverdue={row.isOverdue} isLate={row.isLate} />,
  },
  {
    key: 'required',
    header: 'Required',
    isWideOnly: true,
    cell: (row) => (row.isRequired ? 'Required' : <Tag>Optional</Tag>),
  },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <span class="inline-flex flex-wrap items-center gap-x-2">
        <WordStatus words={trainingStatuses} value={row.status} />
        <Show when={row.bestScore !== null}>
          <span class="text-sm text-neutral-11 tabular-nums">{row.bestScore}%</span>
        </Show>
      </span>
    ),
  },
]

const statusesOf = (view: 'DONE' | 'ALL' | undefined): TrainingStatus[] | null => {
  if (view === 'ALL') return null
  return view === 'DONE' ? ['COMPLETED'] : ['NOT_STARTED', 'IN_PROGRESS', 'FAILED']
}

export default function MyTrainingPage() {
  createTitle(() => 'Training')
  const { companyId, viewer } = useViewer()
  const params = createListParams(fields, { key: 'DUE_AT', direction: 'ASC' })
  const view = () => params.getOf('view', views)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      mine: { isMine: true, companyId: companyId() },
      where: {
        isMine: true,
        companyId: companyId(),
        search: params.get('q') || null,
        status: statusesOf(view()),
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageHead
        title="Training"
        about="What the companies you work for ask you to know. What is overdue comes first."
        tabs={viewer.role === 'DEVELOPER' ? undefined : <TrainingTabs />}
      />
      <Show when={result.data?.trainingProgress?.total ? result.data.trainingProgress : null}>
        {(progress) => <Figures progress={progress()} />}
      </Show>
      <Card isFlush>
        <Toolbar>
          <SearchField
            label="Search your training"
            value={params.get('q')}
            onSearch={(text) => params.set('q', text)}
          />
          <WordFilter
            label="Show"
            any="Still to do"
            words={views}
            value={view()}
            onChange={(value) => params.set('view', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.trainingEnrollments}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={5} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<GraduationCap aria-hidden="true" />}
                  noun="open training"
                  isFiltered={Boolean(params.get('q') || view())}
                  onClear={() => params.clear('q', 'view')}
                >
                  You have done all that is asked of you. What is new appears here, and in your notifications.
                </ListEmpty>
              }
            >
              <DataTable
                label="My training"
                columns={columns}
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
