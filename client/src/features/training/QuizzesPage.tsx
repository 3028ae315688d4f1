import { useNavigate } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import ListChecks from 'lucide-solid/icons/list-checks'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { QuizzesPage_QuizFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { NewQuizDialog } from './NewQuizDialog.tsx'
import { minutesText } from './training-words.ts'
import { TrainingTabs } from './TrainingTabs.tsx'

export const QuizFragment = graphql(`
  fragment QuizzesPage_quiz on Quiz {
    id
    title
    summary
    createdAt
    archivedAt
    version {
      number
      questionCount
      points
      timeLimitMinutes
      attemptsAllowed
      publishedAt
    }
  }
`)

const List = graphql(`
  query QuizzesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: QuizWhereInput
    $orderBy: [TrainingLibraryOrder!]
  ) {
    quizzes(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...QuizzesPage_quiz
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

const Archive = graphql(`
  mutation QuizzesPage_Archive($input: TrainingArchiveInput!) {
    quizArchive(input: $input) {
      quiz {
        ...QuizzesPage_quiz
      }
      userErrors {
        message
      }
    }
  }
`)

type Quiz = QuizzesPage_QuizFragment

const fields = ['TITLE', 'CREATED_AT'] as const
const archived = { ARCHIVED: { label: 'Archived', tone: 'neutral' as const } }

const columnsWith = (actions: Column<Quiz>['cell']): Column<Quiz>[] => [
  {
    key: 'TITLE',
    header: 'Title',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="flex max-w-prose flex-col">
        <span>{row.title}</span>
        <span class="line-clamp-1 text-sm font-normal text-neutral-11">{row.summary}</span>
      </span>
    ),
  },
  {
    key: 'version',
    header: 'State',
    cell: (row) => (
      <Show when={row.version} fallback={<Tag>Draft</Tag>}>
        {(version) => <Tag tone="success">Version {version().number}</Tag>}
      </Show>
    ),
  },
  {
    key: 'questions',
    header: 'Questions',
    align: 'right',
    cell: (row) => <span class="tabular-nums">{row.version?.questionCount ?? '—'}</span>,
  },
  {
    key: 'time',
    header: 'Time limit',
    isWideOnly: true,
    cell: (row) => (row.version?.timeLimitMinutes ? minutesText(row.version.timeLimitMinutes) : 'None'),
  },
  {
    key: 'CREATED_AT',
    header: 'Begun',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

export default function QuizzesPage() {
  createTitle(() => 'Training')
  const client = useClient()
  const navigate = useNavigate()
  const params = createListParams(fields, { key: 'TITLE', direction: 'ASC' })
  const isArchived = () => params.getOf('view', archived) === 'ARCHIVED'
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, isArchived: isArchived() },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [isNew, setNew] = createSignal(false)
  const [assigning, setAssigning] = createSignal<Quiz | null>(null)

  const archive = async (quiz: Quiz, wanted: boolean) => {
    const { data, error } = await client.mutation(Archive, { input: { id: quiz.id, isArchived: wanted } }).toPromise()
    reload()
    const problem = data?.quizArchive?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    return toast({
      message: wanted ? `“${quiz.title}” is archived.` : `“${quiz.title}” is back in use.`,
      undo: () => void archive(quiz, !wanted),
    })
  }
  const actions = (row: Quiz) => (
    <span class="relative z-10 inline-flex items-center gap-2">
      <Show when={row.version && !row.archivedAt}>
        <Button size="sm" aria-label={`Assign ${row.title}`} onClick={() => setAssigning(row)}>
          Assign…
        </Button>
      </Show>
      <Menu
        label={`More about ${row.title}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis />}
        items={[
          { label: 'Edit', onSelect: () => navigate(`/training/quizzes/${row.id}`) },
          {
            label: row.archivedAt ? 'Take back into use' : 'Archive',
            onSelect: () => void archive(row, !row.archivedAt),
          },
        ]}
      />
    </span>
  )
  return (
    <>
      <PageHead
        title="Training"
        about="What developers prove that they know. A quiz that is published stays as it is for those who have begun it."
        tabs={<TrainingTabs />}
        action={
          <Button variant="primary" onClick={() => setNew(true)}>
            New quiz
          </Button>
        }
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search quizzes" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Show"
            any="In use"
            words={archived}
            value={isArchived() ? 'ARCHIVED' : undefined}
            onChange={(value) => params.set('view', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.quizzes}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={6} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ListChecks aria-hidden="true" />}
                  noun="quizzes"
                  isFiltered={Boolean(params.get('q') || isArchived())}
                  onClear={() => params.clear('q', 'view')}
                >
                  Write the first one. It is published and assigned when you say so.
                </ListEmpty>
              }
            >
              <DataTable
                label="Quizzes"
                columns={columnsWith(actions)}
                rows={list().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/training/quizzes/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isNew()}>
        <NewQuizDialog onClose={() => setNew(false)} />
      </Show>
      <Show when={assigning()}>{(quiz) => <AssignDialog item={quiz().id} onClose={() => setAssigning(null)} />}</Show>
    </>
  )
}
