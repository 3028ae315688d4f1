import { createQuery } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ApprovalKind } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import type { Approval } from '../../parts/approvals/approval-words.ts'
import { type ApprovalAct, ApprovalDialogs } from '../../parts/approvals/ApprovalDialogs.tsx'
import { BulkApprove } from '../../parts/approvals/BulkApprove.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { approvalColumns, sortFields } from './approval-columns.tsx'
import { ApprovalActions } from './ApprovalActions.tsx'

const List = graphql(`
  query ApprovalList_List(
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
        ...Approval_approval
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

export type ApprovalTab = 'community' | 'team' | 'removals'

const kindOf: Record<ApprovalTab, ApprovalKind> = { community: 'COMMUNITY', team: 'TEAM', removals: 'REMOVAL' }

/** What a list shows, as people think of it. */
const views = {
  MINE: { label: 'Waiting for me', tone: 'neutral' },
  DECIDED: { label: 'Decided', tone: 'neutral' },
} as const

const empty: Record<ApprovalTab, string> = {
  community: 'Developers who ask to join the community appear here, until staff has answered.',
  team: 'When staff proposes a developer to a company, the question appears here until the company has answered.',
  removals: 'When a company asks to part with a developer, it appears here until staff has processed it.',
}

const statusesOf = (view: keyof typeof views | undefined) =>
  view === 'DECIDED' ? (['APPROVED', 'REJECTED', 'EXPIRED', 'CANCELLED'] as const) : (['PENDING'] as const)

interface ApprovalListProps {
  tab: ApprovalTab
  /** What the tab is called. */
  label: string
  /** Something was decided. */
  onChanged: () => void
}

/** The questions of one kind, with what the reader can answer. */
export const ApprovalList = (props: ApprovalListProps) => {
  const { companyId, isStaff } = useViewer()
  const params = createListParams(sortFields, { key: 'CREATED_AT', direction: 'ASC' })
  const view = () => params.getOf('view', views)
  // What waits longest comes first, and what was decided last.
  const order = () =>
    view() === 'DECIDED' && !params.get('sort') ? ({ key: 'DECIDED_AT', direction: 'DESC' } as const) : params.order()
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        kind: [kindOf[props.tab]],
        status: [...statusesOf(view())],
        waitsForMe: view() === 'MINE' || null,
        search: params.get('q') || null,
        companyId: companyId(),
      },
      orderBy: [{ field: order().key, direction: order().direction }],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const [open, setOpen] = createSignal<{ approval: Approval; act: ApprovalAct } | null>(null)
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  const unselect = () => setSelected(new Set<string>())
  createEffect(on(() => JSON.stringify([props.tab, view(), params.page(), params.get('q')]), unselect, { defer: true }))
  const reload = () => {
    setOpen(null)
    unselect()
    execute({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  const decidedColumns = approvalColumns.filter(({ key }) => key !== 'waiting')
  const openColumns: Column<Approval>[] = [
    ...approvalColumns.filter(({ key }) => key !== 'DECIDED_AT'),
    {
      key: 'actions',
      header: 'Actions',
      align: 'right',
      cell: (row) => <ApprovalActions approval={row} onAct={(act) => setOpen({ approval: row, act })} />,
    },
  ]
  // Companies decide about each person for itself; staff may take several together.
  const isBulk = () => isStaff && props.tab === 'community' && view() !== 'DECIDED'

  return (
    <>
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search approvals" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Show"
            any="All that are open"
            words={views}
            value={view()}
            onChange={(value) => params.set('view', value)}
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
                  isFiltered={Boolean(params.get('q') || view())}
                  onClear={() => params.clear('q', 'view')}
                >
                  {empty[props.tab]}
                </ListEmpty>
              }
            >
              <Show when={selected().size}>
                <BulkApprove
                  count={selected().size}
                  ids={approvals()
                    .nodes.filter(({ id, canDecide }) => canDecide && selected().has(id))
                    .map(({ id }) => id)}
                  onClear={unselect}
                  onDone={reload}
                />
              </Show>
              <DataTable
                label={props.label}
                columns={view() === 'DECIDED' ? decidedColumns : openColumns}
                rows={approvals().nodes}
                keyOf={(row) => row.id}
                nameOf={(row) => row.title}
                sort={order()}
                onSort={params.setSort}
                {...(isBulk() && { selected: selected(), onSelect: setSelected })}
              />
              <ListPager of={approvals()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <ApprovalDialogs open={open()} onClose={() => setOpen(null)} onDone={reload} />
    </>
  )
}
