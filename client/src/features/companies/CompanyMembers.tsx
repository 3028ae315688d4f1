import { createQuery } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import LogOut from 'lucide-solid/icons/log-out'
import Pencil from 'lucide-solid/icons/pencil'
import UserMinus from 'lucide-solid/icons/user-minus'
import UsersRound from 'lucide-solid/icons/users-round'
import { createSignal, type JSX, Show } from 'solid-js'
import type { CompanyMembers_MemberFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { companyRoles } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Members } from './member-documents.ts'
import { MemberDialog } from './MemberDialog.tsx'
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx'
import { permissionsOf } from './rights.tsx'

type Row = CompanyMembers_MemberFragment

const fields = ['NAME', 'ROLE', 'JOINED_AT'] as const

const columnsWith = (actions: Column<Row>['cell'], isSelf: (row: Row) => boolean): Column<Row>[] => [
  {
    key: 'NAME',
    header: 'Person',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="inline-flex min-w-0 items-center gap-3">
        <Avatar name={row.user.name} url={row.user.avatarUrl} />
        <span class="min-w-0">
          <span class="block truncate font-medium">
            {row.user.name}
            <Show when={isSelf(row)}>
              <span class="font-normal text-neutral-11"> (you)</span>
            </Show>
          </span>
          <span class="block truncate text-sm font-normal text-neutral-11">{row.user.email}</span>
        </span>
      </span>
    ),
  },
  {
    key: 'ROLE',
    header: 'Role',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <WordStatus words={companyRoles} value={row.role} />,
  },
  {
    key: 'permissions',
    header: 'Also may',
    cell: (row) => <span class="text-neutral-11">{permissionsOf(row) || '—'}</span>,
  },
  {
    key: 'JOINED_AT',
    header: 'Joined',
    isSortable: true,
    cell: (row) => (
      <Show when={row.acceptedAt} fallback="—">
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
  {
    key: 'seen',
    header: 'Last sign-in',
    isWideOnly: true,
    cell: (row) => (
      <Show when={row.user.lastSignInAt} fallback={<span class="text-neutral-11">Never</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

interface CompanyMembersProps {
  companyId: string
  companyName: string
  /** Beside the search: what makes the list longer. */
  action?: JSX.Element
}

/** Who belongs to a company, as what, and what they may do; changed by who administers it. */
export const CompanyMembers = (props: CompanyMembersProps) => {
  const { viewer } = useViewer()
  const params = createListParams(fields, { key: 'ROLE', direction: 'ASC' })
  const role = () => params.getOf('role', companyRoles)
  const [result, execute] = createQuery({
    query: Members,
    variables: () => ({
      ...params.page(),
      where: { companyId: props.companyId, search: params.get('q') || null, role: role() ? [role()!] : null },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [open, setOpen] = createSignal<{ what: 'change' | 'remove'; member: Row } | null>(null)
  const done = () => {
    setOpen(null)
    reload()
  }
  const isSelf = (row: Row) => row.user.id === viewer.id
  const opened = (what: 'change' | 'remove') => (open()?.what === what ? open()?.member : undefined)
  const actions = (member: Row) => (
    <Show when={member.canChange || isSelf(member)} fallback={<span class="text-neutral-11">—</span>}>
      <Menu
        label={`Actions for ${member.user.name}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis aria-hidden="true" />}
        items={[
          ...(member.canChange
            ? [
                {
                  label: 'Change role and rights…',
                  icon: <Pencil />,
                  onSelect: () => setOpen({ what: 'change' as const, member }),
                },
              ]
            : []),
          {
            label: isSelf(member) ? 'Leave the company…' : 'Remove from the company…',
            icon: isSelf(member) ? <LogOut /> : <UserMinus />,
            onSelect: () => setOpen({ what: 'remove', member }),
            isDanger: true,
          },
        ]}
      />
    </Show>
  )

  return (
    <Card isFlush>
      <Toolbar>
        <SearchField label="Search people" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <WordFilter
          label="Role"
          any="Any role"
          words={companyRoles}
          value={role()}
          onChange={(value) => params.set('role', value)}
        />
        {props.action}
      </Toolbar>
      <QueryView
        data={result.data?.companyMembers}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={4} />}
      >
        {(members) => (
          <Show
            when={members().nodes.length}
            fallback={
              <ListEmpty
                icon={<UsersRound aria-hidden="true" />}
                noun="people"
                isFiltered={Boolean(params.get('q') || role())}
                onClear={() => params.clear('q', 'role')}
              >
                People of this company appear here once they have accepted an invitation.
              </ListEmpty>
            }
          >
            <DataTable
              label="People"
              columns={columnsWith(actions, isSelf)}
              rows={members().nodes}
              keyOf={(row) => row.id}
              sort={params.order()}
              onSort={params.setSort}
            />
            <ListPager of={members()} params={params} />
          </Show>
        )}
      </QueryView>
      <Show when={opened('change')}>
        {(member) => (
          <MemberDialog companyId={props.companyId} member={member()} onClose={() => setOpen(null)} onSaved={done} />
        )}
      </Show>
      <Show when={opened('remove')}>
        {(member) => (
          <RemoveMemberDialog
            companyName={props.companyName}
            member={member()}
            onClose={() => setOpen(null)}
            onRemoved={done}
          />
        )}
      </Show>
    </Card>
  )
}
