import { createQuery, useClient } from '@urql/solid'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { safeUrl } from '../../../lib/url.ts'
import { createListParams } from '../../../parts/list-params.ts'
import { ListEmpty } from '../../../parts/ListEmpty.tsx'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createTitle } from '../../../parts/title.ts'
import { WordFilter } from '../../../parts/WordFilter.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { toast } from '../../../ui/toast.ts'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { Delete, type Project } from './project-documents.ts'
import { ProjectDialog } from './ProjectDialog.tsx'
import { StaffFrame } from './StaffFrame.tsx'

const List = graphql(`
  query LabsProjectsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: LabsProjectWhereInput
    $orderBy: [LabsProjectOrder!]
  ) {
    labsProjects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...LabsProjectsPage_project
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

const fields = ['NAME', 'CREATED_AT'] as const
const matches = {
  MATCHED: { label: 'Of a company', tone: 'success' },
  OPEN: { label: 'Nobody has said whose', tone: 'warning' },
} as const

const companyOf = (row: Project) => {
  if (row.company) return row.company.name
  return row.matchedBy === 'STAFF' ? 'No company' : null
}

const columnsWith = (actions: Column<Project>['cell']): Column<Project>[] => [
  {
    key: 'NAME',
    header: 'Project',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <div class="min-w-0">
        {row.name}
        <Show when={safeUrl(row.url)}>
          {(url) => (
            <a
              href={url()}
              target="_blank"
              rel="noreferrer"
              class="block rounded-sm text-xs font-normal break-all text-accent-text hover:underline"
            >
              {url().replace('https://', '')}
            </a>
          )}
        </Show>
      </div>
    ),
  },
  { key: 'organization', header: 'Organisation at Labs', cell: (row) => row.organization ?? '—' },
  {
    key: 'company',
    header: 'Company',
    cell: (row) => (
      <Show when={companyOf(row)} fallback={<Tag tone="warning">Whose is it?</Tag>}>
        {(name) => (
          <span class="inline-flex flex-wrap items-center gap-2">
            {name()}
            <Show when={row.matchedBy === 'NAME'}>
              <Tag>By its name</Tag>
            </Show>
          </span>
        )}
      </Show>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'In the list',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => (
      <div class="text-neutral-11">
        <RelativeTime at={row.createdAt} />
        <p class="text-xs">{row.addedBy ? `by ${row.addedBy.name}` : 'seen at Labs'}</p>
      </div>
    ),
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

/** Projects at Labs: those that linked accounts show, those that staff enters, and whose each is. */
export default function LabsProjectsPage() {
  createTitle(() => 'Labs projects')
  const client = useClient()
  const { companyId } = useViewer()
  const params = createListParams(fields, { key: 'NAME', direction: 'ASC' })
  const match = () => params.getOf('show', matches)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        search: params.get('q') || null,
        companyId: companyId(),
        isMatched: match() ? match() === 'MATCHED' : null,
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [edited, setEdited] = createSignal<{ project: Project | null } | null>(null)
  const [removed, setRemoved] = createSignal<Project | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  const remove = async ({ id, name }: Project) => {
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client.mutation(Delete, { input: { id } }).toPromise()
    setBusy(false)
    setRemoved(null)
    reload()
    const problem = data?.labsProjectDelete?.userErrors[0]?.message ?? (error && problemOf(error).message)
    void toast(problem ? { message: problem, isError: true } : { message: `${name} is out of the list.` })
  }

  const actions = (row: Project) => (
    <span class="inline-flex gap-2">
      <Show when={!row.isSeenAtLabs}>
        <Button size="sm" variant="ghost" onClick={() => setRemoved(row)} aria-label={`Remove ${row.name}`}>
          Remove…
        </Button>
      </Show>
      <Button size="sm" onClick={() => setEdited({ project: row })} aria-label={`Edit ${row.name}`}>
        Edit…
      </Button>
    </span>
  )

  return (
    <StaffFrame
      action={
        <Button variant="primary" onClick={() => setEdited({ project: null })}>
          Add project
        </Button>
      }
    >
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search projects" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Show"
            any="All projects"
            words={matches}
            value={match()}
            onChange={(value) => params.set('show', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.labsProjects}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={5} />}
        >
          {(projects) => (
            <Show
              when={projects().nodes.length}
              fallback={
                <ListEmpty
                  icon={<FolderKanban aria-hidden="true" />}
                  noun="projects"
                  isFiltered={Boolean(params.get('q') || match() || companyId())}
                  onClear={() => params.clear('q', 'show')}
                >
                  Projects appear here once somebody links an account at Labs. Until then you can add their addresses.
                </ListEmpty>
              }
            >
              <DataTable
                label="Projects at Labs"
                columns={columnsWith(actions)}
                rows={projects().nodes}
                keyOf={(row) => row.id}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={projects()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={edited()}>
        {(now) => (
          <ProjectDialog
            project={now().project}
            onClose={() => setEdited(null)}
            onDone={() => {
              setEdited(null)
              reload()
            }}
          />
        )}
      </Show>
      <Show when={removed()}>
        {(project) => (
          <Dialog
            isOpen
            onClose={() => setRemoved(null)}
            title={`Remove ${project().name}?`}
            description="Its address is taken out of this list. At Labs nothing changes."
            footer={
              <>
                <Button onClick={() => setRemoved(null)}>Keep it</Button>
                <Button variant="danger" busy={isBusy()} onClick={() => void remove(project())}>
                  Remove
                </Button>
              </>
            }
          />
        )}
      </Show>
    </StaffFrame>
  )
}
