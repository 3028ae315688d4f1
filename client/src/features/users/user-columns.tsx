import { For, Show } from 'solid-js'
import type { UsersPage_UserFragment } from '../../graphql/generated/graphql.ts'
import { roleNames, userStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'

export type UserRow = UsersPage_UserFragment

export const sortFields = ['NAME', 'CREATED_AT', 'LAST_SIGN_IN_AT'] as const

/** Columns that can be left out, by key. */
export const userColumns: Column<UserRow>[] = [
  {
    key: 'NAME',
    header: 'Name',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="inline-flex min-w-0 items-center gap-2.5">
        <Avatar name={row.name} url={row.avatarUrl} size="sm" />
        <span class="min-w-0">
          <span class="block truncate">{row.name}</span>
          <span class="block truncate text-sm font-normal text-neutral-11">{row.email}</span>
        </span>
      </span>
    ),
  },
  { key: 'role', header: 'Role', cell: (row) => roleNames[row.role] },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={userStatuses} value={row.status} /> },
  {
    key: 'companies',
    header: 'Belongs to',
    cell: (row) => (
      <Show when={row.memberships.totalCount} fallback={row.agency?.name ?? <span class="text-neutral-11">—</span>}>
        <For each={row.memberships.nodes}>{(member, index) => `${index() ? ', ' : ''}${member.company.name}`}</For>
        <Show when={row.memberships.totalCount > row.memberships.nodes.length}>
          <span class="text-neutral-11"> and {row.memberships.totalCount - row.memberships.nodes.length} more</span>
        </Show>
      </Show>
    ),
  },
  {
    key: 'LAST_SIGN_IN_AT',
    header: 'Last here',
    isSortable: true,
    cell: (row) => (
      <Show when={row.lastSignInAt} fallback={<span class="text-neutral-11">Never</span>}>
        {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
      </Show>
    ),
  },
  { key: 'timeZone', header: 'Time zone', isWideOnly: true, cell: (row) => row.timeZone ?? '—' },
  {
    key: 'CREATED_AT',
    header: 'Since',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]
