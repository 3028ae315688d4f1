import { createQuery } from '@urql/solid'
import Building from 'lucide-solid/icons/building'
import { createSignal, For, Show } from 'solid-js'
import type { DeveloperAssignmentStatus } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { AssignmentSheet } from './AssignmentSheet.tsx'
import * as columns from './team-columns.tsx'
import { List, type TeamRow } from './team-documents.ts'

interface Group {
  name: string
  rows: TeamRow[]
}

/** Rows of one customer stand together: the list comes in the order of its customers. */
const groupsOf = (rows: readonly TeamRow[]): Group[] => {
  const groups: Group[] = []
  for (const row of rows) {
    const name = row.company?.name ?? 'Waiting for an answer'
    if (groups.at(-1)?.name === name) groups.at(-1)!.rows.push(row)
    else groups.push({ name, rows: [row] })
  }
  return groups
}

/** An agency's developers with their customers, customer by customer. */
export const AgencyCustomers = (props: { status: DeveloperAssignmentStatus[] }) => {
  const params = createListParams(columns.sortFields, { key: 'COMPANY_NAME', direction: 'ASC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { status: props.status, search: params.get('q') || null },
      orderBy: [
        { field: 'COMPANY_NAME' as const, direction: 'ASC' as const },
        { field: 'DEVELOPER_NAME' as const, direction: 'ASC' as const },
      ],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const [open, setOpen] = createSignal<string | null>(null)
  const opened = () => result.data?.developerAssignments?.nodes.find(({ id }) => id === open())
  const shown = () =>
    [
      columns.developerColumn,
      columns.skillsColumn,
      columns.projectsColumn,
      ...(props.status.includes('ACTIVE') ? [columns.onboardingColumn] : []),
      columns.statusColumn,
      columns.sinceColumn,
    ].map((column) => ({ ...column, isSortable: false }))

  return (
    <div class="flex flex-col gap-4">
      <div role="search">
        <SearchField
          label="Search by name, title or skill"
          value={params.get('q')}
          onSearch={(text) => params.set('q', text)}
        />
      </div>
      <QueryView
        data={result.data?.developerAssignments}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={
          <Card isFlush>
            <SkeletonRows count={6} />
          </Card>
        }
      >
        {(assignments) => (
          <Show
            when={assignments().nodes.length}
            fallback={
              <Card isFlush>
                <ListEmpty
                  icon={<Building aria-hidden="true" />}
                  noun="developers"
                  isFiltered={Boolean(params.get('q'))}
                  onClear={() => params.clear('q')}
                >
                  Staff assigns your developers to customers, who approve each one. They appear here then.
                </ListEmpty>
              </Card>
            }
          >
            <For each={groupsOf(assignments().nodes)}>
              {(group) => (
                <Card title={group.name} isFlush>
                  <DataTable
                    label={`Developers at ${group.name}`}
                    columns={shown()}
                    rows={group.rows}
                    keyOf={(row) => row.id}
                    onOpen={(row) => setOpen(row.id)}
                  />
                </Card>
              )}
            </For>
            <ListPager of={assignments()} params={params} />
          </Show>
        )}
      </QueryView>
      <Show when={opened()}>
        {(row) => <AssignmentSheet row={row()} onClose={() => setOpen(null)} onRemove={() => setOpen(null)} />}
      </Show>
    </div>
  )
}
