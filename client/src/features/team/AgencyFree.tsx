import { createQuery } from '@urql/solid'
import UsersRound from 'lucide-solid/icons/users-round'
import { Show } from 'solid-js'
import type { Team_UnassignedQuery } from '../../graphql/generated/graphql.ts'
import { communityStatuses } from '../../parts/developer-words.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { SkillTags } from '../../parts/SkillTags.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Unassigned } from './team-documents.ts'

type Row = NonNullable<Team_UnassignedQuery['developers']>['nodes'][number]

const columns: Column<Row>[] = [
  {
    key: 'NAME',
    header: 'Developer',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={row.user.name} url={row.user.avatarUrl} />
        <span>
          <span class="block font-medium">{row.user.name}</span>
          <span class="block text-sm font-normal text-neutral-11">{row.title}</span>
        </span>
      </span>
    ),
  },
  { key: 'skills', header: 'Skills', cell: (row) => <SkillTags skills={row.skills} most={4} /> },
  {
    key: 'community',
    header: 'Community',
    cell: (row) => <WordStatus words={communityStatuses} value={row.communityStatus} />,
  },
  {
    key: 'CREATED_AT',
    header: 'With you since',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

/** An agency's developers who work for no customer now. */
export const AgencyFree = () => {
  const params = createListParams(['NAME', 'CREATED_AT'], { key: 'NAME', direction: 'ASC' })
  const [result, execute] = createQuery({
    query: Unassigned,
    variables: () => ({
      ...params.page(),
      where: { isAssigned: false, search: params.get('q') || null },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  return (
    <Card isFlush>
      <Toolbar>
        <SearchField
          label="Search by name, title or skill"
          value={params.get('q')}
          onSearch={(text) => params.set('q', text)}
        />
      </Toolbar>
      <QueryView
        data={result.data?.developers}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={5} />}
      >
        {(developers) => (
          <Show
            when={developers().nodes.length}
            fallback={
              <ListEmpty
                icon={<UsersRound aria-hidden="true" />}
                noun="free developers"
                isFiltered={Boolean(params.get('q'))}
                onClear={() => params.clear('q')}
              >
                Every developer of yours works for a customer.
              </ListEmpty>
            }
          >
            <DataTable
              label="Developers without a customer"
              columns={columns}
              rows={developers().nodes}
              keyOf={(row) => row.id}
              sort={params.order()}
              onSort={params.setSort}
            />
            <ListPager of={developers()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
