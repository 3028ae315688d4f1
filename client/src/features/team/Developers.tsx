import { createQuery } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import UserMinus from 'lucide-solid/icons/user-minus'
import Undo from 'lucide-solid/icons/undo-2'
import PanelRight from 'lucide-solid/icons/panel-right'
import UsersRound from 'lucide-solid/icons/users-round'
import { createSignal, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { createCancelRemoval } from '../../parts/assignments/create-cancel-removal.ts'
import { RemovalDialog } from '../../parts/assignments/RemovalDialog.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AssignmentSheet } from './AssignmentSheet.tsx'
import * as columns from './team-columns.tsx'
import { List, type TeamRow } from './team-documents.ts'

const onboardings = {
  OPEN: { label: 'Being onboarded', tone: 'info' },
  DONE: { label: 'On board', tone: 'success' },
} as const

/** Those who have access now. */
export const Developers = (props: { onChanged: () => void }) => {
  const { companyId, companies } = useViewer()
  const params = createListParams(columns.sortFields, { key: 'DEVELOPER_NAME', direction: 'ASC' })
  const onboarding = () => params.getOf('onboarding', onboardings)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        companyId: companyId(),
        status: ['ACTIVE' as const, 'NOTICE' as const],
        search: params.get('q') || null,
        isOnboarded: onboarding() ? onboarding() === 'DONE' : null,
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const reload = () => {
    execute({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  const [open, setOpen] = createSignal<{ id: string; isRemoval: boolean } | null>(null)
  const rowOf = (isRemoval: boolean) => {
    const now = open()
    return now?.isRemoval === isRemoval
      ? result.data?.developerAssignments?.nodes.find(({ id }) => id === now.id)
      : undefined
  }
  const close = () => setOpen(null)
  const takeBack = createCancelRemoval(reload)

  const items = (row: TeamRow): MenuItem[] => [
    { label: 'Open', icon: <PanelRight />, onSelect: () => setOpen({ id: row.id, isRemoval: false }) },
    ...(row.canRequestRemoval
      ? [
          row.removalRequestedOn
            ? {
                label: 'Take the removal back',
                icon: <Undo />,
                onSelect: () => void takeBack(row.id, columns.nameOf(row)),
              }
            : {
                label: 'Request removal…',
                icon: <UserMinus />,
                isDanger: true,
                onSelect: () => setOpen({ id: row.id, isRemoval: true }),
              },
        ]
      : []),
  ]
  const shown = (): Column<TeamRow>[] => [
    columns.developerColumn,
    ...(companies.length > 1 && !companyId() ? [columns.companyColumn] : []),
    columns.skillsColumn,
    columns.projectsColumn,
    columns.onboardingColumn,
    columns.statusColumn,
    columns.sinceColumn,
    {
      key: 'actions',
      header: 'Actions',
      align: 'right',
      cell: (row) => (
        <span class="relative z-1">
          <Menu
            label={`Actions for ${columns.nameOf(row)}`}
            triggerClass={iconButtonLook}
            trigger={<Ellipsis aria-hidden="true" />}
            items={items(row)}
          />
        </span>
      ),
    },
  ]

  return (
    <>
      <Card isFlush>
        <Toolbar>
          <SearchField
            label="Search by name, title or skill"
            value={params.get('q')}
            onSearch={(text) => params.set('q', text)}
          />
          <WordFilter
            label="Onboarding"
            any="Any onboarding"
            words={onboardings}
            value={onboarding()}
            onChange={(value) => params.set('onboarding', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.developerAssignments}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={6} />}
        >
          {(assignments) => (
            <Show
              when={assignments().nodes.length}
              fallback={
                <ListEmpty
                  icon={<UsersRound aria-hidden="true" />}
                  noun="developers"
                  isFiltered={Boolean(params.get('q') || onboarding())}
                  onClear={() => params.clear('q', 'onboarding')}
                >
                  Staff proposes developers to you. Once you approve one, they appear here.
                </ListEmpty>
              }
            >
              <DataTable
                label="Developers"
                columns={shown()}
                rows={assignments().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => setOpen({ id: row.id, isRemoval: false })}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={assignments()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={rowOf(false)}>
        {(row) => (
          <AssignmentSheet row={row()} onClose={close} onRemove={() => setOpen({ id: row().id, isRemoval: true })} />
        )}
      </Show>
      <Show when={rowOf(true)}>
        {(row) => (
          <RemovalDialog
            assignment={row()}
            name={columns.nameOf(row())}
            onClose={close}
            onDone={() => {
              close()
              reload()
            }}
          />
        )}
      </Show>
    </>
  )
}
