import { For, Show } from 'solid-js'
import { communityStatuses } from '../../parts/developer-words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { DeveloperRow } from './developer-documents.ts'

export const sortFields = ['NAME', 'TITLE', 'CREATED_AT'] as const

export const columns: Column<DeveloperRow>[] = [
  {
    key: 'NAME',
    header: 'Developer',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="inline-flex min-w-0 items-center gap-2.5">
        <Avatar name={row.user.name} url={row.user.avatarUrl} />
        <span class="min-w-0">
          <span class="block truncate">{row.user.name}</span>
          <span class="block truncate text-sm font-normal text-neutral-11">{row.agency?.name ?? 'Independent'}</span>
        </span>
      </span>
    ),
  },
  {
    key: 'TITLE',
    header: 'Title and skills',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <div class="max-md:text-right">
        <p>{row.title ?? '—'}</p>
        <p class="line-clamp-1 text-sm text-neutral-11 max-md:hidden" title={row.skills.join(', ')}>
          {row.skills.join(', ')}
        </p>
      </div>
    ),
  },
  {
    key: 'community',
    header: 'Community',
    cell: (row) => (
      <div>
        <WordStatus words={communityStatuses} value={row.communityStatus} />
        <Show when={row.openApproval}>
          {(approval) => (
            <p class="flex items-center gap-1.5 text-sm text-neutral-11">
              since <RelativeTime at={approval().waitingSince} />
              <Show when={approval().isOverdue}>
                <Tag tone="warning">Overdue</Tag>
              </Show>
            </p>
          )}
        </Show>
      </div>
    ),
  },
  {
    key: 'companies',
    header: 'Companies',
    cell: (row) => (
      <Show when={row.assignments.totalCount} fallback={<span class="text-neutral-11">Free</span>}>
        <ul class="max-md:text-right">
          <For each={row.assignments.nodes}>
            {(each) => (
              <li class="truncate">
                {each.company?.name}
                <Show when={each.status !== 'ACTIVE'}>
                  <span class="text-sm text-neutral-11">{each.status === 'PENDING' ? ' proposed' : ' leaves'}</span>
                </Show>
              </li>
            )}
          </For>
          <Show when={row.assignments.totalCount > row.assignments.nodes.length}>
            <li class="text-sm text-neutral-11">{row.assignments.totalCount - row.assignments.nodes.length} more</li>
          </Show>
        </ul>
      </Show>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'Since',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]
