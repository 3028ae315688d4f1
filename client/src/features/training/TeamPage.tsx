import { createQuery } from '@urql/solid'
import UsersRound from 'lucide-solid/icons/users-round'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { TeamPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Figures } from './Figures.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { TrainingTabs } from './TrainingTabs.tsx'

const List = graphql(`
  query TeamPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: DeveloperWhereInput
    $companyId: ID
    $progress: TrainingEnrollmentWhereInput
  ) {
    trainingProgress(where: $progress) {
      ...Figures_progress
    }
    developers(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        id
        title
        user {
          id
          name
          avatarUrl
        }
        training(companyId: $companyId) {
          ...Figures_progress
        }
        assignments(first: 10, where: { status: [ACTIVE, NOTICE] }) {
          nodes {
            id
            onboardedAt
            company {
              id
              name
            }
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

type Developer = NonNullable<TeamPage_ListQuery['developers']>['nodes'][number]

const onboarding = ({ assignments }: Developer) => {
  const open = assignments.nodes.filter(({ onboardedAt }) => !onboardedAt)
  if (assignments.nodes.length === 0) return <span class="text-neutral-11">—</span>
  return open.length === 0 ? <Tag tone="success">On board</Tag> : <Tag tone="warning">Onboarding</Tag>
}

const columns: Column<Developer>[] = [
  {
    key: 'name',
    header: 'Developer',
    isTitle: true,
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={row.user?.name ?? '?'} url={row.user?.avatarUrl ?? null} size="sm" />
        <span class="flex flex-col">
          <span>{row.user?.name}</span>
          <span class="text-sm font-normal text-neutral-11">{row.title}</span>
        </span>
      </span>
    ),
  },
  {
    key: 'resources',
    header: 'Resources',
    cell: (row) => <ProgressBar done={row.training.resourcesCompleted} total={row.training.resources} />,
  },
  {
    key: 'quizzes',
    header: 'Quizzes',
    cell: (row) => <ProgressBar done={row.training.quizzesCompleted} total={row.training.quizzes} />,
  },
  {
    key: 'score',
    header: 'Average score',
    align: 'right',
    cell: (row) => (
      <span class="tabular-nums">{row.training.averageScore === null ? '—' : `${row.training.averageScore}%`}</span>
    ),
  },
  {
    key: 'overdue',
    header: 'Overdue',
    cell: (row) => (
      <Show when={row.training.overdue} fallback={<span class="text-neutral-11">None</span>}>
        <Tag tone="danger">{row.training.overdue} overdue</Tag>
      </Show>
    ),
  },
  { key: 'onboarding', header: 'Onboarding', cell: onboarding },
]

export default function TeamPage() {
  createTitle(() => 'Training')
  const { companyId, viewer } = useViewer()
  const params = createListParams(['CREATED_AT'], { key: 'CREATED_AT', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null },
      companyId: companyId(),
      progress: { companyId: companyId() },
    }),
    requestPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageHead
        title="Training"
        about={
          viewer.role === 'CLIENT'
            ? 'How far the developers of your team are with what they are to know.'
            : 'How far developers are with what the companies ask them to know.'
        }
        tabs={<TrainingTabs />}
      />
      <Show when={result.data?.trainingProgress}>{(progress) => <Figures progress={progress()} />}</Show>
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search developers" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        </Toolbar>
        <QueryView
          data={result.data?.developers}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(developers) => (
            <Show
              when={developers().nodes.length}
              fallback={
                <ListEmpty
                  icon={<UsersRound aria-hidden="true" />}
                  noun="developers"
                  isFiltered={Boolean(params.get('q'))}
                  onClear={() => params.clear('q')}
                >
                  Developers appear here once they work for a company.
                </ListEmpty>
              }
            >
              <DataTable
                label="Team progress"
                columns={columns}
                rows={developers().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/training/reports?developer=${row.id}`}
              />
              <ListPager of={developers()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
    </>
  )
}
