import { createQuery, useClient } from '@urql/solid'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AssignmentsPage_AssignmentFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AssignDialog, DayField } from './AssignDialog.tsx'
import { DueDate } from './DueDate.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { trainingKinds } from './training-words.ts'
import { TrainingTabs } from './TrainingTabs.tsx'

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

const Unassign = graphql(`
  mutation AssignmentsPage_Unassign($input: TrainingAssignmentInput!) {
    trainingUnassign(input: $input) {
      assignment {
        id
        endedAt
      }
      userErrors {
        message
      }
    }
  }
`)

const Restore = graphql(`
  mutation AssignmentsPage_Restore($input: TrainingAssignmentInput!) {
    trainingAssignmentRestore(input: $input) {
      assignment {
        ...AssignmentsPage_assignment
      }
      userErrors {
        message
      }
    }
  }
`)

const Update = graphql(`
  mutation AssignmentsPage_Update($input: TrainingAssignmentUpdateInput!) {
    trainingAssignmentUpdate(input: $input) {
      assignment {
        ...AssignmentsPage_assignment
      }
      userErrors {
        field
        message
      }
    }
  }
`)

type Assignment = AssignmentsPage_AssignmentFragment

const fields = ['CREATED_AT', 'DUE_ON'] as const
const titleOf = (row: Assignment) => row.resource?.title ?? row.quiz?.title ?? 'Training'

const columns: Column<Assignment>[] = [
  {
    key: 'title',
    header: 'Training',
    isTitle: true,
    cell: (row) => (
      <span class="flex flex-col">
        <span>{titleOf(row)}</span>
        <span class="text-sm font-normal text-neutral-11">
          {trainingKinds[row.kind].label}
          {row.passingScore ? ` · passed with ${row.passingScore} %` : ''}
        </span>
      </span>
    ),
  },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name },
  { key: 'required', header: 'Required', cell: (row) => (row.isRequired ? 'Required' : <Tag>Optional</Tag>) },
  {
    key: 'DUE_ON',
    header: 'Due',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <DueDate dueOn={row.dueOn} isOverdue={row.progress.overdue > 0} />,
  },
  {
    key: 'progress',
    header: 'Developers done',
    cell: (row) => <ProgressBar done={row.progress.completed} total={row.progress.total} />,
  },
  {
    key: 'CREATED_AT',
    header: 'Assigned',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

const ChangeDialog = (props: { assignment: Assignment; onClose: () => void }) => {
  const client = useClient()
  const form = createUniqueId()
  const [isRequired, setRequired] = createSignal(props.assignment.isRequired)
  const [dueOn, setDueOn] = createSignal(props.assignment.dueOn ?? '')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client
      .mutation(Update, {
        input: { id: props.assignment.id, isRequired: isRequired(), dueOn: dueOn() || null },
      })
      .toPromise()
    setBusy(false)
    const payload = data?.trainingAssignmentUpdate
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.assignment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    props.onClose()
    return toast({ message: 'Changed for all who have yet to do it.' })
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Change the assignment"
      description={`${titleOf(props.assignment)} for ${props.assignment.company?.name}`}
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={isBusy()}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Checkbox label="Required" isChecked={isRequired()} onChange={setRequired} />
        <DayField label="Due on" value={dueOn()} onInput={setDueOn} error={errors()['dueOn']} />
      </form>
    </Dialog>
  )
}

export default function AssignmentsPage() {
  createTitle(() => 'Training')
  const client = useClient()
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
  const [isBusy, setBusy] = createSignal(false)

  const restore = async (id: string) => {
    const { data, error } = await client.mutation(Restore, { input: { id } }).toPromise()
    reload()
    const problem = data?.trainingAssignmentRestore?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) void toast({ message: problem, isError: true })
  }
  const unassign = async (assignment: Assignment) => {
    setBusy(true)
    const { data, error } = await client.mutation(Unassign, { input: { id: assignment.id } }).toPromise()
    setBusy(false)
    setEnding(null)
    reload()
    const problem = data?.trainingUnassign?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    return toast({ message: `“${titleOf(assignment)}” is unassigned.`, undo: () => void restore(assignment.id) })
  }
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
                columns={isStaff ? [...columns, actions] : columns}
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
        {(assignment) => <ChangeDialog assignment={assignment()} onClose={() => setChanging(null)} />}
      </Show>
      <Show when={ending()}>
        {(assignment) => (
          <Dialog
            isOpen
            onClose={() => setEnding(null)}
            title="Unassign?"
            description={`${titleOf(assignment())} for ${assignment().company?.name}`}
            footer={
              <>
                <Button onClick={() => setEnding(null)}>Keep it</Button>
                <Button variant="danger" busy={isBusy()} onClick={() => void unassign(assignment())}>
                  Unassign
                </Button>
              </>
            }
          >
            <p>
              It goes from the lists of {assignment().progress.total - assignment().progress.completed} developers who
              have yet to do it. What was completed stays in the reports.
            </p>
          </Dialog>
        )}
      </Show>
    </>
  )
}
