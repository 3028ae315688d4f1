import { For, Show } from 'solid-js'
import type { CompaniesPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { companyStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SETUP_STEPS } from './SetupSteps.tsx'

type Row = NonNullable<CompaniesPage_ListQuery['companies']>['nodes'][number]

export const companySortFields = ['NAME', 'STATUS', 'CREATED_AT'] as const

export const nameColumn = <Named extends { name: string; logoUrl?: string | null }>(): Column<Named> => ({
  key: 'NAME',
  header: 'Company',
  isTitle: true,
  isSortable: true,
  firstDirection: 'ASC',
  cell: (row) => (
    <span class="inline-flex items-center gap-2.5">
      <Avatar name={row.name} url={row.logoUrl} size="sm" isSquare />
      {row.name}
    </span>
  ),
})

/** How companies stand with the agency. */
export const companyColumns: Column<Row>[] = [
  nameColumn(),
  {
    key: 'STATUS',
    header: 'Status',
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => <WordStatus words={companyStatuses} value={row.status} />,
  },
  {
    key: 'setup',
    header: 'Set-up',
    cell: (row) => (
      <Show when={row.setup} fallback="—">
        {(setup) => (
          <span class="inline-flex items-center gap-2 tabular-nums">
            <span class="flex gap-0.5" aria-hidden="true">
              <For each={Array.from({ length: SETUP_STEPS })}>
                {(_, place) => (
                  <span
                    class={`h-3 w-1.5 rounded-full ${place() < setup().doneCount ? 'bg-success-solid' : 'bg-neutral-6'}`}
                  />
                )}
              </For>
            </span>
            {setup().doneCount} of {SETUP_STEPS}
          </span>
        )}
      </Show>
    ),
  },
  { key: 'industry', header: 'Industry', cell: (row) => row.industry ?? '—' },
  { key: 'members', header: 'Members', align: 'right', cell: (row) => row.members.totalCount },
  { key: 'developers', header: 'Developers', align: 'right', cell: (row) => row.developerAssignments.totalCount },
  {
    key: 'billing',
    header: 'Still to pay',
    align: 'right',
    cell: (row) => (
      <Show when={row.outstanding} fallback={<span class="text-neutral-11">—</span>}>
        {(sums) => (
          <For each={sums()} fallback={<span class="text-neutral-11">Nothing</span>}>
            {(sum) => <Money value={sum} class="block" />}
          </For>
        )}
      </Show>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'Since',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]
