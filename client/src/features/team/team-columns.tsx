import { For, Show } from 'solid-js'
import { AssignmentStatusCell } from '../../parts/assignments/AssignmentStatusCell.tsx'
import { OnboardingCell } from '../../parts/assignments/OnboardingCell.tsx'
import { projectRoles, wordOf } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import type { TeamRow } from './team-documents.ts'

export const sortFields = ['DEVELOPER_NAME', 'ASSIGNED_AT', 'COMPANY_NAME', 'ENDS_ON'] as const

const MOST_PROJECTS = 2

export const nameOf = (row: TeamRow): string => row.developer?.user.name ?? 'Not available right now'

/** What the developer works or worked on for this company. */
export const projectsOf = (row: TeamRow) =>
  (row.developer?.projectAssignments?.nodes ?? []).filter(({ project }) => project.company?.id === row.company?.id)

const runningOf = (row: TeamRow) => projectsOf(row).filter(({ isActive }) => isActive)

export const developerColumn: Column<TeamRow> = {
  key: 'DEVELOPER_NAME',
  header: 'Developer',
  isTitle: true,
  isSortable: true,
  firstDirection: 'ASC',
  cell: (row) => (
    <span class="inline-flex min-w-0 items-center gap-2.5">
      <Avatar name={nameOf(row)} url={row.developer?.user.avatarUrl ?? null} />
      <span class="min-w-0">
        <span class="block truncate">{nameOf(row)}</span>
        <span class="block truncate text-sm font-normal text-neutral-11">
          {[row.developer?.title, row.developer?.agency?.name].filter(Boolean).join(' · ')}
        </span>
      </span>
    </span>
  ),
}

export const companyColumn: Column<TeamRow> = {
  key: 'COMPANY_NAME',
  header: 'Company',
  isSortable: true,
  firstDirection: 'ASC',
  cell: (row) => row.company?.name ?? '—',
}

export const skillsColumn: Column<TeamRow> = {
  key: 'skills',
  header: 'Skills',
  isWideOnly: true,
  cell: (row) => <span class="line-clamp-2 text-sm text-neutral-11">{row.developer?.skills.join(', ')}</span>,
}

export const projectsColumn: Column<TeamRow> = {
  key: 'projects',
  header: 'Projects',
  cell: (row) => (
    <Show when={runningOf(row).length} fallback={<span class="text-neutral-11">—</span>}>
      <ul class="max-md:text-right">
        <For each={runningOf(row).slice(0, MOST_PROJECTS)}>
          {(each) => (
            <li class="truncate">
              {each.project.name ?? 'A project'}{' '}
              <span class="text-sm text-neutral-11">{wordOf(projectRoles, each.role).label.toLowerCase()}</span>
            </li>
          )}
        </For>
        <Show when={runningOf(row).length > MOST_PROJECTS}>
          <li class="text-sm text-neutral-11">{runningOf(row).length - MOST_PROJECTS} more</li>
        </Show>
      </ul>
    </Show>
  ),
}

export const onboardingColumn: Column<TeamRow> = {
  key: 'onboarding',
  header: 'Onboarding',
  cell: (row) => <OnboardingCell assignment={row} />,
}

export const statusColumn: Column<TeamRow> = {
  key: 'status',
  header: 'Status',
  cell: (row) => <AssignmentStatusCell assignment={row} />,
}

export const sinceColumn: Column<TeamRow> = {
  key: 'ASSIGNED_AT',
  header: 'Since',
  isSortable: true,
  isWideOnly: true,
  cell: (row) => <RelativeTime at={row.assignedAt} class="text-neutral-11" />,
}
