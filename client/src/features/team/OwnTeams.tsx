import { createQuery } from '@urql/solid'
import UsersRound from 'lucide-solid/icons/users-round'
import { For, Show } from 'solid-js'
import { OnboardingChecklist } from '../../parts/assignments/OnboardingChecklist.tsx'
import { AssignmentStatusCell } from '../../parts/assignments/AssignmentStatusCell.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { sortFields } from './team-columns.tsx'
import { List } from './team-documents.ts'

/** A company that a developer does not see yet is named by the question about it. */
const proposal = 'A company that has yet to answer'

/** The companies that a developer works for, as the developer sees them. */
export const OwnTeams = () => {
  const params = createListParams(sortFields, { key: 'COMPANY_NAME', direction: 'ASC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: { status: ['PENDING' as const, 'ACTIVE' as const, 'NOTICE' as const] },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  return (
    <>
      <PageHead title="Team" about="The companies you work for, and how far you have found your way there." />
      <QueryView
        data={result.data?.developerAssignments}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={
          <Card isFlush>
            <SkeletonRows count={4} />
          </Card>
        }
      >
        {(assignments) => (
          <Show
            when={assignments().nodes.length}
            fallback={
              <Card isFlush>
                <EmptyState icon={<UsersRound aria-hidden="true" />} title="On no team yet">
                  Once staff has approved you, it can propose you to companies. You are told when one approves.
                </EmptyState>
              </Card>
            }
          >
            <ul class="grid grid-cols-1 gap-4 lg:grid-cols-2">
              <For each={assignments().nodes}>
                {(row) => (
                  <li>
                    <Card title={row.company?.name ?? row.openApproval?.title ?? proposal}>
                      <div class="flex flex-col gap-5">
                        <div class="flex items-start justify-between gap-4">
                          <AssignmentStatusCell assignment={row} />
                          <p class="text-sm text-neutral-11">
                            since <RelativeTime at={row.assignedAt} />
                          </p>
                        </div>
                        <Show when={row.status !== 'PENDING'}>
                          <OnboardingChecklist assignment={row} />
                        </Show>
                      </div>
                    </Card>
                  </li>
                )}
              </For>
            </ul>
            <Show when={assignments().pageInfo.hasNextPage || assignments().pageInfo.hasPreviousPage}>
              <div class="mt-4">
                <ListPager of={assignments()} params={params} />
              </div>
            </Show>
          </Show>
        )}
      </QueryView>
    </>
  )
}
