import { createQuery, useClient } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { ApproveMany } from './approval-documents.ts'
import {
  type Approval,
  approvalKinds,
  approvalStatuses,
  type ApprovalView,
  approvalViews,
  standingOf,
} from './approval-words.ts'
import { DecisionDialog } from './DecisionDialog.tsx'

const List = graphql(`
  query ApprovalsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: ApprovalWhereInput
    $orderBy: [ApprovalOrder!]
  ) {
    approvals(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...ApprovalsPage_approval
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

const fields = ['CREATED_AT', 'DECIDED_AT'] as const

const columnsWith = (actions: Column<Approval>['cell']): Column<Approval>[] => [
  {
    key: 'title',
    header: 'Question',
    isTitle: true,
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={row.about?.name ?? '?'} url={row.about?.avatarUrl ?? null} size="sm" />
        {row.title}
      </span>
    ),
  },
  { key: 'kind', header: 'About', cell: (row) => <Tag>{approvalKinds[row.kind].label}</Tag> },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <div>
        <WordStatus words={approvalStatuses} value={row.status} />
        <p class="text-xs text-neutral-11">{standingOf(row)}</p>
      </div>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'Asked',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <div class="text-neutral-11">
        <RelativeTime at={row.createdAt} />
        <Show when={row.requestedBy}>{(by) => <p class="text-xs">by {by().name}</p>}</Show>
      </div>
    ),
  },
  {
    key: 'DECIDED_AT',
    header: 'Decided',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => (
      <Show when={row.decidedAt} fallback={<span class="text-neutral-11">—</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

const filterOf = (view: ApprovalView) => {
  if (view === 'MINE') return { waitsForMe: true }
  return view === 'OPEN'
    ? { status: ['PENDING' as const] }
    : { status: ['APPROVED' as const, 'REJECTED' as const, 'EXPIRED' as const, 'CANCELLED' as const] }
}

export default function ApprovalsPage() {
  createTitle(() => 'Approvals')
  const client = useClient()
  const { companyId, isStaff } = useViewer()
  const params = createListParams(fields, { key: 'CREATED_AT', direction: 'ASC' })
  const view = () => params.getOf('view', approvalViews) ?? 'MINE'
  const kind = () => params.getOf('kind', approvalKinds)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        ...filterOf(view()),
        search: params.get('q') || null,
        kind: kind() ? [kind()!] : null,
        companyId: companyId(),
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [open, setOpen] = createSignal<{ approval: Approval; isApproval: boolean } | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const decided = () => {
    setOpen(null)
    reload()
  }

  // Companies decide about each person for itself; staff may take those on the page together.
  const bulk = () =>
    isStaff && view() === 'MINE'
      ? (result.data?.approvals?.nodes ?? []).filter((row) => row.canDecide && row.kind === 'COMMUNITY')
      : []
  const approveAll = async () => {
    setBusy(true)
    const { data, error } = await client
      .mutation(ApproveMany, { input: { ids: bulk().map(({ id }) => id) } })
      .toPromise()
    setBusy(false)
    reload()
    if (!data) return toast({ message: error ? problemOf(error).message : 'The server gave no answer.', isError: true })
    const { approvals, userErrors } = data.approvalsApprove ?? { approvals: [], userErrors: [] }
    return toast({
      message: `${approvals.length} approved${userErrors.length ? `, ${userErrors.length} not: ${userErrors[0]!.message}` : '.'}`,
      isError: userErrors.length > 0,
    })
  }

  const actions = (approval: Approval) => (
    <Show when={approval.canDecide || approval.canOverride} fallback={<span class="text-neutral-11">—</span>}>
      <span class="inline-flex gap-2">
        <Button
          size="sm"
          onClick={() => setOpen({ approval, isApproval: false })}
          aria-label={`Decline: ${approval.title}`}
        >
          Decline…
        </Button>
        <Button
          size="sm"
          variant={approval.canDecide ? 'primary' : 'secondary'}
          onClick={() => setOpen({ approval, isApproval: true })}
          aria-label={`Approve: ${approval.title}`}
        >
          Approve…
        </Button>
      </span>
    </Show>
  )

  return (
    <>
      <PageHead
        title="Approvals"
        about="What waits for a yes or a no: new developers, teams, people who leave."
        action={
          <Show when={bulk().length > 1}>
            <Button variant="primary" busy={isBusy()} onClick={() => void approveAll()}>
              Approve {bulk().length} for the community
            </Button>
          </Show>
        }
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search approvals" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Show"
            any="Waiting for me"
            words={{ OPEN: approvalViews.OPEN, DECIDED: approvalViews.DECIDED }}
            value={view() === 'MINE' ? undefined : (view() as 'OPEN' | 'DECIDED')}
            onChange={(value) => params.set('view', value)}
          />
          <WordFilter
            label="About"
            any="About anything"
            words={approvalKinds}
            value={kind()}
            onChange={(value) => params.set('kind', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.approvals}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={5} />}
        >
          {(approvals) => (
            <Show
              when={approvals().nodes.length}
              fallback={
                <ListEmpty
                  icon={<CircleCheck aria-hidden="true" />}
                  noun="approvals"
                  isFiltered={Boolean(params.get('q') || kind() || view() !== 'MINE')}
                  onClear={() => params.clear('q', 'kind', 'view')}
                >
                  Nothing waits for you. What you have to decide appears here, and in your notifications.
                </ListEmpty>
              }
            >
              <DataTable
                label="Approvals"
                columns={columnsWith(actions).filter(({ key }) => key !== 'DECIDED_AT' || view() === 'DECIDED')}
                rows={approvals().nodes}
                keyOf={(row) => row.id}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={approvals()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={open()}>
        {(now) => (
          <DecisionDialog
            approval={now().approval}
            isApproval={now().isApproval}
            onClose={() => setOpen(null)}
            onDecided={decided}
          />
        )}
      </Show>
    </>
  )
}
