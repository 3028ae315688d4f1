import { createQuery } from '@urql/solid'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AssignmentsPage_AssignmentFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
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
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { assignmentColumns, titleOf } from './assignment-columns.tsx'
import { AssignmentDialog } from './AssignmentDialog.tsx'
import { trainingKinds } from './training-words.ts'
import { TrainingTabs } from './TrainingTabs.tsx'
import { UnassignDialog } from './UnassignDialog.tsx'

export const AssignmentFragment = graphql(`
  fragment AssignmentsPage_assignment on TrainingAssignment {
    id
    kind
    isRequired
    dueOn
    passingScore
    createdAt
    endedAt
    company {
      id
      name
    }
    resource {
      id
      title
    }
    quiz {
      id
      title
    }
    progress {
      total
      completed
      overdue
    }
  }
`)

const List = graphql(`
  query AssignmentsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TrainingAssignmentWhereInput
    $orderBy: [TrainingAssignmentOrder!]
  ) {
    trainingAssignments(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...AssignmentsPage_assignment
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

type Assignment = AssignmentsPage_AssignmentFragment

const fields = ['CREATED_AT', 'DUE_ON'] as const
export default function AssignmentsPage() {
  createTitle(() => 'Training')
  const { isStaff, companyId } = useViewer()
  const params = createListParams(fields, { key: 'CREATED_AT', direction: 'DESC' })
  const kind = () => params.getOf('kind', trainingKinds)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, kind: kind() ?? null, companyId: companyId() },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [isAssigning, setAssigning] = createSignal(false)
  const [changing, setChanging] = createSignal<Assignment | null>(null)
  const [ending, setEnding] = createSignal<Assignment | null>(null)
  const actions: Column<Assignment> = {
    key: 'actions',
    header: 'Actions',
    align: 'right',
    cell: (row) => (
      <span class="relative z-10 inline-flex">
        <Menu
          label={`More about ${titleOf(row)} for ${row.company?.name}`}
          triggerClass={iconButtonLook}
          trigger={<Ellipsis />}
          items={[
            { label: 'Change…', onSelect: () => setChanging(row) },
            { label: 'Unassign…', onSelect: () => setEnding(row), isDanger: true },
          ]}
        />
      </span>
    ),
  }
  return (
    <>
      <PageHead
        title="Training"
        about={
          isStaff
            ? 'What each company asks its developers to know.'
            : 'What the agency has your developers learn before and while they work for you.'
        }
        tabs={<TrainingTabs />}
        action={
          <Show when={isStaff}>
            <Button variant="primary" onClick={() => setAssigning(true)}>
              Assign training
            </Button>
          </Show>
        }
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search titles" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Kind"
            any="Resources and quizzes"
            words={trainingKinds}
            value={kind()}
            onChange={(value) => params.set('kind', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.trainingAssignments}
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
                  icon={<ClipboardList aria-hidden="true" />}
                  noun="assignments"
                  isFiltered={Boolean(params.get('q') || kind())}
                  onClear={() => params.clear('q', 'kind')}
                >
                  {isStaff
                    ? 'Assign resources and quizzes to companies, and all of their developers have them.'
                    : 'Staff of the agency assigns what your developers are to learn.'}
                </ListEmpty>
              }
            >
              <DataTable
                label="Assignments"
                columns={isStaff ? [...assignmentColumns, actions] : assignmentColumns}
                rows={list().nodes}
                keyOf={(row) => row.id}
                href={(row) =>
                  `/training/reports?item=${row.resource?.id ?? row.quiz?.id}${isStaff ? `&company=${row.company?.id}` : ''}`
                }
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isAssigning()}>
        <AssignDialog onClose={() => setAssigning(false)} onAssigned={reload} />
      </Show>
      <Show when={changing()}>
        {(assignment) => <AssignmentDialog assignment={assignment()} onClose={() => setChanging(null)} />}
      </Show>
      <Show when={ending()}>
        {(assignment) => (
          <UnassignDialog assignment={assignment()} onClose={() => setEnding(null)} onChanged={reload} />
        )}
      </Show>
    </>
  )
}
