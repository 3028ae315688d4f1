import { createQuery } from '@urql/solid'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ProjectsPage_ListQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { deploymentStatuses, projectStatuses, projectTypes, wordOf } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { NewProjectDialog } from './new-project/NewProjectDialog.tsx'
import { ProjectsTabs } from './ProjectsTabs.tsx'

const List = graphql(`
  query ProjectsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: ProjectWhereInput
    $orderBy: [ProjectOrder!]
  ) {
    projects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        type
        status
        updatedAt
        company {
          id
          name
        }
        stats {
          commitsThisWeek
          openIssues
        }
        lastDeployment {
          id
          status
          environment
          deployedAt
        }
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

type Row = NonNullable<ProjectsPage_ListQuery['projects']>['nodes'][number]

/** Null until a repository of the project was synchronised. */
const Count = (props: { value: number | null | undefined }) => (
  <span class={`tabular-nums ${props.value ? '' : 'text-neutral-11'}`}>{props.value ?? '—'}</span>
)

const fields = ['NAME', 'UPDATED_AT', 'LAST_DEPLOYMENT_AT', 'CREATED_AT'] as const
const columns: Column<Row>[] = [
  { key: 'NAME', header: 'Project', isTitle: true, isSortable: true, firstDirection: 'ASC', cell: (row) => row.name },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name ?? '—' },
  { key: 'type', header: 'Kind', isWideOnly: true, cell: (row) => wordOf(projectTypes, row.type).label },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={projectStatuses} value={row.status} /> },
  {
    key: 'commits',
    header: 'Commits this week',
    align: 'right',
    isWideOnly: true,
    cell: (row) => <Count value={row.stats?.commitsThisWeek} />,
  },
  {
    key: 'issues',
    header: 'Open issues',
    align: 'right',
    isWideOnly: true,
    cell: (row) => <Count value={row.stats?.openIssues} />,
  },
  {
    key: 'LAST_DEPLOYMENT_AT',
    header: 'Last deployment',
    isSortable: true,
    cell: (row) => (
      <Show when={row.lastDeployment} fallback={<span class="text-neutral-11">None yet</span>}>
        {(deployment) => (
          <span class="inline-flex flex-wrap items-center gap-x-3">
            <WordStatus words={deploymentStatuses} value={deployment().status} />
            <RelativeTime at={deployment().deployedAt} class="text-neutral-11" />
          </span>
        )}
      </Show>
    ),
  },
  {
    key: 'UPDATED_AT',
    header: 'Updated',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.updatedAt} class="text-neutral-11" />,
  },
]

export default function ProjectsPage() {
  createTitle(() => 'Projects')
  const { companyId, isStaff } = useViewer()
  const [isMaking, setMaking] = createSignal(false)
  const params = createListParams(fields, { key: 'UPDATED_AT', direction: 'DESC' })
  const status = () => params.getOf('status', projectStatuses)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, status: status() ? [status()!] : null, companyId: companyId() },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  const isFiltered = () => Boolean(params.get('q') || status())

  return (
    <>
      <PageHead
        title="Projects"
        about="Everything that is being built and looked after, and when it was last deployed."
        tabs={<ProjectsTabs />}
        action={
          <Show when={isStaff}>
            <Button variant="primary" onClick={() => setMaking(true)}>
              New project
            </Button>
          </Show>
        }
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search projects" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={projectStatuses}
            value={status()}
            onChange={(value) => params.set('status', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.projects}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(projects) => (
            <Show
              when={projects().nodes.length}
              fallback={
                <ListEmpty
                  icon={<FolderKanban aria-hidden="true" />}
                  noun="projects"
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'status')}
                >
                  A project appears here once it is made, or once you are added to it.
                </ListEmpty>
              }
            >
              <DataTable
                label="Projects"
                columns={columns}
                rows={projects().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/projects/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={projects()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isMaking()}>
        <NewProjectDialog companyId={companyId()} onClose={() => setMaking(false)} />
      </Show>
    </>
  )
}
