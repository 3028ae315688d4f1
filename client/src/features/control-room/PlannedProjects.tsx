import { graphql } from '../../graphql/generated/gql.ts'
import type { PlannedProjects_ProjectFragment } from '../../graphql/generated/graphql.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { projectStatuses } from './metric-words.ts'

export const ProjectFragment = graphql(`
  fragment PlannedProjects_project on EcosystemProject {
    id
    name
    description
    status
    createdAt
  }
`)

const columns: Column<PlannedProjects_ProjectFragment>[] = [
  { key: 'name', header: 'Product', isTitle: true, cell: (row) => row.name },
  {
    key: 'description',
    header: 'What it is',
    cell: (row) => <span class="text-neutral-11">{row.description || '—'}</span>,
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={projectStatuses} value={row.status} /> },
  {
    key: 'created',
    header: 'Added',
    align: 'right',
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

/** Products that are not there yet, or no longer. */
export const PlannedProjects = (props: { projects: readonly PlannedProjects_ProjectFragment[] }) => (
  <Card isFlush>
    <DataTable
      label="Planned products"
      columns={columns}
      rows={props.projects}
      keyOf={(row) => row.id}
      href={(row) => `/control-room/${row.id}`}
    />
  </Card>
)
