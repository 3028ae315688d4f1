import { createQuery } from '@urql/solid'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import { For, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { createListParams } from '../../../parts/list-params.ts'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Select } from '../../../ui/Select.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'

const List = graphql(`
  query SecurityEvents_List($first: Int, $after: String, $last: Int, $before: String, $everyone: Boolean!) {
    securityEvents(first: $first, after: $after, last: $last, before: $before, everyone: $everyone) {
      totalCount
      nodes {
        id
        type
        title
        detail
        ip
        device
        createdAt
        user @include(if: $everyone) {
          id
          name
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

const whose = [
  { value: 'mine', label: 'My account' },
  { value: 'everyone', label: "Everybody's accounts" },
]

/** What happened to the way the person signs in, newest first. */
export const SecurityEvents = () => {
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const { viewer } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const everyone = () => isAdmin && params.get('of') === 'everyone'
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), everyone: everyone() }),
    requestPolicy: 'cache-and-network',
  })
  return (
    <Card isFlush>
      <Show when={isAdmin}>
        <div class="flex justify-end border-b px-4 py-2">
          <Select
            label="Whose"
            isCompact
            options={whose}
            value={everyone() ? 'everyone' : 'mine'}
            onChange={(value) => params.set('of', value === 'mine' ? null : value)}
          />
        </div>
      </Show>
      <QueryView
        data={result.data?.securityEvents}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={3} />}
      >
        {(events) => (
          <Show
            when={events().nodes.length}
            fallback={
              <EmptyState icon={<ShieldCheck aria-hidden="true" />} title="Nothing yet">
                Changes to your password, passkeys and sessions will stand here, and attempts by others.
              </EmptyState>
            }
          >
            <ul class="divide-y">
              <For each={events().nodes}>
                {(event) => (
                  <li class="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3">
                    <div class="min-w-0">
                      <p class="font-medium">
                        {event.title}
                        <Show when={event.user}>{(user) => <span class="text-neutral-11"> · {user().name}</span>}</Show>
                      </p>
                      <p class="text-sm text-neutral-11">
                        {[event.detail, event.device, event.ip].filter(Boolean).join(' · ')}
                      </p>
                    </div>
                    <RelativeTime at={event.createdAt} class="text-sm text-neutral-11" />
                  </li>
                )}
              </For>
            </ul>
            <ListPager of={events()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
