import { createQuery, useClient } from '@urql/solid'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import Library from 'lucide-solid/icons/library'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ResourcesPage_ResourceFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { AssignDialog } from './AssignDialog.tsx'
import { ResourceDialog } from './ResourceDialog.tsx'
import { minutesText, resourceKinds } from './training-words.ts'
import { TrainingTabs } from './TrainingTabs.tsx'

export const ResourceFragment = graphql(`
  fragment ResourcesPage_resource on TrainingResource {
    id
    title
    summary
    kind
    url
    body
    estimatedMinutes
    tags
    createdAt
    archivedAt
  }
`)

const List = graphql(`
  query ResourcesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: TrainingResourceWhereInput
    $orderBy: [TrainingLibraryOrder!]
  ) {
    trainingResources(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...ResourcesPage_resource
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

const Archive = graphql(`
  mutation ResourcesPage_Archive($input: TrainingArchiveInput!) {
    trainingResourceArchive(input: $input) {
      resource {
        ...ResourcesPage_resource
      }
      userErrors {
        message
      }
    }
  }
`)

type Resource = ResourcesPage_ResourceFragment

const fields = ['TITLE', 'CREATED_AT'] as const
const archived = { ARCHIVED: { label: 'Archived', tone: 'neutral' as const } }

const columnsWith = (actions: Column<Resource>['cell']): Column<Resource>[] => [
  {
    key: 'TITLE',
    header: 'Title',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="flex max-w-prose flex-col">
        <span>{row.title}</span>
        <span class="line-clamp-1 text-sm font-normal text-neutral-11">{row.summary}</span>
      </span>
    ),
  },
  {
    key: 'kind',
    header: 'Kind',
    cell: (row) => <Tag tone={resourceKinds[row.kind].tone}>{resourceKinds[row.kind].label}</Tag>,
  },
  {
    key: 'tags',
    header: 'Tags',
    isWideOnly: true,
    cell: (row) => (
      <span class="flex flex-wrap gap-1">
        <For each={row.tags}>{(tag) => <Tag>{tag}</Tag>}</For>
      </span>
    ),
  },
  {
    key: 'minutes',
    header: 'Takes',
    cell: (row) => <span class="tabular-nums">{row.estimatedMinutes ? minutesText(row.estimatedMinutes) : '—'}</span>,
  },
  {
    key: 'CREATED_AT',
    header: 'Added',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
  { key: 'actions', header: 'Actions', align: 'right', cell: actions },
]

export default function ResourcesPage() {
  createTitle(() => 'Training')
  const client = useClient()
  const params = createListParams(fields, { key: 'TITLE', direction: 'ASC' })
  const kind = () => params.getOf('kind', resourceKinds)
  const isArchived = () => params.getOf('view', archived) === 'ARCHIVED'
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { search: params.get('q') || null, kind: kind() ? [kind()!] : null, isArchived: isArchived() },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const [editing, setEditing] = createSignal<{ resource: Resource | null } | null>(null)
  const [assigning, setAssigning] = createSignal<Resource | null>(null)

  const archive = async (resource: Resource, wanted: boolean) => {
    const { data, error } = await client
      .mutation(Archive, { input: { id: resource.id, isArchived: wanted } })
      .toPromise()
    reload()
    const problem = data?.trainingResourceArchive?.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) return toast({ message: problem, isError: true })
    return toast({
      message: wanted ? `“${resource.title}” is archived.` : `“${resource.title}” is back in use.`,
      undo: () => void archive(resource, !wanted),
    })
  }
  const actions = (row: Resource) => (
    <span class="relative z-10 inline-flex items-center gap-2">
      <Show when={!row.archivedAt}>
        <Button size="sm" aria-label={`Assign ${row.title}`} onClick={() => setAssigning(row)}>
          Assign…
        </Button>
      </Show>
      <Menu
        label={`More about ${row.title}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis />}
        items={[
          { label: 'Change…', onSelect: () => setEditing({ resource: row }) },
          {
            label: row.archivedAt ? 'Take back into use' : 'Archive',
            onSelect: () => void archive(row, !row.archivedAt),
          },
        ]}
      />
    </span>
  )
  return (
    <>
      <PageHead
        title="Training"
        about="What there is to read and to watch. Assign it to companies, and all of their developers have it."
        tabs={<TrainingTabs />}
        action={
          <Button variant="primary" onClick={() => setEditing({ resource: null })}>
            Add a resource
          </Button>
        }
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search resources" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Kind"
            any="Any kind"
            words={resourceKinds}
            value={kind()}
            onChange={(value) => params.set('kind', value)}
          />
          <WordFilter
            label="Show"
            any="In use"
            words={archived}
            value={isArchived() ? 'ARCHIVED' : undefined}
            onChange={(value) => params.set('view', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.trainingResources}
          fetching={result.fetching}
          error={result.error}
          onRetry={reload}
          skeleton={<SkeletonRows count={6} />}
        >
          {(list) => (
            <Show
              when={list().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Library aria-hidden="true" />}
                  noun="resources"
                  isFiltered={Boolean(params.get('q') || kind() || isArchived())}
                  onClear={() => params.clear('q', 'kind', 'view')}
                >
                  Add the first thing that every developer should have read.
                </ListEmpty>
              }
            >
              <DataTable
                label="Resources"
                columns={columnsWith(actions)}
                rows={list().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => setEditing({ resource: row })}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={list()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={editing()}>
        {(now) => (
          <ResourceDialog
            resource={now().resource}
            onClose={() => setEditing(null)}
            onSaved={(title) => {
              setEditing(null)
              reload()
              void toast({ message: `“${title}” is saved.` })
            }}
          />
        )}
      </Show>
      <Show when={assigning()}>
        {(resource) => <AssignDialog item={resource().id} onClose={() => setAssigning(null)} />}
      </Show>
    </>
  )
}
