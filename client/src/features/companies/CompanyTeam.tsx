import { createQuery } from '@urql/solid'
import Code from 'lucide-solid/icons/code'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { CompanyTeam_ListQuery, DeveloperAssignmentStatus } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import type { Word } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'

const List = graphql(`
  query CompanyTeam_List(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: DeveloperAssignmentWhereInput
  ) {
    company(id: $id) {
      id
      developerAssignments(first: $first, after: $after, last: $last, before: $before, where: $where) {
        totalCount
        nodes {
          id
          status
          assignedAt
          onboardedAt
          removalRequestedOn
          endsOn
          developer {
            id
            title
            user {
              id
              name
              avatarUrl
            }
            agency {
              id
              name
            }
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
  }
`)

type Row = NonNullable<CompanyTeam_ListQuery['company']>['developerAssignments']['nodes'][number]

const statuses: Record<DeveloperAssignmentStatus, Word> = {
  ACTIVE: { label: 'At work', tone: 'success' },
  PENDING: { label: 'Waits for the company', tone: 'warning' },
  NOTICE: { label: 'Notice given', tone: 'warning' },
  REJECTED: { label: 'Declined', tone: 'danger' },
  REMOVED: { label: 'Left', tone: 'neutral' },
  CANCELLED: { label: 'Taken back', tone: 'neutral' },
}

const noteOf = ({ status, endsOn, removalRequestedOn }: Row) => {
  if (status === 'NOTICE' && endsOn) return `Until ${endsOn}`
  return status === 'ACTIVE' && removalRequestedOn ? `Removal asked for on ${removalRequestedOn}` : ''
}

const columns: Column<Row>[] = [
  {
    key: 'developer',
    header: 'Developer',
    isTitle: true,
    cell: (row) => (
      <span class="inline-flex items-center gap-3">
        <Avatar name={row.developer?.user.name ?? '?'} url={row.developer?.user.avatarUrl ?? null} />
        <span class="min-w-0">
          <span class="block truncate font-medium">{row.developer?.user.name ?? 'Somebody'}</span>
          <span class="block truncate text-sm font-normal text-neutral-11">
            {row.developer?.title ?? 'Developer'} · {row.developer?.agency?.name ?? 'Independent'}
          </span>
        </span>
      </span>
    ),
  },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => (
      <div>
        <WordStatus words={statuses} value={row.status} />
        <Show when={noteOf(row)}>{(note) => <p class="text-sm text-neutral-11">{note()}</p>}</Show>
      </div>
    ),
  },
  {
    key: 'onboarded',
    header: 'Onboarding',
    cell: (row) => (
      <Show when={row.onboardedAt} fallback={<span class="text-neutral-11">Not done yet</span>}>
        {(at) => (
          <span class="text-neutral-11">
            Done <RelativeTime at={at()} />
          </span>
        )}
      </Show>
    ),
  },
  { key: 'assigned', header: 'Assigned', cell: (row) => <RelativeTime at={row.assignedAt} class="text-neutral-11" /> },
]

/** Developers who work, worked or may work for a company. */
export const CompanyTeam = (props: { companyId: string }) => {
  const params = createListParams(['OLDEST'], { key: 'OLDEST', direction: 'ASC' })
  const status = () => params.getOf('status', statuses)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ id: props.companyId, ...params.page(), where: { status: status() ? [status()!] : null } }),
    requestPolicy: 'cache-and-network',
  })
  return (
    <Card isFlush>
      <Toolbar>
        <WordFilter
          label="Status"
          any="Any status"
          words={statuses}
          value={status()}
          onChange={(value) => params.set('status', value)}
        />
      </Toolbar>
      <QueryView
        data={result.data?.company?.developerAssignments}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={4} />}
      >
        {(assignments) => (
          <Show
            when={assignments().nodes.length}
            fallback={
              <ListEmpty
                icon={<Code aria-hidden="true" />}
                noun="developers"
                isFiltered={Boolean(status())}
                onClear={() => params.clear('status')}
              >
                Developers whom staff assigns to this company appear here.
              </ListEmpty>
            }
          >
            <DataTable label="Team" columns={columns} rows={assignments().nodes} keyOf={(row) => row.id} />
            <ListPager of={assignments()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
