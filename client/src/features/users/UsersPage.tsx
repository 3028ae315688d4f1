import { createQuery } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import Users from 'lucide-solid/icons/users'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useNavigate } from '@solidjs/router'
import type { UserWhereInput } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { roles, userActivities, userStatuses } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { BulkBar } from './BulkBar.tsx'
import { ColumnMenu, createColumnChoice } from './ColumnMenu.tsx'
import { ExportUsers } from './ExportUsers.tsx'
import { createUserActions } from './user-actions.tsx'
import { sortFields, userColumns, type UserRow } from './user-columns.tsx'
import { List } from './user-documents.ts'
import { UserDialog } from './UserDialog.tsx'
import { UserFilters } from './UserFilters.tsx'
import { UsersTabs } from './UsersTabs.tsx'

/** How far the API counts people. */
const COUNTED = 10_000
const filters = ['q', 'role', 'status', 'activity', 'company', 'agency'] as const

const countOf = (total: number) => (total >= COUNTED ? `more than ${formatCount(COUNTED)}` : formatCount(total))
const listed = <Value,>(value: Value | undefined): Value[] | null => (value === undefined ? null : [value])

export default function UsersPage() {
  createTitle(() => 'Users')
  const navigate = useNavigate()
  const params = createListParams(sortFields, { key: 'NAME', direction: 'ASC' })
  const where = (): UserWhereInput => ({
    search: params.get('q') || null,
    role: listed(params.getOf('role', roles)),
    status: listed(params.getOf('status', userStatuses)),
    activity: params.getOf('activity', userActivities) ?? null,
    companyId: params.get('company') || null,
    agencyId: params.get('agency') || null,
  })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(
    on(
      () => JSON.stringify([params.page(), where()]),
      () => setSelected(new Set<string>()),
      { defer: true },
    ),
  )
  const [isMaking, setMaking] = createSignal(false)
  const done = () => {
    setSelected(new Set<string>())
    reload()
  }
  const actions = createUserActions(done)
  const columns = createColumnChoice<UserRow>('users', userColumns, ['timeZone'])
  const shown = () => [
    ...columns.columns(),
    {
      key: 'actions',
      header: 'Actions',
      align: 'right' as const,
      cell: (row: UserRow) => (
        <Show when={actions.items(row).length} fallback={<span class="text-neutral-11">You</span>}>
          <span class="relative z-1">
            <Menu
              label={`Actions for ${row.name}`}
              triggerClass={iconButtonLook}
              trigger={<Ellipsis aria-hidden="true" />}
              items={actions.items(row)}
            />
          </span>
        </Show>
      ),
    },
  ]

  return (
    <>
      <PageHead
        title="Users"
        about="Everyone with an account, and whether they may sign in."
        action={
          <>
            <ExportUsers where={where()} orderBy={[params.orderBy()]} />
            <Button variant="primary" onClick={() => setMaking(true)}>
              New user
            </Button>
          </>
        }
        tabs={<UsersTabs current="people" />}
      />
      <Card isFlush>
        <Toolbar>
          <UserFilters params={params} />
          <ColumnMenu choice={columns} />
        </Toolbar>
        <QueryView
          data={result.data?.users}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={10} />}
        >
          {(users) => (
            <Show
              when={users().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Users aria-hidden="true" />}
                  noun="users"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  Make the first account with “New user”.
                </ListEmpty>
              }
            >
              <Show when={selected().size}>
                <BulkBar
                  people={users().nodes.filter(({ id }) => selected().has(id))}
                  isWholePage={users().nodes.every(({ id }) => selected().has(id))}
                  total={countOf(users().totalCount)}
                  hasMore={users().totalCount > users().nodes.length}
                  where={where()}
                  onClear={() => setSelected(new Set<string>())}
                  onDone={done}
                />
              </Show>
              <DataTable
                label="Users"
                columns={shown()}
                rows={users().nodes}
                keyOf={(row) => row.id}
                nameOf={(row) => row.name}
                href={(row) => `/users/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
                selected={selected()}
                onSelect={setSelected}
              />
              <ListPager of={users()} params={params} countedUpTo={COUNTED} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isMaking()}>
        <UserDialog user={null} onClose={() => setMaking(false)} onDone={(id) => navigate(`/users/${id}`)} />
      </Show>
      <actions.Dialogs />
    </>
  )
}
